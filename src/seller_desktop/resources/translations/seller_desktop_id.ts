<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Seller Desktop</source>
        <translation>Tentang Seller Desktop</translation>
    </message>
    <message>
        <source>An order desk for sellers on TikTok Shop and Tokopedia. It works without the internet; your orders stay on this computer.</source>
        <translation>Meja pesanan untuk penjual di TikTok Shop dan Tokopedia. Bekerja tanpa internet; pesanan Anda tetap di komputer ini.</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>Dibuat dengan</translation>
    </message>
    <message>
        <source>This shop&apos;s folder</source>
        <translation>Folder toko ini</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Versi {version}</translation>
    </message>
</context>
<context>
    <name>AccountChoice</name>
    <message>
        <source>A new shop…</source>
        <translation>Toko baru…</translation>
    </message>
    <message>
        <source>Marketplace shop of the files</source>
        <translation>Toko marketplace dari berkas ini</translation>
    </message>
    <message>
        <source>Name of the new shop</source>
        <translation>Nama toko baru</translation>
    </message>
    <message>
        <source>Orders of</source>
        <translation>Pesanan milik</translation>
    </message>
    <message>
        <source>Recognise by the orders</source>
        <translation>Kenali dari pesanannya</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Buyers of a Mall account have 15 days instead of 6 to ask for a return.</source>
        <translation>Pembeli di akun Mall punya 15 hari, bukan 6, untuk mengajukan retur.</translation>
    </message>
    <message>
        <source>Mall</source>
        <translation>Mall</translation>
    </message>
    <message>
        <source>Marketplace shop</source>
        <translation>Toko marketplace</translation>
    </message>
    <message>
        <source>Orders belong to one shop at the marketplace. Use one name for each shop you export orders from.</source>
        <translation>Setiap pesanan milik satu toko di marketplace. Pakai satu nama untuk tiap toko yang pesanannya Anda ekspor.</translation>
    </message>
    <message>
        <source>Please type the shop&apos;s name.</source>
        <translation>Ketik nama toko.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>There is a shop of this name already.</source>
        <translation>Sudah ada toko dengan nama ini.</translation>
    </message>
    <message>
        <source>This is a Mall account</source>
        <translation>Ini akun Mall</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;About</source>
        <translation>Ten&amp;tang</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Kartu</translation>
    </message>
    <message>
        <source>&amp;Edit the order…</source>
        <translation>&amp;Ubah pesanan…</translation>
    </message>
    <message>
        <source>&amp;Enter an order…</source>
        <translation>&amp;Masukkan pesanan…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Berkas</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ba&amp;ntuan</translation>
    </message>
    <message>
        <source>&amp;Import orders…</source>
        <translation>&amp;Impor pesanan…</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Pintasan papan tik</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Daftar</translation>
    </message>
    <message>
        <source>&amp;Marketplace shop…</source>
        <translation>&amp;Toko di marketplace…</translation>
    </message>
    <message>
        <source>&amp;Next order</source>
        <translation>Pesanan &amp;berikutnya</translation>
    </message>
    <message>
        <source>&amp;Order</source>
        <translation>&amp;Pesanan</translation>
    </message>
    <message>
        <source>&amp;Previous order</source>
        <translation>Pesanan &amp;sebelumnya</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Keluar</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Muat ulang</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Cari</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Pengaturan…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;Where do I get the file?</source>
        <translation>&amp;Di mana berkasnya?</translation>
    </message>
    <message>
        <source>&amp;Who is working…</source>
        <translation>&amp;Siapa yang bertugas…</translation>
    </message>
    <message>
        <source>Add a n&amp;ote</source>
        <translation>Tambah &amp;catatan</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>Baris &amp;ringkas</translation>
    </message>
    <message>
        <source>Copy &amp;address</source>
        <translation>Salin &amp;alamat</translation>
    </message>
    <message>
        <source>Copy &amp;tracking number</source>
        <translation>Salin nomor &amp;resi</translation>
    </message>
    <message>
        <source>Copy order n&amp;umber</source>
        <translation>Salin &amp;nomor pesanan</translation>
    </message>
    <message>
        <source>E&amp;xplain unknown statuses…</source>
        <translation>&amp;Jelaskan status tak dikenal…</translation>
    </message>
    <message>
        <source>Go to the &amp;orders</source>
        <translation>Ke daftar &amp;pesanan</translation>
    </message>
    <message>
        <source>Go to the si&amp;debar</source>
        <translation>Ke bilah &amp;samping</translation>
    </message>
    <message>
        <source>Open the shop&apos;s &amp;folder</source>
        <translation>Buka &amp;folder toko</translation>
    </message>
    <message>
        <source>Show the order&apos;s d&amp;etails</source>
        <translation>Tampilkan &amp;rincian pesanan</translation>
    </message>
    <message>
        <source>Show the side&amp;bar</source>
        <translation>Tampilkan &amp;bilah samping</translation>
    </message>
</context>
<context>
    <name>AsOfDialog</name>
    <message>
        <source>Another time:</source>
        <translation>Waktu lain:</translation>
    </message>
    <message>
        <source>As of the latest time inside: {time}</source>
        <translation>Per waktu terakhir di dalamnya: {time}</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Tanggal dan jam</translation>
    </message>
    <message>
        <source>Its name says {name}, but something inside happened later: {inside}.</source>
        <translation>Namanya menyebut {name}, tetapi ada kejadian di dalamnya yang lebih baru: {inside}.</translation>
    </message>
    <message>
        <source>The file cannot be older than what stands in it.</source>
        <translation>Berkas tidak mungkin lebih lama daripada isinya.</translation>
    </message>
    <message>
        <source>The file does not say when it was made.</source>
        <translation>Berkas ini tidak menyebut kapan dibuat.</translation>
    </message>
    <message>
        <source>The time decides which of two files is newer, so that an old file never moves an order back.</source>
        <translation>Waktu ini menentukan berkas mana yang lebih baru, agar berkas lama tidak memundurkan status pesanan.</translation>
    </message>
    <message>
        <source>This time lies in the future.</source>
        <translation>Waktu ini masih akan datang.</translation>
    </message>
    <message>
        <source>Use this time</source>
        <translation>Pakai waktu ini</translation>
    </message>
    <message>
        <source>When was this file downloaded?</source>
        <translation>Kapan berkas ini diunduh?</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Map status…</source>
        <translation>Jelaskan status…</translation>
    </message>
</context>
<context>
    <name>BuyerSection</name>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Salin alamat</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan pembeli</translation>
    </message>
    <message>
        <source>Partly masked by the marketplace.</source>
        <translation>Sebagian disamarkan oleh marketplace.</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nama pengguna</translation>
    </message>
</context>
<context>
    <name>Changes</name>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Drop the order files of Seller Center here (XLSX or CSV, several at once).</source>
        <translation>Taruh berkas pesanan dari Seller Center di sini (XLSX atau CSV, boleh beberapa sekaligus).</translation>
    </message>
    <message>
        <source>Where do I get the file?</source>
        <translation>Dari mana berkasnya?</translation>
    </message>
    <message>
        <source>You see what they hold before anything is saved.</source>
        <translation>Isinya ditampilkan dulu sebelum ada yang disimpan.</translation>
    </message>
</context>
<context>
    <name>CrashReportDialog</name>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Something went wrong in the program last time</source>
        <translation>Ada yang salah di program tadi</translation>
    </message>
    <message>
        <source>The report lies here:</source>
        <translation>Laporan tersimpan di sini:</translation>
    </message>
    <message>
        <source>Your orders are safe: whatever the screen called saved is on disk. This report helps to find the cause. It holds no names, addresses or phone numbers of buyers.</source>
        <translation>Pesanan Anda aman: semua yang di layar disebut tersimpan sudah ada di disk. Laporan ini membantu mencari penyebabnya. Di dalamnya tidak ada nama, alamat, atau nomor telepon pembeli.</translation>
    </message>
</context>
<context>
    <name>DaysOff</name>
    <message>
        <source>Add day</source>
        <translation>Tambah hari</translation>
    </message>
    <message>
        <source>Day to add</source>
        <translation>Hari yang ditambahkan</translation>
    </message>
    <message>
        <source>Own days off</source>
        <translation>Hari libur sendiri</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>DetailsBanner</name>
    <message>
        <source>As of {time}: import a newer file to be sure.</source>
        <translation>Per {time}: impor berkas yang lebih baru untuk memastikan.</translation>
    </message>
    <message>
        <source>Deadline unknown</source>
        <translation>Batas waktu tidak diketahui</translation>
    </message>
    <message>
        <source>Due {time} ({basis})</source>
        <translation>Batas {time} ({basis})</translation>
    </message>
    <message>
        <source>Status needs mapping</source>
        <translation>Status belum dikenal</translation>
    </message>
    <message>
        <source>The file does not say what is needed to compute it. Look it up in Seller Center.</source>
        <translation>Berkas tidak memuat data untuk menghitungnya. Lihat di Seller Center.</translation>
    </message>
    <message>
        <source>The marketplace calls it “{word}”. Say once what that means.</source>
        <translation>Marketplace menyebutnya “{word}”. Jelaskan sekali apa artinya.</translation>
    </message>
    <message>
        <source>{clock}: {time} left</source>
        <translation>{clock}: sisa {time}</translation>
    </message>
</context>
<context>
    <name>DetailsPanel</name>
    <message>
        <source>Address copied</source>
        <translation>Alamat tersalin</translation>
    </message>
    <message>
        <source>Choose an order to see everything about it.</source>
        <translation>Pilih pesanan untuk melihat semua tentangnya.</translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation>Salin nomor pesanan</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Pesanan berikutnya</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Order number copied</source>
        <translation>Nomor pesanan tersalin</translation>
    </message>
    <message>
        <source>Previous order</source>
        <translation>Pesanan sebelumnya</translation>
    </message>
    <message>
        <source>Tracking number copied</source>
        <translation>Nomor resi tersalin</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
</context>
<context>
    <name>Errands</name>
    <message>
        <source>Import…</source>
        <translation>Impor…</translation>
    </message>
    <message>
        <source>Leave the practice shop</source>
        <translation>Keluar dari toko latihan</translation>
    </message>
    <message>
        <source>New in the download folder: {file}</source>
        <translation>Baru di folder unduhan: {file}</translation>
    </message>
    <message>
        <source>Open the practice shop</source>
        <translation>Buka toko latihan</translation>
    </message>
    <message>
        <source>Order changed</source>
        <translation>Pesanan diubah</translation>
    </message>
    <message>
        <source>Order entered</source>
        <translation>Pesanan dimasukkan</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Pengaturan tersimpan</translation>
    </message>
    <message>
        <source>Status word explained</source>
        <translation>Kata status dijelaskan</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A marketplace shop needs a name of its own. Type one that is not taken.</source>
        <translation>Toko di marketplace perlu nama sendiri. Ketik nama yang belum dipakai.</translation>
    </message>
    <message>
        <source>A name of 1 to {limit} characters is needed. Type who is at work.</source>
        <translation>Nama harus terdiri dari 1 sampai {limit} karakter. Ketik siapa yang bertugas.</translation>
    </message>
    <message>
        <source>A status word cannot be explained as {value}. Choose one of the five statuses.</source>
        <translation>Kata status tidak dapat diartikan sebagai {value}. Pilih salah satu dari lima status.</translation>
    </message>
    <message>
        <source>It is not clear when the file {file} was exported. Say as of when it holds.</source>
        <translation>Tidak jelas kapan berkas {file} diekspor. Tentukan waktu berlakunya.</translation>
    </message>
    <message>
        <source>Reading the file failed unexpectedly; nothing was changed. Try again, or export it once more from Seller Center.</source>
        <translation>Pembacaan berkas gagal di luar dugaan; tidak ada yang berubah. Coba lagi, atau ekspor sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>Reading the file needed more memory than is safe, so it was stopped. Export a shorter period and import the parts.</source>
        <translation>Pembacaan berkas dihentikan karena memerlukan memori melebihi batas aman. Ekspor periode yang lebih pendek, lalu impor bagian-bagiannya.</translation>
    </message>
    <message>
        <source>Reading the file took far too long, so it was stopped. Export a shorter period and import the parts.</source>
        <translation>Pembacaan berkas dihentikan karena terlalu lama. Ekspor periode yang lebih pendek, lalu impor bagian-bagiannya.</translation>
    </message>
    <message>
        <source>That did not work ({code}); nothing was changed. Try again.</source>
        <translation>Tidak berhasil ({code}); tidak ada yang berubah. Coba lagi.</translation>
    </message>
    <message>
        <source>The amounts in the file {file} are not in rupiah ({currency}). Only exports of an Indonesian shop can be imported.</source>
        <translation>Nominal dalam berkas {file} bukan rupiah ({currency}). Hanya ekspor toko Indonesia yang dapat diimpor.</translation>
    </message>
    <message>
        <source>The clock can only be stopped (--at) for a practice shop. Leave out --at.</source>
        <translation>Jam hanya dapat dihentikan (--at) untuk toko latihan. Jalankan tanpa --at.</translation>
    </message>
    <message>
        <source>The database in this folder cannot be read as a shop: it belongs to another program or is damaged. Choose another folder, or put a copy of the folder in its place.</source>
        <translation>Basis data di folder ini tidak dapat dibaca sebagai toko: milik program lain atau rusak. Pilih folder lain, atau pulihkan dari salinan folder.</translation>
    </message>
    <message>
        <source>The dates in the file {file} are not written as in an Indonesian export (found {value}). Import the file as Seller Center gave it, not saved again by another program.</source>
        <translation>Tanggal dalam berkas {file} tidak ditulis seperti ekspor Indonesia (ditemukan {value}). Impor berkas asli dari Seller Center, bukan yang disimpan ulang oleh program lain.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should; nothing was changed. Check the disk and its cable.</source>
        <translation>Disk tidak merespons sebagaimana mestinya; tidak ada yang berubah. Periksa disk dan kabelnya.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room and try again.</source>
        <translation>Disk penuh; tidak ada yang berubah. Kosongkan sebagian ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: it is damaged, locked or not a spreadsheet. Close it in other programs, or export it once more from Seller Center.</source>
        <translation>Berkas {file} tidak dapat dibaca: rusak, terkunci, atau bukan lembar kerja. Tutup di program lain, atau ekspor sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The file {file} cannot hold as of a time that is still to come. Give the time of its export.</source>
        <translation>Berkas {file} tidak mungkin berlaku per waktu yang belum tiba. Isi waktu ekspornya.</translation>
    </message>
    <message>
        <source>The file {file} comes from a shop in another country ({country}). Only exports of an Indonesian shop can be imported.</source>
        <translation>Berkas {file} berasal dari toko di negara lain ({country}). Hanya ekspor toko Indonesia yang dapat diimpor.</translation>
    </message>
    <message>
        <source>The file {file} holds nothing. Export it once more from Seller Center.</source>
        <translation>Berkas {file} kosong. Ekspor sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The file {file} is an export of another kind ({kind}), which cannot be imported yet. Choose the order export of TikTok Shop and Tokopedia.</source>
        <translation>Berkas {file} adalah ekspor jenis lain ({kind}) yang belum dapat diimpor. Pilih ekspor pesanan TikTok Shop dan Tokopedia.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there. Choose it again, or export it once more.</source>
        <translation>Berkas {file} sudah tidak ada. Pilih lagi, atau ekspor sekali lagi.</translation>
    </message>
    <message>
        <source>The file {file} is not an order export: none of its rows has the headings of one. In Seller Center, open Orders, Manage Orders, and press Export.</source>
        <translation>Berkas {file} bukan ekspor pesanan: tidak ada baris yang berisi judul kolomnya. Di Seller Center, buka Pesanan, Kelola pesanan, lalu tekan Ekspor.</translation>
    </message>
    <message>
        <source>The file {file} is not built like an honest spreadsheet and was not opened. Export it once more from Seller Center.</source>
        <translation>Susunan berkas {file} tidak wajar untuk lembar kerja, jadi tidak dibuka. Ekspor sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The file {file} is too large to be read safely. Export a shorter period and import the parts.</source>
        <translation>Berkas {file} terlalu besar untuk dibaca dengan aman. Ekspor periode yang lebih pendek, lalu impor bagian-bagiannya.</translation>
    </message>
    <message>
        <source>The file {file} knows of things that happened at {inside_time}, so it cannot be older than that. Give that time or a later one.</source>
        <translation>Berkas {file} memuat kejadian pada {inside_time}, jadi tidak mungkin lebih lama dari itu. Isi waktu itu atau sesudahnya.</translation>
    </message>
    <message>
        <source>The file {file} looks like an order export, but these columns are missing: {missing}. Export it once more from Seller Center, with all columns.</source>
        <translation>Berkas {file} tampak seperti ekspor pesanan, tetapi kolom berikut tidak ada: {missing}. Ekspor sekali lagi dari Seller Center dengan semua kolom.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: it cannot be made or written to. Choose another folder, or ask for the right to write there.</source>
        <translation>Folder {folder} tidak dapat dipakai: tidak bisa dibuat atau ditulisi. Pilih folder lain, atau minta izin menulis di sana.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>Impor dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The name of the file {file} says a time that is still to come. Look at the computer&apos;s date, and say as of when the file holds.</source>
        <translation>Nama berkas {file} menyebut waktu yang belum tiba. Periksa tanggal komputer, lalu tentukan per kapan data berkas ini.</translation>
    </message>
    <message>
        <source>The name of the file {file} says {name_time}, but it knows of things that happened at {inside_time}. Say as of when it holds.</source>
        <translation>Nama berkas {file} menyebut {name_time}, tetapi isinya memuat kejadian pada {inside_time}. Tentukan waktu berlakunya.</translation>
    </message>
    <message>
        <source>The note is empty. Write something first.</source>
        <translation>Catatan kosong. Tulis dulu isinya.</translation>
    </message>
    <message>
        <source>The note is too long: at most {limit} characters. Shorten it or make two.</source>
        <translation>Catatan terlalu panjang: paling banyak {limit} karakter. Persingkat atau bagi dua.</translation>
    </message>
    <message>
        <source>The order is not complete: it needs a number and at least one product with a quantity.</source>
        <translation>Pesanan belum lengkap: perlu nomor dan sedikitnya satu produk beserta jumlahnya.</translation>
    </message>
    <message>
        <source>The order {order_no} comes from the marketplace and can only be changed there.</source>
        <translation>Pesanan {order_no} berasal dari marketplace dan hanya dapat diubah di sana.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be written. Choose another place for it.</source>
        <translation>Gambar {file} tidak dapat ditulis. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>The setting {value} does not exist. Choose one of the list.</source>
        <translation>Pengaturan {value} tidak ada. Pilih salah satu dari daftar.</translation>
    </message>
    <message>
        <source>The shop kept changing while the file was compared; nothing was imported. Try again.</source>
        <translation>Toko terus berubah selama berkas dibandingkan; tidak ada yang diimpor. Coba lagi.</translation>
    </message>
    <message>
        <source>The shop&apos;s database cannot be opened. See that its folder is there and may be written to.</source>
        <translation>Basis data toko tidak dapat dibuka. Pastikan foldernya ada dan dapat ditulisi.</translation>
    </message>
    <message>
        <source>The shop&apos;s database could not be used; nothing was changed. Close the program and start it again.</source>
        <translation>Basis data toko tidak dapat dipakai; tidak ada yang berubah. Tutup program, lalu jalankan lagi.</translation>
    </message>
    <message>
        <source>The shop&apos;s database is damaged. Close the program and put a copy of the folder in its place.</source>
        <translation>Basis data toko rusak. Tutup program dan pulihkan dari salinan folder.</translation>
    </message>
    <message>
        <source>The shop&apos;s database is locked by another program. Close that program and try again.</source>
        <translation>Basis data toko dikunci oleh program lain. Tutup program itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The shop&apos;s folder is read-only. Ask for the right to write there, or move the shop.</source>
        <translation>Folder toko hanya dapat dibaca. Minta izin menulis di sana, atau pindahkan toko.</translation>
    </message>
    <message>
        <source>The time {value} cannot be read. Write it like 2026-11-23T14:00:00+07:00.</source>
        <translation>Waktu {value} tidak dapat dibaca. Tulis seperti 2026-11-23T14:00:00+07:00.</translation>
    </message>
    <message>
        <source>The window did not become ready to be pictured. Try again.</source>
        <translation>Jendela belum siap digambar. Coba lagi.</translation>
    </message>
    <message>
        <source>There is a shop in the folder {folder} already. Open it, or choose another folder.</source>
        <translation>Sudah ada toko di folder {folder}. Buka toko itu, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>There is an order with the number {order_no} already. Choose another number.</source>
        <translation>Sudah ada pesanan dengan nomor {order_no}. Pilih nomor lain.</translation>
    </message>
    <message>
        <source>There is no order with the number {order_no}. Check the number, or import its file first.</source>
        <translation>Tidak ada pesanan dengan nomor {order_no}. Periksa nomornya, atau impor dulu berkasnya.</translation>
    </message>
    <message>
        <source>There is no shop in the folder {folder}. Make one there first, or choose another folder.</source>
        <translation>Tidak ada toko di folder {folder}. Buat dulu toko di sana, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>This folder holds several marketplace shops. Say which of them the file belongs to.</source>
        <translation>Folder ini berisi beberapa toko marketplace. Tentukan berkas ini milik toko yang mana.</translation>
    </message>
    <message>
        <source>This is only possible in a practice shop, so that no real orders are touched. Make one in another folder.</source>
        <translation>Ini hanya dapat dilakukan di toko latihan, agar pesanan asli tidak tersentuh. Buat toko latihan di folder lain.</translation>
    </message>
    <message>
        <source>This shop is in use by another window or command. Wait until it is done, or close it.</source>
        <translation>Toko ini sedang dipakai oleh jendela atau perintah lain. Tunggu sampai selesai, atau tutup.</translation>
    </message>
    <message>
        <source>This shop is open in a window that has its own clock. Close the window, or leave out --at.</source>
        <translation>Toko ini sedang terbuka di jendela yang punya jam sendiri. Tutup jendelanya, atau jalankan tanpa --at.</translation>
    </message>
    <message>
        <source>This shop was last used by a newer version of the program. Install that version; nothing was changed.</source>
        <translation>Toko ini terakhir dipakai dengan versi program yang lebih baru. Pasang versi tersebut; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>This shop was made by an older version of the program. Open it once in the window to bring it up.</source>
        <translation>Toko ini dibuat dengan versi program yang lebih lama. Buka sekali di jendela program agar diperbarui.</translation>
    </message>
    <message>
        <source>orders of Shopee</source>
        <translation>pesanan Shopee</translation>
    </message>
    <message>
        <source>returns of TikTok Shop</source>
        <translation>retur TikTok Shop</translation>
    </message>
    <message>
        <source>sales report of the former Tokopedia</source>
        <translation>laporan penjualan Tokopedia lama</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>All cells of the row</source>
        <translation>Semua sel baris ini</translation>
    </message>
    <message>
        <source>Bought through</source>
        <translation>Dibeli lewat</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Buyer&apos;s message</source>
        <translation>Pesan pembeli</translation>
    </message>
    <message>
        <source>Buyer&apos;s service fee</source>
        <translation>Biaya layanan pembeli</translation>
    </message>
    <message>
        <source>Cancellation or return</source>
        <translation>Pembatalan atau retur</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Dibatalkan oleh</translation>
    </message>
    <message>
        <source>Cash on delivery</source>
        <translation>Bayar di tempat</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategori</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Pengecekan</translation>
    </message>
    <message>
        <source>Checked by</source>
        <translation>Dicek oleh</translation>
    </message>
    <message>
        <source>City or regency</source>
        <translation>Kota/kabupaten</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Negara</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Creator</source>
        <translation>Kreator</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Delivery option</source>
        <translation>Opsi pengiriman</translation>
    </message>
    <message>
        <source>Discount by the platform</source>
        <translation>Diskon dari platform</translation>
    </message>
    <message>
        <source>Discount by the seller</source>
        <translation>Diskon dari penjual</translation>
    </message>
    <message>
        <source>Distance fee</source>
        <translation>Biaya jarak</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Pemenuhan</translation>
    </message>
    <message>
        <source>Further address details</source>
        <translation>Rincian alamat lain</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Handling fee</source>
        <translation>Biaya penanganan</translation>
    </message>
    <message>
        <source>Item insurance</source>
        <translation>Asuransi barang</translation>
    </message>
    <message>
        <source>Note in Seller Center</source>
        <translation>Catatan di Seller Center</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Package number</source>
        <translation>Nomor paket</translation>
    </message>
    <message>
        <source>Packages</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Payment discount</source>
        <translation>Diskon pembayaran</translation>
    </message>
    <message>
        <source>Payment method</source>
        <translation>Metode pembayaran</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Pre-order</source>
        <translation>Pre-order</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Product line</source>
        <translation>Baris produk</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Quantity returned</source>
        <translation>Jumlah diretur</translation>
    </message>
    <message>
        <source>Reason for cancellation</source>
        <translation>Alasan pembatalan</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Dana dikembalikan</translation>
    </message>
    <message>
        <source>Row in the file</source>
        <translation>Baris dalam berkas</translation>
    </message>
    <message>
        <source>SKU ID</source>
        <translation>ID SKU</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>SKU penjual</translation>
    </message>
    <message>
        <source>Shipment arranged</source>
        <translation>Pengiriman diatur</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Shipping discount by the platform</source>
        <translation>Diskon ongkir dari platform</translation>
    </message>
    <message>
        <source>Shipping discount by the seller</source>
        <translation>Diskon ongkir dari penjual</translation>
    </message>
    <message>
        <source>Shipping fee</source>
        <translation>Ongkir</translation>
    </message>
    <message>
        <source>Shipping fee before discounts</source>
        <translation>Ongkir sebelum diskon</translation>
    </message>
    <message>
        <source>Shipping fee by distance</source>
        <translation>Ongkir menurut jarak</translation>
    </message>
    <message>
        <source>Shipping insurance</source>
        <translation>Asuransi pengiriman</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Status as stated</source>
        <translation>Status menurut sumber</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>Substatus</translation>
    </message>
    <message>
        <source>Substatus as stated</source>
        <translation>Substatus menurut sumber</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>Subtotal before discounts</source>
        <translation>Subtotal sebelum diskon</translation>
    </message>
    <message>
        <source>Tokopedia invoice</source>
        <translation>Invoice Tokopedia</translation>
    </message>
    <message>
        <source>Total paid by the buyer</source>
        <translation>Total dibayar pembeli</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Harga satuan</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variasi</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan/desa</translation>
    </message>
    <message>
        <source>Warehouse</source>
        <translation>Gudang</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Berat</translation>
    </message>
</context>
<context>
    <name>FileHelpDialog</name>
    <message>
        <source>Open Seller Center in your browser, then click here. The file lands in your downloads.</source>
        <translation>Buka Seller Center di peramban, lalu klik seperti ini. Berkasnya masuk ke folder unduhan.</translation>
    </message>
    <message>
        <source>Where do I get the file?</source>
        <translation>Dari mana berkasnya?</translation>
    </message>
</context>
<context>
    <name>FilePane</name>
    <message>
        <source>Leave this file out</source>
        <translation>Lewati berkas ini</translation>
    </message>
    <message>
        <source>Opening the file…</source>
        <translation>Membuka berkas…</translation>
    </message>
    <message>
        <source>Reading: {rows} rows, {rate} rows a second</source>
        <translation>Membaca: {rows} baris, {rate} baris per detik</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Hapus dari daftar</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Tersimpan</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Menyimpan…</translation>
    </message>
    <message>
        <source>Waiting for its turn</source>
        <translation>Menunggu giliran</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Begin without any orders. Enter them by hand, or import files later.</source>
        <translation>Mulai tanpa pesanan. Ketik sendiri, atau impor berkas nanti.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Every order with the time left, in one window. It works without the internet.</source>
        <translation>Semua pesanan dengan sisa waktunya, dalam satu jendela. Bekerja tanpa internet.</translation>
    </message>
    <message>
        <source>Import my orders</source>
        <translation>Impor pesanan saya</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Lihat-lihat dulu</translation>
    </message>
    <message>
        <source>Open a practice shop with sample orders. It is kept apart from your own shop and clearly marked.</source>
        <translation>Buka toko latihan dengan contoh pesanan. Terpisah dari toko Anda dan diberi tanda jelas.</translation>
    </message>
    <message>
        <source>Open practice shop</source>
        <translation>Buka toko latihan</translation>
    </message>
    <message>
        <source>Open the order file that you export in Seller Center, as XLSX or CSV. You see what it holds before anything is saved.</source>
        <translation>Buka berkas pesanan yang Anda ekspor di Seller Center, XLSX atau CSV. Isinya ditampilkan dulu sebelum ada yang disimpan.</translation>
    </message>
    <message>
        <source>Start an empty shop</source>
        <translation>Mulai toko kosong</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Mulai dari kosong</translation>
    </message>
    <message>
        <source>Welcome to your order desk</source>
        <translation>Selamat datang di meja pesanan Anda</translation>
    </message>
    <message>
        <source>You can also drop export files on this window.</source>
        <translation>Berkas ekspor juga bisa ditaruh di jendela ini.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Data as of {moment}</source>
        <translation>Data per {moment}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>No data imported yet</source>
        <translation>Belum ada data diimpor</translation>
    </message>
    <message>
        <source>Saved on this computer</source>
        <translation>Tersimpan di komputer ini</translation>
    </message>
    <message>
        <source>Switch who is working (Ctrl+U)</source>
        <translation>Ganti yang bertugas (Ctrl+U)</translation>
    </message>
    <message>
        <source>Working: {name}</source>
        <translation>Bertugas: {name}</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>belum ada nama</translation>
    </message>
</context>
<context>
    <name>FourSteps</name>
    <message>
        <source>1. In Seller Center, open Orders, then Manage Orders.</source>
        <translation>1. Di Seller Center, buka Pesanan, lalu Kelola Pesanan.</translation>
    </message>
    <message>
        <source>2. Click Export above the list.</source>
        <translation>2. Klik Ekspor di atas daftar.</translation>
    </message>
    <message>
        <source>3. Choose all orders and the Excel or CSV format, then export.</source>
        <translation>3. Pilih semua pesanan dan format Excel atau CSV, lalu ekspor.</translation>
    </message>
    <message>
        <source>4. Download the file when it is ready, and open it here.</source>
        <translation>4. Unduh berkas bila sudah siap, lalu buka di sini.</translation>
    </message>
    <message>
        <source>All orders</source>
        <translation>Semua pesanan</translation>
    </message>
    <message>
        <source>Excel or CSV</source>
        <translation>Excel atau CSV</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Beranda</translation>
    </message>
    <message>
        <source>Manage Orders</source>
        <translation>Kelola Pesanan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Where do I get the file?</source>
        <translation>Dari mana berkasnya?</translation>
    </message>
</context>
<context>
    <name>GoodsSection</name>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>SKU {sku}</source>
        <translation>SKU {sku}</translation>
    </message>
    <message>
        <source>discounted: {money}</source>
        <translation>setelah diskon: {money}</translation>
    </message>
    <message>
        <source>returned: {count}</source>
        <translation>diretur: {count}</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Changed by a newer file</source>
        <translation>Diubah oleh berkas yang lebih baru</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Disunting</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Dimasukkan manual</translation>
    </message>
    <message>
        <source>Handed over to the courier</source>
        <translation>Diserahkan ke kurir</translation>
    </message>
    <message>
        <source>Imported for the first time</source>
        <translation>Pertama kali diimpor</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Catatan ditambahkan</translation>
    </message>
    <message>
        <source>Order created</source>
        <translation>Pesanan dibuat</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Shipment arranged</source>
        <translation>Pengiriman diatur</translation>
    </message>
    <message>
        <source>Status word explained</source>
        <translation>Kata status dijelaskan</translation>
    </message>
    <message>
        <source>recorded by {name}</source>
        <translation>dicatat oleh {name}</translation>
    </message>
    <message>
        <source>recorded here</source>
        <translation>dicatat di sini</translation>
    </message>
    <message>
        <source>rule {name}</source>
        <translation>aturan {name}</translation>
    </message>
    <message>
        <source>{name}, row {row}</source>
        <translation>{name}, baris {row}</translation>
    </message>
</context>
<context>
    <name>HistorySection</name>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message>
        <source>and {count} more fields</source>
        <translation>dan {count} isian lain</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Add files…</source>
        <translation>Tambah berkas…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose export files</source>
        <translation>Pilih berkas ekspor</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Impor pesanan</translation>
    </message>
    <message>
        <source>Order exports</source>
        <translation>Ekspor pesanan</translation>
    </message>
    <message>
        <source>asks for its shop</source>
        <translation>menanyakan tokonya</translation>
    </message>
    <message>
        <source>asks for its time</source>
        <translation>menanyakan waktunya</translation>
    </message>
    <message>
        <source>being saved</source>
        <translation>sedang disimpan</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>dilewati</translation>
    </message>
    <message>
        <source>reading</source>
        <translation>dibaca</translation>
    </message>
    <message>
        <source>reading, {rows} rows</source>
        <translation>dibaca, {rows} baris</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>siap</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>tersimpan</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>menunggu</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>Add line</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>Every line needs the product&apos;s name.</source>
        <translation>Setiap baris perlu nama produk.</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Goods: {money}</source>
        <translation>Barang: {money}</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Please enter at least one product.</source>
        <translation>Isi paling sedikit satu produk.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Hapus baris</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Subtotal</translation>
    </message>
    <message>
        <source>The same SKU stands in two lines. Put the pieces into one line.</source>
        <translation>SKU yang sama ada di dua baris. Gabungkan jumlahnya ke satu baris.</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Harga satuan</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variasi</translation>
    </message>
</context>
<context>
    <name>ListColumns</name>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Kembalikan kolom</translation>
    </message>
</context>
<context>
    <name>ListHead</name>
    <message>
        <source>1 order</source>
        <translation>1 pesanan</translation>
    </message>
    <message>
        <source>Cards</source>
        <translation>Kartu</translation>
    </message>
    <message>
        <source>Data as of {time}</source>
        <translation>Data per {time}</translation>
    </message>
    <message>
        <source>Import newer orders…</source>
        <translation>Impor pesanan terbaru…</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Impor pesanan</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Search order number, buyer, product, tracking number</source>
        <translation>Cari nomor pesanan, pembeli, produk, resi</translation>
    </message>
    <message>
        <source>The data is from {time} ({ago}). Time left and statuses may no longer be true.</source>
        <translation>Data ini per {time} ({ago}). Sisa waktu dan status mungkin sudah berubah.</translation>
    </message>
    <message>
        <source>buyer</source>
        <translation>pembeli</translation>
    </message>
    <message>
        <source>channel</source>
        <translation>kanal</translation>
    </message>
    <message>
        <source>courier</source>
        <translation>kurir</translation>
    </message>
    <message>
        <source>date</source>
        <translation>tanggal</translation>
    </message>
    <message>
        <source>goods</source>
        <translation>barang</translation>
    </message>
    <message>
        <source>order number</source>
        <translation>nomor pesanan</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>jumlah</translation>
    </message>
    <message>
        <source>status</source>
        <translation>status</translation>
    </message>
    <message>
        <source>time left</source>
        <translation>sisa waktu</translation>
    </message>
    <message>
        <source>total</source>
        <translation>total</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>nomor resi</translation>
    </message>
    <message>
        <source>{count} orders</source>
        <translation>{count} pesanan</translation>
    </message>
    <message>
        <source>{orders} · sorted by {column}</source>
        <translation>{orders} · urut {column}</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Check the spelling, or look among all orders.</source>
        <translation>Periksa ejaannya, atau cari di semua pesanan.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Impor pesanan</translation>
    </message>
    <message>
        <source>Import the order export of Seller Center, or drop the file here.</source>
        <translation>Impor ekspor pesanan dari Seller Center, atau jatuhkan berkasnya di sini.</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>Toko saya</translation>
    </message>
    <message>
        <source>No order matches “{text}”</source>
        <translation>Tidak ada pesanan yang cocok dengan “{text}”</translation>
    </message>
    <message>
        <source>No orders here</source>
        <translation>Tidak ada pesanan di sini</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Belum ada pesanan</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Catatan tersimpan</translation>
    </message>
    <message>
        <source>Nothing needs your action</source>
        <translation>Tidak ada yang perlu tindakan</translation>
    </message>
    <message>
        <source>Orders appear here a day before a deadline runs out.</source>
        <translation>Pesanan muncul di sini sehari sebelum batas waktunya habis.</translation>
    </message>
    <message>
        <source>PRACTICE, no real orders: {shop} – Seller Desktop</source>
        <translation>LATIHAN, bukan pesanan nyata: {shop} – Seller Desktop</translation>
    </message>
    <message>
        <source>Practice shop</source>
        <translation>Toko latihan</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Tampilkan semua pesanan</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Belum berhasil</translation>
    </message>
</context>
<context>
    <name>ManualOrderDialog</name>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Edit order</source>
        <translation>Ubah pesanan</translation>
    </message>
    <message>
        <source>Enter an order by hand</source>
        <translation>Ketik pesanan sendiri</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Goods and shipping added up, until you type another amount (a discount, for example).</source>
        <translation>Jumlah barang dan ongkir, sampai Anda mengetik jumlah lain (misalnya karena diskon).</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>Dipesan pada</translation>
    </message>
    <message>
        <source>Paid to the courier (COD)</source>
        <translation>Bayar di tempat (COD)</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Please type an order number.</source>
        <translation>Ketik nomor pesanan.</translation>
    </message>
    <message>
        <source>Please type who bought: a name or a username.</source>
        <translation>Ketik siapa pembelinya: nama atau nama pengguna.</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Save order</source>
        <translation>Simpan pesanan</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Shipping fee</source>
        <translation>Ongkir</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>The order cannot have been made in the future.</source>
        <translation>Pesanan tidak mungkin dibuat di masa depan.</translation>
    </message>
    <message>
        <source>Total paid</source>
        <translation>Total dibayar</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Username</source>
        <translation>Nama pengguna</translation>
    </message>
</context>
<context>
    <name>Messages</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>MoneySection</name>
    <message>
        <source>Goods before discounts</source>
        <translation>Barang sebelum diskon</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Pembayaran</translation>
    </message>
    <message>
        <source>Payment discount</source>
        <translation>Diskon pembayaran</translation>
    </message>
    <message>
        <source>Platform discount</source>
        <translation>Diskon platform</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Pengembalian dana</translation>
    </message>
    <message>
        <source>Seller discount</source>
        <translation>Diskon penjual</translation>
    </message>
    <message>
        <source>Shipping fee paid</source>
        <translation>Ongkir dibayar</translation>
    </message>
    <message>
        <source>Total paid by the buyer</source>
        <translation>Total dibayar pembeli</translation>
    </message>
</context>
<context>
    <name>NextDeadline</name>
    <message>
        <source>Next deadline</source>
        <translation>Batas waktu berikutnya</translation>
    </message>
    <message>
        <source>Next deadline: {time}, {kind}, order {number}</source>
        <translation>Batas waktu berikutnya: {time}, {kind}, pesanan {number}</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Add a private note…</source>
        <translation>Tambah catatan pribadi…</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Tambah catatan</translation>
    </message>
    <message>
        <source>New note</source>
        <translation>Catatan baru</translation>
    </message>
    <message>
        <source>Note from Seller Center</source>
        <translation>Catatan dari Seller Center</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
</context>
<context>
    <name>NoticeBar</name>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
</context>
<context>
    <name>OperatorDialog</name>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>Ketik nama.</translation>
    </message>
    <message>
        <source>Use this name</source>
        <translation>Pakai nama ini</translation>
    </message>
    <message>
        <source>Who is working here?</source>
        <translation>Siapa yang bekerja di sini?</translation>
    </message>
    <message>
        <source>Your name is kept with every note and change you make, so that colleagues can see who did what. It stays on this computer.</source>
        <translation>Nama Anda disimpan bersama setiap catatan dan perubahan, agar rekan tahu siapa melakukan apa. Nama tetap di komputer ini.</translation>
    </message>
</context>
<context>
    <name>OrderColumns</name>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Jml</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Sisa waktu</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
</context>
<context>
    <name>OrderRows</name>
    <message>
        <source>COD</source>
        <translation>COD</translation>
    </message>
    <message>
        <source>Order {number}</source>
        <translation>Pesanan {number}</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>per {time}</translation>
    </message>
    <message>
        <source>as stated</source>
        <translation>tertera</translation>
    </message>
    <message>
        <source>buyer {name}</source>
        <translation>pembeli {name}</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>has a note</source>
        <translation>ada catatan</translation>
    </message>
    <message>
        <source>probably cancelled</source>
        <translation>mungkin batal</translation>
    </message>
    <message>
        <source>probably completed</source>
        <translation>mungkin selesai</translation>
    </message>
    <message>
        <source>quantity {count}</source>
        <translation>jumlah {count}</translation>
    </message>
    <message>
        <source>typed in</source>
        <translation>diketik</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>tak diketahui</translation>
    </message>
</context>
<context>
    <name>Orders</name>
    <message>
        <source>Action Needed</source>
        <translation>Perlu tindakan</translation>
    </message>
    <message>
        <source>All Orders</source>
        <translation>Semua pesanan</translation>
    </message>
    <message>
        <source>All orders received in your store, no filters applied.</source>
        <translation>Semua pesanan yang diterima toko, tanpa filter.</translation>
    </message>
    <message>
        <source>Auto-cancel &lt; 24 h</source>
        <translation>Batal otomatis &lt; 24 j</translation>
    </message>
    <message>
        <source>Automatic cancellation</source>
        <translation>Batal otomatis</translation>
    </message>
    <message>
        <source>Automatic completion</source>
        <translation>Selesai otomatis</translation>
    </message>
    <message>
        <source>Awaiting collection</source>
        <translation>Menunggu pengambilan</translation>
    </message>
    <message>
        <source>Awaiting shipment</source>
        <translation>Menunggu pengiriman</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Completed</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Deliver by</source>
        <translation>Antar sebelum</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Entered by hand</source>
        <translation>Dimasukkan manual</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Dalam perjalanan</translation>
    </message>
    <message>
        <source>Monitor delivery status and update the customer if needed.</source>
        <translation>Pantau status pengiriman dan kabari pembeli bila perlu.</translation>
    </message>
    <message>
        <source>Needs mapping</source>
        <translation>Belum dikenal</translation>
    </message>
    <message>
        <source>No action needed—transaction is complete.</source>
        <translation>Tidak perlu tindakan: transaksi sudah selesai.</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Ditahan</translation>
    </message>
    <message>
        <source>Orders have been handed over to courier and are en route to the customer.</source>
        <translation>Pesanan sudah diserahkan ke kurir dan sedang menuju pembeli.</translation>
    </message>
    <message>
        <source>Orders have been successfully delivered and confirmed.</source>
        <translation>Pesanan sudah diterima dan dikonfirmasi pembeli.</translation>
    </message>
    <message>
        <source>Orders that are ready or waiting to be packed and shipped.</source>
        <translation>Pesanan yang siap atau menunggu dikemas dan dikirim.</translation>
    </message>
    <message>
        <source>Orders that require urgent attention (e.g., overdue shipping, return/refund requests).</source>
        <translation>Pesanan yang perlu segera ditangani (mis. terlambat kirim, permintaan retur/refund).</translation>
    </message>
    <message>
        <source>Orders that were cancelled by customers for various reasons.</source>
        <translation>Pesanan yang dibatalkan pembeli karena berbagai alasan.</translation>
    </message>
    <message>
        <source>Orders waiting for payment from customers.</source>
        <translation>Pesanan yang menunggu pembayaran dari pembeli.</translation>
    </message>
    <message>
        <source>Orders whose status word is not known here yet.</source>
        <translation>Pesanan dengan kata status yang belum dikenal di sini.</translation>
    </message>
    <message>
        <source>Pay by</source>
        <translation>Bayar sebelum</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>Belum dibayar</translation>
    </message>
    <message>
        <source>Prioritize and act within 24 hours to avoid auto-actions.</source>
        <translation>Prioritaskan dan selesaikan dalam 24 jam agar sistem tidak bertindak otomatis.</translation>
    </message>
    <message>
        <source>Process immediately to avoid penalties.</source>
        <translation>Segera proses agar terhindar dari penalti.</translation>
    </message>
    <message>
        <source>Review and track reasons to reduce future cancellations.</source>
        <translation>Tinjau dan catat alasannya untuk mengurangi pembatalan berikutnya.</translation>
    </message>
    <message>
        <source>Say once what the word means; it is kept for all files to come.</source>
        <translation>Jelaskan sekali arti kata itu; berlaku untuk semua berkas berikutnya.</translation>
    </message>
    <message>
        <source>Ship &lt; 24 h</source>
        <translation>Kirim &lt; 24 jam</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>Kirim sebelum</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Shipping overdue</source>
        <translation>Terlambat kirim</translation>
    </message>
    <message>
        <source>TikTok Shop</source>
        <translation>TikTok Shop</translation>
    </message>
    <message>
        <source>To Ship</source>
        <translation>Perlu dikirim</translation>
    </message>
    <message>
        <source>Tokopedia</source>
        <translation>Tokopedia</translation>
    </message>
    <message>
        <source>Unpaid</source>
        <translation>Belum dibayar</translation>
    </message>
    <message>
        <source>Use as an overview of total order activity.</source>
        <translation>Gunakan sebagai gambaran seluruh aktivitas pesanan.</translation>
    </message>
    <message>
        <source>Wait—status will auto-update once payment is made.</source>
        <translation>Tunggu: status diperbarui otomatis setelah pembayaran masuk.</translation>
    </message>
    <message>
        <source>computed</source>
        <translation>dihitung</translation>
    </message>
    <message>
        <source>not delivered for days: look after the parcel</source>
        <translation>berhari-hari belum sampai: telusuri paketnya</translation>
    </message>
    <message>
        <source>not paid in time: remind the buyer or cancel the order</source>
        <translation>tidak dibayar tepat waktu: ingatkan pembeli atau batalkan pesanan</translation>
    </message>
    <message>
        <source>not shipped for days: ship or cancel the order</source>
        <translation>berhari-hari belum dikirim: kirim atau batalkan pesanan</translation>
    </message>
    <message>
        <source>probably cancelled by the platform (not delivered): import to confirm</source>
        <translation>kemungkinan dibatalkan platform (belum sampai): impor untuk memastikan</translation>
    </message>
    <message>
        <source>probably cancelled by the platform (not shipped): import to confirm</source>
        <translation>kemungkinan dibatalkan platform (belum dikirim): impor untuk memastikan</translation>
    </message>
    <message>
        <source>probably cancelled by the platform (unpaid): import to confirm</source>
        <translation>kemungkinan dibatalkan platform (belum dibayar): impor untuk memastikan</translation>
    </message>
    <message>
        <source>probably completed: close the order</source>
        <translation>kemungkinan selesai: tutup pesanannya</translation>
    </message>
    <message>
        <source>probably completed: import to confirm</source>
        <translation>kemungkinan sudah selesai: impor untuk memastikan</translation>
    </message>
    <message>
        <source>shipping overdue</source>
        <translation>terlambat kirim</translation>
    </message>
    <message>
        <source>stated by the marketplace</source>
        <translation>dari marketplace</translation>
    </message>
    <message>
        <source>typed by hand</source>
        <translation>diketik manual</translation>
    </message>
</context>
<context>
    <name>OrdersStack</name>
    <message>
        <source>Reading orders…</source>
        <translation>Membaca pesanan…</translation>
    </message>
</context>
<context>
    <name>PreviewPane</name>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>Changes of the chosen order</source>
        <translation>Perubahan pesanan terpilih</translation>
    </message>
    <message>
        <source>Choose a changed order to see what changes, field by field.</source>
        <translation>Pilih pesanan yang berubah untuk melihat perubahannya satu per satu.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Isian</translation>
    </message>
    <message>
        <source>New orders</source>
        <translation>Pesanan baru</translation>
    </message>
    <message>
        <source>Nothing in this file looks familiar to the shop “{account}”. Is it the file of another shop?</source>
        <translation>Tidak ada isi berkas ini yang dikenal toko “{account}”. Apakah ini berkas toko lain?</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Older than stored</source>
        <translation>Lebih lama dari data</translation>
    </message>
    <message>
        <source>Order export of TikTok Shop and Tokopedia</source>
        <translation>Ekspor pesanan TikTok Shop dan Tokopedia</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Orders of the file</source>
        <translation>Pesanan di berkas</translation>
    </message>
    <message>
        <source>Orders whose rows contradict each other: {count}. The first row holds.</source>
        <translation>Pesanan yang baris-barisnya bertentangan: {count}. Baris pertama yang berlaku.</translation>
    </message>
    <message>
        <source>Orders with a status nobody has explained yet: {count}. They are kept under “Needs mapping”.</source>
        <translation>Pesanan dengan status yang belum dijelaskan: {count}. Disimpan di “Belum dikenal”.</translation>
    </message>
    <message>
        <source>Orders: {orders} · lines: {lines} · pieces: {pieces} · rejected rows: {rejected}</source>
        <translation>Pesanan: {orders} · baris barang: {lines} · jumlah: {pieces} · baris ditolak: {rejected}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Baris ditolak</translation>
    </message>
    <message>
        <source>Rejected rows ({count})</source>
        <translation>Baris ditolak ({count})</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Rows that cannot be taken over: {count}. They are written to a file of their own, ready to be corrected.</source>
        <translation>Baris yang tidak bisa diambil: {count}. Baris itu ditulis ke berkas tersendiri, siap diperbaiki.</translation>
    </message>
    <message>
        <source>The file says it was made in the future. Please check this computer&apos;s date and time.</source>
        <translation>Berkas ini tercatat dibuat di masa depan. Periksa tanggal dan jam komputer ini.</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>Ditampilkan {count} yang pertama.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Menjadi</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tetap</translation>
    </message>
    <message>
        <source>Unknown statuses</source>
        <translation>Status tak dikenal</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Word in the file</source>
        <translation>Kata di berkas</translation>
    </message>
    <message>
        <source>changes</source>
        <translation>berubah</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
    <message>
        <source>older, stays as it is</source>
        <translation>lebih lama, tetap</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>tetap</translation>
    </message>
    <message>
        <source>{profile} · data as of {time} · shop “{account}”</source>
        <translation>{profile} · data per {time} · toko “{account}”</translation>
    </message>
</context>
<context>
    <name>QAbstractSpinBox</name>
    <message>
        <source>&amp;Select All</source>
        <translation>Pilih &amp;semua</translation>
    </message>
    <message>
        <source>&amp;Step up</source>
        <translation>&amp;Naik</translation>
    </message>
    <message>
        <source>Step &amp;down</source>
        <translation>&amp;Turun</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Choose</source>
        <translation>&amp;Pilih</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>&amp;Cari di:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Buka</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Simpan</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>Folder:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>&amp;Nama berkas:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>&amp;Jenis berkas:</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Date Modified</source>
        <translation>Tanggal diubah</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Jenis</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Buka</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Tempel</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Po&amp;tong</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Pilih semua</translation>
    </message>
</context>
<context>
    <name>Rejections</name>
    <message>
        <source>A time cannot be read. It must look like 25/11/2026 14:02:00; correct it.</source>
        <translation>Ada waktu yang tidak dapat dibaca. Harus seperti 25/11/2026 14:02:00; perbaiki.</translation>
    </message>
    <message>
        <source>An amount cannot be read. It must be whole rupiah such as 42000; correct it.</source>
        <translation>Ada nominal yang tidak dapat dibaca. Harus rupiah bulat seperti 42000; perbaiki.</translation>
    </message>
    <message>
        <source>Another row of the same order could not be taken, so the whole order waits. Correct that row.</source>
        <translation>Baris lain dari pesanan yang sama tidak dapat diterima, jadi seluruh pesanan ditunda. Perbaiki baris itu.</translation>
    </message>
    <message>
        <source>The SKU ID ends in zeros because a spreadsheet program rounded it. Import the file as Seller Center gave it.</source>
        <translation>ID SKU berakhir dengan nol karena dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The SKU ID is not one: it must consist of digits only. Correct it.</source>
        <translation>ID SKU tidak sah: harus terdiri dari angka saja. Perbaiki.</translation>
    </message>
    <message>
        <source>The SKU ID was turned into a rounded number by a spreadsheet program. Import the file as Seller Center gave it.</source>
        <translation>ID SKU diubah menjadi angka yang dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The order number ends in zeros because a spreadsheet program rounded it. Import the file as Seller Center gave it.</source>
        <translation>Nomor pesanan berakhir dengan nol karena dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The order number is not one: it must consist of digits only. Correct it.</source>
        <translation>Nomor pesanan tidak sah: harus terdiri dari angka saja. Perbaiki.</translation>
    </message>
    <message>
        <source>The order number was turned into a rounded number by a spreadsheet program. Import the file as Seller Center gave it.</source>
        <translation>Nomor pesanan diubah menjadi angka yang dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The package number ends in zeros because a spreadsheet program rounded it. Import the file as Seller Center gave it.</source>
        <translation>Nomor paket berakhiran nol karena dibulatkan program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The package number was turned into a rounded number by a spreadsheet program. Import the file as Seller Center gave it.</source>
        <translation>Nomor paket diubah menjadi angka yang dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The quantity cannot be read. It must be a whole number; correct it.</source>
        <translation>Jumlah tidak dapat dibaca. Harus bilangan bulat; perbaiki.</translation>
    </message>
    <message>
        <source>The row belongs to an order from another country. Delete it.</source>
        <translation>Baris ini milik pesanan dari negara lain. Hapus.</translation>
    </message>
    <message>
        <source>The row could not be taken ({reason}). Compare it with Seller Center.</source>
        <translation>Baris tidak dapat diterima ({reason}). Bandingkan dengan Seller Center.</translation>
    </message>
    <message>
        <source>The row has more cells than the file has columns, so its values stand under wrong headings. Import the file as Seller Center gave it.</source>
        <translation>Baris ini punya lebih banyak sel daripada kolom berkas, sehingga nilainya berada di bawah judul yang salah. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The row has no SKU ID. Add it from Seller Center.</source>
        <translation>Baris ini tidak punya ID SKU. Tambahkan dari Seller Center.</translation>
    </message>
    <message>
        <source>The row has no order number. Add it, or delete the row.</source>
        <translation>Baris ini tidak punya nomor pesanan. Tambahkan, atau hapus barisnya.</translation>
    </message>
    <message>
        <source>The same product stands twice in the same package of this order. Delete the row that is wrong.</source>
        <translation>Produk yang sama tercantum dua kali dalam paket yang sama di pesanan ini. Hapus baris yang salah.</translation>
    </message>
    <message>
        <source>The time at which the order was created is missing. Add it from Seller Center.</source>
        <translation>Waktu pesanan dibuat tidak ada. Tambahkan dari Seller Center.</translation>
    </message>
    <message>
        <source>The tracking number was turned into a rounded number by a spreadsheet program. Import the file as Seller Center gave it.</source>
        <translation>Nomor resi diubah menjadi angka bulat oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>{sentence} Column {column}: empty</source>
        <translation>{sentence} Kolom {column}: kosong</translation>
    </message>
    <message>
        <source>{sentence} Column {column}: {value}</source>
        <translation>{sentence} Kolom {column}: {value}</translation>
    </message>
</context>
<context>
    <name>ReportPage</name>
    <message>
        <source>Left out: {why}</source>
        <translation>Dilewati: {why}</translation>
    </message>
    <message>
        <source>New: {new} · changed: {changed} · unchanged: {unchanged} · older, left as it was: {older}</source>
        <translation>Baru: {new} · berubah: {changed} · tetap: {unchanged} · lebih lama, dibiarkan: {older}</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Buka folder</translation>
    </message>
    <message>
        <source>Rejected rows: {count}. They lie in this file, each with its reason, ready to be corrected and imported again:</source>
        <translation>Baris ditolak: {count}. Tersimpan di berkas ini beserta alasannya, siap diperbaiki lalu diimpor lagi:</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Berkas ini tidak bisa dibaca.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>:00</source>
        <translation>.00</translation>
    </message>
    <message>
        <source>As on this computer</source>
        <translation>Ikuti komputer ini</translation>
    </message>
    <message>
        <source>Choose the folder to watch</source>
        <translation>Pilih folder yang dipantau</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Pilih…</translation>
    </message>
    <message>
        <source>Compact rows</source>
        <translation>Baris rapat</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Gelap</translation>
    </message>
    <message>
        <source>Download folder</source>
        <translation>Folder unduhan</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Folder to watch</source>
        <translation>Folder yang dipantau</translation>
    </message>
    <message>
        <source>Joint leave</source>
        <translation>Cuti bersama</translation>
    </message>
    <message>
        <source>Joint leave days are days off</source>
        <translation>Cuti bersama adalah hari libur</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Terang</translation>
    </message>
    <message>
        <source>Nothing is imported without asking.</source>
        <translation>Tidak ada yang diimpor tanpa bertanya.</translation>
    </message>
    <message>
        <source>Offer new export files as soon as they are downloaded</source>
        <translation>Tawarkan berkas ekspor baru begitu selesai diunduh</translation>
    </message>
    <message>
        <source>Orders before this hour are due the same working day, later ones the next.</source>
        <translation>Pesanan sebelum jam ini harus dikirim pada hari kerja yang sama, sesudahnya pada hari kerja berikutnya.</translation>
    </message>
    <message>
        <source>Own days off</source>
        <translation>Hari libur sendiri</translation>
    </message>
    <message>
        <source>Please say which folder to watch.</source>
        <translation>Sebutkan folder yang dipantau.</translation>
    </message>
    <message>
        <source>Please type the shop&apos;s name.</source>
        <translation>Ketik nama toko.</translation>
    </message>
    <message>
        <source>Public holidays are known already. Computed deadlines follow when you save.</source>
        <translation>Libur nasional sudah dikenal. Batas waktu dihitung ulang saat disimpan.</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Same-day cut-off</source>
        <translation>Batas jam hari yang sama</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Sabtu</translation>
    </message>
    <message>
        <source>Saturday is a working day</source>
        <translation>Sabtu hari kerja</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Pengaturan</translation>
    </message>
    <message>
        <source>Shop and working days</source>
        <translation>Toko dan hari kerja</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Tema</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>Pantau</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Jendela</translation>
    </message>
</context>
<context>
    <name>ShippingSection</name>
    <message>
        <source>Arranged</source>
        <translation>Pengiriman diatur</translation>
    </message>
    <message>
        <source>By rule {rule}, counted from {time}</source>
        <translation>Menurut aturan {rule}, dihitung sejak {time}</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Cancelled by</source>
        <translation>Dibatalkan oleh</translation>
    </message>
    <message>
        <source>Copy tracking number</source>
        <translation>Salin nomor resi</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Delivery</source>
        <translation>Opsi pengiriman</translation>
    </message>
    <message>
        <source>Fulfilment</source>
        <translation>Pemenuhan</translation>
    </message>
    <message>
        <source>Package {number}</source>
        <translation>Paket {number}</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Tahap</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>belum ada</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Find a key</source>
        <translation>Cari pintasan</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Pintasan papan ketik</translation>
    </message>
    <message>
        <source>List: copy the cell</source>
        <translation>Daftar: salin sel</translation>
    </message>
    <message>
        <source>List: make the column narrower or wider</source>
        <translation>Daftar: sempitkan atau lebarkan kolom</translation>
    </message>
    <message>
        <source>List: move the column</source>
        <translation>Daftar: geser kolom</translation>
    </message>
    <message>
        <source>List: show the order&apos;s details</source>
        <translation>Daftar: tampilkan rincian pesanan</translation>
    </message>
    <message>
        <source>Note: save it</source>
        <translation>Catatan: simpan</translation>
    </message>
    <message>
        <source>Sidebar: choose an entry</source>
        <translation>Bilah samping: pilih entri</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Kegunaan</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All shops</source>
        <translation>Semua toko</translation>
    </message>
    <message>
        <source>Manage orders</source>
        <translation>Kelola pesanan</translation>
    </message>
    <message>
        <source>Shops shown</source>
        <translation>Toko yang ditampilkan</translation>
    </message>
</context>
<context>
    <name>SortMenu</name>
    <message>
        <source>Ascending</source>
        <translation>Menaik</translation>
    </message>
    <message>
        <source>Descending</source>
        <translation>Menurun</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Urutkan</translation>
    </message>
</context>
<context>
    <name>StatusMappingDialog</name>
    <message>
        <source>Apply for good</source>
        <translation>Terapkan seterusnya</translation>
    </message>
    <message>
        <source>Explain unknown statuses</source>
        <translation>Jelaskan status tak dikenal</translation>
    </message>
    <message>
        <source>Leave for later</source>
        <translation>Biarkan dulu</translation>
    </message>
    <message>
        <source>Orders that move to “{status}” now: {count}. Every later file with this word is read the same way.</source>
        <translation>Pesanan yang pindah ke “{status}” sekarang: {count}. Setiap berkas berikutnya dengan kata ini dibaca sama.</translation>
    </message>
    <message>
        <source>Read as “{status}” so far.</source>
        <translation>Sejauh ini dibaca sebagai “{status}”.</translation>
    </message>
    <message>
        <source>The marketplace used words for a status that this program does not know. Nothing is guessed: choose what each word means, or leave it for later.</source>
        <translation>Marketplace memakai kata status yang belum dikenal program ini. Tidak ada yang ditebak: pilih arti tiap kata, atau biarkan dulu.</translation>
    </message>
    <message>
        <source>There is no unknown status. Nothing needs explaining.</source>
        <translation>Tidak ada status yang belum dikenal. Tidak ada yang perlu dijelaskan.</translation>
    </message>
    <message>
        <source>These orders stay under “Needs mapping”.</source>
        <translation>Pesanan ini tetap di “Belum dikenal”.</translation>
    </message>
    <message>
        <source>“{word}” · orders: {count}</source>
        <translation>“{word}” · pesanan: {count}</translation>
    </message>
</context>
<context>
    <name>_Progress</name>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
</context>
<context>
    <name>_Question</name>
    <message>
        <source>Choose the shop above. The file is left out until then.</source>
        <translation>Pilih toko di atas. Sampai saat itu berkas dilewati.</translation>
    </message>
    <message>
        <source>Say the time…</source>
        <translation>Sebutkan waktunya…</translation>
    </message>
    <message>
        <source>The file is left out until you say when it was made.</source>
        <translation>Berkas dilewati sampai Anda menyebut kapan dibuat.</translation>
    </message>
    <message>
        <source>The file is left out. Nothing of it was saved.</source>
        <translation>Berkas dilewati. Tidak ada isinya yang disimpan.</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Berkas ini tidak bisa dibaca.</translation>
    </message>
</context>
</TS>
