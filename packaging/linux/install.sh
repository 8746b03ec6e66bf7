#!/bin/bash
# Installs Seller Desktop for the person who runs this, without administrator rights:
#
#   ./install.sh                            install, or exchange an older version
#   ./install.sh --update                   the same, as the program calls it itself
#   ./install.sh --uninstall                remove the program; shops stay
#   ./install.sh --uninstall --remove-shop  remove the program and the shops
#
# Ends with 0 when it is done; 3 when the new version did not pass its own test, and then nothing was changed;
# 2 when it was called wrongly; 1 when something else stood in the way, in a sentence.
set -euo pipefail

readonly GLIBC=@GLIBC@
readonly VERSION=@VERSION@
readonly SIZE_KB=@SIZE_KB@

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
data_home=${XDG_DATA_HOME:-$HOME/.local/share}
readonly here data_home
readonly place=$HOME/.local/lib/seller-desktop
readonly app=$place/app
readonly link=$HOME/.local/bin/seller-desktop
readonly shops=$data_home/SellerDesktop

case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
id* | in*) readonly language=id ;;
*) readonly language=en ;;
esac

# say ENGLISH INDONESIAN
say() {
  if [ "$language" = id ]; then printf '%s\n' "$2"; else printf '%s\n' "$1"; fi
}

fail() {
  local code=$1
  shift
  say "$@" >&2
  exit "$code"
}

# Asks until the answer is yes or no; no where nobody can be asked.
agreed() {
  local answer
  [ -t 0 ] || return 1
  while true; do
    say "$1 [y/n] " "$2 [y/t] "
    read -r answer || return 1
    case $answer in
    [yY]*) return 0 ;;
    [nNtT]*) return 1 ;;
    esac
  done
}

# Whether a process that is not one of those which called us runs the installed program.
runs() {
  local process program caller=$$ callers=" "
  while [ "${caller:-0}" -gt 1 ]; do
    callers+="$caller "
    caller=$(sed -n 's/^PPid:[[:space:]]*//p' "/proc/$caller/status" 2>/dev/null) || break
  done
  while read -r process program; do
    [[ $callers != *" ${process#/proc/} "* ]] || continue
    [ "${program% (deleted)}" != "$app/seller-desktop" ] || return 0
  done < <(find /proc -maxdepth 2 -path '/proc/[0-9]*/exe' -printf '%h %l\n' 2>/dev/null || true)
  return 1
}

# The program that calls this for an update has closed its window itself, and may go on.
close_program() {
  runs || return 0
  say "Closing Seller Desktop…" "Menutup Seller Desktop…"
  "$app/seller-desktop" quit >/dev/null 2>&1 || true
  local second
  for second in {1..20}; do
    runs || return 0
    sleep 0.5
  done
  fail 1 "Seller Desktop is still open. Close it, then start this again." \
    "Seller Desktop masih terbuka. Tutup dulu, lalu jalankan lagi."
}

# What was cut off in the middle of an exchange is brought to its end: the old version is back.
tidy() {
  if [ ! -e "$app" ] && [ -d "$app.old" ]; then
    mv -T -- "$app.old" "$app"
  fi
  rm -rf -- "$app.new" "$app.old"
}

check_system() {
  [ "$(uname -s)-$(uname -m)" = Linux-x86_64 ] ||
    fail 1 "This is for Linux on 64-bit Intel or AMD; here is $(uname -s) on $(uname -m)." \
      "Ini untuk Linux pada Intel atau AMD 64-bit; di sini $(uname -s) pada $(uname -m)."
  local have
  have=$(getconf GNU_LIBC_VERSION 2>/dev/null || true)
  have=${have#glibc }
  if [ -z "$have" ] || [ "$(printf '%s\n' "$GLIBC" "$have" | sort -V | head -n 1)" != "$GLIBC" ]; then
    fail 1 "This needs glibc $GLIBC or newer (Debian 12, Ubuntu 22.04, Fedora 36 or later); here is ${have:-none}." \
      "Ini perlu glibc $GLIBC atau lebih baru (Debian 12, Ubuntu 22.04, Fedora 36 atau sesudahnya); di sini ${have:-tidak ada}."
  fi
  check_libraries
  mkdir -p -- "$place"
  local free
  free=$(df -Pk -- "$place" | awk 'NR == 2 { print $4 }')
  [ "$free" -gt $((SIZE_KB + 20000)) ] ||
    fail 1 "There is no room: $((SIZE_KB / 1000 + 20)) MB are needed in $place." \
      "Ruang tidak cukup: perlu $((SIZE_KB / 1000 + 20)) MB di $place."
}

# What Qt needs of the system, and the packages that bring it.
check_libraries() {
  local known ldconfig library package libraries=() packages=()
  ldconfig=$(PATH=$PATH:/sbin:/usr/sbin command -v ldconfig) || return 0
  known=$("$ldconfig" -p)
  while read -r library package; do
    if [[ $known != *"$library "* ]]; then
      libraries+=("$library")
      packages+=("$package")
    fi
  done <"$here/needs.txt"
  [ "${#libraries[@]}" -gt 0 ] || return 0
  local how
  if command -v apt-get >/dev/null; then
    how="sudo apt install $(printf '%s\n' "${packages[@]}" | sort -u | xargs)"
  elif command -v dnf >/dev/null; then
    how="sudo dnf install$(printf " '%s()(64bit)'" "${libraries[@]}")"
  elif command -v zypper >/dev/null; then
    how="sudo zypper install$(printf " '%s()(64bit)'" "${libraries[@]}")"
  else
    how="${libraries[*]}"
  fi
  fail 1 "The system lacks what a window needs. Have this installed, then start again: $how" \
    "Sistem belum punya yang diperlukan jendela. Pasang ini dulu, lalu jalankan lagi: $how"
}

install_program() {
  [ -x "$here/app/seller-desktop" ] ||
    fail 1 "The folder app beside this script is missing: unpack the whole archive." \
      "Folder app di samping skrip ini tidak ada: buka seluruh arsipnya."
  check_system
  tidy
  close_program
  cp -a -- "$here/app" "$app.new"
  say "Testing version $VERSION…" "Menguji versi $VERSION…"
  if ! "$app.new/seller-desktop" --self-test --out "$place/self-test.json" >/dev/null 2>"$place/self-test.log"; then
    rm -rf -- "$app.new"
    fail 3 "Version $VERSION does not work on this computer, so nothing was changed. What was found: $place/self-test.json" \
      "Versi $VERSION tidak berjalan di komputer ini, jadi tidak ada yang diubah. Temuannya: $place/self-test.json"
  fi
  rm -f -- "$place/self-test.json" "$place/self-test.log"
  close_program # it may have been started meanwhile
  if [ -e "$app" ]; then
    mv -T -- "$app" "$app.old"
  fi
  if ! mv -T -- "$app.new" "$app"; then
    tidy
    fail 1 "The new version could not be put in place; the old one is back." \
      "Versi baru tidak dapat ditempatkan; yang lama sudah kembali."
  fi
  rm -rf -- "$app.old"
  cp -- "$here/install.sh" "$here/needs.txt" "$place/"
  show_it
  say "Seller Desktop $VERSION is installed; you find it among your programs." \
    "Seller Desktop $VERSION sudah terpasang; ada di antara program-program Anda."
}

# Menu, icons, and the file kind of backups.
show_it() {
  mkdir -p -- "${link%/*}" "$data_home"
  ln -sfn -- "$app/seller-desktop" "$link"
  (cd "$here/share" && find . -type f) >"$place/shared-files.txt"
  cp -R -- "$here/share/." "$data_home/"
  # A menu may not know ~/.local/bin, and a path may hold what the entry's own rules must escape.
  local program=$link
  program=${program//\\/\\\\\\\\}
  program=${program//\"/\\\\\"}
  program=${program//\`/\\\\\`}
  program=${program//\$/\\\\\$}
  program=${program//%/%%}
  local entry=$data_home/applications/seller-desktop.desktop
  PROGRAM=$program awk '
    /^Exec=/ { print "Exec=\"" ENVIRON["PROGRAM"] "\" %f"; next }
    /^TryExec=/ { next }
    { print }' "$here/share/applications/seller-desktop.desktop" >"$entry.new"
  mv -f -- "$entry.new" "$entry"
  refresh
}

# The caches of the desktop; what is not there needs none.
refresh() {
  ! command -v update-desktop-database >/dev/null || update-desktop-database -q "$data_home/applications" || true
  ! command -v update-mime-database >/dev/null || update-mime-database "$data_home/mime" >/dev/null 2>&1 || true
  ! command -v gtk-update-icon-cache >/dev/null ||
    gtk-update-icon-cache -q -t -f "$data_home/icons/hicolor" >/dev/null 2>&1 || true
}

uninstall_program() {
  [ -d "$app" ] || [ -d "$app.old" ] ||
    fail 1 "Seller Desktop is not installed here." "Seller Desktop tidak terpasang di sini."
  tidy
  close_program
  if [ -d "$shops" ]; then
    offer_backup
  fi
  local file
  if [ -f "$place/shared-files.txt" ]; then
    while read -r file; do
      rm -f -- "$data_home/$file"
    done <"$place/shared-files.txt"
  fi
  refresh
  rm -f -- "$link"
  rm -rf -- "$place"
  if [ "$remove_shop" = yes ]; then
    rm -rf -- "$shops"
    say "The program and the shops are removed." "Program dan toko sudah dihapus."
  else
    say "The program is removed. Your shops stay in $shops" "Program sudah dihapus. Toko Anda tetap ada di $shops"
  fi
}

# A last backup, out of the way of all that is removed.
offer_backup() {
  [ -e "$shops/shop.db" ] || return 0
  agreed "Make a last backup of your shop in $HOME first?" "Buat cadangan terakhir toko Anda di $HOME dulu?" ||
    return 0
  local target
  target=$HOME/seller-desktop-$(date +%Y-%m-%d-%H%M%S)
  if "$app/seller-desktop" backup --to "$target"; then
    say "The backup is in $target" "Cadangan ada di $target"
    return 0
  fi
  agreed "The backup failed. Go on without it?" "Cadangan gagal dibuat. Lanjutkan tanpa cadangan?" ||
    fail 1 "Nothing was removed." "Tidak ada yang dihapus."
}

action=install
remove_shop=no
for word; do
  case $word in
  --update) ;;
  --uninstall) action=uninstall ;;
  --remove-shop) remove_shop=yes ;;
  *) fail 2 "install.sh [--update] | --uninstall [--remove-shop]" "install.sh [--update] | --uninstall [--remove-shop]" ;;
  esac
done
[ "$remove_shop" = no ] || [ "$action" = uninstall ] ||
  fail 2 "--remove-shop belongs to --uninstall." "--remove-shop hanya bersama --uninstall."
[ "$(id -u)" != 0 ] ||
  fail 1 "Please run this as yourself, not as administrator: the program is installed for one person, and needs no password." \
    "Jalankan sebagai diri Anda sendiri, bukan administrator: program dipasang untuk satu orang, tanpa sandi."

mkdir -p -- "$place"
if command -v flock >/dev/null; then
  exec 9>"$place/.lock"
  flock -n 9 || fail 1 "Another installation is at work." "Pemasangan lain sedang berjalan."
fi
if [ "$action" = install ]; then install_program; else uninstall_program; fi
