# Shared by bin/verify and bin/witness: their classes, made with javac alone when sources changed.
# Sourced after toolchain.sh. Sets VERIFIER_CLASSES.

VERIFIER_CLASSES=$ROOT/target/verifier-classes

verifier_sources() {
  find "$ROOT/src/main/java/org/kiezfonds/verifier" "$ROOT/src/main/java/org/kiezfonds/witness" \
    "$ROOT/src/main/resources/org/kiezfonds/verifier" "$ROOT/src/main/resources/org/kiezfonds/witness" \
    -type f "$@"
}

# The annotations that say what may be null: needed to compile, not to run.
find_jspecify() {
  local version=1.0.0 jar
  jar=$HOME/.m2/repository/org/jspecify/jspecify/$version/jspecify-$version.jar
  if [ ! -f "$jar" ]; then
    jar=$ROOT/target/lib/jspecify-$version.jar
    [ -f "$jar" ] || (cd "$ROOT" && ./mvnw -q -B dependency:copy \
      -Dartifact=org.jspecify:jspecify:$version -DoutputDirectory=target/lib >&2) ||
      fail "The library jspecify could not be fetched." "It is needed to compile the verifier." \
        "Look whether this machine reaches https://repo.maven.apache.org and start again." \
        "Or take target/kiezfonds-verify.jar from a build: java -jar kiezfonds-verify.jar BASE VKEY"
  fi
  printf '%s\n' "$jar"
}

build_verifier() {
  local stamp=$VERIFIER_CLASSES/.stamp fresh=$VERIFIER_CLASSES.new jspecify
  if [ -f "$stamp" ] && [ -z "$(verifier_sources -newer "$stamp" -print -quit)" ]; then
    return 0
  fi
  jspecify=$(find_jspecify)
  rm -rf "$fresh"
  mkdir -p "$fresh"
  verifier_sources -name '*.java' -print0 |
    xargs -0 "$JAVA_HOME/bin/javac" --release "$JDK_VERSION" -nowarn -cp "$jspecify" -d "$fresh" ||
    fail "The verifier could not be compiled." "javac says why above." "Look at the sources that changed."
  cp -R "$ROOT/src/main/resources/org" "$fresh/"
  : >"$fresh/.stamp"
  rm -rf "$VERIFIER_CLASSES"
  mv "$fresh" "$VERIFIER_CLASSES"
}
