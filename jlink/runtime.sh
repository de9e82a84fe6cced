#!/bin/sh
# Links a runtime of the JDK and JavaFX: runtime.sh JDK LIBRARIES OUT
# The program's own jars stay on the class path, since jlink takes no automatic modules.
set -eu
jdk=$1
libraries=$2
out=$3

# No localized data but English; java.scripting is what FXML asks for, java.security.sasl the MySQL driver.
MODULES=java.base,java.desktop,java.logging,java.management,java.naming,java.net.http,java.scripting
MODULES=$MODULES,java.security.sasl,java.sql,java.xml,jdk.crypto.ec,jdk.unsupported,javafx.controls,javafx.fxml

work=$out.work
rm -rf "$out" "$work"
mkdir -p "$work/jmods"

# As jmods the natives lie in the runtime; as jars each user's home would get a copy at the first start.
for jar in "$libraries"/javafx-*-*-*.jar; do
    name=$(basename "$jar" | cut -d- -f2)
    version=$(basename "$jar" | cut -d- -f3)
    mkdir -p "$work/$name/classes" "$work/$name/libs"
    (cd "$work/$name/classes" && "$jdk/bin/jar" -xf "$jar")
    find "$work/$name/classes" -maxdepth 1 -type f \( -name '*.so' -o -name '*.dylib' -o -name '*.dll' \) \
        -exec mv {} "$work/$name/libs" \;
    "$jdk/bin/jmod" create --class-path "$work/$name/classes" --libs "$work/$name/libs" \
        --module-version "$version" "$work/jmods/javafx.$name.jmod"
done

# Stripped, and not compressed: the package compresses the whole better than jlink each file.
"$jdk/bin/jlink" --module-path "$work/jmods" --add-modules "$MODULES" \
    --strip-debug --no-header-files --no-man-pages --compress zip-0 --output "$out"
rm -rf "$work"
