# Paths, messages and the package lists; sourced by packaging/dev.

checkout=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" | cut -d: -f6)
    export HOME=${HOME:-/tmp}
fi
cache=${XDG_CACHE_HOME:-$HOME/.cache}/callout
preset=${CALLOUT_PRESET:-dev}

say() { printf 'packaging/dev: %s\n' "$*" >&2; }
die() { say "$*"; exit 1; }
have() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# The packages of the named lists, one a line.
packages() {
    local list
    for list in "$@"; do
        awk -v list="$list" '$1 == list { print $2 }' "$checkout/packaging/packages"
    done
}

# Reads package names on standard input, prints those that the host does not have installed.
not_installed() {
    local wanted
    wanted=$(cat)
    [ -n "$wanted" ] || return 0
    # shellcheck disable=SC2086
    comm -23 <(printf '%s\n' $wanted | sort -u) \
        <(dpkg-query -W -f '${Package} ${db:Status-Status}\n' $wanted 2>/dev/null | awk '$2 == "installed" { print $1 }' | sort -u)
}

host_apt_install() {
    say "installing with apt: $*"
    DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2 && return 0
    say "refreshing the package lists and trying again"
    apt-get update -q >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
}

# host_needs WHY PACKAGE...: installs what is missing, or says what to install.
host_needs() {
    local why=$1 missing
    shift
    missing=$(printf '%s\n' "$@" | not_installed)
    [ -n "$missing" ] || return 0
    # shellcheck disable=SC2086
    if is_root; then
        host_apt_install $missing || die "apt could not install what $why needs: $(echo $missing)"
    else
        die "$why needs packages that are missing here. Install them and start again:
    sudo apt-get install --no-install-recommends $(echo $missing)"
    fi
}
