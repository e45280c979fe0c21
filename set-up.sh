# Read by ./run, ./test and .ci/run: makes .venv from the locked packages, once. POSIX sh; expects $root.

say() { printf '%s\n' "$*"; }

stop() {
    printf '%s\n' "$*" >&2
    exit 1
}

# set_up LOCK: have .venv hold what LOCK lists, and this project. Silent and quick when it already does.
set_up() {
    give_home
    if venv_is_usable && is_stamped "$1"; then
        return
    fi
    python=$(find_python) || stop "Python 3.11 or later is needed (on Debian: apt install python3 python3-venv)."
    if command -v uv >/dev/null 2>&1; then
        tool=uv
    else
        tool=pip
    fi
    venv_is_usable || make_venv_with_$tool
    say "Installing the packages of $1 with $tool ($(time_taken_by $tool), this once)."
    # Every package is checked against its hash in the lock; the project itself is linked, not copied.
    install_with_$tool --require-hashes -r "$root/$1" &&
        install_with_$tool --no-deps --no-build-isolation -e "$root" ||
        stop "The packages could not be installed; the lines above say why. Start again to go on from here."
    stamp "$1" >"$root/.venv/$1.stamp"
}

time_taken_by() {
    case $1 in
    uv) printf 'some seconds' ;;
    pip) printf 'a minute or two' ;;
    esac
}

make_venv_with_uv() {
    say "Making .venv with uv and $python."
    rm -rf "$root/.venv"
    UV_PYTHON_DOWNLOADS=never uv venv --quiet --python "$python" "$root/.venv"
}

install_with_uv() { uv pip install --quiet --python "$root/.venv/bin/python" "$@"; }

make_venv_with_pip() {
    needs_venv_module
    say "Making .venv with $python."
    "$python" -m venv --clear "$root/.venv"
}

install_with_pip() {
    "$root/.venv/bin/python" -m pip --version >/dev/null 2>&1 ||
        "$root/.venv/bin/python" -m ensurepip >/dev/null # made by uv earlier
    "$root/.venv/bin/python" -m pip install --quiet --disable-pip-version-check "$@"
}

# A venv of this folder (one that was moved or copied here is not) whose Python still runs.
venv_is_usable() {
    grep -qF "$root/.venv" "$root/.venv/bin/activate" 2>/dev/null &&
        is_new_enough "$root/.venv/bin/python"
}

is_stamped() { stamp "$1" | cmp -s - "$root/.venv/$1.stamp"; }

stamp() { cat "$root/$1" "$root/pyproject.toml"; }

find_python() {
    for candidate in python3 python3.14 python3.13 python3.12 python3.11 python; do
        if is_new_enough "$candidate"; then
            command -v "$candidate"
            return
        fi
    done
    return 1
}

is_new_enough() { "$1" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; }

needs_venv_module() {
    if ! "$python" -c 'import ensurepip, venv' >/dev/null 2>&1; then
        version=$("$python" -c 'import sys; print("%d.%d" % sys.version_info[:2])')
        install_from_apt "python$version-venv" "Python's own venv, which Debian packs apart"
    fi
}

# install_from_apt PACKAGE WHY: as root do it, otherwise say what to do.
install_from_apt() {
    if [ "$(id -u)" != 0 ] || ! command -v apt-get >/dev/null 2>&1; then
        stop "$1 is missing ($2). Install it (sudo apt install $1) and start again."
    fi
    say "Installing $1 from apt ($2)."
    get="env DEBIAN_FRONTEND=noninteractive apt-get -qq -y"
    $get install "$1" >/dev/null 2>&1 || { $get update && $get install "$1" >/dev/null; } ||
        stop "apt could not install $1. Install it by hand and start again."
}

# Some tools refuse to work without a home.
give_home() {
    if [ -z "${HOME:-}" ]; then
        HOME=$root/var/home
        export HOME
        mkdir -p "$HOME"
    fi
}
