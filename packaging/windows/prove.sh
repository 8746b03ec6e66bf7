#!/usr/bin/env bash
# Proves the setup for Windows as far as Linux can: prove.sh DIST. Needs wine (64 bit), a MinGW compiler and
# the environment `./dev build` makes. What only Windows itself can show stands in RELEASE_CHECK.md.
#
# Wine 8 cannot load Qt 6.11 nor wheels made with Rust (they ask for functions it lacks), so what is run here is
# the basic self-test; the whole one must fail in it, and that proves that a setup then takes everything back.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
root=$(cd "$here/../.." && pwd -P)
python=$root/.venv/bin/python
dist=$(cd "${1:?usage: prove.sh DIST}" && pwd -P)
shopt -s nullglob
setups=("$dist"/seller-desktop-*-setup.exe)
[ ${#setups[@]} = 1 ] || { echo "there must be one setup in $dist" >&2 && exit 2; }
setup=${setups[0]}

command -v wine >/dev/null || { echo "NOT PROVEN: wine is not installed (on Debian: apt-get install wine64)" >&2 && exit 2; }
work=$(mktemp -d)
export LC_ALL=C.UTF-8
export HOME=$work # wine makes its desktop and its documents links to those of this user
export WINEPREFIX=$work/prefix WINEDEBUG=-all DISPLAY=
export WINEDLLOVERRIDES="mscoree=;mshtml=" # no offers to fetch what wine has not got
trap 'wineserver -k 2>/dev/null; wineserver -w 2>/dev/null; rm -rf "$work"' EXIT

step() { printf '\n== %s\n' "$*"; }
fail() {
  echo "FAILED: $*" >&2
  exit 1
}
# Everything by pipes: CPython 3.13 finds nothing to write to where wine gives it a file of Linux.
in_wine() {
  local code=0
  { echo | timeout 900 wine "$@" 2>&1 || echo "exit code $?"; } | tr -d '\r' >"$work/said"
  code=$(sed -n 's/^exit code //p' "$work/said" | tail -n 1)
  return "${code:-0}"
}
# As a seller starts it; ends when all that was started has ended.
as_user() {
  local code=0
  in_wine "$work/as_user.exe" -- "$@" || code=$?
  wineserver -w
  return $code
}
expect() {
  local wanted=$1 code=0
  shift
  "$@" || code=$?
  [ "$code" = "$wanted" ] || { cat "$work/said" >&2 && fail "$* ended with $code, not $wanted"; }
  echo "exit code $code, as it should be"
}
proof() { (cd "$root" && "$python" -m tools.build.windows_proof "$@"); }
registry() { in_wine reg query "HKCU\\$1" "${@:2}"; }
unchanged() {
  proof manifest "$home/app"
  [ ! -e "$home/app.new" ] && [ ! -e "$home/app.old" ] || fail "app.new or app.old was left behind"
}

step "The setup asks for no administrator (its manifest says asInvoker)"
proof rights "$setup"

step "A fresh Windows of wine"
x86_64-w64-mingw32-gcc -municode -O1 -s -o "$work/as_user.exe" "$here/prove_as_user.c"
wineboot -i >/dev/null 2>&1
wineserver -w
cp "$setup" "$work/setup.exe"
user=$(echo "$WINEPREFIX"/drive_c/users/*/AppData)
user=${user%%/AppData*}
home="$user/AppData/Local/Programs/Seller Desktop"
data="$user/AppData/Local/SellerDesktop"

step "Run as administrator: refused with 5, nothing installed"
expect 5 in_wine "$work/setup.exe" /S
[ ! -e "$home" ] || fail "something was installed"

step "The whole self-test cannot pass in wine: a first installation ends with 3 and leaves no program"
expect 3 as_user "$work/setup.exe" /S
[ ! -e "$home/app" ] && [ ! -e "$home/app.new" ] && [ ! -e "$home/uninstall.exe" ] || fail "parts were left behind"

step "Silent, with the basic self-test: installed"
expect 0 as_user "$work/setup.exe" /S /SELFTEST=basic /LOGIN=1
unchanged

step "Every DLL that is imported is in the bundle or on the list of Windows' own"
(cd "$root" && "$python" -m tools.build.windows_dlls "$home/app")

step "Entries and shortcuts are there"
key='Software\Microsoft\Windows\CurrentVersion'
version=$("$python" -c 'import json, sys; print(json.load(open(sys.argv[1]))["version"])' "$home/app/manifest.json")
registry "$key\\Uninstall\\SellerDesktop"
for name in DisplayName DisplayVersion Publisher EstimatedSize UninstallString QuietUninstallString; do
  grep -q "$name" "$work/said" || fail "$name is not in the registry"
done
grep -q "DisplayVersion.*$version" "$work/said" || fail "another version is in the registry"
registry "$key\\Run" /v SellerDesktop
registry 'Software\Classes\.sdbackup' && grep -q SellerDesktop.Backup "$work/said" || fail ".sdbackup is not associated"
registry 'Software\Classes\SellerDesktop.Backup\shell\open\command' && grep -q '"%1"' "$work/said"
menu="$user/AppData/Roaming/Microsoft/Windows/Start Menu/Programs/Seller Desktop.lnk"
[ -s "$menu" ] && [ -s "$user/Desktop/Seller Desktop.lnk" ] || fail "a shortcut is missing"
echo "registry, Start menu, desktop"

step "What needs no Qt runs, from both programs"
expect 0 in_wine "$home/app/seller-desktop-cli.exe" --self-test=basic
"$python" - "$work/said" <<'PY'
import json, sys
report = json.loads(open(sys.argv[1], encoding="utf-8").read())
print(len(report["checks"]), "checks,", sum(not one["ok"] for one in report["checks"]), "failed")
PY
expect 0 in_wine "$home/app/Seller Desktop.exe" --self-test=basic --out "C:\\report.json"
[ -s "$WINEPREFIX/drive_c/report.json" ] || fail "no report was written"
mv "$home/app/python313.zip" "$work/"
expect 70 in_wine "$home/app/seller-desktop-cli.exe" --version
grep -q python313.zip "$work/said" || fail "what is missing was not said"
mv "$work/python313.zip" "$home/app/"

step "Over it with the whole self-test, after a setup that was killed between its renamings: 3, the old one is back"
mv "$home/app" "$home/app.old"
mkdir "$home/app.new" && echo half >"$home/app.new/half"
expect 3 as_user "$work/setup.exe" /S
unchanged
[ -s "$home/self-test.json" ] || fail "no report of the failed self-test"
expect 0 in_wine "$home/app/seller-desktop-cli.exe" --self-test=basic

step "While the program runs and cannot be asked to close: 4, nothing changed"
# A worker that waits for its input. It asks Windows' version by WMI, of which wine has a part only, and wine
# ends it for that; without propsys.dll the module that asks is not loaded, and Python does without.
sleep 600 | WINEDLLOVERRIDES="propsys=" wine "$home/app/Seller Desktop.exe" --label-worker 2>&1 | cat >/dev/null &
sleep 5
expect 4 in_wine "$work/as_user.exe" -- "$work/setup.exe" /S /SELFTEST=basic
kill "$(jobs -p | head -n 1)" 2>/dev/null || true # the sleep: the worker's input ends, and so does it
wineserver -w
wait 2>/dev/null || true
unchanged

step "Over it, killed after its second renaming: tidied, and installed anew; what was chosen stays"
mkdir "$home/app.old" && echo old >"$home/app.old/old"
rm "$user/Desktop/Seller Desktop.lnk"
expect 0 as_user "$work/setup.exe" /S /SELFTEST=basic
unchanged
[ ! -e "$user/Desktop/Seller Desktop.lnk" ] || fail "the shortcut came back"
registry "$key\\Run" /v SellerDesktop

step "Uninstalled silently: the shop stays, all else goes"
mkdir -p "$data/tasks"
echo shop >"$data/shop.db"
echo task >"$data/tasks/sweep-0123abcd.xml"
expect 0 as_user "$home/uninstall.exe" /S
[ -f "$data/shop.db" ] || fail "the shop is gone"
[ ! -e "$data/tasks" ] && [ ! -e "$home" ] && [ ! -e "$menu" ] || fail "something is left: $(find "$home" "$data" | head)"
for gone in "$key\\Uninstall\\SellerDesktop" 'Software\Classes\.sdbackup' 'Software\Classes\SellerDesktop.Backup'; do
  ! registry "$gone" || fail "$gone is left in the registry"
done
! registry "$key\\Run" /v SellerDesktop || fail "it would still start at login"

step "Into another folder; with /REMOVESHOP the shop goes as well, what is not ours stays"
# No space in it: wine would put the option in quotes, which NSIS does not take.
expect 0 as_user "$work/setup.exe" /S /SELFTEST=basic '/D=C:\Usaha-Désy'
home="$WINEPREFIX/drive_c/Usaha-Désy"
unchanged
echo "not ours" >"$home/mine.txt"
expect 0 as_user "$home/uninstall.exe" /S /REMOVESHOP
[ ! -e "$data" ] || fail "the shop is still there"
[ "$(find "$home" -mindepth 1)" = "$home/mine.txt" ] || fail "not only our own files were removed"

step "All proven that can be proven here"
