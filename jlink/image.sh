#!/bin/sh
# Makes the app-image, a folder that runs anywhere on this system: image.sh JDK RUNTIME JARS VERSION OUT
set -eu
jdk=$1
runtime=$2
jars=$3
version=$4
out=$5
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)

rm -rf "$out"
mkdir -p "$out"
"$jdk/bin/jpackage" --type app-image --name tillwatch --app-version "$version" --dest "$out" \
    --runtime-image "$runtime" --input "$jars" --main-jar "tillwatch-$version.jar" \
    --main-class dev.tillwatch.app.Launcher --icon "$here/../src/main/resources/img/tillwatch.png" \
    --java-options --enable-native-access=javafx.graphics,ALL-UNNAMED --java-options -XX:MaxGCPauseMillis=12 \
    --java-options -XX:+UseCompactObjectHeaders
image=$out/tillwatch

# The cache below remembers the times of the files it was made from, and so must the package.
find "$image" -exec touch -h -d "@${SOURCE_DATE_EPOCH:-0}" {} +

# Start to first frame takes about half as long with classes loaded and linked ahead of time. The cache is a record of
# one run of this very image, without a display, on the demo shop.
app=$image/lib/app
cache=$app/tillwatch.aot
classpath=$(sed -n 's/^app\.classpath=\$APPDIR\///p' "$app/tillwatch.cfg" | sed "s|^|$app/|" | paste -s -d: -)
picture=$out/training.png
if "$image/lib/runtime/bin/java" "-XX:AOTCacheOutput=$cache" -XX:+UseCompactObjectHeaders \
    --enable-native-access=javafx.graphics,ALL-UNNAMED \
    -cp "$classpath" dev.tillwatch.app.Launcher demo --headless --snapshot "$picture" --after 5s \
    >"$out/training.log" 2>&1 && [ -s "$cache" ] && [ -s "$picture" ]; then
    sed 's|^\[JavaOptions\]$|&\njava-options=-XX:AOTCache=$APPDIR/tillwatch.aot|' "$app/tillwatch.cfg" >"$out/cfg"
    cat "$out/cfg" >"$app/tillwatch.cfg"
    echo "Start-up cache: $(du -m "$cache" | cut -f1) MB"
else
    rm -f "$cache" "$cache.config"
    echo "No start-up cache: the training run failed, see $out/training.log" >&2
fi
# The launcher needs only the library of the virtual machine.
rm -rf "$image/lib/runtime/bin"
