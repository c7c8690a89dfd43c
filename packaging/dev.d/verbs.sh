# What the verbs do once inside the build environment; sourced by packaging/dev.

configure() {
    local preset=$1 folder=$checkout/build/$1 place
    # A folder that was configured by other tools (this host's, a root of other packages) is configured afresh.
    place="$(cmake --version | head -n 1), $(c++ -dumpfullversion), Qt $(qmake6 -query QT_VERSION)"
    if [ -e "$folder/build.ninja" ] && [ "$(cat "$folder/configured-by" 2>/dev/null)" = "$place" ]; then return 0; fi
    rm -f "$folder/CMakeCache.txt" "$folder/configured-by"
    (cd "$checkout" && cmake --preset "$@") >&2
    printf '%s\n' "$place" > "$folder/configured-by"
}

# build PRESET [TARGET...]
build() {
    local preset=$1
    shift
    configure "$preset"
    cmake --build "$checkout/build/$preset" ${1:+--target "$@"} >&2
}

run_tests() {
    local preset=$1
    shift
    (cd "$checkout" && ctest --preset "$preset" --parallel "$(nproc)" "$@")
}

verb_build() { build "$preset" "$@"; }

verb_test() {
    build "$preset"
    run_tests "$preset" "$@"
}

verb_exec() {
    [ $# -gt 0 ] || die "exec needs a command, e.g. packaging/dev exec callout --help"
    exec "$@"
}

verb_shell() { exec bash --norc -i; }

verb_run() {
    local data=${XDG_DATA_HOME:-$HOME/.local/share}/callout office
    office=$data/demo.callout
    build "$preset" callout
    if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
        mkdir -p "$data"
        if [ ! -e "$office" ]; then
            say "making the demo office $office"
            callout demo --size small --out "$office"
        fi
        exec callout "$office" "$@"
    fi
    say "no display here (neither DISPLAY nor WAYLAND_DISPLAY is set), so a fresh demo day is planned and drawn"
    plan_and_draw "$@"
}

# Without a display: invents a day with every job open, plans it, prints the plan with its reasons, and draws the window.
plan_and_draw() {
    local folder=$checkout/build/demo-day day moment
    day=$(date +%F)
    moment=${day}T07:30
    rm -rf "$folder"
    mkdir -p "$folder"
    callout demo --size small --fresh --day "$day" --out "$folder/demo.callout" >&2
    callout auto-assign --office "$folder/demo.callout" --day "$day" --clock "$moment" --apply
    callout --picture "$folder/callout.png" --office "$folder/demo.callout" --clock "$moment" "$@"
    echo "The window on that day: $folder/callout.png"
}

# sanitized PRESET VARIABLE=OPTIONS... -- CTEST-ARGUMENT...: builds with checks and runs every test.
sanitized() {
    local preset=$1
    shift
    local -a settings=()
    while [ "$1" != -- ]; do settings+=("$1"); shift; done
    shift
    build "$preset"
    (cd "$checkout" && env "${settings[@]}" ctest --preset "$preset" --parallel "$(nproc)" --timeout 900 "$@")
}

verb_asan() {
    sanitized asan \
        ASAN_OPTIONS=detect_stack_use_after_return=1:check_initialization_order=1:abort_on_error=0 \
        UBSAN_OPTIONS=print_stacktrace=1 \
        LSAN_OPTIONS="suppressions=$checkout/packaging/dev.d/leaks.txt:print_suppressions=0" \
        QT_NO_GLIB=1 -- "$@"
}

verb_tsan() {
    sanitized tsan \
        TSAN_OPTIONS=ignore_noninstrumented_modules=1:second_deadlock_stack=1:history_size=4 \
        QT_NO_GLIB=1 -- "$@"
}

# bench, or bench of roads, tiles, addresses, pan, board, autoassign, feed or planner
verb_bench() {
    if [ "${1:-}" = roads ]; then
        shift
        build release callout_bench_roads
        exec "$checkout/build/release/bin/callout_bench_roads" "$@"
    fi
    if [ "${1:-}" = tiles ] || [ "${1:-}" = addresses ]; then
        build release callout_bench_map
        QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} exec "$checkout/build/release/bin/callout_bench_map" "$@"
    fi
    if [ "${1:-}" = pan ]; then
        shift
        build release callout_bench_pan
        QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} exec "$checkout/build/release/bin/callout_bench_pan" "$@"
    fi
    if [ "${1:-}" = board ]; then
        build release callout_bench_board
        QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} exec "$checkout/build/release/bin/callout_bench_board"
    fi
    if [ "${1:-}" = autoassign ]; then
        shift
        build release callout_bench_autoassign
        exec "$checkout/build/release/bin/callout_bench_autoassign" "$@"
    fi
    if [ "${1:-}" = feed ]; then
        local folder=${TMPDIR:-/tmp}/callout-feed.$$
        build release callout callout_bench_feed
        mkdir -p "$folder"
        "$checkout/build/release/bin/callout" demo --size large --fresh --day "$(date +%F)" --out "$folder/large.callout" >&2
        QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$checkout/build/release/bin/callout_bench_feed" "$folder/large.callout" "${@:2}"
        rm -rf "$folder"
        return
    fi
    if [ "${1:-}" = planner ]; then
        shift
        build release callout_bench_planner
        CALLOUT_SHARED=${CALLOUT_SHARED:-$checkout/../shared} exec "$checkout/build/release/bin/callout_bench_planner" "$@"
    fi
    build release callout_bench
    QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$checkout/build/release/bin/callout_bench" "$@"
}

verb_fuzz() {
    local seconds=${1:-60} folder=$checkout/build/fuzz target corpus seeds
    [ -e "$folder/build.ninja" ] || cmake -S "$checkout" -B "$folder" -G Ninja -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_BUILD_TYPE=Debug \
        -DCMAKE_CXX_FLAGS_DEBUG="-O1 -g1" -DCALLOUT_PRECOMPILE=OFF -DCALLOUT_FUZZ=ON -DCALLOUT_SANITIZE=address,undefined >&2
    cmake --build "$folder" --target callout_fuzz >&2
    for target in "$folder"/fuzz/*; do
        [ -f "$target" ] && [ -x "$target" ] || continue
        corpus=$folder/corpus/${target##*/}
        mkdir -p "$corpus"
        seeds=
        [ ! -d "$target.seeds" ] || seeds=$target.seeds
        say "fuzzing ${target##*/} for $seconds s"
        QT_QPA_PLATFORM=offscreen "$target" -max_total_time="$seconds" -print_final_stats=1 -artifact_prefix="$corpus-" \
            "$corpus" ${seeds:+"$seeds"}
    done
}

# shellcheck source-path=SCRIPTDIR source=lint.sh
. "$checkout/packaging/dev.d/lint.sh"
