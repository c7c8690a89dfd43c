# Entering the Debian 13 root: with bwrap; with chroot where bwrap is refused and we are root; with proot, which needs no
# privilege and costs some speed, in containers that may not mount anything. Sourced by packaging/dev.

bwrap_works() { have bwrap && bwrap --ro-bind / / --dev /dev --proc /proc true 2>/dev/null; }
mounts_work() { is_root && unshare -m --propagation private true 2>/dev/null; }

# How the root is entered: bwrap, chroot or proot.
choose_door() {
    case ${CALLOUT_DOOR:-auto} in
        bwrap|chroot|proot) echo "$CALLOUT_DOOR" ;;
        *) if bwrap_works; then echo bwrap; elif mounts_work; then echo chroot; else echo proot; fi ;;
    esac
}

# The name of this machine's time zone, e.g. Europe/London.
host_zone() {
    local zone
    zone=$(readlink -f /etc/localtime 2>/dev/null || true)
    case $zone in
        */zoneinfo/*) echo "${zone#*/zoneinfo/}" ;;
        *) cat /etc/timezone 2>/dev/null || echo UTC ;;
    esac
}

# Host paths that are seen inside at their own place, writable.
shared_paths() {
    local path
    for path in "$checkout" "$HOME" "$cache" "${XDG_DATA_HOME:-}" "${XDG_CONFIG_HOME:-}" "${XDG_RUNTIME_DIR:-}" "${TMPDIR:-}" /tmp /var/tmp; do
        if [ -n "$path" ] && [ -d "$path" ] && [ "$path" != / ]; then realpath "$path"; fi
    done | sort -u
}

# Host paths that are seen inside for reading only.
read_only_paths() {
    local path
    local -a paths=("$(dirname "$checkout")/shared" "${XAUTHORITY:-}" /etc/resolv.conf /etc/hosts /etc/machine-id)
    is_root || paths+=(/etc/passwd /etc/group)
    for path in "${paths[@]}"; do
        if [ -n "$path" ] && [ -e "$path" ]; then echo "$path"; fi
    done
}

in_root_bwrap() {
    local path=$1 entry
    shift
    local -a options=(--tmpfs / --dev /dev --proc /proc --ro-bind /sys /sys --tmpfs /run)
    for entry in "$path"/*; do
        case ${entry##*/} in
            dev|proc|sys|run|tmp|home|root|mnt|media|boot|srv) ;;
            *) if [ -L "$entry" ]; then options+=(--symlink "$(readlink "$entry")" "/${entry##*/}")
               elif [ -d "$entry" ]; then options+=(--ro-bind "$entry" "/${entry##*/}"); fi ;;
        esac
    done
    while read -r entry; do options+=(--bind "$entry" "$entry"); done < <(shared_paths)
    while read -r entry; do options+=(--ro-bind "$(realpath "$entry")" "$entry"); done < <(read_only_paths)
    if [ -d /dev/dri ]; then options+=(--dev-bind /dev/dri /dev/dri); fi
    exec bwrap "${options[@]}" --chdir "$work_dir" -- "$@"
}

# Arguments: root, work folder, writable paths, --, read-only paths, --, command.
# shellcheck disable=SC2016
chroot_script='
    path=$1 work_dir=$2; shift 2
    show() {
        if [ -d "$1" ]; then mkdir -p "$path$1"; elif [ ! -e "$path$1" ]; then mkdir -p "$(dirname "$path$1")"; : > "$path$1"; fi
        mount --rbind "$(realpath "$1")" "$path$1"
    }
    while [ "$1" != -- ]; do show "$1"; shift; done; shift
    while [ "$1" != -- ]; do show "$1"; mount -o remount,bind,ro "$path$1" 2>/dev/null || true; shift; done; shift
    exec chroot "$path" /usr/bin/env --chdir="$work_dir" "$@"'

# The mounts live in a mount namespace of their own and are gone with the last process in it.
in_root_chroot() {
    local path=$1
    shift
    local -a writable readable
    mapfile -t writable < <(shared_paths)
    mapfile -t readable < <(read_only_paths)
    exec unshare -m --propagation private bash -euc "$chroot_script" sh "$path" "$work_dir" \
        /dev /proc /sys "${writable[@]}" -- "${readable[@]}" -- "$@"
}

in_root_proot() {
    local path=$1 entry
    shift
    local -a options=(-b /proc -b /dev -b /sys)
    host_needs "entering the Debian 13 root without mounts" proot
    while read -r entry; do options+=(-b "$entry"); done < <(shared_paths)
    while read -r entry; do options+=(-b "$(realpath "$entry"):$entry"); done < <(read_only_paths)
    exec proot -r "$path" "${options[@]}" -w "$work_dir" "$@"
}

in_root() { "in_root_$(choose_door)" "$@"; }

# For apt inside the root: the root itself is writable, nothing of the host but the network is seen.
in_root_writable() {
    local path=$1
    shift
    local -a command=(/usr/bin/env -i DEBIAN_FRONTEND=noninteractive PATH="$inside_path" "$@")
    cat /etc/resolv.conf > "$path/etc/resolv.conf" 2>/dev/null || true
    case $(choose_door) in
        bwrap) bwrap --bind "$path" / --dev /dev --proc /proc --tmpfs /run --chdir / -- "${command[@]}" ;;
        chroot) unshare -m --propagation private bash -euc "$chroot_script" sh "$path" / /dev /proc -- -- "${command[@]}" ;;
        proot) chroot "$path" "${command[@]}" ;;
    esac
}
