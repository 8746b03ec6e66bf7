# The parts of prove.sh: what is done in the clean root, and what is looked at.
# shellcheck shell=bash

# A folder as people have them, on a medium that cannot be written to.
readonly READ_ONLY_NAME='Toko Bu Sri – 100% baru é 店'
readonly ORDERS=50
readonly PERSON=penjual

failed=0

give_up() {
  printf '%s\n' "$*" >&2
  exit 2
}

newest() {
  printf '%s\n' "$@" | sort -V | tail -n 1 | while read -r file; do [ ! -f "$file" ] || printf '%s\n' "$file"; done
}

# tell NAME CODE [WHAT]
tell() {
  if [ "$2" = 0 ]; then
    printf '%-66s ok\n' "$1"
  else
    printf '%-66s FAILED%s\n' "$1" "${3:+ ($3)}"
    failed=1
  fi
}

# check NAME LOG COMMAND...: what it says goes into the log
check() {
  local name=$1 log=$results/$2
  shift 2
  "$@" >"$log" 2>&1 </dev/null
  tell "$name" $? "see $log"
}

not() { ! "$@"; }

skip() { printf '%-66s not looked at: %s\n' "$1" "$2"; }

clean_up() {
  # The screen of the window is the only process we leave running; it was started by us and noted.
  [ -z "${screen:-}" ] || kill "$screen" 2>/dev/null
  local place
  for place in "$root/mnt/$READ_ONLY_NAME" "$root/proc" "$root/dev" "$root/sys"; do
    mountpoint -q "$place" && umount -l "$place"
  done
  rm -rf "$root"
}

finish() {
  if [ "$failed" = 0 ]; then
    printf 'All of it is ok. Pictures and logs: %s\n' "$results"
  else
    printf 'Something FAILED. Pictures and logs: %s\n' "$results"
  fi
  exit "$failed"
}

in_root() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 "$@"; }

# A seller without rights, in another time zone, without any network. VARIABLES come before the command.
as_person() { (exec_as_person "$@"); }

exec_as_person() {
  local offline=(unshare --net)
  [ "$can_unshare" = yes ] || offline=()
  exec "${offline[@]}" chroot "$root" setpriv --reuid 1000 --regid 1000 --clear-groups --no-new-privs \
    env -i -C "/home/$PERSON" PATH=/usr/local/bin:/usr/bin:/bin HOME="/home/$PERSON" USER="$PERSON" \
    LANG=C.UTF-8 TZ=America/New_York XDG_RUNTIME_DIR="/home/$PERSON/.run" "$@"
}

older() {
  local tree=$2/older
  dpkg-deb --raw-extract "$1" "$tree"
  sed -i 's/^Version: .*/Version: 0.0.9/' "$tree/DEBIAN/control"
  sed -i 's/"version": "[^"]*"/"version": "0.0.9"/' "$tree/opt/seller-desktop/_internal/seller_desktop/resources/bundle.json"
  (cd "$tree" && find . -path ./DEBIAN -prune -o -type f -printf '%P\0' | sort -z | xargs -0 md5sum) >"$2/md5sums"
  mv "$2/md5sums" "$tree/DEBIAN/md5sums"
  dpkg-deb --root-owner-group -Zxz -z1 --build "$tree" "$2/seller-desktop_0.0.9_amd64.deb" >/dev/null
  rm -rf "$tree"
  printf '%s\n' "$2/seller-desktop_0.0.9_amd64.deb"
}

# A smallest Debian, with what looks at windows and files, and nothing that the program might need by chance:
# the screen's server is asked for alone, what Qt needs must come by the package's own dependencies.
make_root() {
  local suite log=$results/root.log
  suite=$(. /etc/os-release && printf '%s' "${VERSION_CODENAME:-}")
  {
    if command -v mmdebstrap >/dev/null; then
      # The machine's own lists of sources are used, as they are.
      mapfile -t lists < <(apt_lists)
      mmdebstrap --variant=minbase "$suite" "$root" "${lists[@]}"
    elif command -v debootstrap >/dev/null; then
      debootstrap --variant=minbase "$suite" "$root"
    else
      printf 'Neither mmdebstrap nor debootstrap is here.\n'
      false
    fi
  } >"$log" 2>&1 || return 1
  mount --bind /dev "$root/dev" && mount -t proc proc "$root/proc" && mount -t sysfs sysfs "$root/sys" || true
  cp /etc/resolv.conf "$root/etc/" 2>/dev/null || true
  copy_apt_setup
  can_unshare=no
  ! unshare --net true 2>/dev/null || can_unshare=yes
  in_root useradd --create-home --uid 1000 "$PERSON" >>"$log" 2>&1
  in_root install -d -o 1000 -g 1000 -m 700 "/home/$PERSON/.run"
  in_root apt-get update -qq >>"$log" 2>&1
}

apt_lists() {
  find /etc/apt -maxdepth 2 \( -name '*.sources' -o -name 'sources.list' -o -name '*.list' \) -size +0 2>/dev/null
}

# How this machine reaches packages (a proxy, a mirror of its own) holds in the root, too.
copy_apt_setup() {
  local file
  for file in /etc/apt/apt.conf /etc/apt/apt.conf.d/* /etc/ssl/certs/ca-certificates.crt; do
    if [ -f "$file" ] && [ ! -e "$root$file" ]; then
      mkdir -p "$root${file%/*}" && cp "$file" "$root$file"
    fi
  done
}

apt() { in_root DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends "$@"; }

counts_of() { as_person seller-desktop --data "/home/$PERSON/toko" counts --json; }

check_installing() {
  cp "$deb" "$root/tmp/new.deb"
  cp "$old" "$root/tmp/old.deb"
  check "the .deb installs with its dependencies and nothing else" install.log apt install /tmp/new.deb
  in_root dpkg-query -W -f '${Package}\n' >"$results/packages.txt"
  check "every file is as the package says" files.log in_root dpkg --verify seller-desktop
  check "no library is missing" ldd.log all_libraries_found
  # What looks at it comes afterwards, so that it brings nothing along.
  check "(tools for the proof)" tools.log apt install xvfb xauth desktop-file-utils appstream shared-mime-info \
    xdotool imagemagick x11-utils
}

all_libraries_found() {
  local found
  found=$(in_root find /opt/seller-desktop -name '*.so*' -type f -exec env \
    LD_LIBRARY_PATH=/opt/seller-desktop/_internal:/opt/seller-desktop/_internal/PySide6/Qt/lib ldd {} + 2>&1 |
    grep 'not found')
  printf '%s\n' "$found"
  [ -z "$found" ]
}

check_descriptions() {
  local share=/usr/share
  check "desktop-file-validate" desktop.log in_root desktop-file-validate $share/applications/seller-desktop.desktop
  check "appstreamcli validate" appstream.log in_root appstreamcli validate --no-net \
    $share/metainfo/internal.seller_desktop.app.metainfo.xml
  check "a .sdbackup is known as a backup of the program" mime.log \
    in_root grep -x '50:application/x-seller-desktop-backup:\*.sdbackup' $share/mime/globs2
  check "the program opens it" opens.log in_root grep -q \
    'application/x-seller-desktop-backup=seller-desktop.desktop' $share/applications/mimeinfo.cache
  [ "$(cd "$root$share/icons/hicolor" && ls -d ./*/apps/seller-desktop.png | wc -l)" = 9 ]
  tell "an icon in every size" $?
}

# From a folder with spaces and letters of many lands, read-only, without network, in another zone, by a nobody.
check_self_test() {
  [ "$can_unshare" = yes ] || skip "without a network" "namespaces may not be made here"
  mkdir -p "$root/mnt/$READ_ONLY_NAME"
  mount --bind "$root/opt/seller-desktop" "$root/mnt/$READ_ONLY_NAME" &&
    mount -o remount,bind,ro "$root/mnt/$READ_ONLY_NAME"
  check "it lies in a place that cannot be written to" read-only.log not touch "$root/mnt/$READ_ONLY_NAME/x"
  as_person "/mnt/$READ_ONLY_NAME/seller-desktop" --self-test >"$results/self-test.json" 2>"$results/self-test.err"
  tell "--self-test there, as a nobody, offline, in another time zone" $? "see $results/self-test.json"
  [ ! -s "$results/self-test.err" ]
  tell "its stderr is empty" $? "see $results/self-test.err"
  as_person seller-desktop --self-test >"$results/self-test-opt.json" 2>&1
  tell "--self-test where the package lies" $? "see $results/self-test-opt.json"
  check "it left nothing behind" left.log not in_root sh -c "ls -A /tmp | grep -v -e '\.deb$' -e '^\.X'"
}

start_screen() {
  install -d -m 1777 "$root/tmp/.X11-unix"
  chroot "$root" setpriv --reuid 1000 --regid 1000 --clear-groups env -i PATH=/usr/bin:/bin HOME="/home/$PERSON" \
    Xvfb :77 -screen 0 1366x768x24 -nolisten tcp -noreset >"$results/xvfb.log" 2>&1 &
  screen=$!
  local tries
  for tries in {1..50}; do
    [ ! -S "$root/tmp/.X11-unix/X77" ] || return 0
    sleep 0.2
  done
  return 1
}

# window NAME COMMAND...: starts it and waits for its window; `window_pid` is the process.
window() {
  local picture=$1 tries
  shift
  exec_as_person DISPLAY=:77 "$@" >"$results/$picture.log" 2>&1 </dev/null &
  window_pid=$!
  for tries in {1..150}; do
    if in_root DISPLAY=:77 HOME=/tmp xdotool search --onlyvisible --name 'Seller Desktop' >/dev/null 2>&1; then
      sleep 4 # all of it is drawn
      in_root DISPLAY=:77 HOME=/tmp import -window root "/tmp/$picture.png" 2>/dev/null &&
        mv "$root/tmp/$picture.png" "$results/"
      return 0
    fi
    kill -0 "$window_pid" 2>/dev/null || return 1
    sleep 0.2
  done
  return 1
}

close_window() {
  as_person seller-desktop "$@" quit
  local tries
  for tries in {1..100}; do
    kill -0 "$window_pid" 2>/dev/null || return 0
    sleep 0.2
  done
  return 1
}

check_window() {
  check "a shop of $ORDERS orders is made" sample.log \
    as_person seller-desktop --data "/home/$PERSON/toko" sample --orders "$ORDERS"
  check "and it is sound" doctor.log as_person seller-desktop --data "/home/$PERSON/toko" doctor
  if ! start_screen; then
    skip "the window" "Xvfb does not start here; see $results/xvfb.log"
    return
  fi
  window orders seller-desktop --data "/home/$PERSON/toko"
  tell "the window opens (look at orders.png)" $? "see $results/orders.log"
  check "its class is what the desktop entry says" class.log window_class
  check "it can be closed from outside" quit.log close_window --data "/home/$PERSON/toko"
  # XDG_RUNTIME_DIR may not be what every system has; nothing else may be said.
  check "it says nothing on the terminal" said.log not grep . "$results/orders.log"
  as_person seller-desktop --data "/home/$PERSON/toko" backup --to "/home/$PERSON/usb" >"$results/backup.log" 2>&1
  local backup
  backup=$(cd "$root/home/$PERSON/usb" && ls -- *.sdbackup 2>/dev/null | head -n 1)
  window backup seller-desktop --data "/home/$PERSON/toko" "/home/$PERSON/usb/$backup"
  tell "a double-clicked backup opens the window (look at backup.png)" $? "see $results/backup.log"
  check "and that is closed, too" quit-backup.log close_window --data "/home/$PERSON/toko"
  window first seller-desktop
  tell "a first start shows the first page (look at first.png)" $? "see $results/first.log"
  kill_window
}

window_class() {
  local found
  found=$(in_root DISPLAY=:77 HOME=/tmp xdotool search --onlyvisible --name 'Seller Desktop' | tail -n 1)
  in_root DISPLAY=:77 HOME=/tmp xprop -id "$found" WM_CLASS | tee /dev/stderr | grep -q '"seller-desktop"'
}

# The first page has no shop that could be asked to close.
kill_window() {
  local found
  for found in $(in_root DISPLAY=:77 HOME=/tmp xdotool search --onlyvisible --name 'Seller Desktop' 2>/dev/null); do
    in_root DISPLAY=:77 HOME=/tmp xdotool windowclose "$found" 2>/dev/null
  done
  kill "$window_pid" 2>/dev/null
  wait "$window_pid" 2>/dev/null
}

check_upgrade() {
  check "an older version is put back" downgrade.log apt install --allow-downgrades /tmp/old.deb
  local before after
  rm -rf "$root/home/$PERSON/toko"
  as_person seller-desktop --data "/home/$PERSON/toko" sample --orders "$ORDERS" --cases >"$results/old-sample.log" 2>&1
  before=$(counts_of)
  if [ -n "${screen:-}" ]; then
    window upgrade seller-desktop --data "/home/$PERSON/toko"
    check "it is not exchanged under an open window" open.log not apt install /tmp/new.deb
    check "which is still there and can be closed" quit-open.log close_window --data "/home/$PERSON/toko"
  fi
  check "upgraded from the older version, with data" upgrade.log apt install /tmp/new.deb
  after=$(counts_of)
  printf '%s\n%s\n' "$before" "$after" >"$results/counts.txt"
  [ -n "$before" ] && [ "$before" = "$after" ]
  tell "the shop has all it had" $? "see $results/counts.txt"
  check "and is sound" doctor-after.log as_person seller-desktop --data "/home/$PERSON/toko" doctor
  [ "$(in_root dpkg-query -W -f '${Version}' seller-desktop)" = "$version" ]
  tell "the version is $version" $?
}

check_removal() {
  check "the package is removed" remove.log apt purge seller-desktop
  check "nothing of it is left" remains.log not in_root sh -c \
    'ls -d /opt/seller-desktop /usr/bin/seller-desktop /usr/share/doc/seller-desktop /usr/share/applications/seller-desktop.desktop 2>/dev/null'
  [ -f "$root/home/$PERSON/toko/shop.db" ]
  tell "the shop is still there" $?
}

# The archive: as the package is still installed, all that it needs of the system is there.
check_tar() {
  local name home=/home/$PERSON log=$results/tar
  name=$(basename "$tarball" .tar.zst)
  mkdir -p "$root$home/Unduhan saya"
  tar --zstd -xf "$tarball" -C "$root$home/Unduhan saya"
  chown -R 1000:1000 "$root$home/Unduhan saya"
  local script="$home/Unduhan saya/$name/install.sh" app=$home/.local/lib/seller-desktop/app
  in_root env HOME=/root "$script" >"$log-root.log" 2>&1
  [ $? = 1 ] && [ ! -e "$root/root/.local/lib/seller-desktop/app" ]
  tell "install.sh will not be run by root" $? "see $log-root.log"
  check "install.sh" tar-install.log as_person LANG=id_ID.UTF-8 "$script"
  grep -q 'sudah terpasang' "$results/tar-install.log"
  tell "it speaks Indonesian" $?
  check "the program it installed runs" tar-runs.log as_person "$home/.local/bin/seller-desktop" --self-test
  check "its desktop entry is valid" tar-entry.log in_root desktop-file-validate \
    "$home/.local/share/applications/seller-desktop.desktop"
  check "and starts it" tar-exec.log grep -qx "Exec=\"$home/.local/bin/seller-desktop\" %f" \
    "$root$home/.local/share/applications/seller-desktop.desktop"
  # A broken new version: its self-test fails, so the old one stays as it was.
  local broken="$home/Unduhan saya/rusak"
  cp -a "$root$home/Unduhan saya/$name" "$root$broken"
  rm "$root$broken"/app/_internal/sqlcipher3/*.so
  local before after
  before=$(in_root find "$app" -type f -printf '%P %s %T@\n' | sort | sha256sum)
  as_person "$broken/install.sh" --update >"$log-broken.log" 2>&1
  [ $? = 3 ]
  tell "a version that fails its test ends with 3" $? "see $log-broken.log"
  after=$(in_root find "$app" -type f -printf '%P %s %T@\n' | sort | sha256sum)
  [ "$before" = "$after" ] && [ ! -e "$root$app.new" ] && [ ! -e "$root$app.old" ]
  tell "the old one is as it was, and nothing lies about" $?
  # Cut off in the middle of the exchange, the next call brings the old one back before it goes on.
  mv "$root$app" "$root$app.old"
  check "an exchange that was cut off is mended by the next" tar-again.log as_person "$script" --update
  check "and the program runs" tar-again-runs.log as_person "$home/.local/bin/seller-desktop" doctor --help
  as_person seller-desktop --data "$home/.local/share/SellerDesktop" sample --orders 5 >/dev/null 2>&1
  check "install.sh --uninstall" tar-uninstall.log as_person "$script" --uninstall
  check "nothing of the program is left" tar-left.log not in_root sh -c \
    "find $home/.local -name '*seller-desktop*' | grep ."
  [ -f "$root$home/.local/share/SellerDesktop/shop.db" ]
  tell "the shop is" $?
  as_person "$script" >/dev/null 2>&1
  check "install.sh --uninstall --remove-shop" tar-remove.log as_person "$script" --uninstall --remove-shop
  [ ! -e "$root$home/.local/share/SellerDesktop" ]
  tell "and the shop is gone only then" $?
}
