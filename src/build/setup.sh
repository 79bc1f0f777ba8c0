#!/bin/sh
# Sets up a Debian or Ubuntu machine for Frame by Frame: Maven, a JDK 25, the libraries of JavaFX, fonts for Chinese.
# Run it once; it installs only what is missing. On other systems it says what to install by hand.
set -eu

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        echo "setup: run this as root: $*" >&2
        exit 1
    fi
}

has_jdk() {
    for home in "${JAVA_HOME:-}" /usr/lib/jvm/* "$HOME"/.sdkman/candidates/java/*; do
        [ -x "$home/bin/javac" ] && [ -f "$home/release" ] || continue
        major=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$home/release")
        [ "${major:-0}" -ge 25 ] && return 0
    done
    return 1
}

if ! command -v apt-get >/dev/null; then
    echo "setup: no apt-get here. Install by hand: Maven 3.8 or newer, a JDK 25, GTK 3, and Noto Sans CJK SC." >&2
    exit 1
fi

# GTK is libgtk-3-0t64 on newer releases; apt resolves the old name there.
packages="maven libpangoft2-1.0-0 libgtk-3-0 libxtst6 libgl1 fonts-dejavu-core fonts-noto-cjk"
missing=""
for package in $packages; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q '^install ok installed$' || missing="$missing $package"
done
if [ -n "$missing" ] || ! has_jdk; then
    as_root apt-get update -qq
    # shellcheck disable=SC2086 # a list of words
    [ -z "$missing" ] || as_root apt-get install -y -qq $missing
fi
if ! has_jdk; then
    for package in openjdk-25-jdk temurin-25-jdk; do
        if apt-cache show "$package" >/dev/null 2>&1; then
            as_root apt-get install -y -qq "$package"
            break
        fi
    done
fi
if ! has_jdk; then
    echo "setup: this release has no package of a JDK 25. Install one (Eclipse Temurin, for instance) below" \
        "/usr/lib/jvm or name it in JAVA_HOME, then run this again." >&2
    exit 1
fi
echo "setup: done"
