# Finds a JDK that can build and run Tillwatch; read by other scripts: find_jdk prints its folder, or nothing.
# shellcheck shell=sh
NEEDED=25

# The major version of the JDK in a folder, from its release file; empty when there is none or it has no compiler.
version_of() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9][0-9]*\).*/\1/p' "$1/release"
}

fits() {
    version=$(version_of "$1")
    [ -n "$version" ] && [ "$version" -ge "$NEEDED" ]
}

# The JDK that the command java belongs to.
java_on_path() {
    command -v java >/dev/null 2>&1 || return 0
    java -XshowSettings:properties -version 2>&1 | sed -n 's/^ *java\.home = //p'
}

find_jdk() {
    if [ -n "${JAVA_HOME:-}" ] && fits "$JAVA_HOME"; then
        printf '%s\n' "$JAVA_HOME"
        return
    fi
    for jdk in \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* \
        "${HOME:-/nonexistent}"/.jdks/* \
        "${HOME:-/nonexistent}"/.local/share/mise/installs/java/* \
        /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-/nonexistent}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
        /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
        if fits "$jdk"; then
            printf '%s\n' "$jdk"
            return
        fi
    done
    jdk=$(java_on_path)
    if [ -n "$jdk" ] && fits "$jdk"; then
        printf '%s\n' "$jdk"
    elif [ -x /usr/libexec/java_home ]; then
        jdk=$(/usr/libexec/java_home -v "$NEEDED+" 2>/dev/null) || return 0
        if fits "$jdk"; then printf '%s\n' "$jdk"; fi
    fi
}
