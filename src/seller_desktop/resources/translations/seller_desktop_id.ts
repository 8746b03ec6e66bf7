<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="id" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>&amp;Copy versions</source>
        <translation>&amp;Salin versi</translation>
    </message>
    <message>
        <source>&amp;Licences</source>
        <translation>&amp;Lisensi</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>Buka &amp;foldernya</translation>
    </message>
    <message>
        <source>&amp;Program</source>
        <translation>&amp;Program</translation>
    </message>
    <message>
        <source>About Seller Desktop</source>
        <translation>Tentang Seller Desktop</translation>
    </message>
    <message>
        <source>An order desk for sellers on TikTok Shop and Tokopedia. It works without the internet; your orders stay on this computer.</source>
        <translation>Meja pesanan untuk penjual di TikTok Shop dan Tokopedia. Bekerja tanpa internet; pesanan Anda tetap di komputer ini.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>It uses Qt and PySide6 under the GNU Lesser General Public License, version 3 (LGPL-3.0): unchanged, as shared libraries in files of their own. You may exchange them for your own build of the same version: replace the files in the folders PySide6 and shiboken6 of the installed program.</source>
        <translation>Program ini memakai Qt dan PySide6 dengan GNU Lesser General Public License versi 3 (LGPL-3.0): tanpa perubahan, sebagai pustaka bersama dalam berkas tersendiri. Anda boleh menggantinya dengan hasil bangun Anda sendiri dari versi yang sama: ganti berkas di folder PySide6 dan shiboken6 pada program yang terpasang.</translation>
    </message>
    <message>
        <source>Notices of third parties</source>
        <translation>Pemberitahuan pihak ketiga</translation>
    </message>
    <message>
        <source>Seller Desktop is free software under the MIT licence.</source>
        <translation>Seller Desktop adalah perangkat lunak bebas dengan lisensi MIT.</translation>
    </message>
    <message>
        <source>The work of others in it, and their licences:</source>
        <translation>Karya pihak lain di dalamnya beserta lisensinya:</translation>
    </message>
    <message>
        <source>This shop's folder</source>
        <translation>Folder toko ini</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versi</translation>
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
        <source>Please type the shop's name.</source>
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
        <translation>T&amp;entang</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>&amp;Setujui…</translation>
    </message>
    <message>
        <source>&amp;Arrange shipment…</source>
        <translation>&amp;Atur pengiriman…</translation>
    </message>
    <message>
        <source>&amp;Backups and restore…</source>
        <translation>&amp;Cadangan dan pemulihan…</translation>
    </message>
    <message>
        <source>&amp;Cancel the order…</source>
        <translation>Bata&amp;lkan pesanan…</translation>
    </message>
    <message>
        <source>&amp;Cards</source>
        <translation>&amp;Kartu</translation>
    </message>
    <message>
        <source>&amp;Check the shop…</source>
        <translation>Per&amp;iksa toko…</translation>
    </message>
    <message>
        <source>&amp;Deadlines and requests…</source>
        <translation>Batas waktu &amp;dan permintaan…</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Putuskan…</translation>
    </message>
    <message>
        <source>&amp;Do anything…</source>
        <translation>Cari &amp;tindakan…</translation>
    </message>
    <message>
        <source>&amp;Drop the arranged shipment</source>
        <translation>&amp;Hapus catatan pengiriman</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;Edit the order…</source>
        <translation>&amp;Ubah pesanan…</translation>
    </message>
    <message>
        <source>&amp;Encryption…</source>
        <translation>&amp;Enkripsi…</translation>
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
        <source>&amp;Filter…</source>
        <translation>&amp;Filter…</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>&amp;Serahkan ke kurir…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>B&amp;antuan</translation>
    </message>
    <message>
        <source>&amp;Import orders…</source>
        <translation>&amp;Impor pesanan…</translation>
    </message>
    <message>
        <source>&amp;Invert the selection</source>
        <translation>&amp;Balik pilihan</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>&amp;Tombol pintas…</translation>
    </message>
    <message>
        <source>&amp;List</source>
        <translation>&amp;Daftar</translation>
    </message>
    <message>
        <source>&amp;Lock now</source>
        <translation>&amp;Kunci sekarang</translation>
    </message>
    <message>
        <source>&amp;Marketplace shop…</source>
        <translation>&amp;Toko di marketplace…</translation>
    </message>
    <message>
        <source>&amp;Message for the buyer…</source>
        <translation>&amp;Pesan untuk pembeli…</translation>
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
        <source>&amp;PIN and idle lock…</source>
        <translation>&amp;PIN dan kunci otomatis…</translation>
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
        <source>&amp;Reasons for cancellations</source>
        <translation>Alasan pe&amp;mbatalan</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Ulan&amp;gi</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>&amp;Tolak…</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>&amp;Laporkan masalah…</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>Pe&amp;rmintaan</translation>
    </message>
    <message>
        <source>&amp;Scan orders and tracking numbers…</source>
        <translation>&amp;Pindai pesanan dan resi…</translation>
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
        <source>&amp;Shipping</source>
        <translation>Pe&amp;ngiriman</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Urungkan</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Tampilan</translation>
    </message>
    <message>
        <source>&amp;What left the shop…</source>
        <translation>&amp;Yang keluar dari toko…</translation>
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
        <source>Arrange from a pasted &amp;table…</source>
        <translation>Atur dari &amp;tabel yang ditempel…</translation>
    </message>
    <message>
        <source>Attach labels of Seller C&amp;enter…</source>
        <translation>Lamp&amp;irkan label Seller Center…</translation>
    </message>
    <message>
        <source>Back up &amp;now</source>
        <translation>Cadangkan &amp;sekarang</translation>
    </message>
    <message>
        <source>Buyers' &amp;data…</source>
        <translation>&amp;Data pembeli…</translation>
    </message>
    <message>
        <source>Cancellation requests from a &amp;list…</source>
        <translation>Permintaan pembatalan dari &amp;daftar…</translation>
    </message>
    <message>
        <source>Check for &amp;updates…</source>
        <translation>Cari &amp;pembaruan…</translation>
    </message>
    <message>
        <source>Co&amp;mpact rows</source>
        <translation>B&amp;aris ringkas</translation>
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
        <source>Data of this bu&amp;yer…</source>
        <translation>&amp;Data pembeli ini…</translation>
    </message>
    <message>
        <source>Decide &amp;next</source>
        <translation>Putuskan &amp;berikutnya</translation>
    </message>
    <message>
        <source>Delivery &amp;failed…</source>
        <translation>Pengiriman &amp;gagal…</translation>
    </message>
    <message>
        <source>E&amp;xport this list…</source>
        <translation>&amp;Ekspor daftar ini…</translation>
    </message>
    <message>
        <source>Exp&amp;lain unknown statuses…</source>
        <translation>&amp;Jelaskan status yang tidak dikenal…</translation>
    </message>
    <message>
        <source>Find a list of &amp;numbers…</source>
        <translation>Cari daftar &amp;nomor…</translation>
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
        <source>Hand over s&amp;canned parcels…</source>
        <translation>Serahkan paket yang &amp;dipindai…</translation>
    </message>
    <message>
        <source>How long buyers' data are &amp;kept…</source>
        <translation>&amp;Masa simpan data pembeli…</translation>
    </message>
    <message>
        <source>Open the shop's &amp;folder</source>
        <translation>Buka &amp;folder toko</translation>
    </message>
    <message>
        <source>Print &amp;labels…</source>
        <translation>Cetak &amp;label…</translation>
    </message>
    <message>
        <source>Print a &amp;pick list…</source>
        <translation>&amp;Cetak daftar ambil barang…</translation>
    </message>
    <message>
        <source>Print a dispatch &amp;manifest…</source>
        <translation>Cetak &amp;manifes serah terima…</translation>
    </message>
    <message>
        <source>Print packing sl&amp;ips…</source>
        <translation>C&amp;etak slip pengepakan…</translation>
    </message>
    <message>
        <source>Re&amp;fresh</source>
        <translation>Muat &amp;ulang</translation>
    </message>
    <message>
        <source>Receive a &amp;parcel…</source>
        <translation>Terim&amp;a paket…</translation>
    </message>
    <message>
        <source>S&amp;afety</source>
        <translation>Kea&amp;manan</translation>
    </message>
    <message>
        <source>Sa&amp;ve this filter…</source>
        <translation>Si&amp;mpan filter ini…</translation>
    </message>
    <message>
        <source>Select &amp;all orders of the list</source>
        <translation>&amp;Pilih semua pesanan di daftar</translation>
    </message>
    <message>
        <source>Show the order's d&amp;etails</source>
        <translation>Tampilkan &amp;rincian pesanan</translation>
    </message>
    <message>
        <source>Show the side&amp;bar</source>
        <translation>Tampilkan &amp;bilah samping</translation>
    </message>
    <message>
        <source>T&amp;ype the deadline…</source>
        <translation>&amp;Isi batas waktu…</translation>
    </message>
    <message>
        <source>The buyer &amp;sent the parcel…</source>
        <translation>Pembeli sudah m&amp;engirim paket…</translation>
    </message>
    <message>
        <source>The buyer &amp;withdrew…</source>
        <translation>Pembe&amp;li menarik permintaan…</translation>
    </message>
    <message>
        <source>The buyer asks for a re&amp;turn…</source>
        <translation>Pembeli minta &amp;retur…</translation>
    </message>
    <message>
        <source>The buyer asks to &amp;cancel…</source>
        <translation>Pembeli &amp;minta pembatalan…</translation>
    </message>
    <message>
        <source>The ne&amp;xt 48 hours</source>
        <translation>48 &amp;jam ke depan</translation>
    </message>
    <message>
        <source>To &amp;enter in Seller Center</source>
        <translation>Dimasukkan ke Seller &amp;Center</translation>
    </message>
    <message>
        <source>What's &amp;new</source>
        <translation>Yang &amp;baru</translation>
    </message>
</context>
<context>
    <name>AmountField</name>
    <message>
        <source>from</source>
        <translation>dari</translation>
    </message>
    <message>
        <source>up to</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>{field}, at least</source>
        <translation>{field}, paling sedikit</translation>
    </message>
    <message>
        <source>{field}, at most</source>
        <translation>{field}, paling banyak</translation>
    </message>
</context>
<context>
    <name>ArrangeDialog</name>
    <message>
        <source>Copy both numbers</source>
        <translation>Salin kedua nomor</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Courier and tracking number</source>
        <translation>Kurir dan nomor resi</translation>
    </message>
    <message>
        <source>Please choose or type the courier.</source>
        <translation>Pilih atau ketik kurir.</translation>
    </message>
    <message>
        <source>Please look at what is odd here. Save once more if it is right.</source>
        <translation>Periksa dulu yang janggal di sini. Simpan sekali lagi bila sudah benar.</translation>
    </message>
    <message>
        <source>Please type or scan the tracking number.</source>
        <translation>Ketik atau pindai nomor resi.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>This is noted here only. Enter it in Seller Center too, under Manage Orders &gt; To Ship &gt; Arrange shipment.</source>
        <translation>Ini baru dicatat di sini. Masukkan juga di Seller Center, di Kelola pesanan &gt; Perlu dikirim &gt; Atur pengiriman.</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
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
    <name>AttachDialog</name>
    <message>
        <source>Attach</source>
        <translation>Lampirkan</translation>
    </message>
    <message>
        <source>Attach labels</source>
        <translation>Lampirkan label</translation>
    </message>
    <message>
        <source>Numbers on the page</source>
        <translation>Nomor di halaman</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>No. pesanan</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Pages without an order</source>
        <translation>Halaman tanpa pesanan</translation>
    </message>
    <message>
        <source>The pages below name no known order. Type the order number beside a page, or leave it empty: then the page is kept with the file, but not printed.</source>
        <translation>Halaman di bawah ini tidak menyebut pesanan yang dikenal. Ketik nomor pesanan di samping halamannya, atau biarkan kosong: halaman itu tetap disimpan bersama berkasnya, tetapi tidak dicetak.</translation>
    </message>
    <message>
        <source>There is no order with the number {number}.</source>
        <translation>Tidak ada pesanan dengan nomor {number}.</translation>
    </message>
    <message>
        <source>{name}: {matched} of {pages} pages were found to their orders.</source>
        <translation>{name}: {matched} dari {pages} halaman ditemukan pesanannya.</translation>
    </message>
</context>
<context>
    <name>AwayDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Buka pesanan</translation>
    </message>
    <message>
        <source>What nobody decided in time took effect by itself, as the rules say: {count} in all.</source>
        <translation>Yang tidak diputuskan tepat waktu berlaku otomatis sesuai aturan: {count} seluruhnya.</translation>
    </message>
    <message>
        <source>What the clock did</source>
        <translation>Yang terjadi otomatis</translation>
    </message>
    <message>
        <source>While you were away</source>
        <translation>Selama Anda tidak di sini</translation>
    </message>
</context>
<context>
    <name>AwayModel</name>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Took effect</source>
        <translation>Berlaku</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message numerus="yes">
        <source>recorded %n day(s) later, the computer was off</source>
        <translation>
            <numerusform>dicatat %n hari kemudian, komputer mati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n hour(s) later, the computer was off</source>
        <translation>
            <numerusform>dicatat %n jam kemudian, komputer mati</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n minute(s) later, the computer was off</source>
        <translation>
            <numerusform>dicatat %n menit kemudian, komputer mati</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded at once</source>
        <translation>langsung dicatat</translation>
    </message>
</context>
<context>
    <name>BackgroundTaskDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Every {minutes} minutes this computer ({scheduler}) looks for deadlines that have passed and records what then happens by itself, also while this window is closed. It runs under your own account, without a password, while you are logged in; what was missed is made up for. It sends nothing anywhere.</source>
        <translation>Setiap {minutes} menit komputer ini ({scheduler}) memeriksa batas waktu yang sudah lewat dan mencatat apa yang kemudian terjadi otomatis, juga saat jendela ini tertutup. Tugas ini berjalan dengan akun Anda sendiri, tanpa kata sandi, selama Anda masuk di komputer; yang terlewat akan disusulkan. Tidak ada yang dikirim ke mana pun.</translation>
    </message>
    <message>
        <source>File {path}</source>
        <translation>Berkas {path}</translation>
    </message>
    <message>
        <source>Install again</source>
        <translation>Pasang ulang</translation>
    </message>
    <message>
        <source>Install on this computer</source>
        <translation>Pasang di komputer ini</translation>
    </message>
    <message>
        <source>Installed on this computer.</source>
        <translation>Sudah terpasang di komputer ini.</translation>
    </message>
    <message>
        <source>Keep deadlines while the window is closed</source>
        <translation>Jaga batas waktu saat jendela tertutup</translation>
    </message>
    <message>
        <source>Not installed on this computer.</source>
        <translation>Belum terpasang di komputer ini.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>To install</source>
        <translation>Untuk memasang</translation>
    </message>
    <message>
        <source>To remove</source>
        <translation>Untuk menghapus</translation>
    </message>
    <message>
        <source>What is written and run</source>
        <translation>Yang ditulis dan dijalankan</translation>
    </message>
    <message>
        <source>What runs every {minutes} minutes</source>
        <translation>Yang dijalankan setiap {minutes} menit</translation>
    </message>
    <message>
        <source>Without it nothing is lost: deadlines that pass while the program is closed are recorded when it is opened again, as of their own time.</source>
        <translation>Tanpa tugas ini pun tidak ada yang hilang: batas waktu yang lewat saat program tertutup dicatat ketika program dibuka lagi, berlaku sejak waktunya sendiri.</translation>
    </message>
</context>
<context>
    <name>BackupErrands</name>
    <message>
        <source>A second folder for backups</source>
        <translation>Folder kedua untuk cadangan</translation>
    </message>
    <message>
        <source>All you did is saved already; this is a copy of it.</source>
        <translation>Semua pekerjaan Anda sudah tersimpan; ini salinannya.</translation>
    </message>
    <message>
        <source>Backup made and checked</source>
        <translation>Cadangan dibuat dan diperiksa</translation>
    </message>
    <message>
        <source>Backups (*{ending})</source>
        <translation>Cadangan (*{ending})</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>Pilih cadangan</translation>
    </message>
    <message>
        <source>Close without it</source>
        <translation>Tutup tanpa cadangan</translation>
    </message>
    <message>
        <source>Making a backup before closing…</source>
        <translation>Membuat cadangan sebelum ditutup…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
    </message>
    <message>
        <source>Restore this backup?</source>
        <translation>Pulihkan cadangan ini?</translation>
    </message>
    <message>
        <source>Restoring the backup…</source>
        <translation>Memulihkan cadangan…</translation>
    </message>
    <message>
        <source>The shop is as it was on {moment}. How it was before is the newest backup of the list.</source>
        <translation>Toko kini seperti pada {moment}. Keadaan sebelumnya ada di cadangan terbaru dalam daftar.</translation>
    </message>
    <message>
        <source>The shop will be as it was on {moment}, with {count} orders. What was done or imported since is not in it.

The shop as it is now is saved as a backup first, so you can come back to it. Deadlines that have passed since then act when the shop opens again.</source>
        <translation>Toko akan kembali seperti pada {moment}, dengan {count} pesanan. Yang dikerjakan atau diimpor sesudahnya tidak ada di dalamnya.

Toko yang sekarang disimpan dulu sebagai cadangan, jadi Anda bisa kembali. Batas waktu yang lewat sejak itu akan berlaku saat toko dibuka lagi.</translation>
    </message>
</context>
<context>
    <name>Backups</name>
    <message>
        <source>Before a large import</source>
        <translation>Sebelum impor besar</translation>
    </message>
    <message>
        <source>Before a restore</source>
        <translation>Sebelum pemulihan</translation>
    </message>
    <message>
        <source>Before an update</source>
        <translation>Sebelum pembaruan</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Dibuat manual</translation>
    </message>
    <message>
        <source>Every half hour</source>
        <translation>Setiap setengah jam</translation>
    </message>
    <message>
        <source>When closing</source>
        <translation>Saat ditutup</translation>
    </message>
</context>
<context>
    <name>BackupsDialog</name>
    <message>
        <source>A backup from a USB stick or another computer</source>
        <translation>Cadangan dari flashdisk atau komputer lain</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Berkas lain…</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Cadangkan sekarang</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Backups and restore</source>
        <translation>Cadangan dan pemulihan</translation>
    </message>
    <message>
        <source>Choose a second folder…</source>
        <translation>Pilih folder kedua…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Data as of {moment}</source>
        <translation>Data per {moment}</translation>
    </message>
    <message>
        <source>Each backup is copied to:</source>
        <translation>Setiap cadangan disalin ke:</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Terenkripsi</translation>
    </message>
    <message>
        <source>Entries of the history</source>
        <translation>Catatan riwayat</translation>
    </message>
    <message>
        <source>Files imported</source>
        <translation>Berkas yang diimpor</translation>
    </message>
    <message>
        <source>Its newest orders:</source>
        <translation>Pesanan terbarunya:</translation>
    </message>
    <message>
        <source>Last backup: {ago}. Nothing has changed since.</source>
        <translation>Cadangan terakhir: {ago}. Tidak ada yang berubah sejak itu.</translation>
    </message>
    <message>
        <source>Last backup: {ago}. Orders have changed since.</source>
        <translation>Cadangan terakhir: {ago}. Ada perubahan sejak itu.</translation>
    </message>
    <message>
        <source>Look inside</source>
        <translation>Lihat isinya</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sedang dilihat…</translation>
    </message>
    <message>
        <source>Not encrypted</source>
        <translation>Tidak terenkripsi</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>On a USB stick or another disk, so that a broken disk loses nothing</source>
        <translation>Di flashdisk atau disk lain, agar disk yang rusak tidak menghilangkan apa pun</translation>
    </message>
    <message>
        <source>One is made every half hour while orders change, and when the program is closed.</source>
        <translation>Cadangan dibuat setiap setengah jam bila ada perubahan, dan saat program ditutup.</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Buka foldernya</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Proven when it was made: read back and found whole.</source>
        <translation>Teruji saat dibuat: dibaca ulang dan utuh.</translation>
    </message>
    <message>
        <source>Requests and returns</source>
        <translation>Permintaan dan retur</translation>
    </message>
    <message>
        <source>Restore this backup…</source>
        <translation>Pulihkan cadangan ini…</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Folder kedua</translation>
    </message>
    <message>
        <source>Stop copying</source>
        <translation>Berhenti menyalin</translation>
    </message>
    <message>
        <source>There is no backup yet. “Back up now” makes the first one.</source>
        <translation>Belum ada cadangan. “Cadangkan sekarang” membuat yang pertama.</translation>
    </message>
    <message>
        <source>This file is damaged: it cannot be brought back. Choose another one.</source>
        <translation>Berkas ini rusak dan tidak bisa dipulihkan. Pilih yang lain.</translation>
    </message>
    <message>
        <source>What is in the backup</source>
        <translation>Isi cadangan</translation>
    </message>
    <message>
        <source>nowhere else yet</source>
        <translation>belum ke tempat lain</translation>
    </message>
</context>
<context>
    <name>BackupsModel</name>
    <message>
        <source>Made</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>damaged: cannot be used</source>
        <translation>rusak: tidak bisa dipakai</translation>
    </message>
    <message>
        <source>{reason} · second folder</source>
        <translation>{reason} · folder kedua</translation>
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
    <name>BarChart</name>
    <message>
        <source>Orders in this period</source>
        <translation>Pesanan di periode ini</translation>
    </message>
    <message>
        <source>in as many days before</source>
        <translation>periode sama panjang sebelumnya</translation>
    </message>
</context>
<context>
    <name>Bulk</name>
    <message>
        <source>The order {order_no}</source>
        <translation>Pesanan {order_no}</translation>
    </message>
    <message>
        <source>This order</source>
        <translation>Pesanan ini</translation>
    </message>
    <message>
        <source>nothing to change: it is so already</source>
        <translation>tidak ada yang berubah: sudah begitu</translation>
    </message>
    <message>
        <source>replaces what was arranged before</source>
        <translation>menggantikan yang diatur sebelumnya</translation>
    </message>
    <message>
        <source>the order {order_no}</source>
        <translation>pesanan {order_no}</translation>
    </message>
    <message>
        <source>this order</source>
        <translation>pesanan ini</translation>
    </message>
</context>
<context>
    <name>BulkDecisionDialog</name>
    <message>
        <source>Can be decided: {able} · left out: {out} · money at stake: {money}</source>
        <translation>Bisa diputuskan: {able} · dilewati: {out} · nilai: {money}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Cases</source>
        <translation>Kasus</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Decide several cancellations</source>
        <translation>Putuskan beberapa pembatalan</translation>
    </message>
    <message>
        <source>Decide several returns</source>
        <translation>Putuskan beberapa retur</translation>
    </message>
    <message>
        <source>Decided: {done} · not decided: {failed}</source>
        <translation>Diputuskan: {done} · gagal: {failed}</translation>
    </message>
    <message>
        <source>Deciding… {done} of {all}</source>
        <translation>Memutuskan… {done} dari {all}</translation>
    </message>
    <message>
        <source>I have checked the list</source>
        <translation>Daftar sudah saya periksa</translation>
    </message>
    <message>
        <source>Look through the list first, then tick that you have.</source>
        <translation>Periksa dulu daftarnya, lalu centang bahwa sudah diperiksa.</translation>
    </message>
    <message>
        <source>None of these cases can be decided that way.</source>
        <translation>Tidak ada kasus di sini yang bisa diputuskan seperti itu.</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Laporan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Stopped. Nothing was decided.</source>
        <translation>Dihentikan. Tidak ada yang diputuskan.</translation>
    </message>
</context>
<context>
    <name>BulkErrands</name>
    <message>
        <source>Add a note to several orders</source>
        <translation>Tambah catatan pada beberapa pesanan</translation>
    </message>
    <message>
        <source>Add the note</source>
        <translation>Tambah catatan</translation>
    </message>
    <message>
        <source>No order is selected</source>
        <translation>Belum ada pesanan yang dipilih</translation>
    </message>
    <message>
        <source>Private note</source>
        <translation>Catatan pribadi</translation>
    </message>
    <message>
        <source>gets the note</source>
        <translation>mendapat catatan</translation>
    </message>
    <message>
        <source>has the note now</source>
        <translation>sudah punya catatan</translation>
    </message>
</context>
<context>
    <name>BuyerFile</name>
    <message numerus="yes">
        <source>%n page(s) of Seller Center's labels are kept.</source>
        <translation>
            <numerusform>%n halaman label Seller Center disimpan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Cancellations and returns</source>
        <translation>Pembatalan dan retur</translation>
    </message>
    <message>
        <source>Erased from</source>
        <translation>Dihapus mulai</translation>
    </message>
    <message>
        <source>Files and prints with this order that left the shop</source>
        <translation>Berkas dan cetakan dengan pesanan ini yang keluar dari toko</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Riwayat</translation>
    </message>
    <message numerus="yes">
        <source>It is about %n order(s).</source>
        <translation>
            <numerusform>Tentang %n pesanan.</numerusform>
        </translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Notes of the shop</source>
        <translation>Catatan toko</translation>
    </message>
    <message>
        <source>Order {order_no} ({account})</source>
        <translation>Pesanan {order_no} ({account})</translation>
    </message>
    <message numerus="yes">
        <source>Personal data are erased %n month(s) after an order has ended.</source>
        <translation>
            <numerusform>Data pribadi dihapus %n bulan setelah pesanan berakhir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Shop: {shop}. Made {time}.</source>
        <translation>Toko: {shop}. Dibuat {time}.</translation>
    </message>
    <message>
        <source>The data are kept until they are erased on request or by the shop.</source>
        <translation>Data disimpan sampai dihapus atas permintaan atau oleh toko.</translation>
    </message>
    <message>
        <source>The rows as the marketplace stated them</source>
        <translation>Baris seperti dinyatakan marketplace</translation>
    </message>
    <message>
        <source>Waiting for the shop's answer</source>
        <translation>Menunggu jawaban toko</translation>
    </message>
    <message>
        <source>What this shop holds about you</source>
        <translation>Data Anda yang disimpan toko ini</translation>
    </message>
    <message>
        <source>What was done with the data</source>
        <translation>Yang dilakukan dengan data</translation>
    </message>
    <message>
        <source>Where the data came from</source>
        <translation>Asal data</translation>
    </message>
    <message>
        <source>{name}, row {row}</source>
        <translation>{name}, baris {row}</translation>
    </message>
</context>
<context>
    <name>BuyerMessages</name>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Cancellation approved</source>
        <translation>Pembatalan disetujui</translation>
    </message>
    <message>
        <source>Cancellation rejected</source>
        <translation>Pembatalan ditolak</translation>
    </message>
    <message>
        <source>Cancellation request received</source>
        <translation>Permintaan pembatalan diterima</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Pengiriman gagal</translation>
    </message>
    <message>
        <source>Due time</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Order being prepared</source>
        <translation>Pesanan sedang disiapkan</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pesanan dibatalkan</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Order shipped</source>
        <translation>Pesanan dikirim</translation>
    </message>
    <message>
        <source>Parcel arrived</source>
        <translation>Paket sampai</translation>
    </message>
    <message>
        <source>Partial refund offered</source>
        <translation>Tawaran pengembalian sebagian</translation>
    </message>
    <message>
        <source>Payment reminder</source>
        <translation>Pengingat pembayaran</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Refund approved</source>
        <translation>Pengembalian dana disetujui</translation>
    </message>
    <message>
        <source>Replacement granted</source>
        <translation>Penggantian barang disetujui</translation>
    </message>
    <message>
        <source>Return approved</source>
        <translation>Pengembalian disetujui</translation>
    </message>
    <message>
        <source>Return closed</source>
        <translation>Pengembalian ditutup</translation>
    </message>
    <message>
        <source>Return rejected</source>
        <translation>Pengembalian ditolak</translation>
    </message>
    <message>
        <source>Return request received</source>
        <translation>Permintaan pengembalian diterima</translation>
    </message>
    <message>
        <source>Returned goods refused</source>
        <translation>Barang kembalian ditolak</translation>
    </message>
    <message>
        <source>Returned parcel received</source>
        <translation>Paket kembalian diterima</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Thanks for a completed order</source>
        <translation>Terima kasih, pesanan selesai</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
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
        <source>Copy a message for the buyer…</source>
        <translation>Salin pesan untuk pembeli…</translation>
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
    <name>BuyersDialog</name>
    <message>
        <source>A buyer may ask what you hold about him, and to have it corrected, restricted or erased. Find his orders first.</source>
        <translation>Pembeli berhak menanyakan data apa yang Anda simpan tentangnya, dan memintanya diperbaiki, dibatasi, atau dihapus. Cari dulu pesanannya.</translation>
    </message>
    <message>
        <source>Buyers' data</source>
        <translation>Data pembeli</translation>
    </message>
    <message>
        <source>Chosen are the orders that surely are this buyer's. Look through the others and choose those that are his too.</source>
        <translation>Yang dipilih adalah pesanan yang pasti milik pembeli ini. Periksa yang lain dan pilih yang juga miliknya.</translation>
    </message>
    <message>
        <source>Chosen: {count} of {all} orders</source>
        <translation>Dipilih: {count} dari {all} pesanan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Perbaiki…</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Hapus…</translation>
    </message>
    <message>
        <source>File for the buyer</source>
        <translation>Berkas untuk pembeli</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>JSON, for other programs…</source>
        <translation>JSON, untuk program lain…</translation>
    </message>
    <message>
        <source>Lift restriction</source>
        <translation>Cabut pembatasan</translation>
    </message>
    <message>
        <source>Nothing found. Marketplaces mask names after a while: try the order number, or the phone.</source>
        <translation>Tidak ditemukan. Marketplace menyamarkan nama setelah beberapa waktu: coba nomor pesanan atau telepon.</translation>
    </message>
    <message>
        <source>Orders of the buyer</source>
        <translation>Pesanan pembeli</translation>
    </message>
    <message>
        <source>PDF, to read…</source>
        <translation>PDF, untuk dibaca…</translation>
    </message>
    <message>
        <source>Restrict…</source>
        <translation>Batasi…</translation>
    </message>
    <message>
        <source>Retention…</source>
        <translation>Masa simpan…</translation>
    </message>
    <message>
        <source>These may be several people, so none is chosen. Choose those of the buyer who asks, and no others.</source>
        <translation>Ini bisa jadi beberapa orang, jadi tidak ada yang dipilih. Pilih hanya pesanan pembeli yang meminta.</translation>
    </message>
    <message>
        <source>Username, phone, recipient or order number</source>
        <translation>Username, telepon, penerima, atau nomor pesanan</translation>
    </message>
    <message>
        <source>What left the shop…</source>
        <translation>Yang keluar dari toko…</translation>
    </message>
    <message>
        <source>Whose data</source>
        <translation>Data siapa</translation>
    </message>
</context>
<context>
    <name>CancellationRequestDialog</name>
    <message>
        <source>Buyer's reason</source>
        <translation>Alasan pembeli</translation>
    </message>
    <message>
        <source>Buyer's words</source>
        <translation>Catatan pembeli</translation>
    </message>
    <message>
        <source>Please choose one of the listed reasons.</source>
        <translation>Pilih salah satu alasan dari daftar.</translation>
    </message>
    <message>
        <source>Reason, words and time hold for all of these orders.</source>
        <translation>Alasan, catatan, dan waktu berlaku untuk semua pesanan ini.</translation>
    </message>
    <message>
        <source>Record a cancellation request</source>
        <translation>Catat permintaan pembatalan</translation>
    </message>
    <message>
        <source>Record cancellation requests</source>
        <translation>Catat beberapa permintaan pembatalan</translation>
    </message>
    <message>
        <source>Record request</source>
        <translation>Catat permintaan</translation>
    </message>
    <message>
        <source>Record requests</source>
        <translation>Catat permintaan</translation>
    </message>
    <message>
        <source>Seller Center shows</source>
        <translation>Di Seller Center</translation>
    </message>
</context>
<context>
    <name>CancellationsDialog</name>
    <message>
        <source>Cancellations</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Cancellations {day}</source>
        <translation>Pembatalan {day}</translation>
    </message>
    <message>
        <source>Cancelled orders by group</source>
        <translation>Pesanan dibatalkan per kelompok</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Salin tabel</translation>
    </message>
    <message>
        <source>Days of your own</source>
        <translation>Pilih tanggal sendiri</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>Ekspor tabel</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Hari terakhir</translation>
    </message>
    <message>
        <source>Nothing was cancelled in this period. Another one can be chosen above.</source>
        <translation>Tidak ada pembatalan dalam periode ini. Periode lain bisa dipilih di atas.</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Periode</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>Tampilkan pesanan</translation>
    </message>
    <message>
        <source>{count} more in the table</source>
        <translation>{count} lagi di tabel</translation>
    </message>
</context>
<context>
    <name>CaseBoxFrame</name>
    <message>
        <source>Message for the buyer…</source>
        <translation>Pesan untuk pembeli…</translation>
    </message>
    <message>
        <source>More that can be done about this request</source>
        <translation>Tindakan lain untuk permintaan ini</translation>
    </message>
    <message>
        <source>More ▾</source>
        <translation>Lainnya ▾</translation>
    </message>
    <message>
        <source>Replacement {number}</source>
        <translation>Pengganti {number}</translation>
    </message>
</context>
<context>
    <name>CaseDialog</name>
    <message>
        <source>Evidence</source>
        <translation>Bukti</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Then open the next one</source>
        <translation>Lalu buka yang berikutnya</translation>
    </message>
    <message>
        <source>{what} · order {order_no}</source>
        <translation>{what} · pesanan {order_no}</translation>
    </message>
</context>
<context>
    <name>CaseDispute</name>
    <message>
        <source>Decided here</source>
        <translation>Diputuskan di sini</translation>
    </message>
    <message>
        <source>Seller Center says</source>
        <translation>Menurut Seller Center</translation>
    </message>
</context>
<context>
    <name>CaseErrands</name>
    <message>
        <source>Already entered in Seller Center</source>
        <translation>Sudah dimasukkan ke Seller Center</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Message copied</source>
        <translation>Pesan disalin</translation>
    </message>
    <message>
        <source>No request waits for your answer</source>
        <translation>Tidak ada permintaan yang menunggu jawaban Anda</translation>
    </message>
    <message>
        <source>Picture kept</source>
        <translation>Foto disimpan</translation>
    </message>
    <message>
        <source>Take it back</source>
        <translation>Urungkan keputusan</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Keputusan diurungkan</translation>
    </message>
    <message>
        <source>The buyer of {order} accepted the offer: {money} is refunded.</source>
        <translation>Pembeli {order} menerima tawaran: {money} direfund.</translation>
    </message>
    <message>
        <source>The buyer of {order} declined the offer: the request is open again.</source>
        <translation>Pembeli {order} menolak tawaran: permintaan terbuka lagi.</translation>
    </message>
    <message>
        <source>The buyer of {order} withdrew the request: the case is over.</source>
        <translation>Pembeli {order} menarik permintaannya: kasus berakhir.</translation>
    </message>
    <message>
        <source>The parcel of {order} does not come back after all: the case is over.</source>
        <translation>Paket {order} ternyata tidak kembali: kasus berakhir.</translation>
    </message>
    <message>
        <source>The parcel of {order} is here. From now on the time for its inspection runs.</source>
        <translation>Paket {order} sudah di sini. Mulai sekarang waktu pemeriksaannya berjalan.</translation>
    </message>
    <message>
        <source>This decision stands in Seller Center already. If you take it back, a line that reverses it is added to the list “To enter in Seller Center”.</source>
        <translation>Keputusan ini sudah ada di Seller Center. Bila dibatalkan, baris untuk membaliknya ditambahkan ke daftar “Entri ke Seller Center”.</translation>
    </message>
    <message>
        <source>This order has no open request</source>
        <translation>Pesanan ini tidak punya permintaan terbuka</translation>
    </message>
</context>
<context>
    <name>CaseLineRow</name>
    <message>
        <source>Message for the buyer…</source>
        <translation>Pesan untuk pembeli…</translation>
    </message>
    <message>
        <source>Show replacement order {number}</source>
        <translation>Lihat pesanan pengganti {number}</translation>
    </message>
</context>
<context>
    <name>CaseSection</name>
    <message>
        <source>Correct the deadline…</source>
        <translation>Koreksi batas waktu…</translation>
    </message>
    <message>
        <source>Deadline unknown: look it up in Seller Center and type it.</source>
        <translation>Batas waktu tidak diketahui: lihat di Seller Center, lalu ketik.</translation>
    </message>
    <message>
        <source>In full: {amount}</source>
        <translation>Nilai penuh: {amount}</translation>
    </message>
    <message>
        <source>Offered: {amount}</source>
        <translation>Ditawarkan: {amount}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Alasan: {reason}</translation>
    </message>
    <message>
        <source>The buyer has not sent the parcel yet.</source>
        <translation>Pembeli belum mengirim paketnya.</translation>
    </message>
    <message>
        <source>Tracking number: {number}</source>
        <translation>Nomor resi: {number}</translation>
    </message>
    <message>
        <source>Type the deadline…</source>
        <translation>Ketik batas waktu…</translation>
    </message>
    <message>
        <source>as of {time}</source>
        <translation>per {time}</translation>
    </message>
</context>
<context>
    <name>CaseWords</name>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n foto</numerusform>
        </translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Approved automatically {time} if unanswered.</source>
        <translation>Disetujui otomatis {time} bila tidak dijawab.</translation>
    </message>
    <message>
        <source>Approve…</source>
        <translation>Setujui…</translation>
    </message>
    <message>
        <source>Auto-approved</source>
        <translation>Disetujui otomatis</translation>
    </message>
    <message>
        <source>Auto-refunded</source>
        <translation>Refund otomatis</translation>
    </message>
    <message>
        <source>Buyer accepts…</source>
        <translation>Pembeli terima…</translation>
    </message>
    <message>
        <source>Buyer asks for a refund</source>
        <translation>Pembeli meminta refund</translation>
    </message>
    <message>
        <source>Buyer asks for a replacement</source>
        <translation>Pembeli meminta penggantian</translation>
    </message>
    <message>
        <source>Buyer asks to cancel</source>
        <translation>Pembeli meminta pembatalan</translation>
    </message>
    <message>
        <source>Buyer asks to return the goods</source>
        <translation>Pembeli meminta retur barang</translation>
    </message>
    <message>
        <source>Buyer declines…</source>
        <translation>Pembeli tolak…</translation>
    </message>
    <message>
        <source>Buyer withdraws…</source>
        <translation>Pembeli menarik permintaan…</translation>
    </message>
    <message>
        <source>By another reading of the rules already {time}.</source>
        <translation>Menurut tafsir lain sudah {time}.</translation>
    </message>
    <message>
        <source>By marketplace</source>
        <translation>Oleh marketplace</translation>
    </message>
    <message>
        <source>Close the case…</source>
        <translation>Tutup kasus…</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Closed without a refund {time} if the buyer sends nothing.</source>
        <translation>Ditutup tanpa refund {time} bila pembeli tidak mengirim.</translation>
    </message>
    <message>
        <source>Coming back</source>
        <translation>Paket kembali</translation>
    </message>
    <message>
        <source>Deadline at the latest: nobody said when the buyer asked.</source>
        <translation>Batas paling lambat: waktu pengajuan pembeli tidak diketahui.</translation>
    </message>
    <message>
        <source>Deadline computed from {time}</source>
        <translation>Batas waktu dihitung dari {time}</translation>
    </message>
    <message>
        <source>Deadline {basis}.</source>
        <translation>Batas waktu {basis}.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Putuskan…</translation>
    </message>
    <message>
        <source>Delivery failed, the parcel comes back</source>
        <translation>Gagal kirim, paket kembali</translation>
    </message>
    <message>
        <source>Goods inspected: settle the case</source>
        <translation>Barang sudah diperiksa: putuskan</translation>
    </message>
    <message>
        <source>Goods refused</source>
        <translation>Barang ditolak</translation>
    </message>
    <message>
        <source>Inspect…</source>
        <translation>Periksa…</translation>
    </message>
    <message>
        <source>Offer a part…</source>
        <translation>Tawarkan sebagian…</translation>
    </message>
    <message>
        <source>Offer made</source>
        <translation>Sudah ditawar</translation>
    </message>
    <message>
        <source>Over {time} if the buyer does not ask again.</source>
        <translation>Selesai {time} bila pembeli tidak mengajukan lagi.</translation>
    </message>
    <message>
        <source>Parcel awaited</source>
        <translation>Menunggu paket</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Terima paket…</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Sudah refund</translation>
    </message>
    <message>
        <source>Refunded automatically {time} if not settled.</source>
        <translation>Refund otomatis {time} bila tidak diputuskan.</translation>
    </message>
    <message>
        <source>Refunded automatically {time} if unanswered.</source>
        <translation>Refund otomatis {time} bila tidak dijawab.</translation>
    </message>
    <message>
        <source>Refuse the goods…</source>
        <translation>Tolak barang…</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Tolak…</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Diganti</translation>
    </message>
    <message>
        <source>Replacement granted automatically {time} if unanswered.</source>
        <translation>Penggantian disetujui otomatis {time} bila tidak dijawab.</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ganti barang…</translation>
    </message>
    <message>
        <source>Return approved automatically {time} if unanswered.</source>
        <translation>Retur disetujui otomatis {time} bila tidak dijawab.</translation>
    </message>
    <message>
        <source>Return approved, waiting for the parcel</source>
        <translation>Retur disetujui, menunggu paket</translation>
    </message>
    <message>
        <source>Seller Center says otherwise</source>
        <translation>Seller Center menyatakan lain</translation>
    </message>
    <message>
        <source>The offer lapses {time}; then the request is open again.</source>
        <translation>Tawaran hangus {time}; setelah itu permintaan terbuka lagi.</translation>
    </message>
    <message>
        <source>The parcel is here: inspect the goods</source>
        <translation>Paket sudah tiba: periksa barangnya</translation>
    </message>
    <message>
        <source>The time for this ran out {time}.</source>
        <translation>Waktunya habis {time}.</translation>
    </message>
    <message>
        <source>To answer</source>
        <translation>Perlu dijawab</translation>
    </message>
    <message>
        <source>To inspect</source>
        <translation>Perlu diperiksa</translation>
    </message>
    <message>
        <source>To settle</source>
        <translation>Perlu diputuskan</translation>
    </message>
    <message>
        <source>Tracking number…</source>
        <translation>Nomor resi…</translation>
    </message>
    <message>
        <source>Undo ({time})</source>
        <translation>Urungkan ({time})</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Ditarik pembeli</translation>
    </message>
    <message>
        <source>Your offer is with the buyer</source>
        <translation>Tawaran Anda menunggu jawaban pembeli</translation>
    </message>
    <message>
        <source>by the clock</source>
        <translation>otomatis</translation>
    </message>
    <message>
        <source>by the marketplace</source>
        <translation>oleh marketplace</translation>
    </message>
    <message>
        <source>contradicted</source>
        <translation>bertentangan</translation>
    </message>
    <message>
        <source>decided here, not yet confirmed</source>
        <translation>diputuskan di sini, belum dikonfirmasi</translation>
    </message>
    <message>
        <source>not confirmed</source>
        <translation>belum dikonfirmasi</translation>
    </message>
</context>
<context>
    <name>Cases</name>
    <message>
        <source>Approve</source>
        <translation>Setujui</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Disetujui</translation>
    </message>
    <message>
        <source>Approved automatically</source>
        <translation>Disetujui otomatis</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Seperti dikirim</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Tutup kasus</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Ditutup</translation>
    </message>
    <message>
        <source>Closed automatically</source>
        <translation>Ditutup otomatis</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Rusak</translation>
    </message>
    <message>
        <source>Damaged stock</source>
        <translation>Stok rusak</translation>
    </message>
    <message>
        <source>Deadline typed</source>
        <translation>Batas waktu diisi</translation>
    </message>
    <message>
        <source>Delivery failed</source>
        <translation>Pengiriman gagal</translation>
    </message>
    <message>
        <source>Disposed of</source>
        <translation>Dibuang</translation>
    </message>
    <message>
        <source>Empty parcel</source>
        <translation>Paket kosong</translation>
    </message>
    <message>
        <source>Failed delivery</source>
        <translation>Gagal kirim</translation>
    </message>
    <message>
        <source>Goods refused</source>
        <translation>Barang ditolak</translation>
    </message>
    <message>
        <source>Grant a replacement</source>
        <translation>Setujui penggantian</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Diperiksa</translation>
    </message>
    <message>
        <source>Inspected, to be settled</source>
        <translation>Sudah diperiksa, perlu diselesaikan</translation>
    </message>
    <message>
        <source>Moved by the marketplace</source>
        <translation>Diubah marketplace</translation>
    </message>
    <message>
        <source>Offer a partial refund</source>
        <translation>Tawarkan refund sebagian</translation>
    </message>
    <message>
        <source>Offer accepted by the buyer</source>
        <translation>Tawaran diterima pembeli</translation>
    </message>
    <message>
        <source>Offer declined by the buyer</source>
        <translation>Tawaran ditolak pembeli</translation>
    </message>
    <message>
        <source>Offer lapsed</source>
        <translation>Tawaran kedaluwarsa</translation>
    </message>
    <message>
        <source>Offer with the buyer</source>
        <translation>Tawaran menunggu pembeli</translation>
    </message>
    <message>
        <source>Parcel comes back</source>
        <translation>Paket kembali</translation>
    </message>
    <message>
        <source>Parcel here, to be inspected</source>
        <translation>Paket sudah di sini, perlu diperiksa</translation>
    </message>
    <message>
        <source>Parcel received</source>
        <translation>Paket diterima</translation>
    </message>
    <message>
        <source>Parcel sent by the buyer</source>
        <translation>Paket dikirim pembeli</translation>
    </message>
    <message>
        <source>Parts missing</source>
        <translation>Bagian kurang</translation>
    </message>
    <message>
        <source>Refund in full</source>
        <translation>Refund penuh</translation>
    </message>
    <message>
        <source>Refund in part</source>
        <translation>Refund sebagian</translation>
    </message>
    <message>
        <source>Refund only</source>
        <translation>Hanya refund</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Direfund</translation>
    </message>
    <message>
        <source>Refunded automatically</source>
        <translation>Direfund otomatis</translation>
    </message>
    <message>
        <source>Refuse the goods</source>
        <translation>Tolak barang</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Tolak</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Ditolak</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Penggantian barang</translation>
    </message>
    <message>
        <source>Replacement granted</source>
        <translation>Penggantian disetujui</translation>
    </message>
    <message>
        <source>Request recorded</source>
        <translation>Permintaan dicatat</translation>
    </message>
    <message>
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Return and refund</source>
        <translation>Retur dan refund</translation>
    </message>
    <message>
        <source>Sellable</source>
        <translation>Layak jual</translation>
    </message>
    <message>
        <source>Settled by the marketplace</source>
        <translation>Diselesaikan marketplace</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Bekas pakai</translation>
    </message>
    <message>
        <source>Waiting for the parcel</source>
        <translation>Menunggu paket</translation>
    </message>
    <message>
        <source>Waiting for your answer</source>
        <translation>Menunggu jawaban Anda</translation>
    </message>
    <message>
        <source>Withdrawn by the buyer</source>
        <translation>Ditarik pembeli</translation>
    </message>
    <message>
        <source>Wrong item</source>
        <translation>Barang salah</translation>
    </message>
    <message>
        <source>a request of another kind</source>
        <translation>permintaan jenis lain</translation>
    </message>
    <message>
        <source>cancellation approved automatically</source>
        <translation>pembatalan disetujui otomatis</translation>
    </message>
    <message>
        <source>case closed without a refund</source>
        <translation>kasus ditutup tanpa refund</translation>
    </message>
    <message>
        <source>no open request</source>
        <translation>tidak ada permintaan terbuka</translation>
    </message>
    <message>
        <source>not possible in its state</source>
        <translation>tidak bisa dalam keadaannya</translation>
    </message>
    <message>
        <source>offer lapsed, the request is open again</source>
        <translation>tawaran kedaluwarsa, permintaan terbuka lagi</translation>
    </message>
    <message>
        <source>order cancelled</source>
        <translation>pesanan dibatalkan</translation>
    </message>
    <message>
        <source>order completed</source>
        <translation>pesanan selesai</translation>
    </message>
    <message>
        <source>refunded automatically</source>
        <translation>direfund otomatis</translation>
    </message>
    <message>
        <source>replacement granted automatically</source>
        <translation>penggantian disetujui otomatis</translation>
    </message>
    <message>
        <source>return approved automatically</source>
        <translation>retur disetujui otomatis</translation>
    </message>
    <message>
        <source>the time to decide is over</source>
        <translation>waktu memutuskan sudah habis</translation>
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
    <name>CheckShopDialog</name>
    <message numerus="yes">
        <source>%n finding(s) need your attention.</source>
        <translation>
            <numerusform>%n temuan perlu diperhatikan.</numerusform>
        </translation>
    </message>
    <message>
        <source>All is well.</source>
        <translation>Semuanya baik.</translation>
    </message>
    <message>
        <source>Check &amp;thoroughly</source>
        <translation>Periksa &amp;menyeluruh</translation>
    </message>
    <message>
        <source>Check the shop</source>
        <translation>Periksa toko</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Progress of the check</source>
        <translation>Kemajuan pemeriksaan</translation>
    </message>
    <message>
        <source>The check could not be made.</source>
        <translation>Pemeriksaan tidak dapat dilakukan.</translation>
    </message>
    <message>
        <source>The thorough check also reads every page of the file and proves that no order's history was changed. With hundreds of thousands of orders it takes a minute or more; closing this window ends it.</source>
        <translation>Pemeriksaan menyeluruh juga membaca setiap bagian berkas dan membuktikan bahwa riwayat pesanan tidak ada yang diubah. Dengan ratusan ribu pesanan, ini bisa makan waktu satu menit atau lebih; menutup jendela ini menghentikannya.</translation>
    </message>
    <message>
        <source>What was looked at</source>
        <translation>Yang diperiksa</translation>
    </message>
</context>
<context>
    <name>Checks</name>
    <message>
        <source>Close the program and open the shop again.</source>
        <translation>Tutup program lalu buka toko lagi.</translation>
    </message>
    <message>
        <source>Counts beside the lists are wrong.</source>
        <translation>Ada angka di samping daftar yang salah.</translation>
    </message>
    <message>
        <source>Counts of orders</source>
        <translation>Jumlah pesanan</translation>
    </message>
    <message>
        <source>Database engine</source>
        <translation>Mesin basis data</translation>
    </message>
    <message>
        <source>Entries whose buyer's data were erased: {erased}.</source>
        <translation>Catatan yang data pembelinya sudah dihapus: {erased}.</translation>
    </message>
    <message>
        <source>Every order is found by its words.</source>
        <translation>Setiap pesanan bisa ditemukan lewat kata-katanya.</translation>
    </message>
    <message>
        <source>Form of the database</source>
        <translation>Bentuk basis data</translation>
    </message>
    <message>
        <source>Free space on the disk</source>
        <translation>Ruang kosong di disk</translation>
    </message>
    <message>
        <source>History of the orders</source>
        <translation>Riwayat pesanan</translation>
    </message>
    <message>
        <source>It is as this version of the program needs it.</source>
        <translation>Sesuai dengan versi program ini.</translation>
    </message>
    <message>
        <source>Its parts</source>
        <translation>Komponennya</translation>
    </message>
    <message>
        <source>Make room on the disk: imports and backups need it.</source>
        <translation>Kosongkan ruang di disk: impor dan cadangan membutuhkannya.</translation>
    </message>
    <message>
        <source>Nothing points to something that is not there.</source>
        <translation>Tidak ada data yang merujuk ke sesuatu yang hilang.</translation>
    </message>
    <message>
        <source>Nothing was changed, taken out or put in. Orders with a history: {orders}; entries: {entries}.</source>
        <translation>Tidak ada yang diubah, dikeluarkan, atau disisipkan. Pesanan dengan riwayat: {orders}; catatan: {entries}.</translation>
    </message>
    <message>
        <source>Nothing was recorded yet.</source>
        <translation>Belum ada yang dicatat.</translation>
    </message>
    <message>
        <source>Order {order_no} is missing, and its history does not say why; its last entry is {entry}.</source>
        <translation>Pesanan {order_no} hilang, dan riwayatnya tidak menyebutkan alasannya; catatan terakhirnya {entry}.</translation>
    </message>
    <message>
        <source>Order {order_no} is there, though its history ends with {entry}.</source>
        <translation>Pesanan {order_no} ada, padahal riwayatnya berakhir dengan {entry}.</translation>
    </message>
    <message>
        <source>Order {order_no}: entries after {entry} are missing.</source>
        <translation>Pesanan {order_no}: catatan setelah {entry} hilang.</translation>
    </message>
    <message>
        <source>Order {order_no}: the buyer's data in the entry {entry} are missing, and were not erased here.</source>
        <translation>Pesanan {order_no}: data pembeli pada catatan {entry} hilang, padahal tidak dihapus di sini.</translation>
    </message>
    <message>
        <source>Order {order_no}: the buyer's data in the entry {entry} were changed afterwards.</source>
        <translation>Pesanan {order_no}: data pembeli pada catatan {entry} diubah sesudahnya.</translation>
    </message>
    <message>
        <source>Order {order_no}: the entry {entry} was changed afterwards.</source>
        <translation>Pesanan {order_no}: catatan {entry} diubah sesudahnya.</translation>
    </message>
    <message>
        <source>Order {order_no}: the entry {entry} was moved.</source>
        <translation>Pesanan {order_no}: catatan {entry} dipindahkan.</translation>
    </message>
    <message>
        <source>Order {order_no}: the entry {entry} was put in from outside.</source>
        <translation>Pesanan {order_no}: catatan {entry} disisipkan dari luar.</translation>
    </message>
    <message>
        <source>Order {order_no}: the first entries are missing.</source>
        <translation>Pesanan {order_no}: catatan pertamanya hilang.</translation>
    </message>
    <message>
        <source>Order {order_no}: the history does not end as was kept; its last entry is {entry}.</source>
        <translation>Pesanan {order_no}: akhir riwayat tidak sesuai dengan yang disimpan; catatan terakhirnya {entry}.</translation>
    </message>
    <message>
        <source>Orders are not found by their words.</source>
        <translation>Ada pesanan yang tidak ditemukan lewat kata-katanya.</translation>
    </message>
    <message>
        <source>Put the computer's date and time right: deadlines go by them.</source>
        <translation>Betulkan tanggal dan jam komputer: tenggat mengikutinya.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Pencarian</translation>
    </message>
    <message>
        <source>Something points to what is not there.</source>
        <translation>Ada data yang merujuk ke sesuatu yang hilang.</translation>
    </message>
    <message>
        <source>Something was taken out of the file. Bring back the newest backup from before.</source>
        <translation>Ada yang dikeluarkan dari berkas. Pulihkan cadangan terbaru dari sebelum itu.</translation>
    </message>
    <message>
        <source>The computer's clock</source>
        <translation>Jam komputer</translation>
    </message>
    <message>
        <source>The counts beside the lists are right.</source>
        <translation>Angka di samping daftar sudah benar.</translation>
    </message>
    <message>
        <source>The file is damaged.</source>
        <translation>Berkas rusak.</translation>
    </message>
    <message>
        <source>The file is damaged. Make no more changes: bring back the newest backup, and have the disk looked at before you go on.</source>
        <translation>Berkas rusak. Jangan buat perubahan lagi: pulihkan cadangan terbaru, dan periksakan disk sebelum melanjutkan.</translation>
    </message>
    <message>
        <source>The file is undamaged.</source>
        <translation>Berkas tidak rusak.</translation>
    </message>
    <message>
        <source>The orders and their lists are right, only these numbers mislead. Undoing an import and doing it again counts anew.</source>
        <translation>Pesanan dan daftarnya benar, hanya angka ini yang menyesatkan. Membatalkan impor lalu melakukannya lagi akan menghitung ulang.</translation>
    </message>
    <message>
        <source>The orders stand in the lists; only the search misses them. Bring back a sound backup if it matters.</source>
        <translation>Pesanannya ada di daftar; hanya pencarian yang melewatkannya. Pulihkan cadangan yang baik jika perlu.</translation>
    </message>
    <message>
        <source>The program</source>
        <translation>Program</translation>
    </message>
    <message>
        <source>The shop's file</source>
        <translation>Berkas toko</translation>
    </message>
    <message>
        <source>This engine is too old to be safe. Install Seller Desktop anew from its own package.</source>
        <translation>Mesin ini terlalu lama sehingga tidak aman. Pasang ulang Seller Desktop dari paketnya sendiri.</translation>
    </message>
    <message>
        <source>This program only adds to a history: something else has written to the shop's file. Find out who could, and compare with a backup from before.</source>
        <translation>Program ini hanya menambah riwayat: ada hal lain yang menulis ke berkas toko. Cari tahu siapa yang bisa melakukannya, dan bandingkan dengan cadangan dari sebelumnya.</translation>
    </message>
    <message>
        <source>What belongs together</source>
        <translation>Keterkaitan data</translation>
    </message>
    <message>
        <source>Whole histories are missing; of which orders cannot be said.</source>
        <translation>Ada riwayat yang hilang seluruhnya; milik pesanan mana tidak bisa diketahui.</translation>
    </message>
    <message>
        <source>of an unknown number</source>
        <translation>dengan nomor tak dikenal</translation>
    </message>
</context>
<context>
    <name>Chip</name>
    <message>
        <source>Delete drops it.</source>
        <translation>Tombol Delete menghapusnya.</translation>
    </message>
    <message>
        <source>Drop: {what}</source>
        <translation>Hapus: {what}</translation>
    </message>
</context>
<context>
    <name>Chips</name>
    <message>
        <source>Clear all</source>
        <translation>Hapus semua</translation>
    </message>
</context>
<context>
    <name>ChoosePage</name>
    <message>
        <source>Choose files…</source>
        <translation>Pilih berkas…</translation>
    </message>
    <message>
        <source>Drop the order and return files of Seller Center here (XLSX or CSV, several at once).</source>
        <translation>Taruh berkas pesanan dan retur dari Seller Center di sini (XLSX atau CSV, boleh beberapa sekaligus).</translation>
    </message>
    <message>
        <source>Returns are a file of their own: Orders, then Manage Returns, then Export.</source>
        <translation>Retur punya berkas sendiri: buka Pesanan, lalu Kelola Retur, lalu Ekspor.</translation>
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
    <name>Consequences</name>
    <message numerus="yes">
        <source>%n order(s) are cancelled and {amount} goes back to the buyers.</source>
        <translation>
            <numerusform>%n pesanan dibatalkan dan {amount} kembali ke pembeli.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) stay as they are ({amount}); ship them in time.</source>
        <translation>
            <numerusform>%n pesanan tetap berjalan ({amount}); kirim tepat waktu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are approved: up to {amount} goes back to the buyers, where goods are sent back after your inspection.</source>
        <translation>
            <numerusform>%n permintaan disetujui: hingga {amount} kembali ke pembeli; bila barang dikirim balik, setelah Anda memeriksanya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) are rejected: {amount} stays with you. The buyers may ask once more.</source>
        <translation>
            <numerusform>%n permintaan ditolak: {amount} tetap milik Anda. Pembeli masih bisa mengajukan sekali lagi.</numerusform>
        </translation>
    </message>
    <message>
        <source>A new order, linked to {order_no}, replaces the goods; no money goes back: {amount} stays with you.</source>
        <translation>Pesanan baru yang tertaut ke {order_no} menggantikan barang; tidak ada uang kembali: {amount} tetap milik Anda.</translation>
    </message>
    <message>
        <source>A new order, linked to {order_no}, replaces the goods; nothing was paid yet.</source>
        <translation>Pesanan baru yang tertaut ke {order_no} menggantikan barang; belum ada pembayaran.</translation>
    </message>
    <message>
        <source>A part of {amount} goes back to the buyer, the rest stays with you.</source>
        <translation>Sebagian dari {amount} kembali ke pembeli, sisanya tetap milik Anda.</translation>
    </message>
    <message>
        <source>Can be taken back until {time}.</source>
        <translation>Bisa diurungkan hingga {time}.</translation>
    </message>
    <message>
        <source>Due {time}</source>
        <translation>Batas {time}</translation>
    </message>
    <message>
        <source>Due {time} at the latest</source>
        <translation>Batas paling lambat {time}</translation>
    </message>
    <message>
        <source>If the buyer does not answer, the offer lapses and the request is open again.</source>
        <translation>Bila pembeli tidak menjawab, tawaran gugur dan permintaan terbuka lagi.</translation>
    </message>
    <message>
        <source>If the buyer does not ask again, the case is closed.</source>
        <translation>Bila pembeli tidak mengajukan lagi, kasus ditutup.</translation>
    </message>
    <message>
        <source>If the buyer sends nothing, the case is closed without a refund.</source>
        <translation>Bila pembeli tidak mengirim barang, kasus ditutup tanpa pengembalian dana.</translation>
    </message>
    <message>
        <source>If you do nothing, the cancellation is approved automatically and {amount} goes back to the buyer.</source>
        <translation>Bila dibiarkan, pembatalan disetujui otomatis dan {amount} kembali ke pembeli.</translation>
    </message>
    <message>
        <source>If you do nothing, the cancellation is approved automatically.</source>
        <translation>Bila dibiarkan, pembatalan disetujui otomatis.</translation>
    </message>
    <message>
        <source>If you do nothing, the refund is approved automatically and {amount} goes back to the buyer.</source>
        <translation>Bila dibiarkan, refund disetujui otomatis dan {amount} kembali ke pembeli.</translation>
    </message>
    <message>
        <source>If you do nothing, the replacement is granted automatically.</source>
        <translation>Bila dibiarkan, penggantian barang disetujui otomatis.</translation>
    </message>
    <message>
        <source>If you do nothing, the return is approved automatically and the buyer sends the goods back.</source>
        <translation>Bila dibiarkan, retur disetujui otomatis dan pembeli mengirim barang kembali.</translation>
    </message>
    <message>
        <source>If you do nothing, {amount} goes back to the buyer automatically.</source>
        <translation>Bila dibiarkan, {amount} otomatis kembali ke pembeli.</translation>
    </message>
    <message>
        <source>It counts against your seller-fault cancellation rate (SFCR); a high rate limits how many orders the shop may take.</source>
        <translation>Dihitung ke tingkat pembatalan karena penjual (SFCR); bila tinggi, jumlah pesanan toko Anda dibatasi.</translation>
    </message>
    <message>
        <source>No clock runs: nothing happens until you decide.</source>
        <translation>Tidak ada batas waktu: tidak terjadi apa-apa sampai Anda memutuskan.</translation>
    </message>
    <message>
        <source>No money goes back: {amount} stays with you. The buyer may ask once more before the case closes.</source>
        <translation>Tidak ada uang kembali: {amount} tetap milik Anda. Pembeli masih bisa mengajukan sekali lagi sebelum kasus ditutup.</translation>
    </message>
    <message>
        <source>No money goes back: {amount} stays with you. The buyer may object at the marketplace.</source>
        <translation>Tidak ada uang kembali: {amount} tetap milik Anda. Pembeli bisa mengajukan keberatan ke marketplace.</translation>
    </message>
    <message>
        <source>Nothing was paid for order {order_no}, so no part of it can be refunded.</source>
        <translation>Pesanan {order_no} belum dibayar, jadi tidak ada yang bisa dikembalikan sebagian.</translation>
    </message>
    <message>
        <source>Nothing was paid for order {order_no}, so nothing goes back; the case is settled.</source>
        <translation>Pesanan {order_no} belum dibayar, jadi tidak ada uang kembali; kasus selesai.</translation>
    </message>
    <message>
        <source>Order {order_no} is cancelled and {amount} goes back to the buyer.</source>
        <translation>Pesanan {order_no} dibatalkan dan {amount} kembali ke pembeli.</translation>
    </message>
    <message>
        <source>Order {order_no} is cancelled; nothing was paid, so nothing goes back.</source>
        <translation>Pesanan {order_no} dibatalkan; belum dibayar, jadi tidak ada uang kembali.</translation>
    </message>
    <message>
        <source>The buyer is offered a part of {amount}. Until the answer, the time of this request stands still.</source>
        <translation>Pembeli ditawari sebagian dari {amount}. Sampai dijawab, waktu permintaan ini berhenti.</translation>
    </message>
    <message>
        <source>The buyer is offered {part} of {amount}. Until the answer, the time of this request stands still.</source>
        <translation>Pembeli ditawari {part} dari {amount}. Sampai dijawab, waktu permintaan ini berhenti.</translation>
    </message>
    <message>
        <source>The buyer sends the goods of order {order_no} back; {amount} is refunded after your inspection.</source>
        <translation>Pembeli mengirim kembali barang pesanan {order_no}; {amount} dikembalikan setelah Anda memeriksanya.</translation>
    </message>
    <message>
        <source>The case of order {order_no} is closed, and no money goes back.</source>
        <translation>Kasus pesanan {order_no} ditutup, dan tidak ada uang kembali.</translation>
    </message>
    <message>
        <source>The marketplace decides by itself when its time is up. Look up the deadline in Seller Center.</source>
        <translation>Marketplace memutuskan sendiri bila waktunya habis. Lihat batas waktunya di Seller Center.</translation>
    </message>
    <message>
        <source>The order stays “{status}”.</source>
        <translation>Pesanan tetap “{status}”.</translation>
    </message>
    <message>
        <source>The order stays “{status}”; it should have been shipped by {time}.</source>
        <translation>Pesanan tetap “{status}”; seharusnya sudah dikirim sebelum {time}.</translation>
    </message>
    <message>
        <source>The order stays “{status}”; ship it by {time}.</source>
        <translation>Pesanan tetap “{status}”; kirim sebelum {time}.</translation>
    </message>
    <message>
        <source>The order stays “{status}”; the parcel goes on to the buyer.</source>
        <translation>Pesanan tetap “{status}”; paket terus diantar ke pembeli.</translation>
    </message>
    <message>
        <source>The time to decide ran out on {time}.</source>
        <translation>Waktu untuk memutuskan habis pada {time}.</translation>
    </message>
    <message>
        <source>This cannot be taken back.</source>
        <translation>Keputusan ini tidak bisa diurungkan.</translation>
    </message>
    <message>
        <source>by another source already {time}</source>
        <translation>menurut sumber lain sudah {time}</translation>
    </message>
    <message>
        <source>{amount} of order {order_no} goes back to the buyer, and nothing is sent back.</source>
        <translation>{amount} dari pesanan {order_no} kembali ke pembeli, dan tidak ada barang yang dikirim balik.</translation>
    </message>
    <message>
        <source>{amount} of order {order_no} goes back to the buyer, and the case is settled.</source>
        <translation>{amount} dari pesanan {order_no} kembali ke pembeli, dan kasus selesai.</translation>
    </message>
    <message>
        <source>{part} of {amount} goes back to the buyer, {rest} stays with you; the case is settled.</source>
        <translation>{part} dari {amount} kembali ke pembeli, {rest} tetap milik Anda; kasus selesai.</translation>
    </message>
</context>
<context>
    <name>CopyMessageDialog</name>
    <message>
        <source>Copy</source>
        <translation>Salin</translation>
    </message>
    <message>
        <source>Copy it, and paste it into the chat with the buyer. Changes hold for this once.</source>
        <translation>Salin, lalu tempel di chat dengan pembeli. Perubahan hanya berlaku untuk kali ini.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Bahasa</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Message to the buyer</source>
        <translation>Pesan untuk pembeli</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Isi pesan</translation>
    </message>
    <message>
        <source>There is nothing to copy. Please write something.</source>
        <translation>Tidak ada yang bisa disalin. Tulis sesuatu dahulu.</translation>
    </message>
</context>
<context>
    <name>CorrectDialog</name>
    <message>
        <source>Correct</source>
        <translation>Perbaiki</translation>
    </message>
    <message>
        <source>Correct a buyer's data</source>
        <translation>Perbaiki data pembeli</translation>
    </message>
    <message>
        <source>Nothing is changed yet.</source>
        <translation>Belum ada yang diubah.</translation>
    </message>
    <message>
        <source>What you change holds from now on, also where later files repeat the old value. Who changed it, when, and what it was stands in the history. Orders concerned: {count}.</source>
        <translation>Perubahan Anda berlaku mulai sekarang, juga bila berkas berikutnya mengulang nilai lama. Siapa yang mengubah, kapan, dan nilai sebelumnya tercatat di riwayat. Pesanan terkait: {count}.</translation>
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
        <source>Report a problem…</source>
        <translation>Laporkan masalah…</translation>
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
    <name>DaysField</name>
    <message>
        <source>any time</source>
        <translation>kapan saja</translation>
    </message>
    <message>
        <source>from … on</source>
        <translation>mulai …</translation>
    </message>
    <message>
        <source>from … to …</source>
        <translation>dari … sampai …</translation>
    </message>
    <message>
        <source>up to …</source>
        <translation>sampai …</translation>
    </message>
    <message>
        <source>{field}, first day</source>
        <translation>{field}, hari pertama</translation>
    </message>
    <message>
        <source>{field}, last day</source>
        <translation>{field}, hari terakhir</translation>
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
    <name>DeadlineField</name>
    <message>
        <source>any</source>
        <translation>semua</translation>
    </message>
</context>
<context>
    <name>DeadlineSettingsDialog</name>
    <message>
        <source> min</source>
        <translation> menit</translation>
    </message>
    <message numerus="yes">
        <source>A decision can be taken back for %n minute(s), never beyond its deadline. It is to be entered in Seller Center only after that.</source>
        <translation>
            <numerusform>Keputusan bisa diurungkan selama %n menit, tetapi tidak pernah melewati batas waktunya. Baru setelah itu keputusan perlu dimasukkan ke Seller Center.</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision cannot be taken back. It is to be entered in Seller Center at once.</source>
        <translation>Keputusan tidak bisa diurungkan dan perlu langsung dimasukkan ke Seller Center.</translation>
    </message>
    <message>
        <source>Decisions and deadlines</source>
        <translation>Keputusan dan batas waktu</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Hours before a deadline</source>
        <translation>Jam sebelum batas waktu</translation>
    </message>
    <message>
        <source>How long each clock runs, and since when.</source>
        <translation>Berapa lama tiap batas waktu, dan berlaku sejak kapan.</translation>
    </message>
    <message>
        <source>Keep quiet hours</source>
        <translation>Pakai jam tenang</translation>
    </message>
    <message>
        <source>Let this computer keep the deadlines while the window is closed.</source>
        <translation>Biarkan komputer ini menjaga batas waktu selama jendela ditutup.</translation>
    </message>
    <message>
        <source>Messages…</source>
        <translation>Pesan…</translation>
    </message>
    <message>
        <source>No reminders then.</source>
        <translation>Saat itu tidak ada pengingat.</translation>
    </message>
    <message>
        <source>One notice for all requests to answer and all orders to ship that come that near. What is overdue stands in Action Needed.</source>
        <translation>Satu pemberitahuan untuk semua permintaan yang harus dijawab dan pesanan yang harus dikirim dalam waktu itu. Yang sudah lewat ada di Perlu tindakan.</translation>
    </message>
    <message>
        <source>Only the last reminder, {hours} h before a deadline, is given then. The others are given when the quiet hours end. Times are those of the shop.</source>
        <translation>Saat itu hanya pengingat terakhir, {hours} jam sebelum batas waktu, yang muncul. Yang lain muncul setelah jam tenang selesai. Waktu mengikuti zona toko.</translation>
    </message>
    <message>
        <source>Play the system's sound with a reminder</source>
        <translation>Bunyikan suara sistem saat ada pengingat</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>Jam tenang</translation>
    </message>
    <message>
        <source>Quiet hours begin at</source>
        <translation>Jam tenang mulai pukul</translation>
    </message>
    <message>
        <source>Quiet hours end at</source>
        <translation>Jam tenang selesai pukul</translation>
    </message>
    <message>
        <source>Reasons…</source>
        <translation>Alasan…</translation>
    </message>
    <message>
        <source>Remind {hours} hours before</source>
        <translation>Ingatkan {hours} jam sebelumnya</translation>
    </message>
    <message>
        <source>Reminders</source>
        <translation>Pengingat</translation>
    </message>
    <message>
        <source>Rules, reasons and messages</source>
        <translation>Aturan, alasan, dan pesan</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>Aturan…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Suara</translation>
    </message>
    <message>
        <source>Taking a decision back</source>
        <translation>Mengurungkan keputusan</translation>
    </message>
    <message>
        <source>The quiet hours begin and end at the same time.</source>
        <translation>Jam tenang mulai dan selesai pada waktu yang sama.</translation>
    </message>
    <message>
        <source>The reasons that can be given for a request and for a decision.</source>
        <translation>Alasan yang bisa dipilih untuk permintaan dan untuk keputusan.</translation>
    </message>
    <message>
        <source>Time to take back</source>
        <translation>Waktu untuk mengurungkan</translation>
    </message>
    <message>
        <source>What to write to the buyer after each decision.</source>
        <translation>Pesan untuk pembeli setelah setiap keputusan.</translation>
    </message>
    <message>
        <source>While closed…</source>
        <translation>Saat ditutup…</translation>
    </message>
    <message>
        <source>Without any, nothing reminds you.</source>
        <translation>Tanpa pilihan, tidak ada pengingat.</translation>
    </message>
    <message>
        <source>until</source>
        <translation>sampai</translation>
    </message>
    <message>
        <source>{hours} h</source>
        <translation>{hours} j</translation>
    </message>
</context>
<context>
    <name>DecidedModel</name>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Hasilnya</translation>
    </message>
</context>
<context>
    <name>DecidingDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Ctrl+Enter decides</source>
        <translation>Ctrl+Enter untuk memutuskan</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Putuskan</translation>
    </message>
    <message>
        <source>Enter alone decides nothing. Ctrl+Enter decides, Esc leaves.</source>
        <translation>Enter saja tidak memutuskan apa pun. Ctrl+Enter memutuskan, Esc keluar.</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Approve cancellation</source>
        <translation>Setujui pembatalan</translation>
    </message>
    <message>
        <source>Approve cancellation: if valid and within the time limit.</source>
        <translation>Setujui Pembatalan: Jika valid dan dalam batas waktu.</translation>
    </message>
    <message>
        <source>Reject cancellation</source>
        <translation>Tolak pembatalan</translation>
    </message>
    <message>
        <source>Reject cancellation: if the reason does not match the policy.</source>
        <translation>Tolak Pembatalan: Jika alasan tidak sesuai kebijakan.</translation>
    </message>
</context>
<context>
    <name>DecisionFacts</name>
    <message>
        <source>Buyer {name}</source>
        <translation>Pembeli {name}</translation>
    </message>
    <message>
        <source>Deadline unknown</source>
        <translation>Batas waktu tidak diketahui</translation>
    </message>
    <message>
        <source>First order in this shop.</source>
        <translation>Pesanan pertama di toko ini.</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Inspected</source>
        <translation>Hasil pemeriksaan</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Belum dibayar</translation>
    </message>
    <message>
        <source>Nothing has been inspected.</source>
        <translation>Belum ada yang diperiksa.</translation>
    </message>
    <message>
        <source>Other orders here</source>
        <translation>Pesanan lain di sini</translation>
    </message>
    <message>
        <source>Paid by the buyer</source>
        <translation>Dibayar pembeli</translation>
    </message>
    <message>
        <source>Refunded before</source>
        <translation>Sudah dikembalikan</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Requests there</source>
        <translation>Permintaannya</translation>
    </message>
    <message>
        <source>This decision refunds</source>
        <translation>Dikembalikan oleh keputusan ini</translation>
    </message>
    <message>
        <source>asked {time}</source>
        <translation>diajukan {time}</translation>
    </message>
    <message>
        <source>{cancellations} to cancel, {returns} to return; {money} refunded</source>
        <translation>{cancellations} pembatalan, {returns} retur; {money} dikembalikan</translation>
    </message>
    <message>
        <source>{count} of {ordered}</source>
        <translation>{count} dari {ordered}</translation>
    </message>
    <message>
        <source>{orders} (completed {completed}, cancelled {cancelled})</source>
        <translation>{orders} (selesai {completed}, dibatalkan {cancelled})</translation>
    </message>
</context>
<context>
    <name>DecisionForm</name>
    <message>
        <source>Amount</source>
        <translation>Jumlah uang</translation>
    </message>
    <message>
        <source>Choose first what you decide.</source>
        <translation>Pilih dulu keputusan Anda.</translation>
    </message>
    <message>
        <source>Comment (optional)</source>
        <translation>Komentar (opsional)</translation>
    </message>
    <message>
        <source>Nothing was paid, so no part of it can be refunded.</source>
        <translation>Belum ada pembayaran, jadi tidak ada yang bisa dikembalikan sebagian.</translation>
    </message>
    <message>
        <source>Reason (choose by its digit)</source>
        <translation>Alasan (pilih dengan angkanya)</translation>
    </message>
    <message>
        <source>The marketplace asks for a reason: choose one of the list.</source>
        <translation>Marketplace mewajibkan alasan: pilih salah satu dari daftar.</translation>
    </message>
    <message>
        <source>There is nothing left to decide on this case.</source>
        <translation>Tidak ada lagi yang perlu diputuskan pada kasus ini.</translation>
    </message>
    <message>
        <source>Type an amount of at least Rp1 and at most {most}.</source>
        <translation>Ketik jumlah paling sedikit Rp1 dan paling banyak {most}.</translation>
    </message>
</context>
<context>
    <name>DeskErrands</name>
    <message>
        <source>Messages saved</source>
        <translation>Pesan disimpan</translation>
    </message>
    <message>
        <source>Reasons saved</source>
        <translation>Alasan disimpan</translation>
    </message>
    <message>
        <source>Rules saved</source>
        <translation>Aturan disimpan</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>Settings saved</source>
        <translation>Pengaturan disimpan</translation>
    </message>
    <message>
        <source>Ticked off</source>
        <translation>Sudah dicentang</translation>
    </message>
    <message>
        <source>To be entered</source>
        <translation>Perlu dimasukkan</translation>
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
        <source>The marketplace said “{status}” as of {time}. The next import confirms or contradicts.</source>
        <translation>Menurut marketplace “{status}” per {time}. Impor berikutnya akan mengonfirmasi atau membantahnya.</translation>
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
        <source>Choose an order to see everything about it: deadline, goods, money, buyer, shipping, notes and history.

Click it, or walk with the arrow keys.</source>
        <translation>Pilih pesanan untuk melihat semuanya: batas waktu, barang, uang, pembeli, pengiriman, catatan, dan riwayat.

Klik pesanan, atau gunakan tombol panah.</translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation>Salin nomor pesanan</translation>
    </message>
    <message>
        <source>Details of the order</source>
        <translation>Rincian pesanan</translation>
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
    <name>Documents</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pesanan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n parcel(s)</source>
        <translation>
            <numerusform>%n paket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n pcs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n produk</numerusform>
        </translation>
    </message>
    <message>
        <source>A4 (210 × 297 mm)</source>
        <translation>A4 (210 × 297 mm)</translation>
    </message>
    <message>
        <source>A5 (148 × 210 mm)</source>
        <translation>A5 (148 × 210 mm)</translation>
    </message>
    <message>
        <source>A6 (105 × 148 mm)</source>
        <translation>A6 (105 × 148 mm)</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Address label</source>
        <translation>Label alamat</translation>
    </message>
    <message>
        <source>Bought at</source>
        <translation>Dibeli di</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Buyer hidden</source>
        <translation>Pembeli disamarkan</translation>
    </message>
    <message>
        <source>By order</source>
        <translation>Per pesanan</translation>
    </message>
    <message>
        <source>By product</source>
        <translation>Per produk</translation>
    </message>
    <message>
        <source>COD</source>
        <translation>COD</translation>
    </message>
    <message>
        <source>Cancelled orders ({count}) are not to be sent.</source>
        <translation>Pesanan yang dibatalkan ({count}) jangan dikirim.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Isi paket</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Courier not stated</source>
        <translation>Kurir belum disebut</translation>
    </message>
    <message>
        <source>Date and time</source>
        <translation>Tanggal dan jam</translation>
    </message>
    <message>
        <source>Dispatch manifest</source>
        <translation>Manifes serah terima</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Dari</translation>
    </message>
    <message>
        <source>Handed over by (shop)</source>
        <translation>Diserahkan oleh (toko)</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Invoice</translation>
    </message>
    <message>
        <source>Label 100 × 150 mm</source>
        <translation>Label 100 × 150 mm</translation>
    </message>
    <message>
        <source>Message from the buyer</source>
        <translation>Pesan dari pembeli</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Tanpa alamat</translation>
    </message>
    <message>
        <source>No address is known ({count}). Attach the labels, or enter the addresses.</source>
        <translation>Alamat tidak diketahui ({count}). Lampirkan labelnya, atau isi alamatnya.</translation>
    </message>
    <message>
        <source>No recipient</source>
        <translation>Tanpa penerima</translation>
    </message>
    <message>
        <source>No recipient is known ({count}). Attach the labels, or enter the names.</source>
        <translation>Nama penerima tidak diketahui ({count}). Lampirkan labelnya, atau isi namanya.</translation>
    </message>
    <message>
        <source>No tracking number</source>
        <translation>Belum ada resi</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>No.</translation>
    </message>
    <message>
        <source>Not COD</source>
        <translation>Non-COD</translation>
    </message>
    <message>
        <source>Note from Seller Center</source>
        <translation>Catatan dari Seller Center</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pesanan dibatalkan</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>No. pesanan</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Dipesan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Packing slip</source>
        <translation>Slip pengepakan</translation>
    </message>
    <message>
        <source>Page {number} of {total}</source>
        <translation>Halaman {number} dari {total}</translation>
    </message>
    <message>
        <source>Parcel {number} of {total}</source>
        <translation>Paket {number} dari {total}</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telepon</translation>
    </message>
    <message>
        <source>Pick list</source>
        <translation>Daftar ambil barang</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Pcs</translation>
    </message>
    <message>
        <source>Pre-order</source>
        <translation>Pre-order</translation>
    </message>
    <message>
        <source>Printed before: {time}</source>
        <translation>Pernah dicetak: {time}</translation>
    </message>
    <message>
        <source>Printed before: {time}, by {who}</source>
        <translation>Pernah dicetak: {time}, oleh {who}</translation>
    </message>
    <message>
        <source>Printed {time}</source>
        <translation>Dicetak {time}</translation>
    </message>
    <message>
        <source>Private notes of the shop</source>
        <translation>Catatan pribadi toko</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Qty</source>
        <translation>Jml</translation>
    </message>
    <message>
        <source>Received by (courier)</source>
        <translation>Diterima oleh (kurir)</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Ship by {time}</source>
        <translation>Kirim sebelum {time}</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Tanda tangan</translation>
    </message>
    <message>
        <source>The marketplace hides name, phone or address of the buyer ({count}). Attach the labels from Seller Center and print those.</source>
        <translation>Marketplace menyamarkan nama, telepon, atau alamat pembeli ({count}). Lampirkan label dari Seller Center, lalu cetak label itu.</translation>
    </message>
    <message>
        <source>The use of the buyers' data of these orders is restricted ({count}).</source>
        <translation>Penggunaan data pembeli pesanan ini dibatasi ({count}).</translation>
    </message>
    <message>
        <source>There is no tracking number yet ({count}). Arrange the shipments first.</source>
        <translation>Belum ada nomor resi ({count}). Atur pengirimannya dulu.</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Kepada</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>No. resi</translation>
    </message>
    <message>
        <source>Use restricted</source>
        <translation>Penggunaan dibatasi</translation>
    </message>
    <message numerus="yes">
        <source>and %n more product(s)</source>
        <translation>
            <numerusform>dan %n produk lagi</numerusform>
        </translation>
    </message>
    <message>
        <source>labels</source>
        <translation>label</translation>
    </message>
    <message>
        <source>manifest</source>
        <translation>manifes</translation>
    </message>
    <message>
        <source>packing slips</source>
        <translation>slip pengepakan</translation>
    </message>
    <message>
        <source>pick list</source>
        <translation>daftar ambil barang</translation>
    </message>
</context>
<context>
    <name>DueChart</name>
    <message>
        <source>Buyers' requests</source>
        <translation>Permintaan pembeli</translation>
    </message>
    <message>
        <source>Due within 48 hours: {total}. Busiest hour: {hour}, with {count}.</source>
        <translation>Jatuh tempo dalam 48 jam: {total}. Jam tersibuk: {hour}, sebanyak {count}.</translation>
    </message>
    <message>
        <source>Nothing falls due in the next 48 hours. Deadlines of orders and requests show here by the hour, those imported and those you record.</source>
        <translation>Tidak ada batas waktu dalam 48 jam ke depan. Batas waktu pesanan dan permintaan tampil di sini per jam, baik yang diimpor maupun yang Anda catat.</translation>
    </message>
    <message>
        <source>Nothing falls due.</source>
        <translation>Tidak ada yang jatuh tempo.</translation>
    </message>
    <message>
        <source>Orders: pay, ship, complete</source>
        <translation>Pesanan: bayar, kirim, selesai</translation>
    </message>
    <message>
        <source>What falls due in the next 48 hours, by hour</source>
        <translation>Yang jatuh tempo dalam 48 jam ke depan, per jam</translation>
    </message>
    <message>
        <source>now</source>
        <translation>kini</translation>
    </message>
</context>
<context>
    <name>DueDialog</name>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Deadlines of the chosen hour</source>
        <translation>Batas waktu pada jam yang dipilih</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Buka pesanan</translation>
    </message>
    <message>
        <source>The next 48 hours</source>
        <translation>48 jam ke depan</translation>
    </message>
</context>
<context>
    <name>DueField</name>
    <message>
        <source>1d 4h  or  28:15</source>
        <translation>1 hari 4 jam  atau  28:15</translation>
    </message>
    <message>
        <source>As Seller Center shows it: 1 day 4 hours, 1d 4h or 28:15.</source>
        <translation>Seperti di Seller Center: 1 hari 4 jam, 4 jam 30 menit, atau 28:15.</translation>
    </message>
    <message>
        <source>Counts from now: decide by {moment} at the latest. After that: {effect}.</source>
        <translation>Dihitung dari sekarang: putuskan paling lambat {moment}. Setelah itu: {effect}.</translation>
    </message>
    <message>
        <source>Date and time as Seller Center shows them.</source>
        <translation>Tanggal dan jam seperti di Seller Center.</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Decide by {moment}. After that: {effect}.</source>
        <translation>Putuskan sebelum {moment}. Setelah itu: {effect}.</translation>
    </message>
    <message>
        <source>I know neither</source>
        <translation>Tidak tahu keduanya</translation>
    </message>
    <message>
        <source>Please set the deadline that Seller Center shows.</source>
        <translation>Isi batas waktu yang ditampilkan Seller Center.</translation>
    </message>
    <message>
        <source>Please set when the buyer asked.</source>
        <translation>Isi waktu pembeli mengajukan permintaan.</translation>
    </message>
    <message>
        <source>Please type the time left like 1 day 4 hours, 1d 4h or 28:15.</source>
        <translation>Tulis sisa waktu seperti 1 hari 4 jam, 4 jam 30 menit, atau 28:15.</translation>
    </message>
    <message>
        <source>Please type the time left, or choose what else Seller Center shows.</source>
        <translation>Isi sisa waktu, atau pilih keterangan lain yang ditampilkan Seller Center.</translation>
    </message>
    <message>
        <source>The buyer cannot have asked in the future.</source>
        <translation>Waktu pengajuan tidak mungkin di masa depan.</translation>
    </message>
    <message>
        <source>The buyer has until {moment}. After that: {effect}.</source>
        <translation>Pembeli punya waktu sampai {moment}. Setelah itu: {effect}.</translation>
    </message>
    <message>
        <source>The time to answer counts from then, by the rule.</source>
        <translation>Waktu untuk menjawab dihitung dari saat itu, sesuai aturan.</translation>
    </message>
    <message>
        <source>This deadline is more than a year away.</source>
        <translation>Batas waktu ini lebih dari setahun lagi.</translation>
    </message>
    <message>
        <source>This time is already over. As soon as it is saved: {effect}.</source>
        <translation>Waktu ini sudah lewat. Begitu disimpan: {effect}.</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Sisa waktu</translation>
    </message>
    <message>
        <source>What Seller Center shows</source>
        <translation>Yang ditampilkan Seller Center</translation>
    </message>
    <message>
        <source>When the buyer asked</source>
        <translation>Waktu pengajuan</translation>
    </message>
</context>
<context>
    <name>DueModel</name>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Sisa waktu</translation>
    </message>
    <message>
        <source>What falls due</source>
        <translation>Yang jatuh tempo</translation>
    </message>
</context>
<context>
    <name>EligibleModel</name>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Possible?</source>
        <translation>Bisa?</translation>
    </message>
    <message>
        <source>no: {why}</source>
        <translation>tidak: {why}</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>yes, {time} left</source>
        <translation>ya, sisa {time}</translation>
    </message>
</context>
<context>
    <name>EmptyList</name>
    <message>
        <source>Cancelled orders stand here with their reasons. “Reasons for cancellations” in the menu View counts them.</source>
        <translation>Pesanan yang dibatalkan ada di sini dengan alasannya. “Alasan pembatalan” di menu Tampilan menghitungnya.</translation>
    </message>
    <message>
        <source>Check the spelling, or drop one of the conditions.</source>
        <translation>Periksa ejaannya, atau hapus salah satu syaratnya.</translation>
    </message>
    <message>
        <source>Check the spelling, or look among all orders.</source>
        <translation>Periksa ejaannya, atau cari di semua pesanan.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Hapus pencarian</translation>
    </message>
    <message>
        <source>Every status is known</source>
        <translation>Semua status dikenal</translation>
    </message>
    <message>
        <source>Import orders</source>
        <translation>Impor pesanan</translation>
    </message>
    <message>
        <source>Import returns</source>
        <translation>Impor retur</translation>
    </message>
    <message>
        <source>Import the order export of Seller Center, or drop the file here.</source>
        <translation>Impor ekspor pesanan dari Seller Center, atau jatuhkan berkasnya di sini.</translation>
    </message>
    <message>
        <source>Import the return export of Seller Center (Manage Returns, Export), or record a return on its order.</source>
        <translation>Impor ekspor retur dari Seller Center (Manage Returns, Ekspor), atau catat retur pada pesanannya.</translation>
    </message>
    <message>
        <source>It shows the orders of {view} that match “{text}”, as soon as there are any.</source>
        <translation>Filter ini menampilkan pesanan {view} yang cocok dengan “{text}”, begitu ada.</translation>
    </message>
    <message>
        <source>Look around in a practice shop</source>
        <translation>Lihat-lihat di toko latihan</translation>
    </message>
    <message>
        <source>No cancellation request is open</source>
        <translation>Tidak ada permintaan pembatalan yang terbuka</translation>
    </message>
    <message>
        <source>No export holds open requests. When Seller Center shows one, record it here and its deadline is kept.</source>
        <translation>Berkas ekspor tidak memuat permintaan yang masih terbuka. Bila Seller Center menampilkannya, catat di sini agar batas waktunya terjaga.</translation>
    </message>
    <message>
        <source>No order is completed yet</source>
        <translation>Belum ada pesanan yang selesai</translation>
    </message>
    <message>
        <source>No order matches “{text}”</source>
        <translation>Tidak ada pesanan yang cocok dengan “{text}”</translation>
    </message>
    <message>
        <source>No order waits for payment</source>
        <translation>Tidak ada pesanan yang menunggu pembayaran</translation>
    </message>
    <message>
        <source>No order was cancelled</source>
        <translation>Tidak ada pesanan yang dibatalkan</translation>
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
        <source>No parcel is on its way</source>
        <translation>Tidak ada paket dalam perjalanan</translation>
    </message>
    <message>
        <source>No return is open</source>
        <translation>Tidak ada retur yang terbuka</translation>
    </message>
    <message>
        <source>Nothing in “{filter}” now</source>
        <translation>Tidak ada di “{filter}” sekarang</translation>
    </message>
    <message>
        <source>Nothing needs your action</source>
        <translation>Tidak ada yang perlu tindakan</translation>
    </message>
    <message>
        <source>Nothing under “{group}” now</source>
        <translation>Tidak ada di “{group}” sekarang</translation>
    </message>
    <message>
        <source>Nothing waits to be shipped</source>
        <translation>Tidak ada yang menunggu dikirim</translation>
    </message>
    <message>
        <source>Orders appear here a day before a deadline runs out, and when a buyer asks for something.</source>
        <translation>Pesanan muncul di sini sehari sebelum batas waktunya habis, dan saat pembeli mengajukan permintaan.</translation>
    </message>
    <message>
        <source>Orders move here when you hand them over, or when an import says that the courier has them.</source>
        <translation>Pesanan pindah ke sini saat Anda menyerahkannya, atau saat impor menyatakan kurir sudah menerimanya.</translation>
    </message>
    <message>
        <source>Orders that were delivered and confirmed stand here after the next import.</source>
        <translation>Pesanan yang sudah sampai dan dikonfirmasi ada di sini setelah impor berikutnya.</translation>
    </message>
    <message>
        <source>Orders whose status word the program does not know would stand here.</source>
        <translation>Pesanan yang kata statusnya tidak dikenal program akan ada di sini.</translation>
    </message>
    <message>
        <source>Other orders may still need you.</source>
        <translation>Pesanan lain mungkin masih memerlukan Anda.</translation>
    </message>
    <message>
        <source>Paid orders stand here until the courier has them. New ones come with the order export of Seller Center.</source>
        <translation>Pesanan yang sudah dibayar ada di sini sampai diterima kurir. Yang baru datang lewat ekspor pesanan Seller Center.</translation>
    </message>
    <message>
        <source>Record a request</source>
        <translation>Catat permintaan</translation>
    </message>
    <message>
        <source>Search all orders</source>
        <translation>Cari di semua pesanan</translation>
    </message>
    <message>
        <source>See the next 48 hours</source>
        <translation>Lihat 48 jam ke depan</translation>
    </message>
    <message>
        <source>Show all orders</source>
        <translation>Tampilkan semua pesanan</translation>
    </message>
    <message>
        <source>Show all shops</source>
        <translation>Tampilkan semua toko</translation>
    </message>
    <message>
        <source>Show all that need action</source>
        <translation>Tampilkan semua yang perlu tindakan</translation>
    </message>
    <message>
        <source>Show orders to ship</source>
        <translation>Tampilkan pesanan yang perlu dikirim</translation>
    </message>
    <message>
        <source>Show {view} without the filter</source>
        <translation>Tampilkan {view} tanpa filter</translation>
    </message>
    <message>
        <source>This shop has no orders yet</source>
        <translation>Toko ini belum punya pesanan</translation>
    </message>
    <message>
        <source>Unpaid orders stand here. After the next import they are under To Ship if the buyer has paid, else under Cancelled.</source>
        <translation>Pesanan yang belum dibayar ada di sini. Setelah impor berikutnya, pesanan ada di Perlu dikirim bila pembeli sudah membayar, selain itu di Dibatalkan.</translation>
    </message>
</context>
<context>
    <name>EncryptionDialog</name>
    <message>
        <source>Change the passphrase…</source>
        <translation>Ubah frasa sandi…</translation>
    </message>
    <message>
        <source>Damaged databases that were set aside are as they were, perhaps in the clear: remove the folder “set aside” beside the shop once you need it no more.</source>
        <translation>Basis data rusak yang disisihkan tetap apa adanya, mungkin tanpa enkripsi: hapus folder “set aside” di samping toko bila tidak lagi diperlukan.</translation>
    </message>
    <message>
        <source>Encrypt the shop…</source>
        <translation>Enkripsi toko…</translation>
    </message>
    <message>
        <source>Encrypt these too…</source>
        <translation>Enkripsi juga yang ini…</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Enkripsi</translation>
    </message>
    <message>
        <source>In the clear there are still: files of rejected rows: {files}, backups: {backups}.</source>
        <translation>Yang masih dapat dibaca siapa pun: berkas baris yang ditolak: {files}, cadangan: {backups}.</translation>
    </message>
    <message>
        <source>Make a new key…</source>
        <translation>Buat kunci baru…</translation>
    </message>
    <message>
        <source>Only the recovery key opens it now. Put the key into the keyring, or set a passphrase.</source>
        <translation>Sekarang hanya kunci pemulihan yang dapat membukanya. Simpan kuncinya di penyimpan kunci, atau buat frasa sandi.</translation>
    </message>
    <message>
        <source>Put the key into the keyring</source>
        <translation>Simpan kunci di penyimpan kunci</translation>
    </message>
    <message>
        <source>Remove the passphrase</source>
        <translation>Hapus frasa sandi</translation>
    </message>
    <message>
        <source>Set a passphrase…</source>
        <translation>Buat frasa sandi…</translation>
    </message>
    <message>
        <source>The keyring of this computer has its key, so there is nothing to type.</source>
        <translation>Kuncinya ada di penyimpan kunci komputer ini, jadi tidak ada yang perlu diketik.</translation>
    </message>
    <message>
        <source>The keyring of this computer has its key; the passphrase opens it too.</source>
        <translation>Kuncinya ada di penyimpan kunci komputer ini; frasa sandi juga dapat membukanya.</translation>
    </message>
    <message>
        <source>The passphrase opens it; it is asked for at each start.</source>
        <translation>Toko dibuka dengan frasa sandi, yang ditanyakan setiap kali program dibuka.</translation>
    </message>
    <message>
        <source>The recovery key always opens it. If somebody has seen it, or the sheet is lost, make a new key: the old one is useless for the shop then.</source>
        <translation>Kunci pemulihan selalu dapat membukanya. Jika ada yang melihatnya, atau lembarnya hilang, buat kunci baru: kunci lama tidak berguna lagi untuk toko ini.</translation>
    </message>
    <message>
        <source>This shop is encrypted.</source>
        <translation>Toko ini terenkripsi.</translation>
    </message>
    <message>
        <source>This shop is not encrypted.</source>
        <translation>Toko ini belum terenkripsi.</translation>
    </message>
    <message>
        <source>Turn off…</source>
        <translation>Matikan…</translation>
    </message>
    <message>
        <source>Whoever gets hold of this computer, its disk or a backup can read every order and every buyer in it. Encrypted, the files are of no use without the key.</source>
        <translation>Siapa pun yang memegang komputer ini, disknya, atau cadangannya dapat membaca semua pesanan dan pembeli di dalamnya. Jika dienkripsi, berkas itu tidak berguna tanpa kuncinya.</translation>
    </message>
    <message>
        <source>You get a recovery key to print or save. With it the shop opens whatever happens to this computer; without any key nobody can open it, not even we.</source>
        <translation>Anda mendapat kunci pemulihan untuk dicetak atau disimpan. Dengan kunci itu toko tetap dapat dibuka apa pun yang terjadi pada komputer ini; tanpa kunci apa pun tidak ada yang dapat membukanya, kami pun tidak.</translation>
    </message>
</context>
<context>
    <name>EncryptionErrands</name>
    <message>
        <source>But not all files beside it could be encrypted: {why}</source>
        <translation>Namun tidak semua berkas di sampingnya dapat dienkripsi: {why}</translation>
    </message>
    <message>
        <source>Encrypt the shop</source>
        <translation>Enkripsi toko</translation>
    </message>
    <message>
        <source>Everybody who gets hold of this computer or its disk can read the orders and buyers of the shop then.

Backups made so far stay encrypted: keep the recovery key for them.</source>
        <translation>Setelah itu siapa pun yang memegang komputer ini atau disknya dapat membaca pesanan dan pembeli toko.

Cadangan yang sudah dibuat tetap terenkripsi: simpan kunci pemulihan untuk itu.</translation>
    </message>
    <message>
        <source>Files and backups are encrypted</source>
        <translation>Berkas dan cadangan sudah terenkripsi</translation>
    </message>
    <message>
        <source>Keep it encrypted</source>
        <translation>Tetap terenkripsi</translation>
    </message>
    <message>
        <source>Make a new key</source>
        <translation>Buat kunci baru</translation>
    </message>
    <message>
        <source>The encryption is being taken off…</source>
        <translation>Enkripsi sedang dilepas…</translation>
    </message>
    <message>
        <source>The keyring has the key</source>
        <translation>Kunci sudah ada di penyimpan kunci</translation>
    </message>
    <message>
        <source>The passphrase is removed</source>
        <translation>Frasa sandi sudah dihapus</translation>
    </message>
    <message>
        <source>The passphrase is set</source>
        <translation>Frasa sandi sudah dibuat</translation>
    </message>
    <message>
        <source>The shop is being encrypted…</source>
        <translation>Toko sedang dienkripsi…</translation>
    </message>
    <message>
        <source>The shop is encrypted. Keep the recovery key away from this computer.</source>
        <translation>Toko sudah terenkripsi. Simpan kunci pemulihan jauh dari komputer ini.</translation>
    </message>
    <message>
        <source>The shop is not encrypted any more.</source>
        <translation>Toko tidak terenkripsi lagi.</translation>
    </message>
    <message>
        <source>Turn off</source>
        <translation>Matikan</translation>
    </message>
    <message>
        <source>Turn the encryption off?</source>
        <translation>Matikan enkripsi?</translation>
    </message>
</context>
<context>
    <name>EraseDialog</name>
    <message>
        <source>ERASE</source>
        <translation>HAPUS</translation>
    </message>
    <message>
        <source>Erase a buyer for ever</source>
        <translation>Hapus pembeli untuk selamanya</translation>
    </message>
    <message>
        <source>Erase for ever</source>
        <translation>Hapus selamanya</translation>
    </message>
    <message numerus="yes">
        <source>Erase the buyer's data of %n order(s)?</source>
        <translation>
            <numerusform>Hapus data pembeli dari %n pesanan?</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep my notes about these orders (they may name the buyer)</source>
        <translation>Simpan catatan saya tentang pesanan ini (bisa memuat nama pembeli)</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Ini tidak dapat diurungkan.</translation>
    </message>
    <message>
        <source>To confirm, type {word}</source>
        <translation>Ketik {word} untuk menyetujui</translation>
    </message>
    <message>
        <source>Why it must be now</source>
        <translation>Mengapa harus sekarang</translation>
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
    <message>
        <source>That did not work</source>
        <translation>Tidak berhasil</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>A PIN has 4 to 12 figures and nothing else. Choose such a one.</source>
        <translation>PIN terdiri dari 4 sampai 12 angka saja. Pilih PIN seperti itu.</translation>
    </message>
    <message>
        <source>A backup needs {needed} in the folder {folder}, but only {free} are free. Make room there, or choose another folder.</source>
        <translation>Cadangan perlu {needed} di folder {folder}, tetapi yang kosong hanya {free}. Kosongkan ruang di sana, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>A label of a reason is too long: at most {limit} characters. Shorten it.</source>
        <translation>Nama alasan terlalu panjang: paling banyak {limit} karakter. Persingkatlah.</translation>
    </message>
    <message>
        <source>A marketplace shop needs a name of its own. Type one that is not taken.</source>
        <translation>Toko di marketplace perlu nama sendiri. Ketik nama yang belum dipakai.</translation>
    </message>
    <message>
        <source>A message has {value}, which nothing can stand in for. These can be used: {known}.</source>
        <translation>Ada pesan dengan {value} yang tidak dikenal. Yang bisa dipakai: {known}.</translation>
    </message>
    <message>
        <source>A message is empty. Write it, or go back to its own text.</source>
        <translation>Ada pesan yang kosong. Tulis isinya, atau kembalikan ke teks bawaan.</translation>
    </message>
    <message>
        <source>A message is too long: at most {limit} characters. Shorten it.</source>
        <translation>Ada pesan yang terlalu panjang: paling banyak {limit} karakter. Persingkatlah.</translation>
    </message>
    <message>
        <source>A name of 1 to {limit} characters is needed. Type who is at work.</source>
        <translation>Nama harus terdiri dari 1 sampai {limit} karakter. Ketik siapa yang bertugas.</translation>
    </message>
    <message>
        <source>A number of months from 0 to {limit} is needed. Type another one.</source>
        <translation>Diperlukan jumlah bulan dari 0 sampai {limit}. Ketik angka lain.</translation>
    </message>
    <message>
        <source>A passphrase is needed. Give a file that holds it with --passphrase-file, or run the command in a terminal.</source>
        <translation>Diperlukan frasa sandi. Berikan berkas yang memuatnya dengan --passphrase-file, atau jalankan perintah ini di terminal.</translation>
    </message>
    <message>
        <source>A reason is needed. Choose one of the list.</source>
        <translation>Alasan wajib diisi. Pilih salah satu dari daftar.</translation>
    </message>
    <message>
        <source>A recovery key has {wanted} letters and digits in 13 groups of 5; these are {found}. See that no group is missing.</source>
        <translation>Kunci pemulihan terdiri dari {wanted} huruf dan angka dalam 13 kelompok berisi 5; yang ini {found}. Pastikan tidak ada kelompok yang terlewat.</translation>
    </message>
    <message>
        <source>A request on the order {order_no} is not settled, or has to be entered in Seller Center. Settle it first, or give the reason why the buyer must be erased now.</source>
        <translation>Permintaan pada pesanan {order_no} belum selesai, atau masih harus dimasukkan di Seller Center. Selesaikan dulu, atau tuliskan alasan mengapa pembeli harus dihapus sekarang.</translation>
    </message>
    <message>
        <source>A rule cannot be kept as it was typed ({value}). Correct it and try again.</source>
        <translation>Aturan tidak bisa disimpan seperti yang diketik ({value}). Perbaiki lalu coba lagi.</translation>
    </message>
    <message>
        <source>A status word cannot be explained as {value}. Choose one of the five statuses.</source>
        <translation>Kata status tidak dapat diartikan sebagai {value}. Pilih salah satu dari lima status.</translation>
    </message>
    <message>
        <source>After several wrong attempts the next one has to wait. Try again in {wait_ms}.</source>
        <translation>Setelah beberapa kali salah, percobaan berikutnya harus menunggu. Coba lagi dalam {wait_ms}.</translation>
    </message>
    <message>
        <source>An amount is only for a refund in part. Leave it out, or choose that outcome.</source>
        <translation>Nominal hanya untuk refund sebagian. Kosongkan, atau pilih hasil itu.</translation>
    </message>
    <message>
        <source>An amount of at least Rp1 is needed. Type it.</source>
        <translation>Nominal paling sedikit Rp1 wajib diisi. Ketik nominalnya.</translation>
    </message>
    <message>
        <source>An export needs at least one column. The columns there are: {known}.</source>
        <translation>Ekspor perlu setidaknya satu kolom. Kolom yang ada: {known}.</translation>
    </message>
    <message>
        <source>At most {limit_idr} of this order can still be refunded. Lower the amount.</source>
        <translation>Dari pesanan ini paling banyak {limit_idr} lagi yang dapat dikembalikan. Turunkan nominalnya.</translation>
    </message>
    <message>
        <source>At “{place}” others on the way could see what this computer asks for. Type an address that begins with https://.</source>
        <translation>Di “{place}”, pihak lain di perjalanan bisa melihat apa yang diminta komputer ini. Ketik alamat yang diawali https://.</translation>
    </message>
    <message>
        <source>Buyers cannot be erased after {months} months while your shop keeps their data for {keep}. Make the first number larger or the second smaller.</source>
        <translation>Pembeli tidak dapat dihapus setelah {months} bulan sementara toko Anda menyimpan datanya {keep} bulan. Perbesar angka pertama atau perkecil angka kedua.</translation>
    </message>
    <message>
        <source>Erasing cannot be undone. See first what it does (--dry-run), then say it with --yes-erase-for-ever.</source>
        <translation>Penghapusan tidak dapat diurungkan. Lihat dulu akibatnya (--dry-run), lalu jalankan dengan --yes-erase-for-ever.</translation>
    </message>
    <message>
        <source>Every reason needs a label in both languages.</source>
        <translation>Setiap alasan perlu nama dalam kedua bahasa.</translation>
    </message>
    <message>
        <source>Every reason of the list is hidden, so none could be chosen. Show at least one.</source>
        <translation>Semua alasan di daftar ini disembunyikan, jadi tidak ada yang bisa dipilih. Tampilkan paling sedikit satu.</translation>
    </message>
    <message>
        <source>Everybody would try this PIN first. Choose one whose figures do not simply follow on.</source>
        <translation>PIN ini paling dulu dicoba orang. Pilih PIN yang angkanya tidak sama atau berurutan.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery key has the sign “{sign}”, which no recovery key has. Look at that group once more.</source>
        <translation>Kelompok {group} dari kunci pemulihan memuat tanda “{sign}”, yang tidak ada di kunci pemulihan mana pun. Periksa kelompok itu sekali lagi.</translation>
    </message>
    <message>
        <source>Group {group} of the recovery key is not right. Look at that group once more.</source>
        <translation>Kelompok {group} dari kunci pemulihan tidak benar. Periksa kelompok itu sekali lagi.</translation>
    </message>
    <message>
        <source>Importing the file {file} takes up to {needed} on the disk of the shop, but only {free} are free: {short} too little. Make room there and try again, or export a shorter period. You can also go on anyway: where the disk gets full the import stops, and nothing is changed.</source>
        <translation>Mengimpor berkas {file} butuh sampai {needed} di disk toko, tetapi yang kosong hanya {free}: kurang {short}. Kosongkan ruang di sana lalu coba lagi, atau ekspor periode yang lebih pendek. Anda juga bisa tetap melanjutkan: kalau disk penuh, impor berhenti dan tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Importing the file {file} takes {needed} and more on the disk of the shop, but only {free} are free. Make room there and try again, or export a shorter period and import the parts.</source>
        <translation>Mengimpor berkas {file} butuh {needed} atau lebih di disk toko, tetapi yang kosong hanya {free}. Kosongkan ruang di sana lalu coba lagi, atau ekspor periode yang lebih pendek lalu impor bagian-bagiannya.</translation>
    </message>
    <message>
        <source>It is not clear when the file {file} was exported. Say as of when it holds.</source>
        <translation>Tidak jelas kapan berkas {file} diekspor. Tentukan waktu berlakunya.</translation>
    </message>
    <message>
        <source>It was stopped; the shop is as it was.</source>
        <translation>Dihentikan; toko tetap seperti semula.</translation>
    </message>
    <message>
        <source>No PIN is set yet. Choose one first.</source>
        <translation>Belum ada PIN. Buat dulu.</translation>
    </message>
    <message>
        <source>No newer version has been fetched yet. Check for updates and download it first.</source>
        <translation>Belum ada versi baru yang diunduh. Cari pembaruan dan unduh dulu.</translation>
    </message>
    <message>
        <source>No order is chosen whose buyer could be erased.</source>
        <translation>Tidak ada pesanan terpilih yang pembelinya dapat dihapus.</translation>
    </message>
    <message>
        <source>No order names a buyer “{name}”. Marketplaces mask names after a while: look for one of the order numbers instead.</source>
        <translation>Tidak ada pesanan dengan pembeli “{name}”. Marketplace menyamarkan nama setelah beberapa waktu: cari salah satu nomor pesanannya.</translation>
    </message>
    <message>
        <source>No order was chosen, so there is nothing to print. Choose the orders first.</source>
        <translation>Belum ada pesanan yang dipilih, jadi tidak ada yang dicetak. Pilih pesanannya dulu.</translation>
    </message>
    <message>
        <source>No page of the file {file} belongs to an order here. Import the orders first, or type the numbers beside the pages.</source>
        <translation>Tidak ada halaman berkas {file} yang cocok dengan pesanan di sini. Impor pesanannya dulu, atau ketik nomornya di samping halaman.</translation>
    </message>
    <message>
        <source>No shipment was noted here for the order {order_no}, so there is nothing to remove.</source>
        <translation>Pengiriman pesanan {order_no} belum dicatat di sini, jadi tidak ada yang bisa dihapus.</translation>
    </message>
    <message>
        <source>None of the chosen orders can be printed ({count}). Of the first: {reason}</source>
        <translation>Tidak ada pesanan terpilih yang bisa dicetak ({count}). Yang pertama: {reason}</translation>
    </message>
    <message>
        <source>None of these orders is there, so there is nothing to hand out. Choose the orders again.</source>
        <translation>Tidak satu pun pesanan ini ada, jadi tidak ada yang dapat diberikan. Pilih lagi pesanannya.</translation>
    </message>
    <message>
        <source>Nothing of the order {order_no} can come back: it is “{status}”. Only orders that were shipped or completed can be returned.</source>
        <translation>Barang pesanan {order_no} tidak dapat diretur: statusnya “{status}”. Hanya pesanan yang sudah dikirim atau selesai yang dapat diretur.</translation>
    </message>
    <message>
        <source>Nothing says where updates come from. Choose a folder or USB stick with the files of a newer version, or type a web address.</source>
        <translation>Belum ditentukan dari mana pembaruan diambil. Pilih folder atau flashdisk yang berisi berkas versi baru, atau ketik alamat web.</translation>
    </message>
    <message>
        <source>Of the product {sku} it can be 1 to {limit} pieces. Correct the quantity.</source>
        <translation>Untuk produk {sku}, jumlahnya bisa 1 sampai {limit} buah. Perbaiki jumlahnya.</translation>
    </message>
    <message>
        <source>Orders cannot be sorted by “{sort}”. Use one of these: {known}.</source>
        <translation>Pesanan tidak bisa diurutkan menurut “{sort}”. Pakai salah satu dari: {known}.</translation>
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
        <source>Reading the file {file} takes about {needed} of memory, but only {free} are free: {short} too little. Close other programs and try again. You can also go on anyway: where memory runs out the reading stops, and nothing is changed.</source>
        <translation>Membaca berkas {file} butuh memori sekitar {needed}, tetapi yang kosong hanya {free}: kurang {short}. Tutup program lain lalu coba lagi. Anda juga bisa tetap melanjutkan: kalau memori habis, pembacaan berhenti dan tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Reading the file {file} takes about {needed} of memory, but only {free} are free: {short} too little. Save it as CSV, which takes little memory, or close other programs. You can also go on anyway: where memory runs out the reading stops, and nothing is changed.</source>
        <translation>Membaca berkas {file} butuh memori sekitar {needed}, tetapi yang kosong hanya {free}: kurang {short}. Simpan sebagai CSV, yang hanya butuh sedikit memori, atau tutup program lain. Anda juga bisa tetap melanjutkan: kalau memori habis, pembacaan berhenti dan tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Reading the file {file} takes {needed} of memory and more; this computer can give {has}. Save it as CSV, which takes little memory, or export a shorter period and import the parts.</source>
        <translation>Membaca berkas {file} butuh memori {needed} atau lebih; komputer ini hanya bisa memberi {has}. Simpan sebagai CSV, yang hanya butuh sedikit memori, atau ekspor periode yang lebih pendek lalu impor bagian-bagiannya.</translation>
    </message>
    <message>
        <source>Say either which orders (--order) or a filter (--filter), not both.</source>
        <translation>Sebutkan pesanannya (--order) atau filternya (--filter), jangan keduanya.</translation>
    </message>
    <message>
        <source>Say what to ship: an order number with --tracking or --hand-over, or a list with --file.</source>
        <translation>Sebutkan yang dikirim: nomor pesanan dengan --tracking atau --hand-over, atau daftar dengan --file.</translation>
    </message>
    <message>
        <source>Say whose data are meant: a username (--user), or order numbers (--order).</source>
        <translation>Sebutkan data siapa yang dimaksud: username (--user) atau nomor pesanan (--order).</translation>
    </message>
    <message>
        <source>Say why the data are restricted, in at most {limit} characters.</source>
        <translation>Tuliskan alasan pembatasan, paling banyak {limit} karakter.</translation>
    </message>
    <message>
        <source>Several backups begin with “{backup}”: {several}. Give more of the one you mean.</source>
        <translation>Ada beberapa cadangan yang diawali “{backup}”: {several}. Tulis lebih lengkap cadangan yang dimaksud.</translation>
    </message>
    <message>
        <source>Several open cases are meant by {case}: {ids}. Give the id of one of them.</source>
        <translation>Ada beberapa kasus terbuka untuk {case}: {ids}. Sebutkan ID salah satunya.</translation>
    </message>
    <message>
        <source>That did not work ({code}); nothing was changed. Try again.</source>
        <translation>Tidak berhasil ({code}); tidak ada yang berubah. Coba lagi.</translation>
    </message>
    <message>
        <source>That is not the passphrase of this shop. Look at capital letters and the language of the keyboard, or use the recovery key.</source>
        <translation>Itu bukan frasa sandi toko ini. Periksa huruf besar dan bahasa keyboard, atau gunakan kunci pemulihan.</translation>
    </message>
    <message>
        <source>That is too long: at most {limit} characters. Shorten it.</source>
        <translation>Terlalu panjang: paling banyak {limit} karakter. Persingkat.</translation>
    </message>
    <message>
        <source>The amounts in the file {file} are not in rupiah ({currency}). Only exports of an Indonesian shop can be imported.</source>
        <translation>Nominal dalam berkas {file} bukan rupiah ({currency}). Hanya ekspor toko Indonesia yang dapat diimpor.</translation>
    </message>
    <message>
        <source>The backup could not be written into the folder {folder}. See that the disk is connected and may be written to, or choose another folder.</source>
        <translation>Cadangan tidak bisa ditulis ke folder {folder}. Pastikan disknya terpasang dan boleh ditulisi, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The backup {backup} is damaged and was not used; the shop is as it was. Choose an older one.</source>
        <translation>Cadangan {backup} rusak dan tidak dipakai; toko tetap seperti semula. Pilih yang lebih lama.</translation>
    </message>
    <message>
        <source>The backup {backup} was made by a newer version of the program. Install that version; the shop is as it was.</source>
        <translation>Cadangan {backup} dibuat oleh versi program yang lebih baru. Pasang versi itu; toko tetap seperti semula.</translation>
    </message>
    <message>
        <source>The buyer has asked to cancel the order {order_no} already. Approve that request instead.</source>
        <translation>Pembeli sudah mengajukan pembatalan pesanan {order_no}. Setujui saja permintaan itu.</translation>
    </message>
    <message>
        <source>The buyer has asked to cancel the order {order_no}. Decide that request before you ship.</source>
        <translation>Pembeli minta pesanan {order_no} dibatalkan. Putuskan dulu permintaan itu sebelum mengirim.</translation>
    </message>
    <message>
        <source>The buyer of this order was erased, so there is nothing left to be corrected.</source>
        <translation>Pembeli pesanan ini telah dihapus, jadi tidak ada lagi yang dapat diperbaiki.</translation>
    </message>
    <message>
        <source>The case is over (“{state}”), so nothing can be decided about it any more. Record a new request if the buyer asks again.</source>
        <translation>Kasus ini sudah selesai (“{state}”), jadi tidak ada lagi yang dapat diputuskan. Catat permintaan baru jika pembeli mengajukan lagi.</translation>
    </message>
    <message>
        <source>The clock can only be stopped (--at) for a practice shop. Leave out --at.</source>
        <translation>Jam hanya dapat dihentikan (--at) untuk toko latihan. Jalankan tanpa --at.</translation>
    </message>
    <message>
        <source>The clock of this computer is in doubt, so nobody is erased. See that it is right: import a file, or confirm the time in the window.</source>
        <translation>Jam komputer ini meragukan, jadi tidak ada yang dihapus. Pastikan benar: impor berkas, atau setujui waktunya di jendela program.</translation>
    </message>
    <message>
        <source>The comment is too long: at most {limit} characters. Shorten it.</source>
        <translation>Komentar terlalu panjang: paling banyak {limit} karakter. Persingkat.</translation>
    </message>
    <message>
        <source>The courier of the order {order_no} is missing. Choose or type one.</source>
        <translation>Kurir pesanan {order_no} belum ada. Pilih atau ketik kurirnya.</translation>
    </message>
    <message>
        <source>The database in this folder cannot be read as a shop: it belongs to another program or is damaged. If it was a shop, open the window, which mends it (`mend` on the command line); else choose another folder.</source>
        <translation>Basis data di folder ini tidak bisa dibaca sebagai toko: milik program lain atau rusak. Jika ini toko Anda, buka jendela program yang akan memperbaikinya (`mend` di baris perintah); jika bukan, pilih folder lain.</translation>
    </message>
    <message>
        <source>The dates in the file {file} are not written as in an Indonesian export (found {value}). Import the file as Seller Center gave it, not saved again by another program.</source>
        <translation>Tanggal dalam berkas {file} tidak ditulis seperti ekspor Indonesia (ditemukan {value}). Impor berkas asli dari Seller Center, bukan yang disimpan ulang oleh program lain.</translation>
    </message>
    <message>
        <source>The deadline is missing. Type the time that Seller Center shows.</source>
        <translation>Batas waktu belum diisi. Ketik waktu yang ditampilkan Seller Center.</translation>
    </message>
    <message>
        <source>The decision cannot be taken back: something was done with the replacement {order_no} since. Cancel that order instead.</source>
        <translation>Keputusan ini tidak dapat diurungkan: pesanan pengganti {order_no} sudah diproses. Batalkan saja pesanan itu.</translation>
    </message>
    <message>
        <source>The decision could be taken back until {at}, and that is over. Correct it in Seller Center.</source>
        <translation>Keputusan ini dapat diurungkan sampai {at}, dan waktu itu sudah lewat. Perbaiki di Seller Center.</translation>
    </message>
    <message>
        <source>The disk did not answer as it should, so it is not certain that this was saved. Check the disk and its cable, start the program again, and look whether it holds.</source>
        <translation>Disk tidak merespons sebagaimana mestinya, jadi belum pasti ini tersimpan. Periksa disk dan kabelnya, jalankan lagi program, lalu lihat apakah sudah tersimpan.</translation>
    </message>
    <message>
        <source>The disk is full; nothing was changed. Make room and try again.</source>
        <translation>Disk penuh; tidak ada yang berubah. Kosongkan sebagian ruang, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The download was cut off. Try again: it goes on from where it stopped.</source>
        <translation>Unduhan terputus. Coba lagi: unduhan dilanjutkan dari titik berhentinya.</translation>
    </message>
    <message>
        <source>The fact “{field}” cannot be corrected. These can: {known}.</source>
        <translation>Data “{field}” tidak dapat diperbaiki. Yang dapat: {known}.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read as a PIN. Write the PIN into it, in one line and nothing else.</source>
        <translation>Berkas {file} tidak dapat dibaca sebagai PIN. Tulis PIN di dalamnya, satu baris saja tanpa yang lain.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read as text. Save it as CSV (UTF-8) and try again.</source>
        <translation>Berkas {file} tidak bisa dibaca sebagai teks. Simpan sebagai CSV (UTF-8) lalu coba lagi.</translation>
    </message>
    <message>
        <source>The file {file} cannot be read: it is damaged, locked or not a spreadsheet. Close it in other programs, or export it once more from Seller Center.</source>
        <translation>Berkas {file} tidak dapat dibaca: rusak, terkunci, atau bukan lembar kerja. Tutup di program lain, atau ekspor sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written in {folder}. Close it in other programs, see that there is room on the disk, or choose another folder.</source>
        <translation>Berkas {file} tidak dapat ditulis di {folder}. Tutup berkas itu di program lain, pastikan masih ada ruang di disk, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The file {file} cannot be written. Close it if it is open, or choose another place.</source>
        <translation>Berkas {file} tidak dapat ditulis. Tutup jika sedang terbuka, atau pilih tempat lain.</translation>
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
        <source>The file {file} could not be written. Close it in other programs, or choose another folder.</source>
        <translation>Berkas {file} tidak bisa ditulis. Tutup berkas itu di program lain, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>The file {file} has {count} pages; at most {limit} are taken. Download fewer labels at once.</source>
        <translation>Berkas {file} berisi {count} halaman; paling banyak {limit} yang diterima. Unduh lebih sedikit label sekaligus.</translation>
    </message>
    <message>
        <source>The file {file} holds labels of orders whose buyers were erased ({count}). Download the labels you need without them.</source>
        <translation>Berkas {file} memuat label pesanan yang pembelinya telah dihapus ({count}). Unduh label yang Anda perlukan tanpa pesanan itu.</translation>
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
        <source>The file {file} is damaged. Take it from a backup, or export the orders once more.</source>
        <translation>Berkas {file} rusak. Ambil dari cadangan, atau ekspor pesanannya sekali lagi.</translation>
    </message>
    <message>
        <source>The file {file} is no PDF that can be read. Download the labels once more.</source>
        <translation>Berkas {file} bukan PDF yang bisa dibaca. Unduh labelnya sekali lagi.</translation>
    </message>
    <message>
        <source>The file {file} is no backup this version can read. Backups end in .sdbackup. Order files of Seller Center are taken in with Import.</source>
        <translation>Berkas {file} bukan cadangan yang dapat dibaca versi ini. Nama cadangan berakhir dengan .sdbackup. Berkas pesanan dari Seller Center dibuka lewat Impor.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there, or it may not be read. If it is on a USB stick, plug that in and open it again.</source>
        <translation>Berkas {file} sudah tidak ada, atau tidak boleh dibaca. Bila ada di flashdisk, colokkan dulu flashdisk itu lalu buka lagi.</translation>
    </message>
    <message>
        <source>The file {file} is no longer there. Choose it again, or export it once more.</source>
        <translation>Berkas {file} sudah tidak ada. Pilih lagi, atau ekspor sekali lagi.</translation>
    </message>
    <message>
        <source>The file {file} is no picture that can be kept. Choose a PNG or JPEG.</source>
        <translation>Berkas {file} bukan gambar yang dapat disimpan. Pilih PNG atau JPEG.</translation>
    </message>
    <message>
        <source>The file {file} is not an order export: none of its rows has the headings of one. In Seller Center, open Orders, Manage Orders, and press Export.</source>
        <translation>Berkas {file} bukan ekspor pesanan: tidak ada baris yang berisi judul kolomnya. Di Seller Center, buka Pesanan, Kelola pesanan, lalu tekan Ekspor.</translation>
    </message>
    <message>
        <source>The file {file} is not built like an honest labels file and was not taken. Download the labels once more from Seller Center.</source>
        <translation>Berkas {file} tidak tersusun seperti berkas label yang wajar dan tidak diterima. Unduh labelnya sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The file {file} is not built like an honest spreadsheet and was not opened. Export it once more from Seller Center.</source>
        <translation>Susunan berkas {file} tidak wajar untuk lembar kerja, jadi tidak dibuka. Ekspor sekali lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The file {file} is not in the folder {folder}, or cannot be read. Choose the folder that holds all files of the newer version.</source>
        <translation>Berkas {file} tidak ada di folder {folder}, atau tidak dapat dibaca. Pilih folder yang berisi semua berkas versi baru.</translation>
    </message>
    <message>
        <source>The file {file} is not the one that was signed: it is damaged or was changed on the way. The file is not used. Try again.</source>
        <translation>Berkas {file} bukan yang ditandatangani: rusak atau diubah di perjalanan. Berkas itu tidak dipakai. Coba lagi.</translation>
    </message>
    <message>
        <source>The file {file} is protected by a password. Download the labels once more, without one.</source>
        <translation>Berkas {file} dilindungi kata sandi. Unduh labelnya sekali lagi, tanpa kata sandi.</translation>
    </message>
    <message>
        <source>The file {file} is too large to be read safely. Export a shorter period and import the parts.</source>
        <translation>Berkas {file} terlalu besar untuk dibaca dengan aman. Ekspor periode yang lebih pendek, lalu impor bagian-bagiannya.</translation>
    </message>
    <message>
        <source>The file {file} is too large: at most {limit} MB. Download fewer labels at once.</source>
        <translation>Berkas {file} terlalu besar: paling banyak {limit} MB. Unduh lebih sedikit label sekaligus.</translation>
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
        <source>The file {file} names no order. It needs a line for each, with order number, tracking number and courier.</source>
        <translation>Berkas {file} tidak menyebut satu pesanan pun. Perlu satu baris per pesanan, berisi nomor pesanan, nomor resi, dan kurir.</translation>
    </message>
    <message>
        <source>The file {file} was encrypted with a key that this shop does not have any more.</source>
        <translation>Berkas {file} dienkripsi dengan kunci yang tidak dimiliki toko ini lagi.</translation>
    </message>
    <message>
        <source>The file {file} with the passphrase cannot be read, or it is empty. Look at its name.</source>
        <translation>Berkas frasa sandi {file} tidak dapat dibaca, atau kosong. Periksa namanya.</translation>
    </message>
    <message>
        <source>The filter is not understood at character {position}. “{text}”: {problem} Possible: {possible}.</source>
        <translation>Filter tidak dipahami pada karakter ke-{position}. “{text}”: {problem} Yang bisa dipakai: {possible}.</translation>
    </message>
    <message>
        <source>The filter needs a name of 1 to {limit} characters. Type another one.</source>
        <translation>Nama filter harus 1 sampai {limit} karakter. Ketik nama lain.</translation>
    </message>
    <message>
        <source>The first day ({first}) comes after the last ({last}). Swap them.</source>
        <translation>Hari pertama ({first}) jatuh setelah hari terakhir ({last}). Tukar keduanya.</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be used: it cannot be made or written to. Choose another folder, or ask for the right to write there.</source>
        <translation>Folder {folder} tidak dapat dipakai: tidak bisa dibuat atau ditulisi. Pilih folder lain, atau minta izin menulis di sana.</translation>
    </message>
    <message>
        <source>The folder {folder} is part of the shop's own folder: what takes the shop would take it too. Choose one on a USB stick, another disk or the network.</source>
        <translation>Folder {folder} ada di dalam folder toko sendiri: bila tokonya hilang, folder ini ikut hilang. Pilih folder di flashdisk, disk lain, atau jaringan.</translation>
    </message>
    <message>
        <source>The folder {folder} lies on another computer. A shop kept there can be damaged when the network fails. Choose a folder on this computer's own disk; backups may lie on the network.</source>
        <translation>Folder {folder} ada di komputer lain. Toko yang disimpan di sana bisa rusak saat jaringan terputus. Pilih folder di disk komputer ini sendiri; cadangan boleh disimpan di jaringan.</translation>
    </message>
    <message>
        <source>The import was cancelled; nothing was changed.</source>
        <translation>Impor dibatalkan; tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>The inspection says nothing yet. Give at least one product with its condition.</source>
        <translation>Hasil pemeriksaan masih kosong. Isi paling sedikit satu produk beserta kondisinya.</translation>
    </message>
    <message>
        <source>The installer of the update did not do its work. It said: {said}
The version in use is as it was; try again, or start the installer yourself.</source>
        <translation>Pemasang pembaruan tidak menyelesaikan tugasnya. Pesannya: {said}
Versi yang dipakai tetap seperti semula; coba lagi, atau jalankan sendiri pemasangnya.</translation>
    </message>
    <message>
        <source>The key {key} belongs to the saved filter “{name}”. Choose another one.</source>
        <translation>Tombol {key} sudah dipakai filter tersimpan “{name}”. Pilih tombol lain.</translation>
    </message>
    <message>
        <source>The key {key} cannot be given to a filter. Choose one from Ctrl+Alt+1 to Ctrl+Alt+9.</source>
        <translation>Tombol {key} tidak bisa dipakai untuk filter. Pilih antara Ctrl+Alt+1 dan Ctrl+Alt+9.</translation>
    </message>
    <message>
        <source>The marketplace hides name, phone or address of the buyer of the order {order_no}. Attach its label from Seller Center and print that one.</source>
        <translation>Marketplace menyamarkan nama, telepon, atau alamat pembeli pesanan {order_no}. Lampirkan labelnya dari Seller Center, lalu cetak label itu.</translation>
    </message>
    <message>
        <source>The name of a flag is too long: at most {limit} characters. Shorten it.</source>
        <translation>Nama tanda terlalu panjang: paling banyak {limit} karakter. Persingkat.</translation>
    </message>
    <message>
        <source>The name of the courier is too long: at most {limit} characters. Shorten it.</source>
        <translation>Nama kurir terlalu panjang: paling banyak {limit} karakter. Persingkat.</translation>
    </message>
    <message>
        <source>The name of the file {file} says a time that is still to come. Look at the computer's date, and say as of when the file holds.</source>
        <translation>Nama berkas {file} menyebut waktu yang belum tiba. Periksa tanggal komputer, lalu tentukan per kapan data berkas ini.</translation>
    </message>
    <message>
        <source>The name of the file {file} says {name_time}, but it knows of things that happened at {inside_time}. Say as of when it holds.</source>
        <translation>Nama berkas {file} menyebut {name_time}, tetapi isinya memuat kejadian pada {inside_time}. Tentukan waktu berlakunya.</translation>
    </message>
    <message>
        <source>The name {file} must end in .pdf (to read) or .json (for other programs).</source>
        <translation>Nama {file} harus berakhir .pdf (untuk dibaca) atau .json (untuk program lain).</translation>
    </message>
    <message>
        <source>The name {file} must end in .xlsx (a workbook) or .csv (text for other programs).</source>
        <translation>Nama {file} harus berakhiran .xlsx (buku kerja) atau .csv (teks untuk program lain).</translation>
    </message>
    <message>
        <source>The name “{folder}” does not say where the folder lies. Give its whole path.</source>
        <translation>Nama “{folder}” tidak menyebut letak foldernya. Tulis lokasi lengkapnya.</translation>
    </message>
    <message>
        <source>The name “{name}” is the colour of another flag, so nobody could tell which one is meant. Choose another name.</source>
        <translation>Nama “{name}” adalah warna tanda lain, jadi tidak jelas mana yang dimaksud. Pilih nama lain.</translation>
    </message>
    <message>
        <source>The name “{name}” may be several people ({orders}). Say which orders are meant by their numbers (--order), so that nobody gets the data of another.</source>
        <translation>Nama “{name}” bisa jadi beberapa orang ({orders}). Sebutkan nomor pesanan yang dimaksud (--order), agar tidak ada yang menerima data orang lain.</translation>
    </message>
    <message>
        <source>The new database was not equal to the old one, so it was thrown away; the shop is as it was. Check the shop (doctor), then try again.</source>
        <translation>Basis data baru tidak sama dengan yang lama, jadi dibuang; toko tetap seperti semula. Periksa toko (doctor), lalu coba lagi.</translation>
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
        <source>The note {note} is not there any more. Look at the notes of the order as they are now.</source>
        <translation>Catatan {note} sudah tidak ada. Lihat catatan pesanan itu yang terbaru.</translation>
    </message>
    <message>
        <source>The order is not complete: it needs a number and at least one product with a quantity.</source>
        <translation>Pesanan belum lengkap: perlu nomor dan sedikitnya satu produk beserta jumlahnya.</translation>
    </message>
    <message>
        <source>The order number is missing. Type it.</source>
        <translation>Nomor pesanan belum ada. Ketik nomornya.</translation>
    </message>
    <message>
        <source>The order number {order_no} was rounded by a spreadsheet program, and its last digits are lost. Take it from Seller Center again.</source>
        <translation>Nomor pesanan {order_no} dibulatkan oleh program spreadsheet, angka-angka terakhirnya hilang. Ambil lagi dari Seller Center.</translation>
    </message>
    <message>
        <source>The order {order_no} cannot be cancelled any more: it is “{status}”. Only orders that are unpaid or wait to be shipped can.</source>
        <translation>Pesanan {order_no} tidak dapat dibatalkan lagi: statusnya “{status}”. Hanya pesanan yang belum dibayar atau perlu dikirim yang dapat dibatalkan.</translation>
    </message>
    <message>
        <source>The order {order_no} comes from the marketplace and can only be changed there.</source>
        <translation>Pesanan {order_no} berasal dari marketplace dan hanya dapat diubah di sana.</translation>
    </message>
    <message>
        <source>The order {order_no} ended less than {months} months ago: your shop keeps buyers' data so long for returns and complaints. Wait, or give the reason why it must be now.</source>
        <translation>Pesanan {order_no} berakhir kurang dari {months} bulan lalu: selama itu toko Anda menyimpan data pembeli untuk retur dan keluhan. Tunggu, atau tuliskan alasan mengapa harus sekarang.</translation>
    </message>
    <message>
        <source>The order {order_no} has an open request of this kind already. Decide that one first.</source>
        <translation>Pesanan {order_no} sudah punya permintaan sejenis yang masih terbuka. Putuskan dulu permintaan itu.</translation>
    </message>
    <message>
        <source>The order {order_no} has no address. Attach its label from Seller Center, or enter the address.</source>
        <translation>Pesanan {order_no} tidak punya alamat. Lampirkan labelnya dari Seller Center, atau isi alamatnya.</translation>
    </message>
    <message>
        <source>The order {order_no} has no tracking number yet. Arrange its shipment first.</source>
        <translation>Pesanan {order_no} belum punya nomor resi. Atur pengirimannya dulu.</translation>
    </message>
    <message>
        <source>The order {order_no} has no tracking number yet. Note courier and tracking number first.</source>
        <translation>Pesanan {order_no} belum punya nomor resi. Catat dulu kurir dan nomor resinya.</translation>
    </message>
    <message>
        <source>The order {order_no} is cancelled. Keep the parcel here and put the goods back.</source>
        <translation>Pesanan {order_no} sudah dibatalkan. Tahan paketnya di sini dan kembalikan barangnya ke stok.</translation>
    </message>
    <message>
        <source>The order {order_no} is cancelled: do not send it.</source>
        <translation>Pesanan {order_no} dibatalkan: jangan dikirim.</translation>
    </message>
    <message>
        <source>The order {order_no} is on hold: the buyer can still cancel it freely. Wait until the marketplace lets it go.</source>
        <translation>Pesanan {order_no} masih ditahan: pembeli masih bebas membatalkannya. Tunggu sampai marketplace melepasnya.</translation>
    </message>
    <message>
        <source>The order {order_no} is still under way: its buyer's data are needed to deliver it. Wait until it is completed or cancelled, or give the reason why it must be now.</source>
        <translation>Pesanan {order_no} masih berjalan: data pembelinya diperlukan untuk pengiriman. Tunggu sampai selesai atau dibatalkan, atau tuliskan alasan mengapa harus sekarang.</translation>
    </message>
    <message>
        <source>The order {order_no} is “{status}”. Only orders under To Ship can be packed and handed over.</source>
        <translation>Pesanan {order_no} berstatus “{status}”. Hanya pesanan di Perlu dikirim yang bisa dikemas dan diserahkan.</translation>
    </message>
    <message>
        <source>The order {order_no} names no recipient. Attach its label from Seller Center, or enter the name.</source>
        <translation>Pesanan {order_no} tidak menyebut penerima. Lampirkan labelnya dari Seller Center, atau isi namanya.</translation>
    </message>
    <message>
        <source>The order {order_no} stands further up already. Leave one of the two lines out.</source>
        <translation>Pesanan {order_no} sudah ada di baris sebelumnya. Lewati salah satu barisnya.</translation>
    </message>
    <message>
        <source>The package {file} cannot be opened; the version in use stays as it was. Download it again.</source>
        <translation>Paket {file} tidak dapat dibuka; versi yang dipakai tetap seperti semula. Unduh lagi.</translation>
    </message>
    <message>
        <source>The parcel of the order {order_no} is handed over already. There is nothing more to do.</source>
        <translation>Paket pesanan {order_no} sudah diserahkan. Tidak ada lagi yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>The passphrase cannot be removed: no keyring of this computer has the key of the shop, so it would open with the recovery key alone. Change the passphrase instead.</source>
        <translation>Frasa sandi tidak dapat dihapus: kunci toko tidak ada di penyimpan kunci komputer ini, sehingga toko hanya dapat dibuka dengan kunci pemulihan. Ubah saja frasa sandinya.</translation>
    </message>
    <message>
        <source>The passphrase is too short: whoever takes the computer away can try many. Use at least {limit} characters, best several words.</source>
        <translation>Frasa sandi terlalu pendek: orang yang membawa komputer ini dapat mencoba banyak kemungkinan. Gunakan paling sedikit {limit} karakter, sebaiknya beberapa kata.</translation>
    </message>
    <message>
        <source>The picture {file} cannot be written. Choose another place for it.</source>
        <translation>Gambar {file} tidak dapat ditulis. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>The picture {file} is too large: at most {limit} MB. Make it smaller and try again.</source>
        <translation>Gambar {file} terlalu besar: paling besar {limit} MB. Perkecil, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The place “{place}” is neither a web address that begins with https:// nor the full path of a folder. Type one of these.</source>
        <translation>Tempat “{place}” bukan alamat web yang diawali https:// dan bukan alamat lengkap sebuah folder. Ketik salah satunya.</translation>
    </message>
    <message>
        <source>The practice shop was not removed: its folder {folder} also holds “{file}”, which is not of this program. Move that elsewhere, then remove the practice shop.</source>
        <translation>Toko latihan tidak dihapus: foldernya {folder} juga berisi “{file}”, yang bukan dari program ini. Pindahkan dulu, lalu hapus toko latihan.</translation>
    </message>
    <message>
        <source>The printer {printer} did not take the document. Look at the printer, or save a PDF.</source>
        <translation>Printer {printer} tidak menerima dokumennya. Periksa printernya, atau simpan PDF.</translation>
    </message>
    <message>
        <source>The product {sku} is not among the goods of this return. Check its SKU ID.</source>
        <translation>Produk {sku} tidak termasuk barang retur ini. Periksa SKU ID-nya.</translation>
    </message>
    <message>
        <source>The product {sku} was never bought with the order {order_no}. Check its SKU ID.</source>
        <translation>Produk {sku} tidak pernah dibeli dalam pesanan {order_no}. Periksa SKU ID-nya.</translation>
    </message>
    <message>
        <source>The reason names the buyer and would stay. Write it without name and phone.</source>
        <translation>Alasan itu memuat nama pembeli dan akan tetap tersimpan. Tulis tanpa nama dan telepon.</translation>
    </message>
    <message>
        <source>The recovery key cannot be written into {file}, or there is a file of that name already; nothing was changed. Choose another place for it.</source>
        <translation>Kunci pemulihan tidak dapat ditulis ke {file}, atau sudah ada berkas dengan nama itu; tidak ada yang diubah. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>The screen can lock itself after 1 to {limit} minutes, or never (0). Choose one of these.</source>
        <translation>Layar dapat terkunci sendiri setelah 1 sampai {limit} menit, atau tidak pernah (0). Pilih salah satunya.</translation>
    </message>
    <message>
        <source>The server leads on to an address that is not safe, so nothing was fetched. Ask whoever gave you the address, or use a folder or USB stick.</source>
        <translation>Server mengarahkan ke alamat yang tidak aman, jadi tidak ada yang diunduh. Tanyakan kepada pemberi alamat itu, atau pakai folder atau flashdisk.</translation>
    </message>
    <message>
        <source>The server {host} could not prove who it is, so nothing was fetched. See that this computer's date is right, and that no Wi-Fi page asks you to sign in first.</source>
        <translation>Server {host} tidak dapat membuktikan identitasnya, jadi tidak ada yang diunduh. Pastikan tanggal komputer ini benar, dan tidak ada halaman Wi-Fi yang meminta Anda masuk dulu.</translation>
    </message>
    <message>
        <source>The server {host} does not answer. Look at the internet connection and try again.</source>
        <translation>Server {host} tidak menjawab. Periksa koneksi internet dan coba lagi.</translation>
    </message>
    <message>
        <source>The server {host} has no update to give (it answered {answer}). Look at the address, or try again later.</source>
        <translation>Server {host} tidak punya pembaruan (jawabannya {answer}). Periksa alamatnya, atau coba lagi nanti.</translation>
    </message>
    <message>
        <source>The setting {value} does not exist. Choose one of the list.</source>
        <translation>Pengaturan {value} tidak ada. Pilih salah satu dari daftar.</translation>
    </message>
    <message>
        <source>The shipment of the order {order_no} cannot be removed any more: it is “{status}”. Edit the order instead.</source>
        <translation>Pengiriman pesanan {order_no} tidak bisa dihapus lagi: statusnya “{status}”. Ubah saja pesanannya.</translation>
    </message>
    <message>
        <source>The shop could not be brought up to this version of the program; it is as it was, and a backup was made. Start the former version again, and report this.</source>
        <translation>Toko tidak bisa disesuaikan dengan versi program ini; toko tetap seperti semula dan cadangan sudah dibuat. Jalankan lagi versi sebelumnya, lalu laporkan hal ini.</translation>
    </message>
    <message>
        <source>The shop in {folder} is still in use after a minute: something is being finished there. Close its window and try again.</source>
        <translation>Toko di {folder} masih dipakai setelah satu menit: masih ada yang sedang diselesaikan. Tutup jendelanya dan coba lagi.</translation>
    </message>
    <message>
        <source>The shop is written anew beside the old one, which takes {needed}; only {free} are free. Make room for {short} more on its disk and try again.</source>
        <translation>Toko ditulis ulang di samping yang lama, perlu {needed}; yang kosong hanya {free}. Kosongkan {short} lagi di disknya, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The shop kept changing while the file was compared; nothing was imported. Try again.</source>
        <translation>Toko terus berubah selama berkas dibandingkan; tidak ada yang diimpor. Coba lagi.</translation>
    </message>
    <message>
        <source>The shop's database cannot be opened. See that its folder is there and may be written to.</source>
        <translation>Basis data toko tidak dapat dibuka. Pastikan foldernya ada dan dapat ditulisi.</translation>
    </message>
    <message>
        <source>The shop's database could not be used; nothing was changed. Close the program and start it again.</source>
        <translation>Basis data toko tidak dapat dipakai; tidak ada yang berubah. Tutup program, lalu jalankan lagi.</translation>
    </message>
    <message>
        <source>The shop's database is damaged; nothing was changed. Close the program and start it again: it will offer to mend the shop (`mend` on the command line).</source>
        <translation>Basis data toko rusak; tidak ada yang diubah. Tutup program lalu jalankan lagi: program akan menawarkan untuk memperbaikinya (`mend` di baris perintah).</translation>
    </message>
    <message>
        <source>The shop's database is locked by another program. Close that program and try again.</source>
        <translation>Basis data toko dikunci oleh program lain. Tutup program itu, lalu coba lagi.</translation>
    </message>
    <message>
        <source>The shop's folder is read-only. Ask for the right to write there, or move the shop.</source>
        <translation>Folder toko hanya dapat dibaca. Minta izin menulis di sana, atau pindahkan toko.</translation>
    </message>
    <message>
        <source>The step “{step}” is not possible now: the case stands at “{state}”. Look at the case for what can be done.</source>
        <translation>Langkah “{step}” tidak dapat dilakukan sekarang: status kasus “{state}”. Lihat di kasusnya apa yang dapat dilakukan.</translation>
    </message>
    <message>
        <source>The system does not let the program be started at login ({said}). All else was saved.</source>
        <translation>Sistem tidak mengizinkan program dimulai saat masuk ({said}). Selebihnya sudah disimpan.</translation>
    </message>
    <message>
        <source>The system refused the background task ({said}). Run the commands that are shown yourself.</source>
        <translation>Sistem menolak tugas latar belakang ({said}). Jalankan sendiri perintah yang ditampilkan.</translation>
    </message>
    <message>
        <source>The time to decide was over at {at}, and what happens then happens by itself. If Seller Center shows more time, type that deadline first.</source>
        <translation>Waktu untuk memutuskan habis pada {at}, dan akibatnya terjadi dengan sendirinya. Jika Seller Center menunjukkan sisa waktu, ketik dulu batas waktu itu.</translation>
    </message>
    <message>
        <source>The time {value} cannot be read. Write it like 2026-11-23T14:00:00+07:00.</source>
        <translation>Waktu {value} tidak dapat dibaca. Tulis seperti 2026-11-23T14:00:00+07:00.</translation>
    </message>
    <message>
        <source>The tracking number is missing. Type it as it stands on the parcel.</source>
        <translation>Nomor resi belum diisi. Ketik sesuai yang tertera di paket.</translation>
    </message>
    <message>
        <source>The tracking number is too long: at most {limit} characters. Correct it.</source>
        <translation>Nomor resi terlalu panjang: paling banyak {limit} karakter. Perbaiki.</translation>
    </message>
    <message>
        <source>The tracking number of the order {order_no} is missing. Type or scan it.</source>
        <translation>Nomor resi pesanan {order_no} belum ada. Ketik atau pindai nomornya.</translation>
    </message>
    <message>
        <source>The tracking number {tracking_no} belongs to the order {other} of another buyer. Check the label.</source>
        <translation>Nomor resi {tracking_no} milik pesanan {other} dari pembeli lain. Periksa labelnya.</translation>
    </message>
    <message>
        <source>The tracking number {tracking_no} was rounded by a spreadsheet program. Type it as it stands on the label.</source>
        <translation>Nomor resi {tracking_no} dibulatkan oleh program spreadsheet. Ketik seperti yang tertera di label.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Type the same one twice.</source>
        <translation>Kedua frasa sandi berbeda. Ketik yang sama dua kali.</translation>
    </message>
    <message>
        <source>The update cannot be kept in the shop's folder. See that there is room, and that it may be written to.</source>
        <translation>Pembaruan tidak dapat disimpan di folder toko. Pastikan ada ruang, dan folder itu boleh ditulisi.</translation>
    </message>
    <message>
        <source>The update could not be unpacked; the version in use is as it was. Install the programs tar and zstd and try again, or unpack {file} yourself and start install.sh in it.</source>
        <translation>Pembaruan tidak dapat dibuka; versi yang dipakai tetap seperti semula. Pasang program tar dan zstd lalu coba lagi, atau buka sendiri arsip {file} dan jalankan install.sh di dalamnya.</translation>
    </message>
    <message>
        <source>The update is not signed by the makers of this program, so nothing of it was used. Do not install it; get it from another place.</source>
        <translation>Pembaruan ini tidak ditandatangani oleh pembuat program ini, jadi tidak ada yang dipakai. Jangan memasangnya; ambil dari tempat lain.</translation>
    </message>
    <message>
        <source>The update needs {needed} on the disk, and {free} are free. Make room and try again; what has come already is kept.</source>
        <translation>Pembaruan perlu {needed} di disk, yang kosong {free}. Sediakan ruang dan coba lagi; yang sudah terunduh tetap disimpan.</translation>
    </message>
    <message>
        <source>The use of the buyer's data of the order {order_no} is restricted. Lift the restriction, or say that it is to be printed all the same (--with-restricted).</source>
        <translation>Penggunaan data pembeli pesanan {order_no} dibatasi. Cabut pembatasan, atau nyatakan tetap dicetak (--with-restricted).</translation>
    </message>
    <message>
        <source>The use of the data of the order {order_no} is restricted: they are kept until that is settled. Lift the restriction, or give the reason why the buyer must be erased now.</source>
        <translation>Penggunaan data pesanan {order_no} dibatasi: data disimpan sampai masalahnya selesai. Cabut pembatasan, atau tuliskan alasan mengapa pembeli harus dihapus sekarang.</translation>
    </message>
    <message>
        <source>The window did not become ready to be pictured. Try again.</source>
        <translation>Jendela belum siap digambar. Coba lagi.</translation>
    </message>
    <message>
        <source>There are no columns called {unknown}. The columns there are: {known}.</source>
        <translation>Tidak ada kolom bernama {unknown}. Kolom yang ada: {known}.</translation>
    </message>
    <message>
        <source>There is a saved filter called “{name}” already. Type another name.</source>
        <translation>Sudah ada filter tersimpan bernama “{name}”. Ketik nama lain.</translation>
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
        <source>There is no action {act} that could be undone.</source>
        <translation>Tidak ada tindakan {act} yang bisa diurungkan.</translation>
    </message>
    <message>
        <source>There is no action, no case and no order with a request with the number {case}. Leave the number out to take back the last action.</source>
        <translation>Tidak ada tindakan, kasus, atau pesanan berpermintaan dengan nomor {case}. Kosongkan nomornya untuk membatalkan tindakan terakhir.</translation>
    </message>
    <message>
        <source>There is no backup “{backup}”. `backups` lists those there are.</source>
        <translation>Tidak ada cadangan “{backup}”. `backups` menampilkan yang ada.</translation>
    </message>
    <message>
        <source>There is no file of rejected rows called {file}. `rejected` lists those there are.</source>
        <translation>Tidak ada berkas baris yang ditolak bernama {file}. `rejected` menampilkan yang ada.</translation>
    </message>
    <message>
        <source>There is no flag “{flag}”. Choose one of: {known}.</source>
        <translation>Tidak ada tanda “{flag}”. Pilih salah satu: {known}.</translation>
    </message>
    <message>
        <source>There is no order with the number {order_no}. Check the number, or import its file first.</source>
        <translation>Tidak ada pesanan dengan nomor {order_no}. Periksa nomornya, atau impor dulu berkasnya.</translation>
    </message>
    <message>
        <source>There is no reason called “{reason}”. Choose one of these: {known}.</source>
        <translation>Tidak ada alasan bernama “{reason}”. Pilih salah satu: {known}.</translation>
    </message>
    <message>
        <source>There is no request with the number {case}. Check the number, or record the request first.</source>
        <translation>Tidak ada permintaan dengan nomor {case}. Periksa nomornya, atau catat dulu permintaannya.</translation>
    </message>
    <message>
        <source>There is no shop in the folder {folder}. Make one there first, or choose another folder.</source>
        <translation>Tidak ada toko di folder {folder}. Buat dulu toko di sana, atau pilih folder lain.</translation>
    </message>
    <message>
        <source>There is nothing that could be done again.</source>
        <translation>Tidak ada yang bisa diulangi.</translation>
    </message>
    <message>
        <source>There is nothing to take back: nothing was done just now.</source>
        <translation>Tidak ada yang bisa diurungkan: belum ada tindakan baru-baru ini.</translation>
    </message>
    <message>
        <source>There was a shop in the folder {folder}, but its database is gone. Open the window to bring it back, or use `restore latest`.</source>
        <translation>Di folder {folder} pernah ada toko, tetapi basis datanya hilang. Buka jendela program untuk memulihkannya, atau gunakan `restore latest`.</translation>
    </message>
    <message>
        <source>These are {count} orders; a buyer's file holds {limit} at most. Choose fewer, and make two files.</source>
        <translation>Ini {count} pesanan; satu berkas pembeli memuat paling banyak {limit}. Pilih lebih sedikit dan buat dua berkas.</translation>
    </message>
    <message>
        <source>These are {count} orders; at most {limit} fit into one document. Choose fewer, and print the rest after.</source>
        <translation>Ini {count} pesanan; satu dokumen memuat paling banyak {limit}. Pilih lebih sedikit, lalu cetak sisanya.</translation>
    </message>
    <message>
        <source>These groups do not belong to one recovery key. See that all of them come from the same sheet.</source>
        <translation>Kelompok-kelompok ini bukan dari satu kunci pemulihan. Pastikan semuanya dari lembar yang sama.</translation>
    </message>
    <message>
        <source>This backup is encrypted with a key that this shop does not know; the shop is as it was. Start the program with another, empty folder and restore the backup there: its passphrase or recovery key opens it. On the command line `restore` asks for it, or takes the file that SELLER_DESKTOP_PASSPHRASE_FILE names.</source>
        <translation>Cadangan ini dienkripsi dengan kunci yang tidak dikenal toko ini; toko tetap seperti semula. Jalankan program dengan folder lain yang kosong, lalu pulihkan cadangan di sana: kata sandi atau kunci pemulihannya membukanya. Di baris perintah, `restore` menanyakannya, atau memakai berkas yang disebut dalam SELLER_DESKTOP_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>This backup was made with another key, which is not known here. Put in the passphrase or the recovery key of that time.</source>
        <translation>Cadangan ini dibuat dengan kunci lain, yang tidak dikenal di sini. Masukkan frasa sandi atau kunci pemulihan dari waktu itu.</translation>
    </message>
    <message>
        <source>This cannot be taken back any more: something has happened with the order since. Look at its history.</source>
        <translation>Ini tidak bisa diurungkan lagi: sejak itu ada yang terjadi pada pesanan. Lihat riwayatnya.</translation>
    </message>
    <message>
        <source>This cannot have happened at a time that is still to come. Correct the time.</source>
        <translation>Ini tidak mungkin terjadi pada waktu yang belum tiba. Perbaiki waktunya.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep the key, or it is locked. Choose a passphrase, which you type at each start.</source>
        <translation>Komputer ini tidak punya penyimpan kunci yang dapat menyimpan kuncinya, atau sedang terkunci. Pilih frasa sandi, yang Anda ketik setiap kali program dibuka.</translation>
    </message>
    <message>
        <source>This computer has no list of trusted certificates, so no safe connection can be made. Install the package ca-certificates, or use a folder or USB stick.</source>
        <translation>Komputer ini tidak punya daftar sertifikat tepercaya, jadi koneksi aman tidak dapat dibuat. Pasang paket ca-certificates, atau pakai folder atau flashdisk.</translation>
    </message>
    <message>
        <source>This computer has no printer set up. Save the document as a PDF instead.</source>
        <translation>Belum ada printer di komputer ini. Simpan dokumennya sebagai PDF.</translation>
    </message>
    <message>
        <source>This copy cannot install a newer version by itself. Close it, and start the installer yourself.</source>
        <translation>Salinan ini tidak dapat memasang versi baru sendiri. Tutup program, lalu jalankan sendiri pemasangnya.</translation>
    </message>
    <message>
        <source>This copy runs from its source, so it is not updated here. Update the source instead.</source>
        <translation>Salinan ini berjalan dari kode sumbernya, jadi tidak diperbarui di sini. Perbarui kode sumbernya.</translation>
    </message>
    <message>
        <source>This copy was built without a key to prove updates with, so it installs none. Get the installer of a newer version and start it yourself.</source>
        <translation>Salinan ini dibuat tanpa kunci untuk memeriksa pembaruan, jadi tidak memasang pembaruan. Ambil pemasang versi baru dan jalankan sendiri.</translation>
    </message>
    <message>
        <source>This folder holds several marketplace shops. Say which of them the file belongs to.</source>
        <translation>Folder ini berisi beberapa toko marketplace. Tentukan berkas ini milik toko yang mana.</translation>
    </message>
    <message>
        <source>This is no day: {value}. Write it as year, month and day, like 2026-11-23.</source>
        <translation>Ini bukan tanggal: {value}. Tulis tahun, bulan, dan hari, seperti 2026-11-23.</translation>
    </message>
    <message>
        <source>This is not the PIN. Type it again.</source>
        <translation>PIN ini salah. Ketik sekali lagi.</translation>
    </message>
    <message>
        <source>This is only possible in a practice shop, so that no real orders are touched. Make one in another folder.</source>
        <translation>Ini hanya dapat dilakukan di toko latihan, agar pesanan asli tidak tersentuh. Buat toko latihan di folder lain.</translation>
    </message>
    <message>
        <source>This order is not in the shop any more: the import that brought it was undone.</source>
        <translation>Pesanan ini sudah tidak ada di toko: impor yang membawanya telah diurungkan.</translation>
    </message>
    <message>
        <source>This picture is not kept any more. Open the case again to see those that are.</source>
        <translation>Gambar ini sudah tidak disimpan. Buka lagi kasusnya untuk melihat gambar yang ada.</translation>
    </message>
    <message>
        <source>This recovery key is typed without a mistake, but it is not the one of this shop: it belongs to another shop, or to this one before it got a new key. Look for the newest sheet.</source>
        <translation>Kunci pemulihan ini diketik tanpa salah, tetapi bukan milik toko ini: milik toko lain, atau milik toko ini sebelum mendapat kunci baru. Cari lembar yang terbaru.</translation>
    </message>
    <message>
        <source>This saved filter is not there any more. It may have been removed in the meantime.</source>
        <translation>Filter tersimpan ini sudah tidak ada. Mungkin sudah dihapus sementara itu.</translation>
    </message>
    <message>
        <source>This shop is encrypted already. To give it a new key use `rekey`.</source>
        <translation>Toko ini sudah terenkripsi. Untuk memberinya kunci baru gunakan `rekey`.</translation>
    </message>
    <message>
        <source>This shop is encrypted, and this computer's keyring does not have its key. Open it in the window with the passphrase or the recovery key, or name a file with the passphrase in SELLER_DESKTOP_PASSPHRASE_FILE.</source>
        <translation>Toko ini terenkripsi, dan kuncinya tidak ada di penyimpan kunci komputer ini. Buka di jendela dengan frasa sandi atau kunci pemulihan, atau sebutkan berkas berisi frasa sandi di SELLER_DESKTOP_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>This shop is in use by another window or command. Wait until it is done, or close it.</source>
        <translation>Toko ini sedang dipakai oleh jendela atau perintah lain. Tunggu sampai selesai, atau tutup.</translation>
    </message>
    <message>
        <source>This shop is not encrypted. There is nothing to do.</source>
        <translation>Toko ini tidak terenkripsi. Tidak ada yang perlu dilakukan.</translation>
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
        <source>This update can be read only by a newer version of the program. Get its installer and start it yourself; your shop stays as it is.</source>
        <translation>Pembaruan ini hanya dapat dibaca oleh versi program yang lebih baru. Ambil pemasangnya dan jalankan sendiri; toko Anda tetap seperti semula.</translation>
    </message>
    <message>
        <source>Two flags cannot both be called “{name}”. Give one of them another name.</source>
        <translation>Dua tanda tidak bisa sama-sama bernama “{name}”. Beri salah satunya nama lain.</translation>
    </message>
    <message>
        <source>Two reasons of the list are called “{reason}”. Give one of them another label, or hide it.</source>
        <translation>Dua alasan di daftar ini bernama “{reason}”. Beri salah satunya nama lain, atau sembunyikan.</translation>
    </message>
    <message>
        <source>Version {version} did not pass its own test on this computer, so it was not installed. Version {old} is still in use, and nothing is lost.</source>
        <translation>Versi {version} tidak lulus ujinya sendiri di komputer ini, jadi tidak dipasang. Versi {old} tetap dipakai, dan tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Version {version} has no installer for the way this copy was installed. Get it from where you got this program.</source>
        <translation>Versi {version} tidak punya pemasang untuk cara salinan ini dipasang. Ambil dari tempat Anda mendapat program ini.</translation>
    </message>
    <message>
        <source>Version {version} is not newer than {old}, which is in use. There is nothing to do.</source>
        <translation>Versi {version} tidak lebih baru daripada {old} yang sedang dipakai. Tidak ada yang perlu dilakukan.</translation>
    </message>
    <message>
        <source>What tells where the key is kept could not be written into the folder {folder}; nothing was changed. See that there is room and that the folder may be written to.</source>
        <translation>Keterangan tempat kunci disimpan tidak dapat ditulis ke folder {folder}; tidak ada yang diubah. Pastikan ada ruang dan folder itu boleh ditulisi.</translation>
    </message>
    <message>
        <source>What the update says of itself cannot be read. Get its files once more, or another version of them.</source>
        <translation>Keterangan pembaruan ini tidak dapat dibaca. Ambil berkasnya sekali lagi, atau versi lainnya.</translation>
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
    <message>
        <source>{tracking_no} is an order number. Type the number of the parcel from its label.</source>
        <translation>{tracking_no} adalah nomor pesanan. Ketik nomor resi dari label paketnya.</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>All of this list ({count})</source>
        <translation>Semua di daftar ini ({count})</translation>
    </message>
    <message>
        <source>All there are ({count})</source>
        <translation>Semua kolom ({count})</translation>
    </message>
    <message>
        <source>As the list shows them ({count})</source>
        <translation>Seperti di daftar ({count})</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Columns parted by</source>
        <translation>Pemisah kolom</translation>
    </message>
    <message>
        <source>Comma, as English spreadsheets expect</source>
        <translation>Koma, untuk spreadsheet berbahasa Inggris</translation>
    </message>
    <message>
        <source>Export orders</source>
        <translation>Ekspor pesanan</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Ekspor…</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Berkas</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>One for each order</source>
        <translation>Satu per pesanan</translation>
    </message>
    <message>
        <source>One for each product of an order</source>
        <translation>Satu per produk dalam pesanan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Private, too</source>
        <translation>Termasuk yang pribadi</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Putting the file together…</source>
        <translation>Menyusun berkas…</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>Semicolon, as Indonesian spreadsheets expect</source>
        <translation>Titik koma, untuk spreadsheet berbahasa Indonesia</translation>
    </message>
    <message>
        <source>Stopped. No file was written.</source>
        <translation>Dihentikan. Tidak ada berkas yang ditulis.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>The file holds names, phone numbers and addresses of buyers. Keep it in a safe place.</source>
        <translation>Berkas ini memuat nama, nomor telepon, dan alamat pembeli. Simpan di tempat yang aman.</translation>
    </message>
    <message>
        <source>The selected ones ({count})</source>
        <translation>Yang dipilih ({count})</translation>
    </message>
    <message>
        <source>What you keep for yourself is left out unless ticked.</source>
        <translation>Tanda dan catatan pribadi Anda tidak ikut kecuali dicentang.</translation>
    </message>
    <message>
        <source>With several rows an order, its total stands in the first of them only.</source>
        <translation>Bila satu pesanan punya beberapa baris, totalnya hanya tertulis di baris pertama.</translation>
    </message>
    <message>
        <source>Written: {done} of {total} orders</source>
        <translation>Tertulis: {done} dari {total} pesanan</translation>
    </message>
</context>
<context>
    <name>ExportErrands</name>
    <message>
        <source>Orders {day}</source>
        <translation>Pesanan {day}</translation>
    </message>
    <message>
        <source>There are no orders to export</source>
        <translation>Tidak ada pesanan untuk diekspor</translation>
    </message>
    <message>
        <source>{count} orders saved as {file}</source>
        <translation>{count} pesanan disimpan sebagai {file}</translation>
    </message>
</context>
<context>
    <name>Exports</name>
    <message>
        <source>Address</source>
        <translation>Alamat</translation>
    </message>
    <message>
        <source>Address details</source>
        <translation>Detail alamat</translation>
    </message>
    <message>
        <source>Amount of the line (Rp)</source>
        <translation>Subtotal produk (Rp)</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>Data per</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
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
        <source>Channel</source>
        <translation>Kanal</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Kota/Kabupaten</translation>
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
        <source>Deadline for</source>
        <translation>Tenggat untuk</translation>
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
        <source>Discount of the line (Rp)</source>
        <translation>Diskon produk (Rp)</translation>
    </message>
    <message>
        <source>District</source>
        <translation>Kecamatan</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>Handling fee (Rp)</source>
        <translation>Biaya penanganan (Rp)</translation>
    </message>
    <message>
        <source>Insurance (Rp)</source>
        <translation>Asuransi (Rp)</translation>
    </message>
    <message>
        <source>Last printed</source>
        <translation>Terakhir dicetak</translation>
    </message>
    <message>
        <source>Message of the buyer</source>
        <translation>Pesan pembeli</translation>
    </message>
    <message>
        <source>Next deadline</source>
        <translation>Tenggat berikutnya</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Catatan</translation>
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
        <source>Packages</source>
        <translation>Paket</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Dikemas</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
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
        <source>Pieces</source>
        <translation>Jumlah barang</translation>
    </message>
    <message>
        <source>Pieces of the line</source>
        <translation>Jumlah per produk</translation>
    </message>
    <message>
        <source>Postcode</source>
        <translation>Kode pos</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
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
        <source>Refund (Rp)</source>
        <translation>Pengembalian dana (Rp)</translation>
    </message>
    <message>
        <source>Returned pieces</source>
        <translation>Jumlah retur</translation>
    </message>
    <message>
        <source>SKU ID</source>
        <translation>ID SKU</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Seller SKU</source>
        <translation>SKU penjual</translation>
    </message>
    <message>
        <source>Service fee (Rp)</source>
        <translation>Biaya layanan (Rp)</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>Batas kirim</translation>
    </message>
    <message>
        <source>Shipment arranged</source>
        <translation>Pengiriman diatur</translation>
    </message>
    <message>
        <source>Shipment here</source>
        <translation>Pengiriman di sini</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Shipping fee (Rp)</source>
        <translation>Ongkir (Rp)</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Toko</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>Substatus</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Tokopedia invoice</source>
        <translation>Invoice Tokopedia</translation>
    </message>
    <message>
        <source>Total (Rp)</source>
        <translation>Total (Rp)</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Unit price (Rp)</source>
        <translation>Harga satuan (Rp)</translation>
    </message>
    <message>
        <source>Variation</source>
        <translation>Variasi</translation>
    </message>
    <message>
        <source>Village</source>
        <translation>Kelurahan</translation>
    </message>
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
    <name>FailedDeliveryDialog</name>
    <message>
        <source>Delivery failed</source>
        <translation>Pengiriman gagal</translation>
    </message>
    <message>
        <source>Reason (if known)</source>
        <translation>Alasan (jika diketahui)</translation>
    </message>
    <message>
        <source>Record failed delivery</source>
        <translation>Catat pengiriman gagal</translation>
    </message>
    <message>
        <source>Refused by the recipient, for example</source>
        <translation>Misalnya: ditolak penerima</translation>
    </message>
    <message>
        <source>The parcel was refused or could not be delivered and comes back. Nothing is to be decided before it is here: then it is received and inspected.</source>
        <translation>Paket ditolak atau gagal dikirim dan sedang kembali. Tidak ada yang perlu diputuskan sebelum paket tiba: setelah itu paket diterima dan diperiksa.</translation>
    </message>
</context>
<context>
    <name>Fields</name>
    <message>
        <source>Action</source>
        <translation>Tindakan</translation>
    </message>
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
        <source>Buyer's message</source>
        <translation>Pesan pembeli</translation>
    </message>
    <message>
        <source>Buyer's service fee</source>
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
        <source>Case</source>
        <translation>Kasus</translation>
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
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Tanda</translation>
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
        <source>Replaces order</source>
        <translation>Menggantikan pesanan</translation>
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
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
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
    <name>FilterDialog</name>
    <message>
        <source>1 order matches</source>
        <translation>1 pesanan cocok</translation>
    </message>
    <message>
        <source>Also in force:</source>
        <translation>Juga berlaku:</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Terapkan</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Orders that have none of it</source>
        <translation>Pesanan yang tidak memilikinya</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Atur ulang</translation>
    </message>
    <message>
        <source>Searched for as well: {words}</source>
        <translation>Juga dicari: {words}</translation>
    </message>
    <message>
        <source>except</source>
        <translation>kecuali</translation>
    </message>
    <message>
        <source>{count} orders match</source>
        <translation>{count} pesanan cocok</translation>
    </message>
    <message>
        <source>{field}: all except</source>
        <translation>{field}: semua kecuali</translation>
    </message>
</context>
<context>
    <name>FilterErrands</name>
    <message>
        <source>Filter removed</source>
        <translation>Filter dihapus</translation>
    </message>
    <message>
        <source>Filter saved</source>
        <translation>Filter disimpan</translation>
    </message>
    <message>
        <source>Filter updated</source>
        <translation>Filter diperbarui</translation>
    </message>
</context>
<context>
    <name>FilterForm</name>
    <message>
        <source>Buyer's request</source>
        <translation>Permintaan pembeli</translation>
    </message>
    <message>
        <source>COD only</source>
        <translation>hanya COD</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tanggal</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Ditandai</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Uang</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Tracking number is</source>
        <translation>Isi nomor resi</translation>
    </message>
    <message>
        <source>Your own marks</source>
        <translation>Penanda sendiri</translation>
    </message>
    <message>
        <source>any</source>
        <translation>semua</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>belum ada</translation>
    </message>
    <message>
        <source>not COD</source>
        <translation>bukan COD</translation>
    </message>
    <message>
        <source>not printed yet</source>
        <translation>belum dicetak</translation>
    </message>
    <message>
        <source>printed</source>
        <translation>sudah dicetak</translation>
    </message>
    <message>
        <source>there is one</source>
        <translation>sudah ada</translation>
    </message>
    <message>
        <source>with a note</source>
        <translation>dengan catatan</translation>
    </message>
    <message>
        <source>with a request</source>
        <translation>dengan permintaan</translation>
    </message>
    <message>
        <source>with any flag</source>
        <translation>dengan tanda apa pun</translation>
    </message>
    <message>
        <source>without a flag</source>
        <translation>tanpa tanda</translation>
    </message>
    <message>
        <source>without a note</source>
        <translation>tanpa catatan</translation>
    </message>
    <message>
        <source>without a request</source>
        <translation>tanpa permintaan</translation>
    </message>
</context>
<context>
    <name>Filters</name>
    <message>
        <source>Action needed</source>
        <translation>Perlu tindakan</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
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
        <source>Channel</source>
        <translation>Kanal</translation>
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
        <source>Created</source>
        <translation>Dibuat</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Tanda</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Dicetak</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Provinsi</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Seller</source>
        <translation>Penjual</translation>
    </message>
    <message>
        <source>Ship by</source>
        <translation>Kirim sebelum</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Pengiriman</translation>
    </message>
    <message>
        <source>Shipped</source>
        <translation>Dikirim</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Substatus</source>
        <translation>Substatus</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Ada</translation>
    </message>
    <message>
        <source>Without: {values}</source>
        <translation>Tanpa: {values}</translation>
    </message>
    <message>
        <source>a value must follow, without a space between.</source>
        <translation>nilainya harus langsung menyusul, tanpa spasi.</translation>
    </message>
    <message>
        <source>above {low}</source>
        <translation>di atas {low}</translation>
    </message>
    <message>
        <source>after {low}</source>
        <translation>setelah {low}</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>teks apa saja</translation>
    </message>
    <message>
        <source>before {low}</source>
        <translation>sebelum {low}</translation>
    </message>
    <message>
        <source>below {low}</source>
        <translation>di bawah {low}</translation>
    </message>
    <message>
        <source>exactly {text}</source>
        <translation>persis {text}</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>tanda</translation>
    </message>
    <message>
        <source>from here on there is more than can be looked for at once.</source>
        <translation>mulai dari sini terlalu banyak untuk dicari sekaligus.</translation>
    </message>
    <message>
        <source>from {low}</source>
        <translation>mulai {low}</translation>
    </message>
    <message>
        <source>handed over here</source>
        <translation>diserahkan ke kurir di sini</translation>
    </message>
    <message numerus="yes">
        <source>last %n day(s)</source>
        <translation>
            <numerusform>%n hari terakhir</numerusform>
        </translation>
    </message>
    <message>
        <source>last month</source>
        <translation>bulan lalu</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>no flag has this name.</source>
        <translation>tidak ada tanda dengan nama ini.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>kosong</translation>
    </message>
    <message>
        <source>not arranged here</source>
        <translation>belum diatur di sini</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>tidak disebutkan</translation>
    </message>
    <message>
        <source>note</source>
        <translation>catatan</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>lewat batas</translation>
    </message>
    <message>
        <source>packed here</source>
        <translation>dikemas di sini</translation>
    </message>
    <message>
        <source>request of the buyer</source>
        <translation>permintaan pembeli</translation>
    </message>
    <message>
        <source>the field has no such value.</source>
        <translation>nilai ini tidak ada untuk isian tersebut.</translation>
    </message>
    <message>
        <source>there is no such field (to find the text itself, put it in quotes).</source>
        <translation>isian ini tidak dikenal (untuk mencari teksnya sendiri, beri tanda kutip).</translation>
    </message>
    <message>
        <source>this is no amount (write thousands without a comma).</source>
        <translation>ini bukan jumlah uang (tulis ribuan tanpa koma).</translation>
    </message>
    <message>
        <source>this is no day and no range of days.</source>
        <translation>ini bukan tanggal dan bukan rentang tanggal.</translation>
    </message>
    <message>
        <source>this is no deadline.</source>
        <translation>ini bukan batas waktu.</translation>
    </message>
    <message>
        <source>this month</source>
        <translation>bulan ini</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hari ini</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>besok</translation>
    </message>
    <message>
        <source>tracking number</source>
        <translation>nomor resi</translation>
    </message>
    <message>
        <source>up to {low}</source>
        <translation>sampai {low}</translation>
    </message>
    <message numerus="yes">
        <source>within %n hour(s)</source>
        <translation>
            <numerusform>dalam %n jam</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>kemarin</translation>
    </message>
    <message>
        <source>{field}: not {values}</source>
        <translation>{field}: bukan {values}</translation>
    </message>
    <message>
        <source>{field}: {values}</source>
        <translation>{field}: {values}</translation>
    </message>
    <message>
        <source>{low} – {high}</source>
        <translation>{low} – {high}</translation>
    </message>
    <message>
        <source>“{text}”: {problem} Possible: {possible}.</source>
        <translation>“{text}”: {problem} Yang bisa dipakai: {possible}.</translation>
    </message>
</context>
<context>
    <name>FirstRunPage</name>
    <message>
        <source>Begin without any orders. Enter them by hand, or import files later.</source>
        <translation>Mulai tanpa pesanan. Ketik sendiri, atau impor berkas nanti.</translation>
    </message>
    <message>
        <source>Begin…</source>
        <translation>Mulai…</translation>
    </message>
    <message>
        <source>Bring back a shop from a backup file, for example from another computer</source>
        <translation>Mengembalikan toko dari berkas cadangan, misalnya dari komputer lain</translation>
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
        <source>Language of the program</source>
        <translation>Bahasa program</translation>
    </message>
    <message>
        <source>Look around first</source>
        <translation>Lihat-lihat dulu</translation>
    </message>
    <message>
        <source>One moment…</source>
        <translation>Sebentar…</translation>
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
        <source>Restore a backup…</source>
        <translation>Pulihkan cadangan…</translation>
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
        <source>Where do I get the file?</source>
        <translation>Dari mana berkasnya?</translation>
    </message>
    <message>
        <source>You can also drop export files on this window.</source>
        <translation>Berkas ekspor juga bisa ditaruh di jendela ini.</translation>
    </message>
</context>
<context>
    <name>FlagChips</name>
    <message>
        <source>Flag {name}</source>
        <translation>Tanda {name}</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Tanda</translation>
    </message>
</context>
<context>
    <name>FlagErrands</name>
    <message numerus="yes">
        <source>%n order(s) flagged “{flag}”</source>
        <translation>
            <numerusform>%n pesanan diberi tanda “{flag}”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All flags taken off %n order(s)</source>
        <translation>
            <numerusform>Semua tanda dilepas dari %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the order first</source>
        <translation>Pilih pesanannya dulu</translation>
    </message>
    <message>
        <source>Flag several orders “{flag}”</source>
        <translation>Beri tanda “{flag}” pada beberapa pesanan</translation>
    </message>
    <message>
        <source>Flag them</source>
        <translation>Beri tanda</translation>
    </message>
    <message numerus="yes">
        <source>Flag “{flag}” taken off %n order(s)</source>
        <translation>
            <numerusform>Tanda “{flag}” dilepas dari %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Names saved</source>
        <translation>Nama disimpan</translation>
    </message>
    <message>
        <source>Take all flags off</source>
        <translation>Lepas semua tanda</translation>
    </message>
    <message>
        <source>Take it off</source>
        <translation>Lepas tanda</translation>
    </message>
    <message>
        <source>Take the flag “{flag}” off several orders</source>
        <translation>Lepas tanda “{flag}” dari beberapa pesanan</translation>
    </message>
    <message>
        <source>Take the flags off several orders</source>
        <translation>Lepas tanda dari beberapa pesanan</translation>
    </message>
    <message>
        <source>does not have the flag “{flag}” any more</source>
        <translation>tidak lagi bertanda “{flag}”</translation>
    </message>
    <message>
        <source>gets the flag “{flag}”</source>
        <translation>mendapat tanda “{flag}”</translation>
    </message>
    <message>
        <source>has no flag now</source>
        <translation>tandanya sudah dilepas</translation>
    </message>
    <message>
        <source>has the flag “{flag}” now</source>
        <translation>sudah bertanda “{flag}”</translation>
    </message>
    <message>
        <source>loses its flags</source>
        <translation>semua tandanya dilepas</translation>
    </message>
    <message>
        <source>loses the flag “{flag}”</source>
        <translation>tanda “{flag}” dilepas</translation>
    </message>
</context>
<context>
    <name>FlagMenu</name>
    <message>
        <source>&amp;Flag</source>
        <translation>&amp;Tanda</translation>
    </message>
    <message>
        <source>Na&amp;mes of the flags…</source>
        <translation>&amp;Nama tanda…</translation>
    </message>
    <message>
        <source>Take &amp;all flags off</source>
        <translation>&amp;Lepas semua tanda</translation>
    </message>
    <message>
        <source>{flag} ({count} of {all})</source>
        <translation>{flag} ({count} dari {all})</translation>
    </message>
</context>
<context>
    <name>FlagNamesDialog</name>
    <message>
        <source>Names of the flags</source>
        <translation>Nama tanda</translation>
    </message>
    <message>
        <source>Save names</source>
        <translation>Simpan nama</translation>
    </message>
    <message>
        <source>Say what each flag means in your shop, such as “gift” or “ask first”. A flag without a name is called by its colour. The letter on a flag follows from its name.</source>
        <translation>Tulis arti setiap tanda di toko Anda, misalnya “kado” atau “tanya dulu”. Tanda tanpa nama disebut dengan warnanya. Huruf pada tanda mengikuti namanya.</translation>
    </message>
    <message>
        <source>Two flags cannot both be called “{name}”.</source>
        <translation>Dua tanda tidak bisa sama-sama bernama “{name}”.</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>Blue</source>
        <translation>Biru</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Hijau</translation>
    </message>
    <message>
        <source>Grey</source>
        <translation>Abu-abu</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Oranye</translation>
    </message>
    <message>
        <source>Purple</source>
        <translation>Ungu</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Merah</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Toska</translation>
    </message>
    <message>
        <source>Yellow</source>
        <translation>Kuning</translation>
    </message>
    <message>
        <source>flags: {names}</source>
        <translation>tanda: {names}</translation>
    </message>
</context>
<context>
    <name>FolderStep</name>
    <message>
        <source>A backup is made every half hour while orders change, on this computer. If its disk breaks or it is stolen, only a copy somewhere else helps: choose a folder on a USB stick, another disk or the network, and each backup is copied there too.</source>
        <translation>Cadangan dibuat setiap setengah jam selama pesanan berubah, di komputer ini. Bila disknya rusak atau komputer dicuri, hanya salinan di tempat lain yang menolong: pilih folder di flashdisk, disk lain, atau jaringan, dan setiap cadangan disalin juga ke sana.</translation>
    </message>
    <message>
        <source>A second folder for backups</source>
        <translation>Folder kedua untuk cadangan</translation>
    </message>
    <message>
        <source>A second place for backups</source>
        <translation>Tempat kedua untuk cadangan</translation>
    </message>
    <message>
        <source>Backups can be copied there, but it is the same disk as the shop's: if it breaks, both are lost. Another disk is better.</source>
        <translation>Cadangan bisa disalin ke sana, tetapi disknya sama dengan disk toko: bila rusak, keduanya hilang. Disk lain lebih baik.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Pilih folder…</translation>
    </message>
    <message>
        <source>No second folder</source>
        <translation>Tanpa folder kedua</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>Second folder</source>
        <translation>Folder kedua</translation>
    </message>
    <message>
        <source>Trying the folder…</source>
        <translation>Mencoba folder…</translation>
    </message>
    <message>
        <source>nowhere else yet</source>
        <translation>belum dipilih</translation>
    </message>
    <message>
        <source>✓ Tried: backups can be copied there.</source>
        <translation>✓ Sudah dicoba: cadangan bisa disalin ke sana.</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>Backup: {ago}</source>
        <translation>Cadangan: {ago}</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Data as of {moment}</source>
        <translation>Data per {moment}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>English</translation>
    </message>
    <message>
        <source>Made and checked on {moment}, with {count} orders.</source>
        <translation>Dibuat dan diperiksa {moment}, dengan {count} pesanan.</translation>
    </message>
    <message>
        <source>Making a backup…</source>
        <translation>Membuat cadangan…</translation>
    </message>
    <message>
        <source>No backup yet</source>
        <translation>Belum ada cadangan</translation>
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
        <source>The first one is made by itself within the hour.</source>
        <translation>Cadangan pertama dibuat otomatis dalam satu jam.</translation>
    </message>
    <message>
        <source>Working: {name}</source>
        <translation>Bertugas: {name}</translation>
    </message>
    <message>
        <source>You can go on working.</source>
        <translation>Anda bisa terus bekerja.</translation>
    </message>
    <message>
        <source>nobody named yet</source>
        <translation>belum ada nama</translation>
    </message>
    <message>
        <source>⚠ Backup failed</source>
        <translation>⚠ Cadangan gagal</translation>
    </message>
</context>
<context>
    <name>FoundModel</name>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Penerima</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Dibatasi</translation>
    </message>
    <message>
        <source>Why it is here</source>
        <translation>Mengapa tercantum</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>dipilih</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>tidak dipilih</translation>
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
    <name>Frame</name>
    <message>
        <source>My shop</source>
        <translation>Toko saya</translation>
    </message>
    <message>
        <source>PRACTICE, no real orders: {shop} – Seller Desktop</source>
        <translation>LATIHAN, bukan pesanan asli: {shop} – Seller Desktop</translation>
    </message>
    <message>
        <source>Practice shop</source>
        <translation>Toko latihan</translation>
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
    <name>GroupsModel</name>
    <message>
        <source>Amount</source>
        <translation>Nilai</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Perubahan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Porsi</translation>
    </message>
</context>
<context>
    <name>GuidePage</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Lanjut</translation>
    </message>
    <message>
        <source>Step {number} of {count}</source>
        <translation>Langkah {number} dari {count}</translation>
    </message>
</context>
<context>
    <name>HandOverDialog</name>
    <message>
        <source>All couriers ({count})</source>
        <translation>Semua kurir ({count})</translation>
    </message>
    <message>
        <source>Hand over to the courier</source>
        <translation>Serahkan ke kurir</translation>
    </message>
    <message>
        <source>Hand these over</source>
        <translation>Serahkan semua ini</translation>
    </message>
    <message>
        <source>Handed over in this round: {count}</source>
        <translation>Diserahkan kali ini: {count}</translation>
    </message>
    <message>
        <source>Handed over: {number}</source>
        <translation>Diserahkan: {number}</translation>
    </message>
    <message>
        <source>Its tracking number or order number. A parcel that must not go is stopped here, in red.</source>
        <translation>Nomor resi atau nomor pesanannya. Paket yang tidak boleh berangkat dihentikan di sini, berwarna merah.</translation>
    </message>
    <message>
        <source>No order has the number {number}. Look at the label again.</source>
        <translation>Tidak ada pesanan dengan nomor {number}. Periksa lagi labelnya.</translation>
    </message>
    <message>
        <source>No packed parcel waits for a courier.</source>
        <translation>Tidak ada paket yang menunggu kurir.</translation>
    </message>
    <message>
        <source>Packed and waiting:</source>
        <translation>Dikemas, menunggu:</translation>
    </message>
    <message>
        <source>Packed parcels</source>
        <translation>Paket yang sudah dikemas</translation>
    </message>
    <message>
        <source>Scan each parcel</source>
        <translation>Pindai setiap paket</translation>
    </message>
</context>
<context>
    <name>HeldDialog</name>
    <message>
        <source>Clock last seen at</source>
        <translation>Jam terakhir terlihat</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Decisions that would be taken</source>
        <translation>Keputusan yang akan dijalankan</translation>
    </message>
    <message>
        <source>If the time is wrong, set the computer's clock.</source>
        <translation>Jika waktunya salah, setel jam komputer.</translation>
    </message>
    <message>
        <source>If the time is wrong, set the computer's clock. Importing a newer file from Seller Center settles it as well.</source>
        <translation>Jika waktunya salah, setel jam komputer. Mengimpor berkas yang lebih baru dari Seller Center juga menyelesaikannya.</translation>
    </message>
    <message>
        <source>Is the computer's clock right?</source>
        <translation>Apakah jam komputer benar?</translation>
    </message>
    <message>
        <source>It shows now</source>
        <translation>Sekarang menunjukkan</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>The computer's clock has moved on further than this program can explain. What cannot be undone does not happen by itself until you say that the time is right.</source>
        <translation>Jam komputer maju lebih jauh daripada yang dapat dijelaskan program ini. Yang tidak bisa dibatalkan tidak akan terjadi otomatis sampai Anda menyatakan waktunya benar.</translation>
    </message>
    <message>
        <source>The computer's clock shows a time that was over already when it was last seen. Nothing happens by itself until that time is passed again.</source>
        <translation>Jam komputer menunjukkan waktu yang sudah lewat saat terakhir terlihat. Tidak ada yang terjadi otomatis sampai waktu itu terlewati lagi.</translation>
    </message>
    <message>
        <source>The time is right: carry them out</source>
        <translation>Waktunya benar: jalankan</translation>
    </message>
</context>
<context>
    <name>HelpErrands</name>
    <message>
        <source>Another window of the program waits for you: close that one first.</source>
        <translation>Jendela lain dari program ini menunggu Anda: tutup dulu jendela itu.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Simpan laporan</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>Seller Desktop is now version {version}.</source>
        <translation>Seller Desktop sekarang versi {version}.</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>Teks (*.txt)</translation>
    </message>
    <message>
        <source>That cannot be done just now: it needs an order or a list to work on.</source>
        <translation>Saat ini belum bisa: perlu ada pesanan atau daftar yang dikerjakan.</translation>
    </message>
    <message>
        <source>What's new</source>
        <translation>Yang baru</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>Kembali</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Daftar isi</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Maju</translation>
    </message>
    <message numerus="yes">
        <source>Found at %n place(s) on this page. Enter: the next one.</source>
        <translation>
            <numerusform>Ditemukan di %n tempat di halaman ini. Enter: berikutnya.</numerusform>
        </translation>
    </message>
    <message>
        <source>Help – Seller Desktop</source>
        <translation>Bantuan – Seller Desktop</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Perbesar teks</translation>
    </message>
    <message>
        <source>No page has all of these words. Try fewer, or other ones.</source>
        <translation>Tidak ada halaman yang memuat semua kata ini. Coba kata yang lebih sedikit atau kata lain.</translation>
    </message>
    <message>
        <source>Place {place} of {count} on this page. Enter: the next one.</source>
        <translation>Tempat {place} dari {count} di halaman ini. Enter: berikutnya.</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>Cari di bantuan</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Perkecil teks</translation>
    </message>
    <message>
        <source>The page after</source>
        <translation>Halaman sesudahnya</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Halaman sebelumnya</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>Buyer asked for a return or refund</source>
        <translation>Pembeli mengajukan retur atau refund</translation>
    </message>
    <message>
        <source>Buyer asked to cancel</source>
        <translation>Pembeli meminta pembatalan</translation>
    </message>
    <message>
        <source>Buyer withdrew the cancellation</source>
        <translation>Pembeli menarik permintaan pembatalan</translation>
    </message>
    <message>
        <source>Buyer's data corrected</source>
        <translation>Data pembeli diperbaiki</translation>
    </message>
    <message>
        <source>Buyer's data erased</source>
        <translation>Data pembeli dihapus</translation>
    </message>
    <message>
        <source>Cancellation approved</source>
        <translation>Pembatalan disetujui</translation>
    </message>
    <message>
        <source>Cancellation approved automatically</source>
        <translation>Pembatalan disetujui otomatis</translation>
    </message>
    <message>
        <source>Cancellation rejected</source>
        <translation>Pembatalan ditolak</translation>
    </message>
    <message>
        <source>Cancellation request settled by the marketplace</source>
        <translation>Permintaan pembatalan diselesaikan marketplace</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Cancelled because its time ran out</source>
        <translation>Dibatalkan karena waktunya habis</translation>
    </message>
    <message>
        <source>Cancelled by the seller</source>
        <translation>Dibatalkan penjual</translation>
    </message>
    <message>
        <source>Changed by a newer file</source>
        <translation>Diubah oleh berkas yang lebih baru</translation>
    </message>
    <message>
        <source>Completed because its time ran out</source>
        <translation>Diselesaikan karena waktunya habis</translation>
    </message>
    <message>
        <source>Courier and tracking number noted</source>
        <translation>Kurir dan nomor resi dicatat</translation>
    </message>
    <message>
        <source>Deadline typed</source>
        <translation>Batas waktu diketik</translation>
    </message>
    <message>
        <source>Decision taken back</source>
        <translation>Keputusan diurungkan</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Terkirim</translation>
    </message>
    <message>
        <source>Delivery failed, parcel comes back</source>
        <translation>Gagal kirim, paket kembali</translation>
    </message>
    <message>
        <source>Done again</source>
        <translation>Diulangi</translation>
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
        <source>Flags changed</source>
        <translation>Tanda diubah</translation>
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
        <source>Made as the replacement for another order</source>
        <translation>Dibuat sebagai pengganti pesanan lain</translation>
    </message>
    <message>
        <source>Note added</source>
        <translation>Catatan ditambahkan</translation>
    </message>
    <message>
        <source>Note edited</source>
        <translation>Catatan diubah</translation>
    </message>
    <message>
        <source>Note removed</source>
        <translation>Catatan dihapus</translation>
    </message>
    <message>
        <source>Noted shipment removed</source>
        <translation>Catatan pengiriman dihapus</translation>
    </message>
    <message>
        <source>Order created</source>
        <translation>Pesanan dibuat</translation>
    </message>
    <message>
        <source>Order taken out</source>
        <translation>Pesanan dikeluarkan</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Dibayar</translation>
    </message>
    <message>
        <source>Parcel given to the courier</source>
        <translation>Paket diserahkan ke kurir</translation>
    </message>
    <message>
        <source>Printed</source>
        <translation>Dicetak</translation>
    </message>
    <message>
        <source>Restriction lifted</source>
        <translation>Pembatasan dicabut</translation>
    </message>
    <message>
        <source>Return moved on</source>
        <translation>Retur berlanjut</translation>
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
        <source>Undone</source>
        <translation>Diurungkan</translation>
    </message>
    <message>
        <source>Use of the buyer's data restricted</source>
        <translation>Penggunaan data pembeli dibatasi</translation>
    </message>
    <message numerus="yes">
        <source>recorded %n day(s) later</source>
        <translation>
            <numerusform>dicatat %n hari kemudian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n hour(s) later</source>
        <translation>
            <numerusform>dicatat %n jam kemudian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>recorded %n minute(s) later</source>
        <translation>
            <numerusform>dicatat %n menit kemudian</numerusform>
        </translation>
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
        <source>takes effect {time}; {delay}</source>
        <translation>berlaku {time}; {delay}</translation>
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
        <source>Exports of Seller Center</source>
        <translation>Hasil ekspor Seller Center</translation>
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
        <source>asks for its shop</source>
        <translation>menanyakan tokonya</translation>
    </message>
    <message>
        <source>asks for its time</source>
        <translation>menanyakan waktunya</translation>
    </message>
    <message>
        <source>asks whether to go on</source>
        <translation>menunggu jawaban</translation>
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
    <name>InspectedLine</name>
    <message>
        <source>Another condition</source>
        <translation>Kondisi lain</translation>
    </message>
    <message>
        <source>Pieces returned: {count}</source>
        <translation>Barang diretur: {count}</translation>
    </message>
    <message>
        <source>Please choose the condition of {goods}.</source>
        <translation>Pilih kondisi {goods}.</translation>
    </message>
    <message>
        <source>The same condition stands twice for {goods}. Put the pieces together.</source>
        <translation>Kondisi yang sama tercantum dua kali untuk {goods}. Gabungkan jumlahnya.</translation>
    </message>
    <message>
        <source>more than came back, by {count}</source>
        <translation>melebihi yang kembali, sebanyak {count}</translation>
    </message>
    <message>
        <source>pieces without a condition: {count}</source>
        <translation>barang tanpa kondisi: {count}</translation>
    </message>
</context>
<context>
    <name>InspectionDialog</name>
    <message>
        <source>Inspect the goods</source>
        <translation>Periksa barang</translation>
    </message>
    <message>
        <source>It is not known which goods this case is about.</source>
        <translation>Barang dalam kasus ini tidak diketahui.</translation>
    </message>
    <message>
        <source>Record inspection</source>
        <translation>Catat pemeriksaan</translation>
    </message>
    <message>
        <source>Recording it pays nothing yet: refund, replacement or refusal is the next step.</source>
        <translation>Belum ada uang yang dikembalikan: refund, penggantian, atau penolakan adalah langkah berikutnya.</translation>
    </message>
    <message>
        <source>To be refunded in full: {money}</source>
        <translation>Refund penuh: {money}</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message numerus="yes">
        <source>%n order(s) handed over</source>
        <translation>
            <numerusform>%n pesanan diserahkan</numerusform>
        </translation>
    </message>
    <message>
        <source>Changed filter “{name}”</source>
        <translation>Filter “{name}” diubah</translation>
    </message>
    <message>
        <source>Dropped shipment</source>
        <translation>Catatan pengiriman dihapus</translation>
    </message>
    <message numerus="yes">
        <source>Dropped shipment of %n order(s)</source>
        <translation>
            <numerusform>Catatan pengiriman %n pesanan dihapus</numerusform>
        </translation>
    </message>
    <message>
        <source>Dropped shipment of order {order_no}</source>
        <translation>Catatan pengiriman pesanan {order_no} dihapus</translation>
    </message>
    <message>
        <source>Edited note</source>
        <translation>Catatan diubah</translation>
    </message>
    <message>
        <source>Edited note on order {order_no}</source>
        <translation>Catatan pesanan {order_no} diubah</translation>
    </message>
    <message>
        <source>Edited order</source>
        <translation>Pesanan diubah</translation>
    </message>
    <message>
        <source>Edited order {order_no}</source>
        <translation>Pesanan {order_no} diubah</translation>
    </message>
    <message>
        <source>Entered order {order_no}</source>
        <translation>Pesanan {order_no} dicatat</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Tanda</translation>
    </message>
    <message numerus="yes">
        <source>Flag on %n order(s)</source>
        <translation>
            <numerusform>Tanda pada %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Flag on order {order_no}</source>
        <translation>Tanda pada pesanan {order_no}</translation>
    </message>
    <message>
        <source>Flag taken off</source>
        <translation>Tanda dilepas</translation>
    </message>
    <message numerus="yes">
        <source>Flag taken off %n order(s)</source>
        <translation>
            <numerusform>Tanda dilepas dari %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Flag taken off order {order_no}</source>
        <translation>Tanda dilepas dari pesanan {order_no}</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Impor</translation>
    </message>
    <message>
        <source>Import of “{file}”</source>
        <translation>Impor “{file}”</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>Labels of “{file}”</source>
        <translation>Label dari “{file}”</translation>
    </message>
    <message>
        <source>Names of flags</source>
        <translation>Nama tanda</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Catatan</translation>
    </message>
    <message numerus="yes">
        <source>Note on %n order(s)</source>
        <translation>
            <numerusform>Catatan pada %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Note on order {order_no}</source>
        <translation>Catatan pada pesanan {order_no}</translation>
    </message>
    <message>
        <source>Order entered by hand</source>
        <translation>Pesanan yang dimasukkan manual</translation>
    </message>
    <message>
        <source>Order {order_no} handed over</source>
        <translation>Pesanan {order_no} diserahkan</translation>
    </message>
    <message>
        <source>Removed filter “{name}”</source>
        <translation>Filter “{name}” dihapus</translation>
    </message>
    <message>
        <source>Removed note</source>
        <translation>Catatan dihapus</translation>
    </message>
    <message>
        <source>Removed note on order {order_no}</source>
        <translation>Catatan pesanan {order_no} dihapus</translation>
    </message>
    <message>
        <source>Saved filter “{name}”</source>
        <translation>Filter “{name}” disimpan</translation>
    </message>
    <message>
        <source>Shipment</source>
        <translation>Pengiriman</translation>
    </message>
    <message numerus="yes">
        <source>Shipment of %n order(s)</source>
        <translation>
            <numerusform>Pengiriman %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>Shipment of order {order_no}</source>
        <translation>Pengiriman pesanan {order_no}</translation>
    </message>
    <message numerus="yes">
        <source>{step}: %n order(s)</source>
        <translation>
            <numerusform>{step}: %n pesanan</numerusform>
        </translation>
    </message>
    <message>
        <source>{step}: order {order_no}</source>
        <translation>{step}: pesanan {order_no}</translation>
    </message>
</context>
<context>
    <name>KeyErrands</name>
    <message>
        <source>Scanned {number}</source>
        <translation>Dipindai: {number}</translation>
    </message>
    <message>
        <source>Scanned {number}: no order has this number</source>
        <translation>Dipindai: {number}, tidak ada pesanan dengan nomor ini</translation>
    </message>
</context>
<context>
    <name>LeftDialog</name>
    <message>
        <source>About whom</source>
        <translation>Tentang siapa</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy table</source>
        <translation>Salin tabel</translation>
    </message>
    <message>
        <source>Files and prints</source>
        <translation>Berkas dan cetakan</translation>
    </message>
    <message>
        <source>Files and prints: {count}</source>
        <translation>Berkas dan cetakan: {count}</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Cari</translation>
    </message>
    <message>
        <source>Nothing about this left the shop.</source>
        <translation>Tidak ada yang keluar dari toko tentang ini.</translation>
    </message>
    <message>
        <source>Nothing left the shop.</source>
        <translation>Tidak ada yang keluar dari toko.</translation>
    </message>
    <message>
        <source>Show orders</source>
        <translation>Tampilkan pesanan</translation>
    </message>
    <message>
        <source>Username, phone, recipient or order number; empty for all</source>
        <translation>Username, telepon, penerima, atau nomor pesanan; kosong untuk semua</translation>
    </message>
    <message>
        <source>What left the shop</source>
        <translation>Yang keluar dari toko</translation>
    </message>
</context>
<context>
    <name>LeftModel</name>
    <message>
        <source>File or printer</source>
        <translation>Berkas atau printer</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Jenis</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Waktu</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Siapa</translation>
    </message>
</context>
<context>
    <name>LinesEditor</name>
    <message>
        <source>Add line</source>
        <translation>Tambah baris</translation>
    </message>
    <message>
        <source>Every line needs the product's name.</source>
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
        <source>From your list of numbers: {count}  ×</source>
        <translation>Dari daftar nomor Anda: {count}  ×</translation>
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
        <source>Show the other orders again</source>
        <translation>Tampilkan lagi pesanan lainnya</translation>
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
    <name>LockErrands</name>
    <message>
        <source>The PIN is set</source>
        <translation>PIN tersimpan</translation>
    </message>
    <message>
        <source>The PIN is taken away</source>
        <translation>PIN dihapus</translation>
    </message>
    <message numerus="yes">
        <source>Unlocked. Wrong attempts before: %n</source>
        <translation>
            <numerusform>Kunci dibuka. Salah PIN sebelumnya: %n kali</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LockPage</name>
    <message>
        <source>1. Ask whoever set it, or works here too.</source>
        <translation>1. Tanyakan kepada yang membuatnya atau rekan yang juga bekerja di sini.</translation>
    </message>
    <message>
        <source>2. The owner of this computer account can take it away: type the line below in a terminal. The window opens by itself then, and it is noted in the shop.</source>
        <translation>2. Pemilik akun komputer ini dapat menghapusnya: ketik baris di bawah di terminal. Jendela lalu terbuka sendiri, dan hal itu dicatat di toko.</translation>
    </message>
    <message>
        <source>A PIN cannot be read out again. The ways out:</source>
        <translation>PIN tidak dapat dilihat kembali. Jalan keluarnya:</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Memeriksa…</translation>
    </message>
    <message>
        <source>Forgotten PIN…</source>
        <translation>Lupa PIN…</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Terkunci</translation>
    </message>
    <message>
        <source>Locked. Working: {name}</source>
        <translation>Terkunci. Bertugas: {name}</translation>
    </message>
    <message>
        <source>Locked: {shop}</source>
        <translation>Terkunci: {shop}</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>The line for the terminal</source>
        <translation>Baris untuk terminal</translation>
    </message>
    <message>
        <source>The shop is encrypted: where its key is not at hand, the recovery key is asked for.</source>
        <translation>Toko ini terenkripsi: bila kuncinya tidak tersedia, kunci pemulihan akan diminta.</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Buka kunci</translation>
    </message>
    <message>
        <source>You can try again in {wait}.</source>
        <translation>Anda dapat mencoba lagi dalam {wait}.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
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
    <name>ManyDialog</name>
    <message>
        <source>Can be done: {able} · left out: {out}</source>
        <translation>Bisa diproses: {able} · dilewati: {out}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Copy the report</source>
        <translation>Salin laporan</translation>
    </message>
    <message>
        <source>Done: {done} · not done: {left}</source>
        <translation>Selesai: {done} · tidak diproses: {left}</translation>
    </message>
    <message>
        <source>If you stop it, nothing of it will have happened.</source>
        <translation>Bila dihentikan, tidak ada yang berubah sama sekali.</translation>
    </message>
    <message>
        <source>None of these orders can be done.</source>
        <translation>Tidak satu pun pesanan ini bisa diproses.</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Kemajuan</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Hentikan</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Dihentikan. Tidak ada yang berubah.</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Menghentikan…</translation>
    </message>
    <message>
        <source>Undo all of it</source>
        <translation>Urungkan semuanya</translation>
    </message>
    <message>
        <source>{done} of {all} orders</source>
        <translation>{done} dari {all} pesanan</translation>
    </message>
</context>
<context>
    <name>Mending</name>
    <message>
        <source>A backup is made first. The shop as it was stays until the new one is checked.</source>
        <translation>Cadangan dibuat lebih dulu. Toko yang lama tetap ada sampai yang baru selesai diperiksa.</translation>
    </message>
    <message>
        <source>All of it could be read, and nothing is missing.</source>
        <translation>Semuanya bisa dibaca dan tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>Bringing the shop up to this version…</source>
        <translation>Menyesuaikan toko dengan versi ini…</translation>
    </message>
    <message>
        <source>Checking the shop…</source>
        <translation>Memeriksa toko…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>If you have a backup on another disk, start with an empty shop, and restore it from there (Safety, Backups). Else import your order files again.</source>
        <translation>Jika ada cadangan di disk lain, mulai dengan toko kosong, lalu pulihkan dari sana (Keamanan, Cadangan). Jika tidak, impor lagi berkas pesanan Anda.</translation>
    </message>
    <message>
        <source>It is as it was on {moment}, when the backup was made. What was done since is missing: import the newest order file, and look through what you decided since.</source>
        <translation>Toko seperti pada {moment}, saat cadangan dibuat. Yang dikerjakan sesudahnya tidak ada: impor berkas pesanan terbaru, dan tinjau keputusan Anda sejak itu.</translation>
    </message>
    <message>
        <source>Mend the shop</source>
        <translation>Perbaiki toko</translation>
    </message>
    <message>
        <source>Mending the shop…</source>
        <translation>Memperbaiki toko…</translation>
    </message>
    <message>
        <source>Nothing of it could be read. The damaged files are kept in {folder}.</source>
        <translation>Tidak ada yang bisa dibaca. Berkas yang rusak disimpan di {folder}.</translation>
    </message>
    <message>
        <source>Start with an empty shop</source>
        <translation>Mulai dengan toko kosong</translation>
    </message>
    <message>
        <source>The damaged files are kept as they are.</source>
        <translation>Berkas yang rusak disimpan apa adanya.</translation>
    </message>
    <message>
        <source>The damaged files are kept in {folder}.</source>
        <translation>Berkas yang rusak disimpan di {folder}.</translation>
    </message>
    <message>
        <source>The program did not end as it should last time: the power went, or it was ended by force. What was saved is on the disk; whether all of it is whole is being checked.</source>
        <translation>Terakhir kali program tidak ditutup dengan semestinya: listrik padam, atau program dihentikan paksa. Yang sudah tersimpan ada di disk; sekarang diperiksa apakah semuanya utuh.</translation>
    </message>
    <message>
        <source>The shop could not be mended</source>
        <translation>Toko tidak bisa diperbaiki</translation>
    </message>
    <message>
        <source>The shop is back</source>
        <translation>Toko sudah pulih</translation>
    </message>
    <message>
        <source>The shop is damaged</source>
        <translation>Toko rusak</translation>
    </message>
    <message>
        <source>The shop's database cannot be read as it should: a disk that fails or a cut of power can do that.

“Mend the shop” keeps the damaged files as they are, in a folder beside the shop. Then it makes a new database of all that can be read. Where that is not all, the newest backup that is whole is brought back.

Nothing is thrown away.</source>
        <translation>Basis data toko tidak bisa dibaca semestinya; penyebabnya bisa disk yang rusak atau listrik padam.

“Perbaiki toko” menyimpan berkas yang rusak apa adanya, di folder di samping toko. Lalu dibuat basis data baru dari semua yang bisa dibaca. Jika tidak semuanya terbaca, cadangan utuh yang terbaru dipulihkan.

Tidak ada yang dibuang.</translation>
    </message>
    <message>
        <source>There is no backup that is whole either.</source>
        <translation>Cadangan yang utuh juga tidak ada.</translation>
    </message>
    <message>
        <source>{count} rows of it could be read; they lie as tables (CSV) beside the damaged files in {folder}.</source>
        <translation>{count} baris bisa dibaca; disimpan sebagai tabel (CSV) di samping berkas yang rusak di {folder}.</translation>
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
    <name>MessagesDialog</name>
    <message>
        <source>Back to the program's text</source>
        <translation>Kembali ke teks bawaan</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Contoh</translation>
    </message>
    <message>
        <source>Insert a value</source>
        <translation>Sisipkan isian</translation>
    </message>
    <message>
        <source>Insert a value…</source>
        <translation>Sisipkan isian…</translation>
    </message>
    <message>
        <source>Language of the message</source>
        <translation>Bahasa pesan</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Pesan</translation>
    </message>
    <message>
        <source>Messages to buyers</source>
        <translation>Pesan untuk pembeli</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Text of the message</source>
        <translation>Isi pesan</translation>
    </message>
    <message>
        <source>What stands in braces is filled in from the order. A sentence whose value is not known is left out of the message.</source>
        <translation>Yang berada dalam kurung kurawal diisi dari pesanan. Kalimat yang isiannya tidak diketahui tidak ikut ditulis.</translation>
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
    <name>NewKeyDialog</name>
    <message>
        <source>A passphrase opens it too</source>
        <translation>Dapat dibuka juga dengan frasa sandi</translation>
    </message>
    <message>
        <source>Encrypt files of rejected rows too, and make an encrypted backup instead of these</source>
        <translation>Enkripsi juga berkas baris yang ditolak, dan ganti cadangan itu dengan yang terenkripsi</translation>
    </message>
    <message>
        <source>Go on to the recovery key</source>
        <translation>Lanjut ke kunci pemulihan</translation>
    </message>
    <message>
        <source>In the clear there are still: files of rejected rows: {files}, backups: {backups}.</source>
        <translation>Yang masih dapat dibaca siapa pun: berkas baris yang ditolak: {files}, cadangan: {backups}.</translation>
    </message>
    <message>
        <source>Keep the key in this computer's keyring: nothing to type</source>
        <translation>Simpan kunci di penyimpan kunci komputer ini: tidak perlu mengetik</translation>
    </message>
    <message>
        <source>The database is written anew and the old one removed. What an SSD or a USB stick keeps of removed files nobody can promise to erase; files you have copied elsewhere stay as they are.</source>
        <translation>Basis data ditulis ulang dan yang lama dihapus. Sisa berkas terhapus di SSD atau flashdisk tidak dapat dijamin hilang; berkas yang Anda salin ke tempat lain tetap seperti adanya.</translation>
    </message>
    <message>
        <source>The orders, buyers and files of this shop can then be read with its key alone. A key is made now; you get it as a recovery key to print, which opens the shop whatever happens to this computer.</source>
        <translation>Setelah ini pesanan, pembeli, dan berkas toko hanya dapat dibaca dengan kuncinya. Kunci dibuat sekarang; Anda mendapatkannya sebagai kunci pemulihan untuk dicetak, yang dapat membuka toko apa pun yang terjadi pada komputer ini.</translation>
    </message>
    <message>
        <source>This computer has no keyring that could keep the key, so a passphrase is needed, which is asked for at each start.</source>
        <translation>Komputer ini tidak punya penyimpan kunci yang dapat menyimpan kuncinya, jadi diperlukan frasa sandi, yang ditanyakan setiap kali program dibuka.</translation>
    </message>
</context>
<context>
    <name>NewsDialog</name>
    <message>
        <source>Version {version}, {day}</source>
        <translation>Versi {version}, {day}</translation>
    </message>
    <message>
        <source>What's new</source>
        <translation>Yang baru</translation>
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
    <name>NoteErrands</name>
    <message>
        <source>Note removed; it can be undone</source>
        <translation>Catatan dihapus; masih bisa diurungkan</translation>
    </message>
    <message>
        <source>Note saved</source>
        <translation>Catatan disimpan</translation>
    </message>
</context>
<context>
    <name>NoteField</name>
    <message>
        <source>The text is too long, by {count} characters.</source>
        <translation>Teks terlalu panjang, kelebihan {count} karakter.</translation>
    </message>
</context>
<context>
    <name>NoteForm</name>
    <message>
        <source>Write the note first.</source>
        <translation>Tulis catatannya dulu.</translation>
    </message>
</context>
<context>
    <name>NoteRow</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Ubah catatan</translation>
    </message>
    <message>
        <source>Hide earlier</source>
        <translation>Sembunyikan sebelumnya</translation>
    </message>
    <message>
        <source>Note being edited</source>
        <translation>Catatan yang sedang diubah</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>Hapus catatan</translation>
    </message>
    <message>
        <source>Save note</source>
        <translation>Simpan catatan</translation>
    </message>
    <message>
        <source>Show earlier</source>
        <translation>Lihat sebelumnya</translation>
    </message>
    <message>
        <source>edited {time}</source>
        <translation>diubah {time}</translation>
    </message>
    <message>
        <source>edited {time} by {name}</source>
        <translation>diubah {time} oleh {name}</translation>
    </message>
</context>
<context>
    <name>NotedPage</name>
    <message numerus="yes">
        <source>%n shipment(s) noted</source>
        <translation>
            <numerusform>%n pengiriman dicatat</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV text file (*.csv)</source>
        <translation>Berkas teks CSV (*.csv)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>Salin daftar</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Simpan sebagai berkas…</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Simpan daftar</translation>
    </message>
    <message>
        <source>This is noted here only. Enter it in Seller Center too, under Manage Orders &gt; To Ship &gt; Arrange shipment.</source>
        <translation>Ini baru dicatat di sini. Masukkan juga di Seller Center, di Kelola pesanan &gt; Perlu dikirim &gt; Atur pengiriman.</translation>
    </message>
    <message>
        <source>To enter in Seller Center</source>
        <translation>Untuk dimasukkan di Seller Center</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation>Nomor resi</translation>
    </message>
</context>
<context>
    <name>NotesSection</name>
    <message>
        <source>Add a private note, which no buyer sees…</source>
        <translation>Tambah catatan pribadi, tidak terlihat pembeli…</translation>
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
    <name>NumbersDialog</name>
    <message>
        <source>Copy those not found</source>
        <translation>Salin yang tidak ditemukan</translation>
    </message>
    <message>
        <source>Find many orders</source>
        <translation>Cari banyak pesanan</translation>
    </message>
    <message>
        <source>More than once: {count}</source>
        <translation>Lebih dari sekali: {count}</translation>
    </message>
    <message>
        <source>No numbers yet</source>
        <translation>Belum ada nomor</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Numbers of several orders: {count}</source>
        <translation>Nomor milik beberapa pesanan: {count}</translation>
    </message>
    <message>
        <source>Orders found: {found} · not found: {missing}</source>
        <translation>Pesanan ditemukan: {found} · tidak ditemukan: {missing}</translation>
    </message>
    <message>
        <source>Paste order, tracking, invoice or return numbers, from a spreadsheet or a chat</source>
        <translation>Tempel nomor pesanan, resi, invoice, atau retur dari spreadsheet atau chat</translation>
    </message>
    <message>
        <source>Show these in the list</source>
        <translation>Tampilkan di daftar</translation>
    </message>
    <message>
        <source>Too many at once, not looked up: {count}</source>
        <translation>Terlalu banyak sekaligus, tidak dicari: {count}</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Yang ditemukan</translation>
    </message>
</context>
<context>
    <name>NumbersModel</name>
    <message>
        <source>Number</source>
        <translation>Nomor</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Keterangan</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>invoice of {order}</source>
        <translation>invoice pesanan {order}</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>tidak ditemukan</translation>
    </message>
    <message>
        <source>return of {order}</source>
        <translation>retur pesanan {order}</translation>
    </message>
    <message>
        <source>rounded by a spreadsheet: copy it again as text</source>
        <translation>dibulatkan Excel: salin lagi sebagai teks</translation>
    </message>
    <message>
        <source>several orders have this number</source>
        <translation>dimiliki beberapa pesanan</translation>
    </message>
    <message>
        <source>stood in the list more than once</source>
        <translation>tercantum lebih dari sekali</translation>
    </message>
    <message>
        <source>tracking number of {order}</source>
        <translation>nomor resi pesanan {order}</translation>
    </message>
</context>
<context>
    <name>OpenedBackup</name>
    <message>
        <source>Begin with this backup?</source>
        <translation>Mulai dengan cadangan ini?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>It was made on {moment} and holds {count} orders. There is no shop on this computer yet; it will be as it was then.</source>
        <translation>Dibuat pada {moment}, berisi {count} pesanan. Belum ada toko di komputer ini; toko akan menjadi seperti saat itu.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Pulihkan</translation>
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
        <source>Request</source>
        <translation>Permintaan</translation>
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
    <name>OrderNumbers</name>
    <message>
        <source>A request can be recorded for none of these orders.</source>
        <translation>Tidak ada pesanan di daftar ini yang permintaannya bisa dicatat.</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Can be recorded</source>
        <translation>Bisa dicatat</translation>
    </message>
    <message>
        <source>Can be recorded: {good}. Left out: {bad}.</source>
        <translation>Bisa dicatat: {good}. Dilewati: {bad}.</translation>
    </message>
    <message>
        <source>Left out: has a request already</source>
        <translation>Dilewati: sudah ada permintaan</translation>
    </message>
    <message>
        <source>Left out: no such order here</source>
        <translation>Dilewati: pesanan tidak ditemukan</translation>
    </message>
    <message>
        <source>Left out: {why}</source>
        <translation>Dilewati: {why}</translation>
    </message>
    <message>
        <source>Looking up: {count}</source>
        <translation>Sedang dicari: {count}</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>No order numbers yet.</source>
        <translation>Belum ada nomor pesanan.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Order numbers</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Paste or type order numbers, with anything between them</source>
        <translation>Tempel atau ketik nomor pesanan, pemisahnya bebas</translation>
    </message>
    <message>
        <source>Please type or paste at least one order number.</source>
        <translation>Ketik atau tempel sedikitnya satu nomor pesanan.</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Permintaan</translation>
    </message>
    <message>
        <source>The order numbers are still being looked up.</source>
        <translation>Nomor pesanan masih dicari.</translation>
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
        <source>Orders</source>
        <translation>Pesanan</translation>
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
        <source>Buyer answers the offer</source>
        <translation>Pembeli menjawab tawaran</translation>
    </message>
    <message>
        <source>Buyer asks again</source>
        <translation>Pembeli mengajukan lagi</translation>
    </message>
    <message>
        <source>Buyer ships back</source>
        <translation>Pembeli mengirim balik</translation>
    </message>
    <message>
        <source>Cancellation</source>
        <translation>Pembatalan</translation>
    </message>
    <message>
        <source>Cancellation answer</source>
        <translation>Jawaban pembatalan</translation>
    </message>
    <message>
        <source>Cancellations</source>
        <translation>Pembatalan</translation>
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
        <source>Decide within 2 days, or the request is approved automatically.</source>
        <translation>Putuskan dalam 2 hari, atau permintaan disetujui otomatis.</translation>
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
        <source>Evaluate the request, inspect the goods, then refund or replace, quickly.</source>
        <translation>Evaluasi permintaan, periksa barang, lalu refund atau ganti dengan cepat.</translation>
    </message>
    <message>
        <source>Failed delivery</source>
        <translation>Gagal kirim</translation>
    </message>
    <message>
        <source>In transit</source>
        <translation>Dalam perjalanan</translation>
    </message>
    <message>
        <source>Inspection</source>
        <translation>Pemeriksaan</translation>
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
        <source>Orders whose buyers asked to cancel.</source>
        <translation>Pesanan yang diminta batal oleh pembeli.</translation>
    </message>
    <message>
        <source>Orders whose status word is not known here yet.</source>
        <translation>Pesanan dengan kata status yang belum dikenal di sini.</translation>
    </message>
    <message>
        <source>Orders with a return, refund or replacement, or a parcel that comes back.</source>
        <translation>Pesanan dengan retur, refund, atau penggantian, atau paket yang kembali.</translation>
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
        <source>Return</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Return answer</source>
        <translation>Jawaban retur</translation>
    </message>
    <message>
        <source>Returns &amp; refunds</source>
        <translation>Retur &amp; refund</translation>
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
    <name>Outbox</name>
    <message>
        <source>Accept the goods, refund in full</source>
        <translation>Terima barang, refund penuh</translation>
    </message>
    <message>
        <source>Accept the goods, refund in part</source>
        <translation>Terima barang, refund sebagian</translation>
    </message>
    <message>
        <source>Amount (Rp)</source>
        <translation>Jumlah (Rp)</translation>
    </message>
    <message>
        <source>Approve the cancellation</source>
        <translation>Setujui pembatalan</translation>
    </message>
    <message>
        <source>Approve the refund</source>
        <translation>Setujui refund</translation>
    </message>
    <message>
        <source>Approve the return</source>
        <translation>Setujui retur</translation>
    </message>
    <message>
        <source>Can be taken back</source>
        <translation>Masih bisa ditarik</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Batalkan pesanan</translation>
    </message>
    <message>
        <source>Cancellation Management</source>
        <translation>Kelola Pembatalan</translation>
    </message>
    <message>
        <source>Cancellation Management &gt; Approve</source>
        <translation>Kelola Pembatalan &gt; Setujui</translation>
    </message>
    <message>
        <source>Cancellation Management &gt; Reject</source>
        <translation>Kelola Pembatalan &gt; Tolak</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Dibatalkan</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Komentar</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Terkonfirmasi</translation>
    </message>
    <message>
        <source>Contradicted</source>
        <translation>Bertentangan</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Diputuskan pada</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Diputuskan oleh</translation>
    </message>
    <message>
        <source>Enter by</source>
        <translation>Paling lambat</translation>
    </message>
    <message>
        <source>Enter from</source>
        <translation>Mulai dimasukkan</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Sudah dimasukkan</translation>
    </message>
    <message>
        <source>Grant a replacement</source>
        <translation>Beri barang pengganti</translation>
    </message>
    <message>
        <source>Manage Returns</source>
        <translation>Manage Returns</translation>
    </message>
    <message>
        <source>Manage Returns &gt; Approve</source>
        <translation>Manage Returns &gt; Setujui</translation>
    </message>
    <message>
        <source>Manage Returns &gt; Partial refund</source>
        <translation>Manage Returns &gt; Refund sebagian</translation>
    </message>
    <message>
        <source>Manage Returns &gt; Refund</source>
        <translation>Manage Returns &gt; Refund</translation>
    </message>
    <message>
        <source>Manage Returns &gt; Reject</source>
        <translation>Manage Returns &gt; Tolak</translation>
    </message>
    <message>
        <source>Manage Returns &gt; Reject the parcel</source>
        <translation>Manage Returns &gt; Tolak paket</translation>
    </message>
    <message>
        <source>Manage Returns &gt; Replacement</source>
        <translation>Manage Returns &gt; Penggantian</translation>
    </message>
    <message>
        <source>Offer a partial refund</source>
        <translation>Tawarkan refund sebagian</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Refuse the goods</source>
        <translation>Tolak barang retur</translation>
    </message>
    <message>
        <source>Reject the cancellation</source>
        <translation>Tolak pembatalan</translation>
    </message>
    <message>
        <source>Reject the return</source>
        <translation>Tolak retur</translation>
    </message>
    <message>
        <source>Reverse what was entered</source>
        <translation>Balikkan yang sudah dimasukkan</translation>
    </message>
    <message>
        <source>Reverse: {what}</source>
        <translation>Balikkan: {what}</translation>
    </message>
    <message>
        <source>Seller Center says</source>
        <translation>Menurut Seller Center</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Ditarik kembali</translation>
    </message>
    <message>
        <source>To Ship &gt; Cancel order</source>
        <translation>Perlu dikirim &gt; Batalkan pesanan</translation>
    </message>
    <message>
        <source>To be entered</source>
        <translation>Perlu dimasukkan</translation>
    </message>
    <message>
        <source>To enter</source>
        <translation>Perlu dimasukkan</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Yang dilakukan</translation>
    </message>
    <message>
        <source>Where, under Manage Orders</source>
        <translation>Di mana, di Kelola pesanan</translation>
    </message>
    <message>
        <source>{left} left, until {time}</source>
        <translation>sisa {left}, sampai {time}</translation>
    </message>
</context>
<context>
    <name>OutboxDialog</name>
    <message>
        <source>Also settled</source>
        <translation>Juga yang beres</translation>
    </message>
    <message>
        <source>CSV text file (*.csv)</source>
        <translation>Berkas teks CSV (*.csv)</translation>
    </message>
    <message>
        <source>Can still be taken back: {count}</source>
        <translation>Masih bisa ditarik: {count}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Contradicted: {count}</source>
        <translation>Bertentangan: {count}</translation>
    </message>
    <message>
        <source>Copied: {numbers}</source>
        <translation>Tersalin: {numbers}</translation>
    </message>
    <message>
        <source>Copy order number</source>
        <translation>Salin nomor pesanan</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Sudah dimasukkan</translation>
    </message>
    <message>
        <source>Entered, waiting for the next file: {count}</source>
        <translation>Sudah dimasukkan, menunggu berkas berikutnya: {count}</translation>
    </message>
    <message>
        <source>Everything is settled. Tick “Also settled” to see it.</source>
        <translation>Semuanya sudah beres. Centang “Juga yang beres” untuk melihatnya.</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)…</source>
        <translation>Buku kerja Excel (XLSX)…</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Ekspor</translation>
    </message>
    <message>
        <source>Export the list</source>
        <translation>Ekspor daftar</translation>
    </message>
    <message>
        <source>Keep in front of other windows</source>
        <translation>Selalu di depan jendela lain</translation>
    </message>
    <message>
        <source>Marked as entered.</source>
        <translation>Ditandai sudah dimasukkan.</translation>
    </message>
    <message>
        <source>Marked as not entered.</source>
        <translation>Ditandai belum dimasukkan.</translation>
    </message>
    <message>
        <source>Not entered</source>
        <translation>Belum dimasukkan</translation>
    </message>
    <message>
        <source>Not to be entered yet: the decision can still be taken back.</source>
        <translation>Jangan dimasukkan dulu: keputusannya masih bisa ditarik.</translation>
    </message>
    <message>
        <source>Nothing to enter.
What you decide on requests appears here.</source>
        <translation>Tidak ada yang perlu dimasukkan.
Keputusan Anda atas permintaan pembeli muncul di sini.</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Buka pesanan</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Seller Center says otherwise: look at the order first.</source>
        <translation>Seller Center menyatakan lain: periksa pesanannya dulu.</translation>
    </message>
    <message>
        <source>Text file (CSV)…</source>
        <translation>Berkas teks (CSV)…</translation>
    </message>
    <message>
        <source>This line is settled.</source>
        <translation>Baris ini sudah beres.</translation>
    </message>
    <message>
        <source>To enter</source>
        <translation>Perlu dimasukkan</translation>
    </message>
    <message>
        <source>To enter in Seller Center</source>
        <translation>Perlu dimasukkan di Seller Center</translation>
    </message>
    <message>
        <source>To enter: {count}</source>
        <translation>Perlu dimasukkan: {count}</translation>
    </message>
    <message>
        <source>What you decided here has to be pressed in Seller Center too, under Manage Orders. Copy the order number, press there what the list says, then tick the line here.</source>
        <translation>Keputusan Anda di sini juga harus ditekan di Seller Center, di Kelola pesanan. Salin nomor pesanan, tekan di sana sesuai daftar, lalu centang barisnya di sini.</translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it?</source>
        <translation>“{name}” sudah ada. Ganti?</translation>
    </message>
</context>
<context>
    <name>OutboxModel</name>
    <message>
        <source>Amount</source>
        <translation>Jumlah</translation>
    </message>
    <message>
        <source>Enter by</source>
        <translation>Paling lambat</translation>
    </message>
    <message>
        <source>Entered</source>
        <translation>Dimasukkan</translation>
    </message>
    <message>
        <source>Look there, then mend it here or there.</source>
        <translation>Periksa di sana, lalu betulkan di sini atau di sana.</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Seller Center &gt; Manage Orders &gt; {place}</source>
        <translation>Seller Center &gt; Kelola pesanan &gt; {place}</translation>
    </message>
    <message>
        <source>Seller Center says: {state}</source>
        <translation>Menurut Seller Center: {state}</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Keadaan</translation>
    </message>
    <message>
        <source>What to press there</source>
        <translation>Yang ditekan di sana</translation>
    </message>
    <message>
        <source>You decided: {what}</source>
        <translation>Keputusan Anda: {what}</translation>
    </message>
</context>
<context>
    <name>OutcomesModel</name>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Hasilnya</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Yang akan terjadi</translation>
    </message>
</context>
<context>
    <name>Palette</name>
    <message>
        <source>Do anything</source>
        <translation>Cari tindakan</translation>
    </message>
    <message>
        <source>Nothing is called that.</source>
        <translation>Tidak ada yang cocok.</translation>
    </message>
    <message>
        <source>What can be done</source>
        <translation>Yang bisa dilakukan</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Mau melakukan apa?</translation>
    </message>
    <message>
        <source>What do you want to do? Or an order number, a buyer, a product</source>
        <translation>Mau melakukan apa? Atau nomor pesanan, pembeli, produk</translation>
    </message>
</context>
<context>
    <name>PassphraseDialog</name>
    <message>
        <source>Passphrase of this shop</source>
        <translation>Frasa sandi toko ini</translation>
    </message>
    <message>
        <source>Set the passphrase</source>
        <translation>Simpan frasa sandi</translation>
    </message>
    <message>
        <source>The passphrase opens the shop when this computer's keyring does not have the key. Several words that nobody can guess are better than one with signs.</source>
        <translation>Frasa sandi membuka toko jika kuncinya tidak ada di penyimpan kunci komputer ini. Beberapa kata yang tidak dapat ditebak lebih baik daripada satu kata dengan tanda.</translation>
    </message>
</context>
<context>
    <name>PassphraseFields</name>
    <message>
        <source>At least {least} characters.</source>
        <translation>Paling sedikit {least} karakter.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Ulangi frasa sandi</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Kedua frasa sandi berbeda.</translation>
    </message>
    <message>
        <source>Use at least {least} characters.</source>
        <translation>Gunakan paling sedikit {least} karakter.</translation>
    </message>
</context>
<context>
    <name>PasteDialog</name>
    <message>
        <source>Can be noted: {count}</source>
        <translation>Bisa dicatat: {count}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Courier and tracking number of several orders</source>
        <translation>Kurir dan nomor resi beberapa pesanan</translation>
    </message>
    <message>
        <source>Courier where none is named</source>
        <translation>Kurir bila tidak disebut</translation>
    </message>
    <message>
        <source>Leave out what is wrong</source>
        <translation>Lewati yang salah</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Baris</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Note these</source>
        <translation>Catat semua ini</translation>
    </message>
    <message>
        <source>Nothing is noted while lines are wrong ({count}). Correct them, or leave them out.</source>
        <translation>Belum ada yang dicatat selama masih ada baris yang salah ({count}). Perbaiki atau lewati.</translation>
    </message>
    <message>
        <source>Order number, tracking number and courier, one order a line</source>
        <translation>Nomor pesanan, nomor resi, dan kurir, satu pesanan per baris</translation>
    </message>
    <message>
        <source>Paste from a spreadsheet or a chat:
577912345678900017   JY1234567890   J&amp;T Express</source>
        <translation>Tempel dari spreadsheet atau chat:
577912345678900017   JY1234567890   J&amp;T Express</translation>
    </message>
    <message>
        <source>Please paste or type at least one order.</source>
        <translation>Tempel atau ketik sedikitnya satu pesanan.</translation>
    </message>
    <message>
        <source>The lines are still being looked up.</source>
        <translation>Baris-barisnya masih diperiksa.</translation>
    </message>
    <message>
        <source>left out: {count}</source>
        <translation>dilewati: {count}</translation>
    </message>
    <message>
        <source>to look at: {count}</source>
        <translation>perlu dilihat: {count}</translation>
    </message>
    <message>
        <source>wrong: {count}</source>
        <translation>salah: {count}</translation>
    </message>
</context>
<context>
    <name>PasteModel</name>
    <message>
        <source>Buyer</source>
        <translation>Pembeli</translation>
    </message>
    <message>
        <source>Can be noted</source>
        <translation>Bisa dicatat</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Dilewati</translation>
    </message>
    <message>
        <source>Looking up…</source>
        <translation>Diperiksa…</translation>
    </message>
    <message>
        <source>Note this line</source>
        <translation>Catat baris ini</translation>
    </message>
    <message>
        <source>Noted already</source>
        <translation>Sudah dicatat</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>What we found</source>
        <translation>Hasil pemeriksaan</translation>
    </message>
</context>
<context>
    <name>PictureDialog</name>
    <message>
        <source>Next</source>
        <translation>Berikutnya</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Sebelumnya</translation>
    </message>
    <message>
        <source>This picture cannot be shown.</source>
        <translation>Gambar ini tidak dapat ditampilkan.</translation>
    </message>
</context>
<context>
    <name>PicturesStrip</name>
    <message>
        <source>Add pictures</source>
        <translation>Tambah gambar</translation>
    </message>
    <message>
        <source>Add picture…</source>
        <translation>Tambah gambar…</translation>
    </message>
    <message>
        <source>No more than {count} pictures at a time.</source>
        <translation>Maksimal {count} gambar sekaligus.</translation>
    </message>
    <message>
        <source>PNG or JPEG; files can be dropped here.</source>
        <translation>PNG atau JPEG; berkas bisa diseret ke sini.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Tempel</translation>
    </message>
    <message>
        <source>Paste a picture</source>
        <translation>Tempel gambar</translation>
    </message>
    <message>
        <source>Pictures ({pattern})</source>
        <translation>Gambar ({pattern})</translation>
    </message>
    <message>
        <source>There is no picture in the clipboard.</source>
        <translation>Tidak ada gambar di papan klip.</translation>
    </message>
    <message>
        <source>pasted {number}</source>
        <translation>tempelan {number}</translation>
    </message>
    <message>
        <source>{file} could not be read.</source>
        <translation>{file} tidak dapat dibaca.</translation>
    </message>
    <message>
        <source>{file} is no PNG or JPEG picture.</source>
        <translation>{file} bukan gambar PNG atau JPEG.</translation>
    </message>
    <message>
        <source>{file} is too large: a picture may have up to {limit} MB.</source>
        <translation>{file} terlalu besar: ukuran gambar maksimal {limit} MB.</translation>
    </message>
</context>
<context>
    <name>PinDialog</name>
    <message>
        <source> min</source>
        <translation> mnt</translation>
    </message>
    <message>
        <source>4 to 12 figures, and none that everybody tries first.</source>
        <translation>4 sampai 12 angka, jangan yang mudah ditebak.</translation>
    </message>
    <message>
        <source>Ask for the PIN whenever the shop is opened</source>
        <translation>Minta PIN setiap kali toko dibuka</translation>
    </message>
    <message>
        <source>At the start</source>
        <translation>Saat dibuka</translation>
    </message>
    <message>
        <source>It does not protect the shop's file: whoever may use your computer account can read the file with other programs, use the command line, and take the PIN away there. Against that stand a password for the account and an encrypted shop. What was copied stays in the clipboard.</source>
        <translation>PIN tidak melindungi berkas toko: siapa pun yang dapat memakai akun komputer Anda dapat membaca berkas itu dengan program lain, memakai baris perintah, dan menghapus PIN di sana. Untuk itu gunakan kata sandi akun dan toko yang terenkripsi. Yang sudah disalin tetap ada di papan klip.</translation>
    </message>
    <message>
        <source>Leave it empty to keep the present one.</source>
        <translation>Kosongkan untuk tetap memakai yang sekarang.</translation>
    </message>
    <message>
        <source>Lock after</source>
        <translation>Kunci setelah</translation>
    </message>
    <message>
        <source>Needed for every change made here.</source>
        <translation>Diperlukan untuk setiap perubahan di sini.</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Tidak pernah</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>PIN baru</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Ulangi PIN</translation>
    </message>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN and idle lock</source>
        <translation>PIN dan kunci otomatis</translation>
    </message>
    <message>
        <source>Please type a PIN.</source>
        <translation>Ketik PIN.</translation>
    </message>
    <message>
        <source>Please type the present PIN.</source>
        <translation>Ketik PIN yang sekarang.</translation>
    </message>
    <message>
        <source>Present PIN</source>
        <translation>PIN sekarang</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Set a PIN for the screen lock</source>
        <translation>Buat PIN untuk kunci layar</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Buat PIN</translation>
    </message>
    <message>
        <source>Take the PIN away</source>
        <translation>Hapus PIN</translation>
    </message>
    <message>
        <source>The PIN hides the orders and their buyers from colleagues and guests: at once with the menu or Ctrl+Alt+L, and by itself when nobody touches keyboard and mouse. Deadlines and imports go on.</source>
        <translation>PIN menyembunyikan pesanan dan data pembeli dari rekan dan tamu: langsung lewat menu atau Ctrl+Alt+L, dan otomatis bila keyboard dan mouse tidak disentuh. Batas waktu dan impor tetap berjalan.</translation>
    </message>
    <message>
        <source>The two new PINs are not the same. Type the second one again.</source>
        <translation>Kedua PIN baru tidak sama. Ketik lagi yang kedua.</translation>
    </message>
    <message>
        <source>Without a key or the mouse; also when the computer slept.</source>
        <translation>Tanpa keyboard atau mouse; juga bila komputer sempat tidur.</translation>
    </message>
</context>
<context>
    <name>Pins</name>
    <message>
        <source>Last: {moment}, {what}.</source>
        <translation>Terakhir: {moment}, {what}.</translation>
    </message>
    <message numerus="yes">
        <source>opened after %n wrong attempt(s)</source>
        <translation>
            <numerusform>dibuka setelah %n kali salah</numerusform>
        </translation>
    </message>
    <message>
        <source>somebody</source>
        <translation>seseorang</translation>
    </message>
    <message>
        <source>the PIN was set on the command line</source>
        <translation>PIN dibuat lewat baris perintah</translation>
    </message>
    <message>
        <source>the PIN was taken away on the command line</source>
        <translation>PIN dihapus lewat baris perintah</translation>
    </message>
    <message>
        <source>{who} changed the PIN</source>
        <translation>{who} mengganti PIN</translation>
    </message>
    <message>
        <source>{who} changed when it locks</source>
        <translation>{who} mengubah waktu penguncian</translation>
    </message>
    <message>
        <source>{who} set the PIN</source>
        <translation>{who} membuat PIN</translation>
    </message>
    <message>
        <source>{who} took the PIN away</source>
        <translation>{who} menghapus PIN</translation>
    </message>
</context>
<context>
    <name>PracticeBar</name>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Go to my shop</source>
        <translation>Ke toko saya</translation>
    </message>
    <message>
        <source>Practice shop: these orders are made up. Try everything.</source>
        <translation>Toko latihan: pesanan di sini hanya contoh. Coba semuanya.</translation>
    </message>
    <message>
        <source>Remove everything</source>
        <translation>Hapus semuanya</translation>
    </message>
    <message>
        <source>Remove the practice shop</source>
        <translation>Hapus toko latihan</translation>
    </message>
    <message>
        <source>Remove the practice shop?</source>
        <translation>Hapus toko latihan?</translation>
    </message>
    <message>
        <source>Removing the practice shop…</source>
        <translation>Menghapus toko latihan…</translation>
    </message>
    <message>
        <source>Set up my own shop</source>
        <translation>Siapkan toko saya sendiri</translation>
    </message>
    <message>
        <source>You have imported files or entered orders of your own here. They are removed with the practice shop, with their notes and backups, and cannot be brought back.</source>
        <translation>Anda telah mengimpor berkas atau memasukkan pesanan sendiri di sini. Semuanya ikut terhapus bersama toko latihan, dengan catatan dan cadangannya, dan tidak bisa dikembalikan.</translation>
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
        <source>Return export of TikTok Shop and Tokopedia</source>
        <translation>Ekspor retur TikTok Shop dan Tokopedia</translation>
    </message>
    <message>
        <source>Return number</source>
        <translation>Nomor retur</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Retur</translation>
    </message>
    <message>
        <source>Returns of the file</source>
        <translation>Retur dalam berkas</translation>
    </message>
    <message>
        <source>Returns whose rows contradict each other: {count}. The first row holds.</source>
        <translation>Retur yang baris-barisnya bertentangan: {count}. Baris pertama yang berlaku.</translation>
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
        <source>Status in the file</source>
        <translation>Status dalam berkas</translation>
    </message>
    <message>
        <source>The file says it was made in the future. Please check this computer's date and time.</source>
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
    <name>PrintDialog</name>
    <message>
        <source>As wide as the window</source>
        <translation>Selebar jendela</translation>
    </message>
    <message>
        <source>Attach labels…</source>
        <translation>Lampirkan label…</translation>
    </message>
    <message>
        <source>Being laid out…</source>
        <translation>Sedang disusun…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokumen</translation>
    </message>
    <message>
        <source>Left out: {count}</source>
        <translation>Tidak ikut dicetak: {count}</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Halaman berikutnya</translation>
    </message>
    <message>
        <source>None of these orders can be printed; the reasons stand beside.</source>
        <translation>Tidak ada pesanan ini yang bisa dicetak; alasannya ada di samping.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Orders that are left out</source>
        <translation>Pesanan yang tidak ikut dicetak</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Halaman</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Kertas</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Halaman sebelumnya</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>Cetak</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Restricted orders too</source>
        <translation>Juga pesanan yang dibatasi</translation>
    </message>
    <message>
        <source>Save PDF…</source>
        <translation>Simpan PDF…</translation>
    </message>
    <message>
        <source>Sorted</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>With Seller Center's own label: {count}</source>
        <translation>Dengan label asli Seller Center: {count}</translation>
    </message>
    <message>
        <source>With private notes</source>
        <translation>Dengan catatan pribadi</translation>
    </message>
</context>
<context>
    <name>PrintErrands</name>
    <message>
        <source>Labels attached to {count} orders</source>
        <translation>Label dilampirkan ke {count} pesanan</translation>
    </message>
    <message>
        <source>Labels of Seller Center</source>
        <translation>Label Seller Center</translation>
    </message>
    <message>
        <source>Not attached</source>
        <translation>Tidak dilampirkan</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Berkas PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Simpan sebagai PDF</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Dikirim ke printer {printer}</translation>
    </message>
</context>
<context>
    <name>Privacy</name>
    <message>
        <source>(name erased)</source>
        <translation>(nama dihapus)</translation>
    </message>
    <message>
        <source>A buyer's file</source>
        <translation>Berkas untuk pembeli</translation>
    </message>
    <message>
        <source>A damaged database that was set aside still holds these data, until you remove its folder: {folders}.</source>
        <translation>Basis data rusak yang disisihkan masih menyimpan data ini sampai Anda menghapus foldernya: {folders}.</translation>
    </message>
    <message>
        <source>Buyer's data erased</source>
        <translation>Data pembeli dihapus</translation>
    </message>
    <message>
        <source>Buyers' data are kept until you erase them.</source>
        <translation>Data pembeli disimpan sampai Anda menghapusnya.</translation>
    </message>
    <message>
        <source>By the rule of retention, {time}.</source>
        <translation>Menurut aturan masa simpan, {time}.</translation>
    </message>
    <message>
        <source>Chosen order</source>
        <translation>Pesanan yang dipilih</translation>
    </message>
    <message>
        <source>Corrected here to {value} by {who}, {time}; a newer file says otherwise.</source>
        <translation>Diperbaiki di sini menjadi {value} oleh {who}, {time}; berkas yang lebih baru menyatakan lain.</translation>
    </message>
    <message>
        <source>Do not use the buyer's data</source>
        <translation>Jangan gunakan data pembeli</translation>
    </message>
    <message>
        <source>Do not use them</source>
        <translation>Jangan gunakan</translation>
    </message>
    <message>
        <source>Erased for ever: usernames, recipients, phones, streets and postcodes, messages, the cells of imported rows, pictures, labels, values in the history, and what could be undone. Amounts, goods, statuses, dates, order and tracking numbers, city and province stay.</source>
        <translation>Dihapus selamanya: username, penerima, telepon, alamat dan kode pos, pesan, sel baris yang diimpor, gambar, label, nilai dalam riwayat, dan yang dapat diurungkan. Jumlah uang, barang, status, tanggal, nomor pesanan dan resi, kota dan provinsi tetap ada.</translation>
    </message>
    <message>
        <source>Erased the buyer's data of {count} orders.</source>
        <translation>Data pembeli dari {count} pesanan telah dihapus.</translation>
    </message>
    <message>
        <source>Files and prints about these orders that left the shop: {count}. They stand under “What left the shop”; delete them where they lie.</source>
        <translation>Berkas dan cetakan tentang pesanan ini yang keluar dari toko: {count}. Daftarnya ada di “Yang keluar dari toko”; hapus di tempatnya.</translation>
    </message>
    <message>
        <source>Law 27/2022 on personal data protection (UU PDP) asks you to erase personal data you no longer need, and gives buyers the right to ask for it. Tax law (UU KUP, article 28) asks you to keep books and records for ten years. Amounts, goods, dates, order numbers and cities stay here in any case. Where your own records must name buyers, as tax invoices may, keep them apart or choose a longer time. This is no legal advice: ask your tax adviser which time fits your shop.</source>
        <translation>UU No. 27/2022 tentang Pelindungan Data Pribadi (UU PDP) meminta Anda menghapus data pribadi yang tidak lagi diperlukan, dan memberi pembeli hak untuk memintanya. UU KUP pasal 28 meminta pembukuan dan catatan disimpan sepuluh tahun. Jumlah uang, barang, tanggal, nomor pesanan, dan kota tetap ada di sini. Bila catatan Anda wajib memuat nama pembeli, misalnya pada faktur pajak, simpan terpisah atau pilih waktu yang lebih lama. Ini bukan nasihat hukum: tanyakan kepada konsultan pajak Anda.</translation>
    </message>
    <message>
        <source>Leave them out</source>
        <translation>Jangan diikutkan</translation>
    </message>
    <message>
        <source>List for Seller Center</source>
        <translation>Daftar untuk Seller Center</translation>
    </message>
    <message>
        <source>Masked alike, check who</source>
        <translation>Samaran mirip, cek orangnya</translation>
    </message>
    <message>
        <source>Notes that go: {count}.</source>
        <translation>Catatan yang dihapus: {count}.</translation>
    </message>
    <message>
        <source>On request, by {who}, {time}.</source>
        <translation>Atas permintaan, oleh {who}, {time}.</translation>
    </message>
    <message>
        <source>Orders as a file</source>
        <translation>Pesanan sebagai berkas</translation>
    </message>
    <message>
        <source>Pages of labels that go: {count}.</source>
        <translation>Halaman label yang dihapus: {count}.</translation>
    </message>
    <message>
        <source>Pictures of cases that go: {count}.</source>
        <translation>Gambar kasus yang dihapus: {count}.</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>Baris yang ditolak</translation>
    </message>
    <message>
        <source>Replacement</source>
        <translation>Pesanan pengganti</translation>
    </message>
    <message>
        <source>Restricted by {who}, {time}: {reason}</source>
        <translation>Dibatasi oleh {who}, {time}: {reason}</translation>
    </message>
    <message>
        <source>Restricted data</source>
        <translation>Data dibatasi</translation>
    </message>
    <message>
        <source>Rows of the buyer go from these rejected files: {names}.</source>
        <translation>Baris pembeli dihapus dari berkas baris ditolak ini: {names}.</translation>
    </message>
    <message>
        <source>Same phone, check who</source>
        <translation>Telepon sama, cek orangnya</translation>
    </message>
    <message>
        <source>Same recipient, check who</source>
        <translation>Penerima sama, cek orangnya</translation>
    </message>
    <message>
        <source>Same username</source>
        <translation>Username sama</translation>
    </message>
    <message>
        <source>Saved filters that name the buyer go: {names}.</source>
        <translation>Filter tersimpan yang memuat nama pembeli dihapus: {names}.</translation>
    </message>
    <message>
        <source>Stated: {stated}. Corrected here by {who}, {time}.</source>
        <translation>Tertulis: {stated}. Diperbaiki di sini oleh {who}, {time}.</translation>
    </message>
    <message>
        <source>The files you imported still name the buyer; delete them where they lie: {names}.</source>
        <translation>Berkas yang Anda impor masih memuat nama pembeli; hapus di tempatnya: {names}.</translation>
    </message>
    <message>
        <source>The last traces on the disk are overwritten as soon as the shop is not in use.</source>
        <translation>Jejak terakhir di disk ditimpa begitu toko tidak sedang digunakan.</translation>
    </message>
    <message numerus="yes">
        <source>The use of the buyers' data of %n of these orders is restricted. They are left out unless you say otherwise.</source>
        <translation>
            <numerusform>Penggunaan data pembeli dari %n pesanan ini dibatasi. Pesanan itu tidak diikutkan kecuali Anda menyetujuinya.</numerusform>
        </translation>
    </message>
    <message>
        <source>The use of this buyer's data is restricted: {reason}</source>
        <translation>Penggunaan data pembeli ini dibatasi: {reason}</translation>
    </message>
    <message>
        <source>There is no backup that holds these data.</source>
        <translation>Tidak ada cadangan yang memuat data ini.</translation>
    </message>
    <message>
        <source>These files in the folder “rejected” could not be cleaned; delete them yourself: {names}.</source>
        <translation>Berkas ini di folder “rejected” tidak dapat dibersihkan; hapus sendiri: {names}.</translation>
    </message>
    <message>
        <source>Today the rule erases the buyers of {count} orders that ended before {day}.</source>
        <translation>Menurut aturan ini, hari ini data pembeli dari {count} pesanan yang berakhir sebelum {day} akan dihapus.</translation>
    </message>
    <message>
        <source>Use them all the same</source>
        <translation>Tetap gunakan</translation>
    </message>
    <message>
        <source>{count} backups of {first} to {last} still hold these data. Used every month, the shop will have let go of the last of them by {gone}. A backup that is brought back here is cleaned again at once.</source>
        <translation>{count} cadangan dari {first} sampai {last} masih memuat data ini. Bila toko dipakai setiap bulan, cadangan terakhir hilang paling lambat {gone}. Cadangan yang dipulihkan di sini langsung dibersihkan lagi.</translation>
    </message>
    <message>
        <source>{names} and {count} more</source>
        <translation>{names} dan {count} lagi</translation>
    </message>
</context>
<context>
    <name>PrivacyErrands</name>
    <message>
        <source>Buyer of {order_no} {day}{suffix}</source>
        <translation>Pembeli {order_no} {day}{suffix}</translation>
    </message>
    <message>
        <source>Corrected. What was stated before stands in the history of the orders.</source>
        <translation>Diperbaiki. Nilai sebelumnya tercatat di riwayat pesanan.</translation>
    </message>
    <message>
        <source>Erase old buyers' data?</source>
        <translation>Hapus data pembeli lama?</translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Erased</source>
        <translation>Dihapus</translation>
    </message>
    <message>
        <source>Erased again the buyers of {count} orders, who came back with a backup</source>
        <translation>Menghapus lagi pembeli dari {count} pesanan yang kembali bersama cadangan</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Menghapus…</translation>
    </message>
    <message>
        <source>File for the buyer</source>
        <translation>Berkas untuk pembeli</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Berkas JSON (*.json)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Berkas PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>Saved how long buyers' data are kept</source>
        <translation>Masa simpan data pembeli disimpan</translation>
    </message>
    <message>
        <source>The restriction is lifted.</source>
        <translation>Pembatasan dicabut.</translation>
    </message>
    <message>
        <source>The use of these data is restricted.</source>
        <translation>Penggunaan data ini dibatasi.</translation>
    </message>
    <message>
        <source>{line}

This cannot be undone. From then on the rule runs once a day without asking. If you say no, you are asked again tomorrow.</source>
        <translation>{line}

Ini tidak dapat diurungkan. Setelah itu aturan berjalan sekali sehari tanpa bertanya. Jika Anda menolak, Anda ditanya lagi besok.</translation>
    </message>
</context>
<context>
    <name>PrivacySection</name>
    <message>
        <source>Buyer's data</source>
        <translation>Data pembeli</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>Action needed</source>
        <translation>Perlu tindakan</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Cadangan</translation>
    </message>
    <message>
        <source>Came as</source>
        <translation>Dipasang sebagai</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Pemeriksaan</translation>
    </message>
    <message>
        <source>Encrypted</source>
        <translation>Terenkripsi</translation>
    </message>
    <message>
        <source>End of the log</source>
        <translation>Akhir log</translation>
    </message>
    <message>
        <source>Form of the database</source>
        <translation>Bentuk basis data</translation>
    </message>
    <message>
        <source>It could not be asked.</source>
        <translation>Tidak dapat ditanya.</translation>
    </message>
    <message>
        <source>Language: {language}; theme: {theme}</source>
        <translation>Bahasa: {language}; tema: {theme}</translation>
    </message>
    <message>
        <source>Last crash</source>
        <translation>Galat terakhir</translation>
    </message>
    <message>
        <source>Marketplace shops</source>
        <translation>Toko di marketplace</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Practice shop</source>
        <translation>Toko latihan</translation>
    </message>
    <message>
        <source>Program and computer</source>
        <translation>Program dan komputer</translation>
    </message>
    <message>
        <source>Rules changed here</source>
        <translation>Aturan yang diubah di sini</translation>
    </message>
    <message>
        <source>Screen: {screens} ({platform})</source>
        <translation>Layar: {screens} ({platform})</translation>
    </message>
    <message>
        <source>Seller Desktop: report of a problem</source>
        <translation>Seller Desktop: laporan masalah</translation>
    </message>
    <message>
        <source>Shop (counts only)</source>
        <translation>Toko (hanya jumlah)</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Ukuran</translation>
    </message>
    <message>
        <source>State of the source</source>
        <translation>Keadaan sumber</translation>
    </message>
    <message>
        <source>System</source>
        <translation>Sistem</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>To ship</source>
        <translation>Perlu dikirim</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versi</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Yang terjadi</translation>
    </message>
    <message>
        <source>Window: {width} x {height}</source>
        <translation>Jendela: {width} x {height}</translation>
    </message>
    <message>
        <source>checkout of the source</source>
        <translation>salinan sumber</translation>
    </message>
    <message>
        <source>copied by hand (Windows)</source>
        <translation>disalin manual (Windows)</translation>
    </message>
    <message>
        <source>installed by setup (Windows)</source>
        <translation>dipasang dengan setup (Windows)</translation>
    </message>
    <message>
        <source>installed for one user (Linux)</source>
        <translation>dipasang untuk satu pengguna (Linux)</translation>
    </message>
    <message>
        <source>no</source>
        <translation>tidak</translation>
    </message>
    <message>
        <source>package of the system (Linux)</source>
        <translation>paket sistem (Linux)</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ya</translation>
    </message>
</context>
<context>
    <name>ProtectPage</name>
    <message>
        <source>Encrypt the shop</source>
        <translation>Enkripsi toko</translation>
    </message>
    <message>
        <source>Encrypt the shop (recommended)</source>
        <translation>Enkripsi toko (disarankan)</translation>
    </message>
    <message>
        <source>Names, addresses and phone numbers of your buyers will lie on this computer. Encrypted, they are of no use to whoever takes the computer, its disk or a backup away. We recommend it.</source>
        <translation>Nama, alamat, dan nomor telepon pembeli akan tersimpan di komputer ini. Jika dienkripsi, data itu tidak berguna bagi orang yang membawa komputer, disk, atau cadangannya. Kami menyarankannya.</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>Protect the data of your buyers?</source>
        <translation>Lindungi data pembeli Anda?</translation>
    </message>
    <message>
        <source>You can turn it on and off later, in the menu Safety.</source>
        <translation>Dapat dinyalakan dan dimatikan nanti, di menu Keamanan.</translation>
    </message>
    <message>
        <source>You get a recovery key to print or save. Keep it: if this computer's keyring is lost too, nobody can open the shop without it. Usually there is nothing to type when you start.</source>
        <translation>Anda mendapat kunci pemulihan untuk dicetak atau disimpan. Jagalah: jika penyimpan kunci komputer ini juga hilang, tidak ada yang dapat membuka toko tanpanya. Biasanya tidak ada yang perlu diketik saat membuka program.</translation>
    </message>
</context>
<context>
    <name>ProtectStep</name>
    <message>
        <source>Do not encrypt</source>
        <translation>Jangan enkripsi</translation>
    </message>
    <message>
        <source>✓ The shop will be encrypted. You have kept its recovery key.</source>
        <translation>✓ Toko akan dienkripsi. Kunci pemulihannya sudah Anda simpan.</translation>
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
    <name>QKeySequenceEdit</name>
    <message>
        <source>Press shortcut</source>
        <translation>Tekan tombol</translation>
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
    <name>ReadyStep</name>
    <message>
        <source>A task of this computer, for your account alone. You see what it is before it is set up, and can remove it again: File, Deadlines and requests.</source>
        <translation>Tugas di komputer ini, hanya untuk akun Anda. Anda melihat isinya sebelum dipasang dan bisa menghapusnya lagi: Berkas, Batas waktu dan permintaan.</translation>
    </message>
    <message>
        <source>Each order then shows the time left. What cannot wait stands under Action Needed: look there first, every morning.</source>
        <translation>Setiap pesanan lalu menampilkan sisa waktunya. Yang tidak bisa menunggu ada di Perlu tindakan: lihat ke sana dulu setiap pagi.</translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s) now</source>
        <translation>
            <numerusform>Impor %n berkas sekarang</numerusform>
        </translation>
    </message>
    <message>
        <source>Import now</source>
        <translation>Impor sekarang</translation>
    </message>
    <message>
        <source>Import the order file of Seller Center (Orders, Manage Orders, Export). You see what it holds before anything is saved; import a newer one whenever you want.</source>
        <translation>Impor berkas pesanan dari Seller Center (Pesanan, Kelola Pesanan, Ekspor). Anda melihat isinya sebelum ada yang disimpan; impor berkas yang lebih baru kapan pun Anda mau.</translation>
    </message>
    <message>
        <source>Keep deadlines while the program is closed, too</source>
        <translation>Jaga batas waktu juga saat program ditutup</translation>
    </message>
    <message>
        <source>Open my shop</source>
        <translation>Buka toko saya</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Siap</translation>
    </message>
    <message>
        <source>Start when I log in to this computer, minimised, to remind me</source>
        <translation>Mulai saat saya masuk ke komputer ini, diperkecil, untuk mengingatkan saya</translation>
    </message>
    <message>
        <source>The shop is made when you go on. This comes next:</source>
        <translation>Toko dibuat begitu Anda lanjut. Setelah itu:</translation>
    </message>
    <message>
        <source>While the program is open it reminds you before a deadline runs out, and makes backups by itself.</source>
        <translation>Selama program terbuka, Anda diingatkan sebelum batas waktu habis, dan cadangan dibuat sendiri.</translation>
    </message>
</context>
<context>
    <name>ReasonBox</name>
    <message>
        <source>Type a part of the reason</source>
        <translation>Ketik sebagian alasannya</translation>
    </message>
</context>
<context>
    <name>ReasonChooser</name>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>ReasonsDialog</name>
    <message>
        <source>Add reason</source>
        <translation>Tambah alasan</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Inggris</translation>
    </message>
    <message>
        <source>Indonesian</source>
        <translation>Indonesia</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Daftar</translation>
    </message>
    <message>
        <source>Meant for</source>
        <translation>Untuk</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Turunkan</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Naikkan</translation>
    </message>
    <message>
        <source>Offered</source>
        <translation>Tampil</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>Reasons of the list</source>
        <translation>Alasan di daftar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>The buyer asks for a refund or return</source>
        <translation>Pembeli meminta pengembalian dana atau barang</translation>
    </message>
    <message>
        <source>The buyer asks to cancel</source>
        <translation>Pembeli meminta pembatalan</translation>
    </message>
    <message>
        <source>The reasons to choose from, as Seller Center has them. A reason that is not offered keeps its label wherever it was given before.</source>
        <translation>Alasan yang bisa dipilih, sama seperti di Seller Center. Alasan yang tidak ditampilkan tetap terbaca pada kasus yang sudah memakainya.</translation>
    </message>
    <message>
        <source>You cancel an order</source>
        <translation>Anda membatalkan pesanan</translation>
    </message>
    <message>
        <source>You refuse goods that came back</source>
        <translation>Anda menolak barang yang kembali</translation>
    </message>
    <message>
        <source>You reject a cancellation</source>
        <translation>Anda menolak pembatalan</translation>
    </message>
    <message>
        <source>You reject a refund or return</source>
        <translation>Anda menolak pengembalian dana atau barang</translation>
    </message>
    <message>
        <source>paid orders</source>
        <translation>sudah dibayar</translation>
    </message>
    <message>
        <source>unpaid orders</source>
        <translation>belum dibayar</translation>
    </message>
    <message>
        <source>{reason}: not offered</source>
        <translation>{reason}: tidak tampil</translation>
    </message>
    <message>
        <source>{reason}: offered</source>
        <translation>{reason}: tampil</translation>
    </message>
</context>
<context>
    <name>ReceiveDialog</name>
    <message>
        <source>Cases found</source>
        <translation>Kasus yang ditemukan</translation>
    </message>
    <message>
        <source>Ctrl+Enter records this parcel as received.</source>
        <translation>Ctrl+Enter mencatat paket ini sudah diterima.</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>Each parcel: scan, look whether it is the right case, then Ctrl+Enter.</source>
        <translation>Untuk tiap paket: pindai, pastikan kasusnya benar, lalu Ctrl+Enter.</translation>
    </message>
    <message>
        <source>Goods back</source>
        <translation>Barang kembali</translation>
    </message>
    <message>
        <source>Looking up {number}…</source>
        <translation>Mencari {number}…</translation>
    </message>
    <message>
        <source>No case has the number {number}. Check it, or record the request or the failed delivery first.</source>
        <translation>Tidak ada kasus dengan nomor {number}. Periksa nomornya, atau catat dulu permintaan retur atau pengiriman gagalnya.</translation>
    </message>
    <message>
        <source>No parcel is expected for this case: {state}.</source>
        <translation>Kasus ini tidak menunggu paket: {state}.</translation>
    </message>
    <message>
        <source>Please scan or type a number and press Enter.</source>
        <translation>Pindai atau ketik nomor lalu tekan Enter.</translation>
    </message>
    <message>
        <source>Received in this round: {count}</source>
        <translation>Diterima kali ini: {count}</translation>
    </message>
    <message>
        <source>Record as received</source>
        <translation>Catat sudah diterima</translation>
    </message>
    <message>
        <source>Scan the label, or type a number and press Enter</source>
        <translation>Pindai label, atau ketik nomor lalu tekan Enter</translation>
    </message>
    <message>
        <source>Several cases have this number. Choose one with the arrow keys.</source>
        <translation>Ada beberapa kasus dengan nomor ini. Pilih salah satu dengan tombol panah.</translation>
    </message>
    <message>
        <source>The courier cannot have delivered it in the future.</source>
        <translation>Waktu pengantaran kurir tidak mungkin di masa depan.</translation>
    </message>
    <message>
        <source>The courier delivered it at</source>
        <translation>Diantar kurir pada</translation>
    </message>
    <message>
        <source>Tracking, return or order number</source>
        <translation>Nomor resi, retur, atau pesanan</translation>
    </message>
    <message>
        <source>order {number}</source>
        <translation>pesanan {number}</translation>
    </message>
    <message>
        <source>return {number}</source>
        <translation>retur {number}</translation>
    </message>
</context>
<context>
    <name>RecordDialog</name>
    <message>
        <source>Look again</source>
        <translation>Periksa lagi</translation>
    </message>
    <message>
        <source>Save it</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>The time is over</source>
        <translation>Waktu sudah lewat</translation>
    </message>
</context>
<context>
    <name>RecordErrands</name>
    <message>
        <source>Choose the order first</source>
        <translation>Pilih pesanannya dulu</translation>
    </message>
    <message>
        <source>Failed delivery recorded</source>
        <translation>Gagal kirim dicatat</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Tidak dicatat</translation>
    </message>
    <message>
        <source>Order cancelled</source>
        <translation>Pesanan dibatalkan</translation>
    </message>
    <message>
        <source>Requests recorded: {count}</source>
        <translation>Permintaan dicatat: {count}</translation>
    </message>
    <message>
        <source>Return recorded</source>
        <translation>Retur dicatat</translation>
    </message>
</context>
<context>
    <name>RecoveryKeyDialog</name>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
    <message>
        <source>From the sheet or the file, so that you know it can be read.</source>
        <translation>Dari lembar atau berkasnya, agar Anda tahu bahwa itu dapat dibaca.</translation>
    </message>
    <message>
        <source>Group {number}: {signs}</source>
        <translation>Kelompok {number}: {signs}</translation>
    </message>
    <message>
        <source>I have kept it</source>
        <translation>Sudah saya simpan</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Cetak…</translation>
    </message>
    <message>
        <source>Save as a text file…</source>
        <translation>Simpan sebagai berkas teks…</translation>
    </message>
    <message>
        <source>Show the key again</source>
        <translation>Tampilkan kunci lagi</translation>
    </message>
    <message>
        <source>That is not group {number}. Look at the sheet: the groups are numbered from the left, line by line.</source>
        <translation>Itu bukan kelompok {number}. Lihat lembarnya: kelompok dinomori dari kiri, baris demi baris.</translation>
    </message>
    <message>
        <source>The recovery key of this shop</source>
        <translation>Kunci pemulihan toko ini</translation>
    </message>
    <message>
        <source>This key opens the shop when this computer's keyring or your passphrase is lost. It is shown only now. Print it or save it on a USB stick, and keep it away from this computer: whoever has it and a copy of the shop can read everything in it.</source>
        <translation>Kunci ini membuka toko jika penyimpan kunci komputer ini atau frasa sandi Anda hilang. Hanya ditampilkan sekarang. Cetak atau simpan di flashdisk, dan jauhkan dari komputer ini: siapa pun yang memegang kunci ini dan salinan toko dapat membaca semua isinya.</translation>
    </message>
    <message>
        <source>Type group {number}</source>
        <translation>Ketik kelompok {number}</translation>
    </message>
</context>
<context>
    <name>RecoverySheet</name>
    <message>
        <source>It opens the shop in the folder</source>
        <translation>Kunci ini membuka toko di folder</translation>
    </message>
    <message>
        <source>Keep it apart from the computer, and show it to nobody.</source>
        <translation>Simpan terpisah dari komputer, dan jangan tunjukkan kepada siapa pun.</translation>
    </message>
    <message>
        <source>Made on {day}. Once the shop has got a newer key, it opens only backups from before.</source>
        <translation>Dibuat pada {day}. Setelah toko mendapat kunci yang lebih baru, kunci ini hanya membuka cadangan sebelumnya.</translation>
    </message>
    <message>
        <source>Not into the folder of the shop: whoever takes the folder would have the key with it. Choose another place.</source>
        <translation>Jangan di folder toko: siapa pun yang membawa folder itu ikut mendapat kuncinya. Pilih tempat lain.</translation>
    </message>
    <message>
        <source>Recovery key</source>
        <translation>Kunci pemulihan</translation>
    </message>
    <message>
        <source>Recovery key of Seller Desktop</source>
        <translation>Kunci pemulihan Seller Desktop</translation>
    </message>
    <message>
        <source>Save the recovery key, best on a USB stick</source>
        <translation>Simpan kunci pemulihan, sebaiknya di flashdisk</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>Sent to the printer {printer}</source>
        <translation>Dikirim ke printer {printer}</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>Berkas teks (*.txt)</translation>
    </message>
    <message>
        <source>Type the groups in the order of their numbers.</source>
        <translation>Ketik kelompok menurut urutan nomornya.</translation>
    </message>
    <message>
        <source>when the keyring of the computer or the passphrase is lost.</source>
        <translation>jika penyimpan kunci komputer atau frasa sandi hilang.</translation>
    </message>
</context>
<context>
    <name>RejectedRows</name>
    <message>
        <source>Save the rejected rows</source>
        <translation>Simpan baris yang ditolak</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>Buku kerja (*.xlsx)</translation>
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
        <source>The return number ends in zeros because a spreadsheet program rounded it. Import the file as Seller Center gave it.</source>
        <translation>Nomor retur berakhir dengan nol karena dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
    </message>
    <message>
        <source>The return number is not one: it must consist of at least 10 digits. Correct it.</source>
        <translation>Nomor retur tidak sah: harus terdiri dari sedikitnya 10 angka. Perbaiki.</translation>
    </message>
    <message>
        <source>The return number was turned into a rounded number by a spreadsheet program. Import the file as Seller Center gave it.</source>
        <translation>Nomor retur diubah menjadi angka yang dibulatkan oleh program lembar kerja. Impor berkas asli dari Seller Center.</translation>
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
        <source>The row has no return number. Add it from Seller Center, or delete the row.</source>
        <translation>Baris ini tidak punya nomor retur. Tambahkan dari Seller Center, atau hapus barisnya.</translation>
    </message>
    <message>
        <source>The rows of this return name different orders. Correct the order number that is wrong.</source>
        <translation>Baris-baris retur ini menyebut pesanan yang berbeda. Perbaiki nomor pesanan yang salah.</translation>
    </message>
    <message>
        <source>The same product stands twice in the same package of this order. Delete the row that is wrong.</source>
        <translation>Produk yang sama tercantum dua kali dalam paket yang sama di pesanan ini. Hapus baris yang salah.</translation>
    </message>
    <message>
        <source>The same product stands twice in the same return. Delete the row that is wrong.</source>
        <translation>Produk yang sama tercantum dua kali dalam retur yang sama. Hapus baris yang salah.</translation>
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
    <name>ReminderBar</name>
    <message>
        <source>Again in 1 hour</source>
        <translation>Ingatkan 1 jam lagi</translation>
    </message>
</context>
<context>
    <name>Reminders</name>
    <message numerus="yes">
        <source>%n cancellation request(s) within {hours} h</source>
        <translation>
            <numerusform>%n permintaan pembatalan dalam {hours} jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deadline(s) need you. Unlock the window to see them.</source>
        <translation>
            <numerusform>%n batas waktu menunggu Anda. Buka kunci jendela untuk melihatnya.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) cancelled automatically within {hours} h</source>
        <translation>
            <numerusform>%n pesanan dibatalkan otomatis dalam {hours} jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to deliver within {hours} h</source>
        <translation>
            <numerusform>%n pesanan harus diantar dalam {hours} jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) to ship within {hours} h</source>
        <translation>
            <numerusform>%n pesanan harus dikirim dalam {hours} jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) with something due within 4 h</source>
        <translation>
            <numerusform>%n pesanan dengan batas waktu dalam 4 jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n return request(s) within {hours} h</source>
        <translation>
            <numerusform>%n permintaan retur dalam {hours} jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n returned parcel(s) to inspect within {hours} h</source>
        <translation>
            <numerusform>%n paket retur harus diperiksa dalam {hours} jam</numerusform>
        </translation>
    </message>
    <message>
        <source>Deadlines are near</source>
        <translation>Batas waktu sudah dekat</translation>
    </message>
    <message>
        <source>Nothing is due within 4 h</source>
        <translation>Tidak ada yang jatuh tempo dalam 4 jam</translation>
    </message>
    <message>
        <source>Open Seller Desktop</source>
        <translation>Buka Seller Desktop</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Keluar</translation>
    </message>
    <message>
        <source>Remind me again in 1 hour</source>
        <translation>Ingatkan lagi 1 jam kemudian</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Show what needs action</source>
        <translation>Tampilkan yang perlu tindakan</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>dan %n lainnya</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>&amp;Exactly this is the report</source>
        <translation>Persis &amp;inilah laporannya</translation>
    </message>
    <message>
        <source>&amp;In your words</source>
        <translation>&amp;Dengan kata-kata Anda</translation>
    </message>
    <message>
        <source>&amp;Save as…</source>
        <translation>Simpan se&amp;bagai…</translation>
    </message>
    <message>
        <source>Being gathered…</source>
        <translation>Sedang dikumpulkan…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Tersalin</translation>
    </message>
    <message>
        <source>Report a problem</source>
        <translation>Laporkan masalah</translation>
    </message>
    <message>
        <source>The program sends nothing, to nobody. Read the report, copy or save it, and send it yourself to whoever helps you. It holds no buyers, no names and no order numbers; please write none into your own words either.</source>
        <translation>Program tidak mengirim apa pun kepada siapa pun. Baca laporannya, salin atau simpan, lalu kirim sendiri kepada orang yang membantu Anda. Tidak ada data pembeli, nama, atau nomor pesanan di dalamnya; jangan pula menuliskannya dalam kata-kata Anda.</translation>
    </message>
    <message>
        <source>What did you do, what happened, and what did you expect instead?</source>
        <translation>Apa yang Anda lakukan, apa yang terjadi, dan apa yang seharusnya terjadi?</translation>
    </message>
</context>
<context>
    <name>ReportErrands</name>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
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
        <source>Rejected rows: {count}. They are kept encrypted, each with its reason. Save them as a file to correct them and import them again.</source>
        <translation>Baris yang ditolak: {count}. Disimpan terenkripsi, masing-masing dengan alasannya. Simpan sebagai berkas untuk dibetulkan dan diimpor lagi.</translation>
    </message>
    <message>
        <source>Rejected rows: {count}. They lie in this file, each with its reason, ready to be corrected and imported again:</source>
        <translation>Baris ditolak: {count}. Tersimpan di berkas ini beserta alasannya, siap diperbaiki lalu diimpor lagi:</translation>
    </message>
    <message>
        <source>Save the rejected rows…</source>
        <translation>Simpan baris yang ditolak…</translation>
    </message>
    <message>
        <source>This file could not be read.</source>
        <translation>Berkas ini tidak bisa dibaca.</translation>
    </message>
</context>
<context>
    <name>Reports</name>
    <message>
        <source>All time</source>
        <translation>Semua waktu</translation>
    </message>
    <message>
        <source>Cancelled orders: {orders}, {amount}.</source>
        <translation>Pesanan dibatalkan: {orders}, {amount}.</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>In as many days before: {orders}, {amount} ({change}).</source>
        <translation>Periode sama panjang sebelumnya: {orders}, {amount} ({change}).</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 hari terakhir</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 hari terakhir</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>90 hari terakhir</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Bulan lalu</translation>
    </message>
    <message>
        <source>No courier yet</source>
        <translation>Belum ada kurir</translation>
    </message>
    <message>
        <source>No reason stated</source>
        <translation>Tanpa alasan</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Tidak disebutkan</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produk</translation>
    </message>
    <message>
        <source>Product without a name</source>
        <translation>Produk tanpa nama</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Alasan</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Bulan ini</translation>
    </message>
    <message>
        <source>Who cancelled</source>
        <translation>Oleh siapa</translation>
    </message>
    <message>
        <source>new</source>
        <translation>baru</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Also closed</source>
        <translation>Juga yang selesai</translation>
    </message>
    <message>
        <source>Decide next</source>
        <translation>Putuskan berikutnya</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Terbuka</translation>
    </message>
    <message>
        <source>Receive a parcel…</source>
        <translation>Terima paket…</translation>
    </message>
    <message>
        <source>Record a request…</source>
        <translation>Catat permintaan…</translation>
    </message>
    <message>
        <source>Record a return…</source>
        <translation>Catat retur…</translation>
    </message>
    <message>
        <source>The open request with the least time left.</source>
        <translation>Permintaan terbuka dengan sisa waktu paling sedikit.</translation>
    </message>
</context>
<context>
    <name>RestrictDialog</name>
    <message>
        <source>For instance: asked by letter, accuracy disputed.</source>
        <translation>Misalnya: diminta lewat surat, kebenaran data diperselisihkan.</translation>
    </message>
    <message>
        <source>Restrict</source>
        <translation>Batasi</translation>
    </message>
    <message>
        <source>Restrict a buyer's data</source>
        <translation>Batasi data pembeli</translation>
    </message>
    <message>
        <source>Say why the data are restricted.</source>
        <translation>Tuliskan alasan pembatasan data.</translation>
    </message>
    <message numerus="yes">
        <source>The data of %n order(s) stay, but are left out of exports, prints, labels and messages, unless you say otherwise each time.</source>
        <translation>
            <numerusform>Data %n pesanan tetap disimpan, tetapi tidak ikut dalam ekspor, cetakan, label, dan pesan, kecuali Anda menyetujuinya setiap kali.</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Alasan</translation>
    </message>
</context>
<context>
    <name>RetentionDialog</name>
    <message>
        <source>Erase after months</source>
        <translation>Hapus setelah (bulan)</translation>
    </message>
    <message>
        <source>Erase buyers' data some time after an order has ended</source>
        <translation>Hapus data pembeli beberapa waktu setelah pesanan berakhir</translation>
    </message>
    <message>
        <source>How long buyers' data are kept</source>
        <translation>Berapa lama data pembeli disimpan</translation>
    </message>
    <message>
        <source>Keep at least months</source>
        <translation>Simpan minimal (bulan)</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>So long an order's buyer is not erased without a reason, even if he asks.</source>
        <translation>Selama itu data pembeli tidak dihapus tanpa alasan, meskipun ia memintanya.</translation>
    </message>
    <message>
        <source>The first number must not be smaller than the second: else nothing is ever erased.</source>
        <translation>Angka pertama tidak boleh lebih kecil dari angka kedua: jika tidak, tidak ada yang pernah dihapus.</translation>
    </message>
</context>
<context>
    <name>ReturnImport</name>
    <message>
        <source>Changed</source>
        <translation>Berubah</translation>
    </message>
    <message>
        <source>New returns</source>
        <translation>Retur baru</translation>
    </message>
    <message>
        <source>New returns: {new} · changed: {changed} · unchanged: {unchanged} · waiting for their orders: {waiting}</source>
        <translation>Retur baru: {new} · berubah: {changed} · tidak berubah: {unchanged} · menunggu pesanannya: {waiting}</translation>
    </message>
    <message>
        <source>Parcels that could not be delivered and come back: {count}. Each has a case under Returns.</source>
        <translation>Paket gagal kirim yang kembali: {count}. Masing-masing punya kasus di Retur.</translation>
    </message>
    <message>
        <source>Requests that the marketplace has settled meanwhile, by order: {orders}</source>
        <translation>Permintaan yang sudah diselesaikan marketplace, menurut pesanan: {orders}</translation>
    </message>
    <message>
        <source>Returns that waited for these orders and are open now: {count}.</source>
        <translation>Retur yang menunggu pesanan ini dan sekarang dibuka: {count}.</translation>
    </message>
    <message>
        <source>Returns whose order is not known yet: {count}. They are kept, and open as soon as a file brings their order.</source>
        <translation>Retur yang pesanannya belum dikenal: {count}. Retur ini disimpan, dan dibuka begitu ada berkas yang memuat pesanannya.</translation>
    </message>
    <message>
        <source>Returns: {returns} · rejected rows: {rejected}</source>
        <translation>Retur: {returns} · baris ditolak: {rejected}</translation>
    </message>
    <message>
        <source>The marketplace says otherwise than was decided here. Each of these orders shows both: {orders}</source>
        <translation>Marketplace menyatakan lain dari yang diputuskan di sini. Tiap pesanan ini menampilkan keduanya: {orders}</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>Tidak berubah</translation>
    </message>
    <message>
        <source>Waiting for their orders</source>
        <translation>Menunggu pesanannya</translation>
    </message>
    <message>
        <source>{orders} and {more} more</source>
        <translation>{orders} dan {more} lainnya</translation>
    </message>
</context>
<context>
    <name>ReturnLines</name>
    <message>
        <source>Pieces of {goods}</source>
        <translation>Jumlah {goods}</translation>
    </message>
    <message>
        <source>of {count}</source>
        <translation>dari {count}</translation>
    </message>
</context>
<context>
    <name>ReturnRequestDialog</name>
    <message>
        <source>Buyer's reason</source>
        <translation>Alasan pembeli</translation>
    </message>
    <message>
        <source>Buyer's words</source>
        <translation>Catatan pembeli</translation>
    </message>
    <message>
        <source>Buyers can usually ask until {moment}. This request came later; it is recorded all the same.</source>
        <translation>Pembeli biasanya bisa mengajukan sampai {moment}. Permintaan ini datang lebih lambat; tetap dicatat.</translation>
    </message>
    <message>
        <source>Goods</source>
        <translation>Barang</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Gambar</translation>
    </message>
    <message>
        <source>Please choose at least one piece.</source>
        <translation>Pilih sedikitnya satu barang.</translation>
    </message>
    <message>
        <source>Please choose one of the listed reasons.</source>
        <translation>Pilih salah satu alasan dari daftar.</translation>
    </message>
    <message>
        <source>Please choose what the buyer wants.</source>
        <translation>Pilih apa yang diminta pembeli.</translation>
    </message>
    <message>
        <source>Record a return or refund request</source>
        <translation>Catat permintaan retur atau refund</translation>
    </message>
    <message>
        <source>Record request</source>
        <translation>Catat permintaan</translation>
    </message>
    <message>
        <source>Seller Center shows</source>
        <translation>Di Seller Center</translation>
    </message>
    <message>
        <source>The buyer wants</source>
        <translation>Permintaan pembeli</translation>
    </message>
</context>
<context>
    <name>RuleEditor</name>
    <message>
        <source>Also for what runs already</source>
        <translation>Juga untuk yang sedang berjalan</translation>
    </message>
    <message>
        <source>Back to the program's value</source>
        <translation>Kembali ke nilai bawaan</translation>
    </message>
    <message>
        <source>Change the rule</source>
        <translation>Ubah aturan</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Hari pertama</translation>
    </message>
    <message>
        <source>From a day on: what began before it keeps its deadline.</source>
        <translation>Mulai hari tertentu: yang sudah dimulai sebelumnya tetap dengan batas waktunya.</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Angka</translation>
    </message>
    <message>
        <source>Only from this day on:</source>
        <translation>Hanya mulai tanggal ini:</translation>
    </message>
    <message>
        <source>Orders: {orders}
Counts from: {anchor}
{expiry}</source>
        <translation>Pesanan: {orders}
Dihitung sejak: {anchor}
{expiry}</translation>
    </message>
    <message>
        <source>Remove this change</source>
        <translation>Hapus perubahan ini</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Sumber: {source}</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Jam</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Satuan</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>%n calendar day(s)</source>
        <translation>
            <numerusform>%n hari kalender</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) later, {time}</source>
        <translation>
            <numerusform>%n hari kemudian, {time}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n jam</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s), until 23:59</source>
        <translation>
            <numerusform>%n hari kerja, sampai 23.59</numerusform>
        </translation>
    </message>
    <message>
        <source>All</source>
        <translation>Semua</translation>
    </message>
    <message>
        <source>Deadline unknown</source>
        <translation>Batas waktu tidak diketahui</translation>
    </message>
    <message>
        <source>Delivered by the seller</source>
        <translation>Diantar penjual</translation>
    </message>
    <message>
        <source>Fulfilled by the platform</source>
        <translation>Dipenuhi platform</translation>
    </message>
    <message>
        <source>Instant</source>
        <translation>Instan</translation>
    </message>
    <message>
        <source>Mall shop</source>
        <translation>Toko Mall</translation>
    </message>
    <message>
        <source>No such deadline</source>
        <translation>Tanpa batas waktu ini</translation>
    </message>
    <message>
        <source>Parcel arranged by the buyer</source>
        <translation>Paket diatur pembeli</translation>
    </message>
    <message>
        <source>Pre-order</source>
        <translation>Pre-order</translation>
    </message>
    <message>
        <source>Same day, {time}</source>
        <translation>Hari yang sama, {time}</translation>
    </message>
    <message>
        <source>Same or next working day, by the cut-off</source>
        <translation>Sesuai jam batas toko</translation>
    </message>
    <message>
        <source>Then: a warning, nothing else</source>
        <translation>Lalu: hanya peringatan</translation>
    </message>
    <message>
        <source>Then: approved automatically</source>
        <translation>Lalu: disetujui otomatis</translation>
    </message>
    <message>
        <source>Then: closed without a refund</source>
        <translation>Lalu: ditutup tanpa pengembalian dana</translation>
    </message>
    <message>
        <source>Then: refunded automatically</source>
        <translation>Lalu: dana dikembalikan otomatis</translation>
    </message>
    <message>
        <source>Then: the offer lapses, the request is open again</source>
        <translation>Lalu: tawaran gugur, permintaan terbuka lagi</translation>
    </message>
    <message>
        <source>Then: the platform has probably acted</source>
        <translation>Lalu: platform mungkin sudah bertindak</translation>
    </message>
    <message>
        <source>a time of day, days later</source>
        <translation>jam tertentu, sekian hari kemudian</translation>
    </message>
    <message>
        <source>before {until}</source>
        <translation>sebelum {until}</translation>
    </message>
    <message>
        <source>buyer asked</source>
        <translation>pembeli meminta</translation>
    </message>
    <message>
        <source>buyer sent the parcel</source>
        <translation>pembeli mengirim paket</translation>
    </message>
    <message>
        <source>by the shop's cut-off hour</source>
        <translation>menurut jam batas toko</translation>
    </message>
    <message>
        <source>calendar days (24 h)</source>
        <translation>hari kalender (24 jam)</translation>
    </message>
    <message>
        <source>deadline unknown</source>
        <translation>batas waktu tidak diketahui</translation>
    </message>
    <message>
        <source>from {since}</source>
        <translation>mulai {since}</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>jam</translation>
    </message>
    <message>
        <source>no such deadline</source>
        <translation>tanpa batas waktu ini</translation>
    </message>
    <message>
        <source>offer made</source>
        <translation>tawaran dikirim</translation>
    </message>
    <message>
        <source>order made</source>
        <translation>pesanan dibuat</translation>
    </message>
    <message>
        <source>order paid</source>
        <translation>pesanan dibayar</translation>
    </message>
    <message>
        <source>parcel came back</source>
        <translation>paket kembali tiba</translation>
    </message>
    <message>
        <source>parcel delivered</source>
        <translation>paket sampai</translation>
    </message>
    <message>
        <source>parcel shipped</source>
        <translation>paket dikirim</translation>
    </message>
    <message>
        <source>return approved</source>
        <translation>pengembalian disetujui</translation>
    </message>
    <message>
        <source>return rejected</source>
        <translation>pengembalian ditolak</translation>
    </message>
    <message>
        <source>working days (to 23:59)</source>
        <translation>hari kerja (s.d. 23.59)</translation>
    </message>
    <message>
        <source>{since} to {until}</source>
        <translation>{since} sampai {until}</translation>
    </message>
</context>
<context>
    <name>RulesDialog</name>
    <message>
        <source>Deadline</source>
        <translation>Batas waktu</translation>
    </message>
    <message>
        <source>Deadline rules</source>
        <translation>Aturan batas waktu</translation>
    </message>
    <message>
        <source>Deadlines that would move</source>
        <translation>Batas waktu yang akan bergeser</translation>
    </message>
    <message>
        <source>Deadlines that would move: {count}.</source>
        <translation>Batas waktu yang akan bergeser: {count}.</translation>
    </message>
    <message>
        <source>How long each clock of the marketplace runs. Where a number is wrong or has changed, correct it here; what that would move is shown before anything is saved.</source>
        <translation>Lamanya setiap batas waktu marketplace. Bila ada angka yang salah atau sudah berubah, perbaiki di sini; yang akan bergeser ditampilkan dulu sebelum disimpan.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Lama</translation>
    </message>
    <message>
        <source>Look at what would move before you save.</source>
        <translation>Lihat dulu yang akan bergeser sebelum menyimpan.</translation>
    </message>
    <message>
        <source>Looking at the open deadlines…</source>
        <translation>Memeriksa batas waktu yang berjalan…</translation>
    </message>
    <message>
        <source>No open deadline would move.</source>
        <translation>Tidak ada batas waktu yang bergeser.</translation>
    </message>
    <message>
        <source>Nothing is changed.</source>
        <translation>Tidak ada yang diubah.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Sekarang</translation>
    </message>
    <message>
        <source>Of those shown, {count} would be over at once; requests among them are decided automatically.</source>
        <translation>Dari yang ditampilkan, {count} akan langsung lewat; permintaan di antaranya diputuskan otomatis.</translation>
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
        <source>Preview</source>
        <translation>Pratinjau</translation>
    </message>
    <message>
        <source>Preview what would move</source>
        <translation>Pratinjau yang akan bergeser</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Catatan</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Aturan</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Sejak</translation>
    </message>
    <message>
        <source>The first {count} are shown.</source>
        <translation>Ditampilkan {count} yang pertama.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Nanti</translation>
    </message>
    <message>
        <source>added here</source>
        <translation>ditambah di sini</translation>
    </message>
    <message>
        <source>changed here</source>
        <translation>diubah di sini</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
    <message>
        <source>unconfirmed</source>
        <translation>belum pasti</translation>
    </message>
    <message>
        <source>{time} (past)</source>
        <translation>{time} (lewat)</translation>
    </message>
</context>
<context>
    <name>SaveAs</name>
    <message>
        <source>CSV text file (*.csv)</source>
        <translation>Berkas teks CSV (*.csv)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Buku kerja Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>Excel workbook (XLSX)</source>
        <translation>Buku kerja Excel (XLSX)</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ganti</translation>
    </message>
    <message>
        <source>Text for other programs (CSV)</source>
        <translation>Teks untuk program lain (CSV)</translation>
    </message>
    <message>
        <source>“{name}” exists already. Replace it?</source>
        <translation>“{name}” sudah ada. Ganti?</translation>
    </message>
</context>
<context>
    <name>SavedFilterDialog</name>
    <message>
        <source>Columns</source>
        <translation>Kolom</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Keep which columns are shown, and how wide</source>
        <translation>Simpan juga kolom yang tampil dan lebarnya</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol pintas</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nama</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Pesanan</translation>
    </message>
    <message>
        <source>Please type a name.</source>
        <translation>Ketik namanya.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Simpan</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Simpan filter ini</translation>
    </message>
    <message>
        <source>Saved filter</source>
        <translation>Filter tersimpan</translation>
    </message>
    <message>
        <source>Searched for</source>
        <translation>Dicari</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Tampilan</translation>
    </message>
    <message>
        <source>Shows this list from anywhere in the window.</source>
        <translation>Menampilkan daftar ini dari mana pun di jendela.</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Urutan</translation>
    </message>
    <message>
        <source>There is a saved filter “{name}” already.</source>
        <translation>Sudah ada filter tersimpan “{name}”.</translation>
    </message>
    <message>
        <source>What it holds</source>
        <translation>Isinya</translation>
    </message>
    <message>
        <source>ascending</source>
        <translation>menaik</translation>
    </message>
    <message>
        <source>cards</source>
        <translation>kartu</translation>
    </message>
    <message>
        <source>descending</source>
        <translation>menurun</translation>
    </message>
    <message>
        <source>list</source>
        <translation>daftar</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tidak ada</translation>
    </message>
</context>
<context>
    <name>SavedSection</name>
    <message>
        <source>Key…</source>
        <translation>Tombol pintas…</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Pindah ke bawah</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Pindah ke atas</translation>
    </message>
    <message>
        <source>None yet. Narrow the list, then keep it here with +.</source>
        <translation>Belum ada. Saring daftar, lalu simpan di sini dengan +.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Ganti nama…</translation>
    </message>
    <message>
        <source>Save this filter…</source>
        <translation>Simpan filter ini…</translation>
    </message>
    <message>
        <source>Saved filters</source>
        <translation>Filter tersimpan</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Tampilkan</translation>
    </message>
    <message>
        <source>Update with what is shown now</source>
        <translation>Perbarui dengan tampilan sekarang</translation>
    </message>
</context>
<context>
    <name>ScanDialog</name>
    <message>
        <source>1. Scan the order number</source>
        <translation>1. Pindai nomor pesanan</translation>
    </message>
    <message>
        <source>2. Scan the tracking number</source>
        <translation>2. Pindai nomor resi</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Holds for orders that name no courier themselves.</source>
        <translation>Berlaku untuk pesanan yang belum menyebut kurir.</translation>
    </message>
    <message>
        <source>Note tracking numbers by scanning</source>
        <translation>Catat nomor resi dengan pemindai</translation>
    </message>
    <message>
        <source>Noted in this round: {count}</source>
        <translation>Dicatat kali ini: {count}</translation>
    </message>
    <message>
        <source>Noted: {number}</source>
        <translation>Dicatat: {number}</translation>
    </message>
    <message>
        <source>Scan the order number, then the tracking number. Each parcel is noted at once.</source>
        <translation>Pindai nomor pesanan, lalu nomor resi. Setiap paket langsung dicatat.</translation>
    </message>
</context>
<context>
    <name>ScanningDialog</name>
    <message>
        <source>Done</source>
        <translation>Selesai</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Conditions such as status:to_ship can be typed too; Down offers them.</source>
        <translation>Syarat seperti status:to_ship juga bisa diketik; panah bawah menampilkan pilihannya.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter, conditions in force: {count}</source>
        <translation>Filter, syarat yang berlaku: {count}</translation>
    </message>
    <message>
        <source>Left out of the search: {problem}</source>
        <translation>Tidak dipakai dalam pencarian: {problem}</translation>
    </message>
    <message>
        <source>Narrow the list by status, dates, courier and more</source>
        <translation>Saring daftar menurut status, tanggal, kurir, dan lainnya</translation>
    </message>
    <message>
        <source>Search order number, buyer, product, tracking number</source>
        <translation>Cari nomor pesanan, pembeli, produk, resi</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n pesanan</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n page(s)</source>
        <translation>
            <numerusform>%n halaman</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Batalkan pilihan</translation>
    </message>
    <message>
        <source>Do with them…</source>
        <translation>Tindakan…</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Balik</translation>
    </message>
    <message>
        <source>Select all {orders} of this list ({pages})</source>
        <translation>Pilih semua {orders} di daftar ini ({pages})</translation>
    </message>
    <message>
        <source>{selected} selected, on {pages}</source>
        <translation>{selected} dipilih, {pages}</translation>
    </message>
</context>
<context>
    <name>SellerCancelDialog</name>
    <message>
        <source>Cancel order {order_no}</source>
        <translation>Batalkan pesanan {order_no}</translation>
    </message>
    <message>
        <source>Keep the order</source>
        <translation>Tetap jalankan</translation>
    </message>
</context>
<context>
    <name>SetDueDialog</name>
    <message>
        <source>Known so far: {moment}.</source>
        <translation>Yang diketahui sejauh ini: {moment}.</translation>
    </message>
    <message>
        <source>Save deadline</source>
        <translation>Simpan batas waktu</translation>
    </message>
    <message>
        <source>Seller Center shows</source>
        <translation>Di Seller Center</translation>
    </message>
    <message>
        <source>The time is running, but it is not known until when.</source>
        <translation>Waktu sedang berjalan, tetapi batasnya belum diketahui.</translation>
    </message>
    <message>
        <source>Type the deadline</source>
        <translation>Isi batas waktu</translation>
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
        <source>Please type the shop's name.</source>
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
        <source>Start</source>
        <translation>Mulai</translation>
    </message>
    <message>
        <source>Start when I log in to this computer</source>
        <translation>Mulai saat saya masuk ke komputer ini</translation>
    </message>
    <message>
        <source>The window waits minimised, and reminds you.</source>
        <translation>Jendela menunggu dalam keadaan diperkecil, dan mengingatkan Anda.</translation>
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
    <name>ShipErrands</name>
    <message>
        <source>Choose the order first</source>
        <translation>Pilih pesanannya dulu</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Courier and tracking number noted</source>
        <translation>Kurir dan nomor resi dicatat</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>Hand over to the courier</source>
        <translation>Serahkan ke kurir</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan ke kurir</translation>
    </message>
    <message>
        <source>Noted shipment removed</source>
        <translation>Catatan pengiriman dihapus</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Nomor pesanan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove noted shipments</source>
        <translation>Hapus catatan pengiriman</translation>
    </message>
    <message>
        <source>Saved as {file}</source>
        <translation>Disimpan sebagai {file}</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>Tracking numbers</source>
        <translation>Nomor resi</translation>
    </message>
    <message>
        <source>courier and tracking number are forgotten</source>
        <translation>kurir dan nomor resi dihapus dari catatan</translation>
    </message>
    <message>
        <source>its parcel is with the courier</source>
        <translation>paketnya sudah di kurir</translation>
    </message>
</context>
<context>
    <name>ShipmentSection</name>
    <message>
        <source>Copy tracking number</source>
        <translation>Salin nomor resi</translation>
    </message>
    <message>
        <source>Courier</source>
        <translation>Kurir</translation>
    </message>
    <message>
        <source>Nothing noted yet.</source>
        <translation>Belum ada yang dicatat.</translation>
    </message>
    <message>
        <source>Shipment, noted here</source>
        <translation>Pengiriman, dicatat di sini</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
</context>
<context>
    <name>Shipments</name>
    <message>
        <source>A spreadsheet program may have rounded this number. Check its last digits.</source>
        <translation>Nomor ini mungkin dibulatkan oleh program spreadsheet. Periksa angka-angka terakhirnya.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Diserahkan</translation>
    </message>
    <message>
        <source>In one parcel with the order {other}.</source>
        <translation>Satu paket dengan pesanan {other}.</translation>
    </message>
    <message>
        <source>J&amp;T numbers with JX belong to parcels on their way back. Check it.</source>
        <translation>Nomor resi J&amp;T berawalan JX dipakai untuk paket yang kembali. Periksa lagi.</translation>
    </message>
    <message>
        <source>Packed</source>
        <translation>Dikemas</translation>
    </message>
    <message>
        <source>Seller Center names {courier} as the courier.</source>
        <translation>Menurut Seller Center kurirnya {courier}.</translation>
    </message>
    <message>
        <source>Seller Center says {courier} {tracking_no}.</source>
        <translation>Menurut Seller Center: {courier} {tracking_no}.</translation>
    </message>
    <message>
        <source>Takes the place of {courier} {tracking_no}.</source>
        <translation>Menggantikan {courier} {tracking_no}.</translation>
    </message>
    <message>
        <source>The parcel is handed over already.</source>
        <translation>Paketnya sudah diserahkan.</translation>
    </message>
    <message>
        <source>This looks like a number of {other}.</source>
        <translation>Ini mirip nomor resi {other}.</translation>
    </message>
    <message>
        <source>Unlike the numbers of {courier}, which look like {like}. Check it.</source>
        <translation>Tidak seperti nomor resi {courier}, yang bentuknya seperti {like}. Periksa lagi.</translation>
    </message>
    <message>
        <source>You noted {here}; Seller Center says {there}.</source>
        <translation>Anda mencatat {here}; menurut Seller Center {there}.</translation>
    </message>
    <message>
        <source>Zeros may be missing at the beginning: numbers of {courier} look like {like}.</source>
        <translation>Angka nol di depan mungkin hilang: nomor resi {courier} bentuknya seperti {like}.</translation>
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
    <name>ShopStep</name>
    <message>
        <source>All of this can be changed later, in the menu File. Nothing leaves this computer.</source>
        <translation>Semua ini bisa diubah nanti di menu Berkas. Tidak ada yang keluar dari komputer ini.</translation>
    </message>
    <message>
        <source>Deadlines are counted and shown in the time of your warehouse.</source>
        <translation>Batas waktu dihitung dan ditampilkan menurut waktu gudang Anda.</translation>
    </message>
    <message>
        <source>Kept with each note and change, so that colleagues see who did what.</source>
        <translation>Dicatat pada setiap catatan dan perubahan, agar rekan kerja tahu siapa melakukan apa.</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>Toko saya</translation>
    </message>
    <message>
        <source>Shop name</source>
        <translation>Nama toko</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Lewati</translation>
    </message>
    <message>
        <source>Stands in the title of the window and on packing slips.</source>
        <translation>Tampil di judul jendela dan di slip pengepakan.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zona waktu</translation>
    </message>
    <message>
        <source>WIB (UTC+7): Java, Sumatra, West and Central Kalimantan</source>
        <translation>WIB (UTC+7): Jawa, Sumatra, Kalimantan Barat dan Tengah</translation>
    </message>
    <message>
        <source>WIT (UTC+9): Maluku, Papua</source>
        <translation>WIT (UTC+9): Maluku, Papua</translation>
    </message>
    <message>
        <source>WITA (UTC+8): Bali, Sulawesi, Nusa Tenggara, rest of Kalimantan</source>
        <translation>WITA (UTC+8): Bali, Sulawesi, Nusa Tenggara, Kalimantan lainnya</translation>
    </message>
    <message>
        <source>Who is working</source>
        <translation>Siapa yang bekerja</translation>
    </message>
    <message>
        <source>Your shop</source>
        <translation>Toko Anda</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>All default keys</source>
        <translation>Semua tombol bawaan</translation>
    </message>
    <message>
        <source>Choose a line that is an action, then press its new key here.</source>
        <translation>Pilih baris yang berupa tindakan, lalu tekan tombol barunya di sini.</translation>
    </message>
    <message>
        <source>Default key</source>
        <translation>Tombol bawaan</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Cari tombol pintas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tombol</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tombol pintas</translation>
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
        <source>List: show the order's details</source>
        <translation>Daftar: tampilkan rincian pesanan</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Tombol baru</translation>
    </message>
    <message>
        <source>No key</source>
        <translation>Tanpa tombol</translation>
    </message>
    <message>
        <source>Note: save it</source>
        <translation>Catatan: simpan</translation>
    </message>
    <message>
        <source>Press the new key for “{action}” here.</source>
        <translation>Tekan tombol baru untuk “{action}” di sini.</translation>
    </message>
    <message>
        <source>Scanner: shows the order whose label is scanned</source>
        <translation>Pemindai: menampilkan pesanan yang labelnya dipindai</translation>
    </message>
    <message>
        <source>Sidebar: choose a saved filter</source>
        <translation>Bilah samping: pilih filter tersimpan</translation>
    </message>
    <message>
        <source>Sidebar: choose an entry</source>
        <translation>Bilah samping: pilih entri</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Kegunaan</translation>
    </message>
    <message>
        <source>{key} is the key of “{action}” already. Give that one another key first.</source>
        <translation>{key} sudah dipakai “{action}”. Beri tombol lain untuk itu dulu.</translation>
    </message>
</context>
<context>
    <name>Sidebar</name>
    <message>
        <source>All shops</source>
        <translation>Semua toko</translation>
    </message>
    <message>
        <source>Buyers' requests</source>
        <translation>Permintaan pembeli</translation>
    </message>
    <message>
        <source>Manage orders</source>
        <translation>Kelola pesanan</translation>
    </message>
    <message>
        <source>Next 48 hours</source>
        <translation>48 jam ke depan</translation>
    </message>
    <message>
        <source>Shops shown</source>
        <translation>Toko yang ditampilkan</translation>
    </message>
    <message>
        <source>To enter in Seller Center</source>
        <translation>Entri ke Seller Center</translation>
    </message>
    <message>
        <source>What falls due, hour by hour.</source>
        <translation>Yang jatuh tempo, jam demi jam.</translation>
    </message>
    <message>
        <source>What was decided here and has to be entered there too.</source>
        <translation>Yang diputuskan di sini dan harus dimasukkan juga di sana.</translation>
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
    <name>TextsField</name>
    <message>
        <source>Type a part of it; Enter adds another</source>
        <translation>Ketik sebagian; Enter untuk menambah</translation>
    </message>
</context>
<context>
    <name>TrackingDialog</name>
    <message>
        <source>A parcel the buyer arranged himself has a longer time to be inspected.</source>
        <translation>Paket yang dikirim sendiri oleh pembeli punya waktu pemeriksaan lebih lama.</translation>
    </message>
    <message>
        <source>Please type the tracking number.</source>
        <translation>Isi nomor resi.</translation>
    </message>
    <message>
        <source>Save tracking number</source>
        <translation>Simpan nomor resi</translation>
    </message>
    <message>
        <source>The buyer arranged the parcel himself</source>
        <translation>Pembeli mengatur pengirimannya sendiri</translation>
    </message>
    <message>
        <source>The buyer sent the parcel</source>
        <translation>Pembeli sudah mengirim paket</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>Nomor resi</translation>
    </message>
</context>
<context>
    <name>UndoErrands</name>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Ulangi</translation>
    </message>
    <message>
        <source>&amp;Redo: {act}</source>
        <translation>&amp;Ulangi: {act}</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>U&amp;rungkan</translation>
    </message>
    <message>
        <source>&amp;Undo: {act}</source>
        <translation>U&amp;rungkan: {act}</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Batal</translation>
    </message>
    <message>
        <source>Done again: {act}</source>
        <translation>Diulangi: {act}</translation>
    </message>
    <message>
        <source>Nothing to undo yet: what you change here can be taken back</source>
        <translation>Belum ada yang bisa diurungkan: yang Anda ubah di sini bisa diurungkan</translation>
    </message>
    <message>
        <source>Und&amp;o several</source>
        <translation>Urungkan b&amp;eberapa</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Urungkan impor</translation>
    </message>
    <message>
        <source>Undo the import?</source>
        <translation>Urungkan impor?</translation>
    </message>
    <message>
        <source>Undone: {act}</source>
        <translation>Diurungkan: {act}</translation>
    </message>
    <message>
        <source>“{file}”: its new orders are taken out again, and the orders it changed are as they were before. You can do it again afterwards.</source>
        <translation>“{file}”: pesanan barunya dikeluarkan lagi, dan pesanan yang diubahnya kembali seperti semula. Anda bisa mengulanginya nanti.</translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Keep the key in this computer's keyring, so as not to be asked again</source>
        <translation>Simpan kunci di penyimpan kunci komputer ini, agar tidak ditanya lagi</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Kunci</translation>
    </message>
    <message>
        <source>Of the recovery key type all 13 groups, with or without lines between them.</source>
        <translation>Untuk kunci pemulihan, ketik semua 13 kelompok, dengan atau tanpa garis di antaranya.</translation>
    </message>
    <message>
        <source>Open the shop</source>
        <translation>Buka toko</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Frasa sandi</translation>
    </message>
    <message>
        <source>Recovery key, from the sheet that was printed or saved</source>
        <translation>Kunci pemulihan, dari lembar yang dicetak atau disimpan</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Tampilkan yang diketik</translation>
    </message>
    <message>
        <source>The keyring of this computer does not have the key of the shop in {folder}.</source>
        <translation>Kunci toko di {folder} tidak ada di penyimpan kunci komputer ini.</translation>
    </message>
    <message>
        <source>This shop is encrypted</source>
        <translation>Toko ini terenkripsi</translation>
    </message>
    <message>
        <source>Type the passphrase or the recovery key.</source>
        <translation>Ketik frasa sandi atau kunci pemulihan.</translation>
    </message>
</context>
<context>
    <name>UpdateBar</name>
    <message>
        <source>Backups…</source>
        <translation>Cadangan…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Nanti saja</translation>
    </message>
    <message>
        <source>Show…</source>
        <translation>Lihat…</translation>
    </message>
    <message>
        <source>Skip this version</source>
        <translation>Lewati versi ini</translation>
    </message>
    <message>
        <source>What's new</source>
        <translation>Yang baru</translation>
    </message>
</context>
<context>
    <name>UpdateErrands</name>
    <message>
        <source>Installing version {version}…</source>
        <translation>Memasang versi {version}…</translation>
    </message>
    <message>
        <source>Last looked: {ago}.</source>
        <translation>Terakhir dicari: {ago}.</translation>
    </message>
    <message>
        <source>No program on this computer installs the file. Type the command above in a terminal.</source>
        <translation>Tidak ada program di komputer ini yang dapat memasang berkas itu. Ketik perintah di atas di terminal.</translation>
    </message>
    <message>
        <source>The folder with the files of a newer version</source>
        <translation>Folder yang berisi berkas versi baru</translation>
    </message>
    <message>
        <source>The last attempt failed: {why}</source>
        <translation>Upaya terakhir gagal: {why}</translation>
    </message>
</context>
<context>
    <name>Updates</name>
    <message>
        <source>How the shop was before is the backup {backup}; going back to the older version needs it.</source>
        <translation>Keadaan toko sebelumnya ada di cadangan {backup}; cadangan itu diperlukan bila kembali ke versi lama.</translation>
    </message>
    <message>
        <source>In use: version {version}, {how}.</source>
        <translation>Dipakai: versi {version}, {how}.</translation>
    </message>
    <message>
        <source>Seller Desktop was updated to version {version}.</source>
        <translation>Seller Desktop sudah diperbarui ke versi {version}.</translation>
    </message>
    <message>
        <source>Version {version} is available</source>
        <translation>Versi {version} tersedia</translation>
    </message>
    <message>
        <source>Version {version} was not installed: it did not pass its own test on this computer, or the installation was broken off. Version {old} is still in use, and nothing is lost.</source>
        <translation>Versi {version} tidak terpasang: tidak lulus ujinya sendiri di komputer ini, atau pemasangannya terhenti. Versi {old} tetap dipakai, dan tidak ada yang hilang.</translation>
    </message>
    <message>
        <source>copied by hand</source>
        <translation>disalin sendiri</translation>
    </message>
    <message>
        <source>installed as a package of the system</source>
        <translation>dipasang sebagai paket sistem</translation>
    </message>
    <message>
        <source>installed for you alone</source>
        <translation>dipasang untuk Anda sendiri</translation>
    </message>
    <message>
        <source>{done} of {whole}</source>
        <translation>{done} dari {whole}</translation>
    </message>
</context>
<context>
    <name>UpdatesDialog</name>
    <message>
        <source>&amp;Download</source>
        <translation>&amp;Unduh</translation>
    </message>
    <message>
        <source>&amp;Install and reopen</source>
        <translation>&amp;Pasang dan buka lagi</translation>
    </message>
    <message>
        <source>&amp;Look once a week while the program is open</source>
        <translation>&amp;Cari seminggu sekali selama program terbuka</translation>
    </message>
    <message>
        <source>&amp;Skip this version</source>
        <translation>&amp;Lewati versi ini</translation>
    </message>
    <message>
        <source>A USB stick or any folder with the files of a newer version</source>
        <translation>flashdisk atau folder mana pun yang berisi berkas versi baru</translation>
    </message>
    <message>
        <source>C&amp;heck again</source>
        <translation>C&amp;ari lagi</translation>
    </message>
    <message>
        <source>C&amp;heck now</source>
        <translation>C&amp;ari sekarang</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Tutup</translation>
    </message>
    <message>
        <source>Close and &amp;open the installer</source>
        <translation>Tutup dan &amp;buka pemasang</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Salin</translation>
    </message>
    <message>
        <source>From a &amp;folder…</source>
        <translation>Dari &amp;folder…</translation>
    </message>
    <message>
        <source>How much has come</source>
        <translation>Yang sudah terunduh</translation>
    </message>
    <message>
        <source>Install makes a backup, closes this window and opens it again with the new version. The new version tests itself first; if it does not pass, everything stays as it is.</source>
        <translation>Pemasangan membuat cadangan, menutup jendela ini, lalu membukanya lagi dengan versi baru. Versi baru menguji dirinya dulu; bila tidak lulus, semuanya tetap seperti semula.</translation>
    </message>
    <message>
        <source>Is there a newer version?</source>
        <translation>Ada versi yang lebih baru?</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Mencari…</translation>
    </message>
    <message>
        <source>Making a backup first…</source>
        <translation>Membuat cadangan dulu…</translation>
    </message>
    <message>
        <source>No web address is set, so for now an update can come from a folder or USB stick.</source>
        <translation>Belum ada alamat web, jadi untuk sekarang pembaruan bisa diambil dari folder atau flashdisk.</translation>
    </message>
    <message>
        <source>Nothing newer than {version} is there.</source>
        <translation>Di sana tidak ada yang lebih baru daripada {version}.</translation>
    </message>
    <message>
        <source>Released on {date}. It cannot be installed from here: get it from where you got this program. Your shop stays where it is.</source>
        <translation>Dirilis {date}. Tidak dapat dipasang dari sini: ambil dari tempat Anda mendapat program ini. Toko Anda tetap di tempatnya.</translation>
    </message>
    <message>
        <source>Released on {date}. The download has {size}.</source>
        <translation>Dirilis {date}. Ukuran unduhan {size}.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>&amp;Hentikan</translation>
    </message>
    <message>
        <source>Testing the new version…</source>
        <translation>Menguji versi baru…</translation>
    </message>
    <message>
        <source>The command that installs it</source>
        <translation>Perintah yang memasangnya</translation>
    </message>
    <message>
        <source>The new version passed its own test, and a backup of the shop is made. Copy this command, close the program and enter the command in a terminal. Start the program again afterwards.</source>
        <translation>Versi baru lulus ujinya sendiri, dan cadangan toko sudah dibuat. Salin perintah ini, tutup program, lalu masukkan perintahnya di terminal. Setelah itu jalankan program lagi.</translation>
    </message>
    <message>
        <source>This copy is not updated here.</source>
        <translation>Salinan ini tidak diperbarui di sini.</translation>
    </message>
    <message>
        <source>This is the newest version.</source>
        <translation>Ini versi terbaru.</translation>
    </message>
    <message>
        <source>Updates</source>
        <translation>Pembaruan</translation>
    </message>
    <message>
        <source>Version {version} is coming…</source>
        <translation>Versi {version} sedang diunduh…</translation>
    </message>
    <message>
        <source>Version {version} is here and proven.</source>
        <translation>Versi {version} sudah diunduh dan terbukti asli.</translation>
    </message>
    <message>
        <source>What is new</source>
        <translation>Yang baru</translation>
    </message>
    <message>
        <source>Where updates come from</source>
        <translation>Sumber pembaruan</translation>
    </message>
    <message>
        <source>You never need one: this version goes on working. Nothing about you is sent.</source>
        <translation>Anda tidak wajib memperbarui: versi ini tetap bekerja. Tidak ada data Anda yang dikirim.</translation>
    </message>
    <message>
        <source>You skipped it before.</source>
        <translation>Anda pernah melewatinya.</translation>
    </message>
    <message>
        <source>Your system installs it and asks for an administrator's password. First the new version is tested and a backup of the shop is made; then this window closes, because the installer refuses while the program is open. Start the program again afterwards.</source>
        <translation>Sistem Anda yang memasangnya dan meminta kata sandi administrator. Versi baru diuji dan cadangan toko dibuat dulu; lalu jendela ini ditutup, karena pemasang menolak selama program terbuka. Setelah itu jalankan program lagi.</translation>
    </message>
    <message>
        <source>https://… or the full path of a folder</source>
        <translation>https://… atau alamat lengkap sebuah folder</translation>
    </message>
</context>
<context>
    <name>Waits</name>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n menit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n detik</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>_Buttons</name>
    <message>
        <source>Change…</source>
        <translation>Ubah…</translation>
    </message>
    <message>
        <source>Courier and tracking number…</source>
        <translation>Kurir dan nomor resi…</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Serahkan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
</context>
<context>
    <name>_List</name>
    <message>
        <source>Suggestions</source>
        <translation>Saran</translation>
    </message>
</context>
<context>
    <name>_Part</name>
    <message>
        <source>Choose the condition (1–6)</source>
        <translation>Pilih kondisi (1–6)</translation>
    </message>
    <message>
        <source>Condition of {goods}</source>
        <translation>Kondisi {goods}</translation>
    </message>
    <message>
        <source>Nothing to keep</source>
        <translation>Tidak ada barang</translation>
    </message>
    <message>
        <source>Pieces of {goods}</source>
        <translation>Jumlah {goods}</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Hapus kondisi ini</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Stok</translation>
    </message>
    <message>
        <source>What becomes of {goods}</source>
        <translation>Tindak lanjut {goods}</translation>
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
        <source>Read it anyway</source>
        <translation>Tetap baca</translation>
    </message>
    <message>
        <source>Say the time…</source>
        <translation>Sebutkan waktunya…</translation>
    </message>
    <message>
        <source>The file is left out until there is room, or you go on.</source>
        <translation>Berkas ini dilewati sampai ada ruang, atau Anda melanjutkan.</translation>
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
    <message>
        <source>Try again</source>
        <translation>Coba lagi</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>attention</source>
        <translation>perlu dicek</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>baik</translation>
    </message>
</context>
<context>
    <name>_Thumb</name>
    <message>
        <source>Enter shows it, Delete removes it</source>
        <translation>Enter menampilkan, Delete menghapus</translation>
    </message>
    <message>
        <source>Picture {name}</source>
        <translation>Gambar {name}</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Hapus</translation>
    </message>
    <message>
        <source>Remove {name}</source>
        <translation>Hapus {name}</translation>
    </message>
</context>
</TS>