# Where the build happens: on this host when it has Qt 6.8 with Location, else in a Debian 13 root; sourced by packaging/dev.

root_suite=trixie
qt_wanted=6.8

# --- this host ---

candidate_version() { apt-cache policy "$1" 2>/dev/null | awk '$1 == "Candidate:" && $2 != "(none)" { print $2 }'; }

host_offers_qt() {
    local version
    have apt-cache || return 1
    if [ -z "$(candidate_version qt6-base-dev)" ] && is_root; then
        say "refreshing the package lists"
        apt-get update -q >&2 || die "apt-get update failed; check this machine's network and /etc/apt/sources.list"
    fi
    version=$(candidate_version qt6-location-dev)
    [ -n "$version" ] && dpkg --compare-versions "$version" ge "$qt_wanted"
}

host_has_qt_without_dpkg() {
    local version libs
    have qmake6 && have cmake && have ninja || return 1
    version=$(qmake6 -query QT_VERSION) && libs=$(qmake6 -query QT_INSTALL_LIBS) || return 1
    [ "$(printf '%s\n' "$qt_wanted" "$version" | sort -V | head -n 1)" = "$qt_wanted" ] &&
        [ -e "$libs/cmake/Qt6Location/Qt6LocationConfig.cmake" ]
}

# Prints host or root.
choose_place() {
    case ${CALLOUT_PLACE:-auto} in
        host|root) echo "$CALLOUT_PLACE"; return ;;
        auto) ;;
        *) die "CALLOUT_PLACE must be auto, host or root, not '$CALLOUT_PLACE'" ;;
    esac
    if ! have dpkg-query; then
        host_has_qt_without_dpkg || die "this system has no apt and no Qt $qt_wanted with Location. Install Qt $qt_wanted (Base, Declarative, Location, Positioning, HTTP Server, SVG, Tools), Boost.Graph, libical, libosmium, SQLite, CMake and Ninja, or use Debian 13."
        echo host
    elif [ -d "$(root_path)" ]; then
        echo root
    elif host_offers_qt; then
        echo host
    else
        echo root
    fi
}

# --- the Debian 13 root ---

root_path() { echo "$cache/$root_suite-$(root_packages | cat - <(echo "$root_recipe") | sha256sum | cut -c1-12)"; }

# A root made by an ordinary user cannot be added to later, so what was asked for once is part of its list.
root_packages() {
    local -a lists=(base)
    if [ -e "$cache/extra-lists" ]; then mapfile -t -O 1 lists < "$cache/extra-lists"; fi
    packages "${lists[@]}" | sort -u
}

# Raise it when make_root changes in a way that older roots miss.
root_recipe=1

# Prints "SUITES<TAB>URI<TAB>OPTIONS" for every binary source that apt has configured.
apt_sources() {
    local dir=/etc/apt
    cat /dev/null "$dir"/sources.list "$dir"/sources.list.d/*.list 2>/dev/null | sed -n -E \
        -e 's/[[:space:]]+#.*$//' \
        -e 's/^[[:space:]]*deb[[:space:]]+\[([^]]*)\][[:space:]]+([^[:space:]]+)[[:space:]]+([^[:space:]]+).*$/\3\t\2\t\1/p' \
        -e 's/^[[:space:]]*deb[[:space:]]+([^[[:space:]]+)[[:space:]]+([^[:space:]]+).*$/\2\t\1\t/p'
    cat /dev/null "$dir"/sources.list.d/*.sources 2>/dev/null | awk '
        function flush() {
            if (types ~ /(^| )deb( |$)/ && tolower(enabled) != "no") {
                n = split(uris, u, " ")
                for (i = 1; i <= n; i++) printf "%s\t%s\t%s\n", suites, u[i], options
            }
            types = uris = suites = enabled = options = ""
        }
        /^[[:space:]]*$/ { flush(); next }
        /^#/ { next }
        /^[A-Za-z-]+:/ {
            key = tolower($1); sub(/^[^:]*:[[:space:]]*/, "")
            if (key == "types:") types = $0
            else if (key == "uris:") uris = $0
            else if (key == "suites:") suites = $0
            else if (key == "enabled:") enabled = $0
            else if (key == "signed-by:" && $0 ~ /^\//) options = options " signed-by=" $0
            else if (key == "trusted:" && tolower($0) == "yes") options = options " trusted=yes"
        }
        END { flush() }'
}

# Prints the apt source line of the root, on the Debian mirror that this machine itself uses.
root_source() {
    local suites uri options
    if [ -n "${CALLOUT_MIRROR:-}" ]; then
        echo "deb $CALLOUT_MIRROR $root_suite main"
        return
    fi
    while IFS=$'\t' read -r suites uri options; do
        [[ " $suites " =~ \ (bullseye|bookworm|trixie|forky|sid|oldstable|stable|testing|unstable)\  ]] || continue
        if [[ $uri == mirror+file:* ]]; then
            uri=$(awk '!/^#/ && NF { print $1; exit }' "${uri#mirror+file:}")
        fi
        [[ $uri =~ ^https?:// ]] || continue
        options=$(echo $options | tr ' ' '\n' | grep -E '^(signed-by=/|trusted=yes)' | tr '\n' ' ' || true)
        if [[ $options != *signed-by=* ]]; then
            options="signed-by=/usr/share/keyrings/debian-archive-keyring.gpg $options"
        fi
        echo "deb [${options% }] $uri $root_suite main"
        return
    done < <(apt_sources)
    die "this system has no Qt $qt_wanted with Location of its own, and apt's sources name no Debian mirror to make a Debian 13 root from. Name one and start again: CALLOUT_MIRROR=<address of a Debian mirror> packaging/dev ${verb:-test}"
}

# The ways this machine reaches its mirror (proxies, certificates, clocks) hold for the root too.
host_apt_options() {
    apt-config dump | grep -iE '^Acquire::(https?::|Check-Valid-Until|Check-Date|Retries|ForceIPv[46])' | grep -v '""' || true
}

make_root() {
    local path=$1 work=$1.making source line mode=root
    local -a options=()
    source=$(root_source)
    # shellcheck disable=SC2046
    host_needs "making a Debian 13 root" mmdebstrap bubblewrap debian-archive-keyring $(is_root || echo uidmap)
    while read -r line; do
        options+=("--aptopt=${line%;}")
    done < <(host_apt_options)
    is_root || mode=unshare

    say "making a Debian 13 root once in $path (about two minutes, 2 GB)"
    trap 'say "set-up stopped; nothing half-made is kept"; remove_tree "$work" "$work.tar"' EXIT
    trap 'exit 130' INT TERM HUP
    remove_tree "$work" "$work.tar"
    # An ordinary user gets the files under their own name, from a tar file, so that they can remove them again.
    local target=$work
    [ "$mode" = root ] || target=$work.tar
    mmdebstrap --variant=apt --mode="$mode" "${options[@]}" \
        --aptopt='Acquire::Languages "none"' --aptopt='APT::Install-Recommends "false"' \
        --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/doc/*' --dpkgopt='path-exclude=/usr/share/man/*' \
        --include="$(root_packages | tr '\n' ' ')" \
        --customize-hook='touch "$1/etc/resolv.conf" "$1/etc/machine-id"' \
        "$root_suite" "$target" "$source" </dev/null >&2 || die "the Debian 13 root could not be made; the lines above say why"
    if [ "$mode" != root ]; then
        mkdir -p "$work"
        tar -x -f "$work.tar" -C "$work" --no-same-owner --exclude='./dev/*'
        rm -f "$work.tar"
    fi
    mv "$work" "$path"
    trap - EXIT INT TERM HUP
    remove_old_roots "$path"
}

remove_tree() { chmod -R u+w "$@" 2>/dev/null || true; rm -rf --one-file-system "$@"; }

# Roots of other package lists go, unless somebody is working in one.
remove_old_roots() {
    local old lock
    for old in "$cache/$root_suite"-*; do
        [ -d "$old" ] && [ "$old" != "$1" ] || continue
        exec {lock}>>"$old.lock"
        if flock -n -x "$lock"; then
            remove_tree "$old" && rm -f "$old.lock"
        fi
        exec {lock}>&-
    done
}

# prepare_root [LIST]: makes the root when it is missing, adds the packages of LIST, and holds it until this process ends.
prepare_root() {
    local path setup list=${1:-} extra mark
    mkdir -p "$cache"
    exec {setup}>>"$cache/set-up.lock"
    flock -n "$setup" || { say "waiting for another set-up to end"; flock "$setup"; }
    if [ -n "$list" ] && ! is_root && ! grep -qsx "$list" "$cache/extra-lists"; then
        echo "$list" >> "$cache/extra-lists"
    fi
    path=$(root_path)
    [ -d "$path" ] || make_root "$path"
    exec {root_lock}>>"$path.lock"
    flock -s "$root_lock"
    extra=$(packages "$list" | tr '\n' ' ')
    mark=$path/etc/callout-$list-$(cksum <<< "$extra" | cut -d ' ' -f 1)
    if [ -n "$list" ] && is_root && [ ! -e "$mark" ]; then
        say "adding to the Debian 13 root: $extra"
        # shellcheck disable=SC2086
        in_root_writable "$path" sh -c 'apt-get update -q && apt-get install -y -q --no-install-recommends "$@"' sh $extra >&2 ||
            die "could not add $extra to the Debian 13 root"
        touch "$mark"
    fi
    exec {setup}>&-
    root=$path
}
