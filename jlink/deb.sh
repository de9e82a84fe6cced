#!/bin/sh
# Packs an app-image as a .deb, byte for byte the same from the same image: deb.sh IMAGE VERSION OUT
# Of our own instead of jpackage's, whose dependencies fit one release of Debian only and whose scripts need a desktop.
set -eu
umask 022
image=$1
version=$2
out=$3
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
architecture=$(dpkg --print-architecture)
tree=$out/deb
rm -rf "$tree"
mkdir -p "$tree/DEBIAN" "$tree/opt" "$tree/usr/bin" "$tree/usr/share/applications" "$tree/usr/share/doc/tillwatch" \
    "$tree/usr/share/icons/hicolor/256x256/apps" "$tree/usr/share/icons/hicolor/scalable/apps"
cp -a "$image" "$tree/opt/tillwatch"
ln -s /opt/tillwatch/bin/tillwatch "$tree/usr/bin/tillwatch"
cp "$here/tillwatch.desktop" "$tree/usr/share/applications/"
cp "$here/../src/main/resources/img/tillwatch.png" "$tree/usr/share/icons/hicolor/256x256/apps/"
cp "$here/tillwatch.svg" "$tree/usr/share/icons/hicolor/scalable/apps/"
cp "$here/../LICENSE" "$tree/usr/share/doc/tillwatch/copyright"
chmod -R u=rwX,go=rX "$tree"

cat >"$tree/DEBIAN/control" <<CONTROL
Package: tillwatch
Version: $version
Architecture: $architecture
Maintainer: The Tillwatch authors <tillwatch@localhost>
Section: misc
Priority: optional
Installed-Size: $(du -sk "$tree" | cut -f1)
Depends: libc6, libgtk-3-0t64 | libgtk-3-0, libgl1, libxtst6, libxxf86vm1, libasound2t64 | libasound2, libfreetype6, fontconfig
Recommends: fonts-dejavu-core
Description: desktop console for the fraud analysts of online shops
 Watches a shop's MySQL, shows what is unusual in prices, sales, bursts and
 failed payments, and puts it into words.
CONTROL

find "$tree" -newermt "@${SOURCE_DATE_EPOCH:-0}" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-0}" {} +
deb=$out/tillwatch_${version}_$architecture.deb
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-0} dpkg-deb --root-owner-group -Zxz -z6 --build "$tree" "$deb" >/dev/null
rm -rf "$tree"
echo "Package: $deb, $(($(wc -c <"$deb") / 1000000)) MB"
