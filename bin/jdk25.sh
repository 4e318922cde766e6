# Sourced by ./run and ./test: finds a JDK 25 and exports JAVA_HOME, or says what to install.

is_jdk25() {
  [ -x "$1/bin/javac" ] || return 1
  # The JDK's own note is quicker to read than javac is to start.
  grep -q '^JAVA_VERSION="25' "$1/release" 2>/dev/null && return 0
  "$1/bin/javac" -version 2>&1 | grep -q '^javac 25'
}

javac_on_path() {
  javac_path=$(command -v javac) || return 0
  javac_path=$(readlink -f "$javac_path" 2>/dev/null) || return 0
  dirname "$(dirname "$javac_path")"
}

use_jdk25() {
  for jdk in "${JAVA_HOME-}" "${JAVA25_HOME-}" "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" \
    "$(javac_on_path)" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -n "$jdk" ] && is_jdk25 "$jdk"; then
      JAVA_HOME=$jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "JDK 25 not found: install Eclipse Temurin 25 (https://adoptium.net, or 'sdk install java 25-tem') or set JAVA_HOME to a JDK 25." >&2
  return 1
}

# Debian and its kin, with the right to install.
may_install() {
  [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1
}

install_packages() {
  echo "Installing $* ..." >&2
  { apt-get update && DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"; } \
    >/dev/null 2>&1
}

use_maven() {
  command -v mvn >/dev/null 2>&1 || { may_install && install_packages maven; }
  if ! command -v mvn >/dev/null 2>&1; then
    echo "Maven not found: install it (Debian/Ubuntu: sudo apt install maven; macOS: brew install maven)." >&2
    return 1
  fi
  # Old Mavens carry a library that Java 25 warns about.
  MAVEN_OPTS="${MAVEN_OPTS-} --sun-misc-unsafe-memory-access=allow"
  export MAVEN_OPTS
}

# Without a UTF-8 locale Java cannot open files whose names are Chinese.
use_utf8() {
  if [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    LC_ALL=C.UTF-8
    export LC_ALL
  fi
}
