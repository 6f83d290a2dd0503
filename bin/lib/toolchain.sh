# Shared by bin/run and bin/test: words for the terminal, and finding what a build needs.
# Sourced, not run. Sets JAVA_HOME and PATH.

JDK_VERSION=25
NODE_VERSION=24
NPM_VERSION=11

# fail WHAT WHY WHAT-TO-DO…: says so and ends.
fail() {
  printf '\n%s\n' "$1" >&2
  [ -n "${2:-}" ] && printf '  Why: %s\n' "$2" >&2
  shift; shift
  printf '  What to do:\n' >&2
  for line in "$@"; do printf '    %s\n' "$line" >&2; done
  exit 1
}

# step TEXT: one line for each step, with the seconds since the start.
step() {
  printf '[%4ds] %s\n' "$SECONDS" "$1"
}

# with_progress LOG COMMAND…: runs it, its output in the log, and shows Maven's steps.
# Gives back the command's exit code.
with_progress() {
  local log=$1
  shift
  mkdir -p "$(dirname "$log")"
  : >"$log"
  "$@" >"$log" 2>&1 &
  WORK_PID=$!
  local shown=0 total line
  while :; do
    local running=1
    kill -0 "$WORK_PID" 2>/dev/null || running=0
    total=$(wc -l <"$log")
    if [ "$total" -gt "$shown" ]; then
      while IFS= read -r line; do
        show_maven_line "$line"
      done < <(sed -n "$((shown + 1)),${total}p" "$log")
      shown=$total
    fi
    [ "$running" = 0 ] && break
    sleep 0.3
  done
  local code=0
  wait "$WORK_PID" || code=$?
  WORK_PID=
  return "$code"
}

show_maven_line() {
  case $1 in
    *'--- spotless'*)
      [ "${SHOW_TESTS:-0}" = 1 ] && step 'Checking the format' ;;
    *'--- jooq-codegen'*) step 'Reading the schema' ;;
    *'--- compiler'*':compile '*) step 'Compiling' ;;
    *'--- compiler'*':testCompile '*)
      [ "${SHOW_TESTS:-0}" = 1 ] && step 'Compiling the tests' ;;
    *'--- surefire'*) [ "${SHOW_TESTS:-0}" = 1 ] && [ "${MODE:-}" != browser ] && step 'Testing: units, modules, database, views' ;;
    *'--- vaadin'*'build-frontend'*) step 'Building the frontend' ;;
    *'--- spring-boot'*':repackage '*) step 'Packaging the jar' ;;
    *'--- failsafe'*':integration-test '*)
      [ "${SHOW_TESTS:-0}" = 1 ] && step 'Testing: journeys in the browser' ;;
    *'Tests run:'*'-- in '*)
      case $1 in
        *'FAILURE!'* | *'ERROR!'*) step "  failed: ${1##*-- in }" ;;
        *) [ "${SHOW_TESTS:-0}" = 1 ] && step "  ${1##*.}" ;;
      esac ;;
    *Downloaded\ from*.jar*)
      DOWNLOADS=$((${DOWNLOADS:-0} + 1))
      [ $((DOWNLOADS % 50)) = 0 ] && step "  $DOWNLOADS files downloaded" ;;
  esac
  return 0
}

jdk_major() {
  [ -x "$1/bin/javac" ] || return 1
  local version
  version=$("$1/bin/java" -version 2>&1 | sed -n 's/.* version "\([0-9]*\).*/\1/p' | head -n 1)
  [ "$version" = "$JDK_VERSION" ]
}

# Java of PATH, through its links, up to its home.
jdk_of_path() {
  local java
  java=$(command -v javac) || return 1
  java=$(readlink -f "$java") || return 1
  printf '%s\n' "${java%/bin/javac}"
}

find_jdk() {
  local candidate
  for candidate in "${JAVA_HOME:-}" "$(jdk_of_path || true)" \
    /usr/lib/jvm/*"$JDK_VERSION"* /opt/java/* /opt/*jdk*"$JDK_VERSION"* \
    "$HOME"/.sdkman/candidates/java/"$JDK_VERSION"* "$HOME"/.jdks/*"$JDK_VERSION"* \
    "$ROOT"/.tools/jdk*; do
    if [ -n "$candidate" ] && jdk_major "$candidate"; then
      export JAVA_HOME=$candidate
      export PATH="$JAVA_HOME/bin:$PATH"
      return 0
    fi
  done
  fail "JDK $JDK_VERSION was not found." \
    "Kiezfonds is built with it; looked in JAVA_HOME, PATH, /usr/lib/jvm, /opt, ~/.sdkman, ~/.jdks and .tools." \
    "Install it in one of these ways and start again:" \
    "Debian, Ubuntu:  apt install wget gpg && wget -qO- https://packages.adoptium.net/artifactory/api/gpg/key/public | gpg --dearmor -o /usr/share/keyrings/adoptium.gpg" \
    "                 echo \"deb [signed-by=/usr/share/keyrings/adoptium.gpg] https://packages.adoptium.net/artifactory/deb \$(. /etc/os-release; echo \$VERSION_CODENAME) main\" > /etc/apt/sources.list.d/adoptium.list" \
    "                 apt update && apt install temurin-$JDK_VERSION-jdk" \
    "SDKMAN:          curl -s https://get.sdkman.io | bash && sdk install java $JDK_VERSION-tem" \
    "By hand:         unpack https://adoptium.net/temurin/releases/?version=$JDK_VERSION into .tools/jdk-$JDK_VERSION, or set JAVA_HOME"
}

node_major() {
  node --version 2>/dev/null | sed -n 's/^v\([0-9]*\).*/\1/p'
}

find_node() {
  # Ours first: it is there because the machine's own was too old.
  if [ -x "$ROOT/.tools/node/bin/node" ]; then
    export PATH="$ROOT/.tools/node/bin:$PATH"
  fi
  local major
  major=$(node_major)
  if [ -n "$major" ] && [ "$major" -ge "$NODE_VERSION" ] && command -v npm >/dev/null; then
    return 0
  fi
  if ! command -v npm >/dev/null; then
    fail "Node $NODE_VERSION was not found, and there is no npm to get it with." \
      "The frontend is bundled with Node $NODE_VERSION or newer${major:+; found is $major}." \
      "Debian, Ubuntu:  apt install npm   (bin/run then gets Node $NODE_VERSION into .tools)" \
      "By hand:         https://nodejs.org/en/download, version $NODE_VERSION or newer, first in PATH"
  fi
  step "Getting Node $NODE_VERSION into .tools/node (found is ${major:-none})"
  mkdir -p "$ROOT/.tools" "$ROOT/target"
  if ! npm install -g --no-audit --no-fund --prefix "$ROOT/.tools/node" \
    "node@$NODE_VERSION" "npm@$NPM_VERSION" >"$ROOT/target/node.log" 2>&1; then
    fail "Node $NODE_VERSION could not be downloaded." \
      "npm said: $(grep -m 1 -i 'err' "$ROOT/target/node.log" || echo 'see target/node.log')" \
      "Check the connection to the npm registry, or install Node $NODE_VERSION yourself and start again."
  fi
  export PATH="$ROOT/.tools/node/bin:$PATH"
}

# What the jar is made of, as one number: names, contents.
sources_digest() {
  (
    cd "$ROOT"
    {
      find src/main db frontend .mvn -type f ! -path 'frontend/generated/*' ! -path 'src/main/bundles/*' ! -name index.html -print0 \
        2>/dev/null | LC_ALL=C sort -z | xargs -0 sha256sum
      sha256sum pom.xml
      "$JAVA_HOME/bin/java" -version 2>&1
    } | sha256sum | cut -d ' ' -f 1
  )
}
