#!/bin/bash
# Proves the Linux bundles in clean roots of Debian:
#
#   packaging/linux/prove.sh DIST [OLD_DEB]     as root; DIST as `./dev build` leaves it
#
# Without OLD_DEB an older version is made of the same bits (0.0.9) to upgrade from. One line for each thing
# looked at; ends with 0 if all is ok, 1 if something is not, 2 if it could not begin. Pictures of the windows
# and all that was said are kept in a folder, named at the end.
#
# Needs root (for chroot, mounts and namespaces), mmdebstrap or debootstrap, dpkg-deb, tar, zstd, and packages of
# Debian as this machine is set up to have them; the roots are of this machine's release.
set -uo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=packaging/linux/prove_parts.sh
. "$here/prove_parts.sh"

[ $# -ge 1 ] && [ -d "$1" ] || give_up "prove.sh DIST [OLD_DEB]"
[ "$(id -u)" = 0 ] || give_up "Run this as root: it makes roots to change into, and mounts."
dist=$(cd "$1" && pwd -P)
deb=$(newest "$dist"/seller-desktop_*_amd64.deb)
tarball=$(newest "$dist"/seller-desktop-*-linux-x86_64.tar.zst)
[ -n "$deb" ] && [ -n "$tarball" ] || give_up "In $dist there is no .deb and .tar.zst; make them: ./dev build linux"
version=$(dpkg-deb --field "$deb" Version)

work=$(mktemp -d "${TMPDIR:-/tmp}/seller-desktop-prove-XXXXXX")
root=$work/root
results=$work/results
mkdir -p "$results"
trap clean_up EXIT

old=${2:-}
[ -n "$old" ] || old=$(older "$deb" "$work")

make_root || give_up "No clean root could be made; see $results/root.log"
check_installing
check_descriptions
check_self_test
check_window
check_upgrade
check_tar
check_removal
finish
