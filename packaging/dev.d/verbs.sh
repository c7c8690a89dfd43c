# What the verbs do once inside the build environment; sourced by packaging/dev.

configure() {
    local preset=$1
    # A folder that was configured in another place (host, root) names tools that are not here.
    if [ -e "$checkout/build/$preset/build.ninja" ] && [ -e "$checkout/build/$preset/CMakeCache.txt" ]; then return 0; fi
    cmake -S "$checkout" --preset "$preset" >&2
}

build() {
    local preset=$1
    shift
    configure "$preset"
    cmake --build "$checkout/build/$preset" ${1:+--target "$@"} >&2
}

verb_build() { build "$preset" "$@"; }

verb_test() {
    build "$preset"
    cd "$checkout"
    ctest --preset "$preset" "$@"
}

verb_exec() {
    [ $# -gt 0 ] || die "exec needs a command, e.g. packaging/dev exec callout --help"
    exec "$@"
}

verb_shell() { exec bash --norc -i; }
