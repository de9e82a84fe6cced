#!/bin/sh
# All of it: runtime, app-image and, where dpkg-deb is, the .deb: package.sh BUILD VERSION
set -eu
build=$1
version=$2
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
. "$here/find-jdk.sh"
jdk=$(find_jdk)
[ -n "$jdk" ] || { echo "Packaging needs a JDK $NEEDED or newer: set JAVA_HOME to its folder." >&2; exit 1; }
SOURCE_DATE_EPOCH=${SOURCE_DATE_EPOCH:-$(date -u -d "$3" +%s)}
export SOURCE_DATE_EPOCH

dist=$build/dist
rm -rf "$dist"
mkdir -p "$dist/jars"
cp "$build/tillwatch-$version.jar" "$dist/jars/"
for jar in "$build"/lib/*.jar; do
    case $(basename "$jar") in
        javafx-*) ;; # in the runtime
        *) cp "$jar" "$dist/jars/" ;;
    esac
done
"$here/runtime.sh" "$jdk" "$build/lib" "$dist/runtime"
"$here/image.sh" "$jdk" "$dist/runtime" "$dist/jars" "$version" "$dist/image"
rm -rf "$dist/runtime" "$dist/jars"
echo "App-image: $dist/image/tillwatch, $(du -sm "$dist/image/tillwatch" | cut -f1) MB"
if command -v dpkg-deb >/dev/null 2>&1; then
    "$here/deb.sh" "$dist/image/tillwatch" "$version" "$dist"
else
    echo "No .deb: dpkg-deb is missing."
fi
