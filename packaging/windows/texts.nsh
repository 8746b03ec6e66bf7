; What the setup says. Each text in both languages, one below the other.

!macro SAY name english indonesian
  LangString ${name} ${LANG_ENGLISH} "${english}"
  LangString ${name} ${LANG_INDONESIAN} "${indonesian}"
!macroend

!insertmacro SAY WELCOME \
  "This installs Seller Desktop ${VERSION} for you alone. No administrator is needed.$\r$\n$\r$\nIf an older version is there, it stays until the new one has tested itself on this computer. Your shop is kept elsewhere and is not touched." \
  "Program ini memasang Seller Desktop ${VERSION} hanya untuk Anda. Hak administrator tidak diperlukan.$\r$\n$\r$\nJika sudah ada versi lama, versi itu tetap ada sampai versi baru selesai menguji dirinya di komputer ini. Toko Anda tersimpan di tempat lain dan tidak disentuh."
!insertmacro SAY ON_DESKTOP "Shortcut on the desktop" "Pintasan di desktop"
!insertmacro SAY START_AT_LOGIN "Start when I log in" "Mulai saat saya masuk Windows"
!insertmacro SAY ABOUT_PROGRAM \
  "The program, its entry in the Start menu, and backups (.sdbackup) that open with a double-click." \
  "Program, entri di menu Start, dan berkas cadangan (.sdbackup) yang terbuka dengan klik ganda."
!insertmacro SAY ABOUT_DESKTOP "An icon on the desktop." "Ikon di desktop."
!insertmacro SAY ABOUT_LOGIN \
  "The window opens when you log in to Windows, so that no deadline passes unseen." \
  "Jendela terbuka saat Anda masuk Windows, agar tidak ada tenggat yang terlewat."
!insertmacro SAY BACKUP_FILE "Backup of a Seller Desktop shop" "Cadangan toko Seller Desktop"
!insertmacro SAY ELEVATED \
  "Seller Desktop is installed without administrator rights. This was started with them, which is not safe for a setup of this kind, and would install the program for the wrong account.$\r$\n$\r$\nStart it again with a plain double-click, without $\"Run as administrator$\". Nothing was changed." \
  "Seller Desktop dipasang tanpa hak administrator. Program ini dijalankan dengan hak itu; itu tidak aman untuk pemasang jenis ini, dan program akan terpasang untuk akun yang salah.$\r$\n$\r$\nJalankan lagi dengan klik ganda biasa, tanpa $\"Run as administrator$\". Tidak ada yang diubah."
!insertmacro SAY OLDER \
  "Seller Desktop $Before is installed, which is newer than ${VERSION}. The older version may be unable to open your shop.$\r$\n$\r$\nInstall the older version all the same?" \
  "Seller Desktop $Before sudah terpasang, lebih baru dari ${VERSION}. Versi lama mungkin tidak dapat membuka toko Anda.$\r$\n$\r$\nTetap pasang versi lama?"
!insertmacro SAY NOT_OURS \
  "The folder $INSTDIR holds files that are not Seller Desktop's. Choose an empty folder. Nothing was changed." \
  "Folder $INSTDIR berisi berkas yang bukan milik Seller Desktop. Pilih folder kosong. Tidak ada yang diubah."
!insertmacro SAY NOT_WRITABLE \
  "The folder $INSTDIR cannot be written to. See whether the disk is full or a virus scanner holds the files, then start the setup again. What was installed before is still there." \
  "Folder $INSTDIR tidak dapat ditulisi. Periksa apakah disk penuh atau pemindai virus menahan berkasnya, lalu jalankan pemasang ini lagi. Versi yang sudah terpasang tetap ada."
!insertmacro SAY TESTING "The new version tests itself..." "Versi baru sedang menguji dirinya..."
!insertmacro SAY TEST_FAILED \
  "The new version ${VERSION} did not pass its self-test on this computer, so it was not installed. Version $Before stays as it was, and so does your shop.$\r$\n$\r$\nWhat was found stands in $INSTDIR\self-test.json." \
  "Versi baru ${VERSION} tidak lulus uji mandiri di komputer ini, jadi tidak dipasang. Versi $Before tetap seperti semula, begitu juga toko Anda.$\r$\n$\r$\nHasil ujinya ada di $INSTDIR\self-test.json."
!insertmacro SAY TEST_FAILED_FIRST \
  "Seller Desktop ${VERSION} did not pass its self-test on this computer, so it was not installed. It needs Windows 10 (1903) or later, 64 bit.$\r$\n$\r$\nIf there is a report, it stands in $INSTDIR\self-test.json." \
  "Seller Desktop ${VERSION} tidak lulus uji mandiri di komputer ini, jadi tidak dipasang. Program ini memerlukan Windows 10 (1903) atau lebih baru, 64 bit.$\r$\n$\r$\nJika ada, laporannya terdapat di $INSTDIR\self-test.json."
!insertmacro SAY CLOSING "Closing Seller Desktop..." "Menutup Seller Desktop..."
!insertmacro SAY CLOSE_IT \
  "Seller Desktop is still open. Close its window, then choose Retry." \
  "Seller Desktop masih terbuka. Tutup jendelanya, lalu pilih Coba Lagi (Retry)."
!insertmacro SAY STILL_RUNNING \
  "Seller Desktop is still open, so nothing was changed. Close it and start this again." \
  "Seller Desktop masih terbuka, jadi tidak ada yang diubah. Tutup program itu lalu jalankan ini lagi."
!insertmacro SAY SHOP_TITLE "Your shop" "Toko Anda"
!insertmacro SAY SHOP_SUBTITLE \
  "The program goes. What becomes of the shop?" "Program akan dihapus. Bagaimana dengan toko Anda?"
!insertmacro SAY SHOP_QUESTION \
  "Orders, buyers, pictures and the backups kept beside them lie in ${DATA}. If you keep the shop, it is there again when you install Seller Desktop again." \
  "Pesanan, pembeli, gambar, dan cadangan di sampingnya tersimpan di ${DATA}. Jika toko disimpan, toko itu ada lagi saat Seller Desktop dipasang kembali."
!insertmacro SAY SHOP_KEEP "&Keep the shop" "&Simpan toko"
!insertmacro SAY SHOP_REMOVE "&Remove the shop and its backups for good" "&Hapus toko dan cadangannya untuk selamanya"
!insertmacro SAY SHOP_BACKUP \
  "Make a last &backup in the folder Documents first" "Buat &cadangan terakhir di folder Dokumen terlebih dahulu"
!insertmacro SAY BACKING_UP "Making a last backup..." "Membuat cadangan terakhir..."
!insertmacro SAY NO_BACKUP \
  "The last backup could not be made. If the shop is locked by a passphrase, make the backup in the program before you remove it.$\r$\n$\r$\nRemove the shop without a backup?" \
  "Cadangan terakhir tidak dapat dibuat. Jika toko dikunci dengan frasa sandi, buat cadangan di dalam program sebelum menghapusnya.$\r$\n$\r$\nHapus toko tanpa cadangan?"
