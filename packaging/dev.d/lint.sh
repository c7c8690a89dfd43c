# The verb lint: formatting, shell scripts, headers that stand alone, clang-tidy, QML; sourced by verbs.sh.

# Prints the files of the tree that match, or those of the arguments after -- that do.
lint_files() {
    local pattern=$1
    shift
    if [ $# -gt 0 ]; then printf '%s\n' "$@" | grep -E "$pattern" || true
    else (cd "$checkout" && find app core ui tests packaging cmake .ci resources -type f 2>/dev/null | grep -E "$pattern" | sort) || true
    fi
}

verb_lint() {
    local failed=0 file
    local -a sources cpp shell qml
    cd "$checkout" || return
    mapfile -t sources < <(lint_files '\.(h|cpp)$' "$@")
    mapfile -t cpp < <(lint_files '^(app|core|ui)/.*\.cpp$' "$@")
    mapfile -t qml < <(lint_files '\.qml$' "$@")
    mapfile -t shell < <(lint_files '^(packaging/dev|packaging/dev\.d/.*\.sh|\.ci/run)$' "$@")

    if [ ${#sources[@]} -gt 0 ]; then
        say "formatting of ${#sources[@]} files"
        clang-format --dry-run --Werror "${sources[@]}" || failed=1
    fi
    if [ ${#shell[@]} -gt 0 ] && have shellcheck; then
        say "shell scripts"
        shellcheck --external-sources --check-sourced --severity=warning packaging/dev .ci/run || failed=1
    fi
    if [ ${#qml[@]} -gt 0 ]; then
        say "QML"
        for file in "${qml[@]}"; do
            "$(qmake6 -query QT_HOST_BINS)/qmllint" --unqualified disable "$file" || failed=1
        done
    fi
    if [ ${#sources[@]} -gt 0 ]; then
        say "headers that stand alone"
        build "$preset" all_verify_interface_header_sets || failed=1
    fi
    if [ ${#cpp[@]} -gt 0 ]; then
        say "clang-tidy on ${#cpp[@]} files"
        lint_tidy "${cpp[@]}" || failed=1
    fi
    [ "$failed" -eq 0 ] || die "lint found something; the lines above say what"
    say "lint found nothing"
}

# clang cannot read precompiled headers of GCC and does not know all its warnings, so it has a folder of its own.
lint_tidy() {
    local folder=$checkout/build/lint
    (cd "$checkout" && cmake --preset dev -B "$folder" -DCALLOUT_PRECOMPILE=OFF -DCMAKE_CXX_COMPILER_LAUNCHER= -DCMAKE_COMPILE_WARNING_AS_ERROR=OFF) >/dev/null
    # Files that moc writes are included by the sources.
    ninja -C "$folder" -t targets all | sed -n 's/^\([^ :]*_autogen\): phony.*/\1/p' | xargs ninja -C "$folder" >/dev/null
    printf '%s\0' "$@" | xargs -0 -n 1 -P "$(nproc)" clang-tidy --quiet -p "$folder" \
        --extra-arg=-Wno-unknown-warning-option 2> >(grep -v ' warnings\? generated\.$' >&2)
}
