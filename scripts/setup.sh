#!/bin/sh
# Sets Claimbook up in .venv/: a supported Python, the locked packages, the project itself. Needs no root and asks
# nothing. Does nothing when all is there, and starts anew when the last set-up was interrupted.
# PYTHON=python3.12 chooses the Python; without it the first supported one of `python3`, `python3.13` … is taken.
set -eu
cd "$(dirname "$0")/.."

supported="3.13 3.12 3.11"
venv=.venv
python=$venv/bin/python
stamp=$venv/claimbook-ready           # what the set-up was made from; there only when it was finished
unfinished=$venv/claimbook-unfinished # there while packages are being written

say() { printf 'claimbook: %s\n' "$*" >&2; }

fail() {
    say "$1"
    say "what to do: $2"
    exit 1
}

# "3.12" when the command runs as a supported Python that can make environments, else nothing.
supported_version() {
    found=$("$1" -c 'import sys, venv, ensurepip; print("%d.%d" % sys.version_info[:2])' 2>/dev/null) || return 0
    case " $supported " in *" $found "*) echo "$found" ;; esac
}

choose_python() {
    if [ -n "${PYTHON:-}" ]; then
        [ -n "$(supported_version "$PYTHON")" ] || fail "PYTHON=$PYTHON is not a supported Python with venv." \
            "name one of Python $supported, or leave PYTHON out."
        echo "$PYTHON"
        return
    fi
    for candidate in python3 $(printf 'python%s ' $supported); do
        if [ -n "$(supported_version "$candidate")" ]; then
            echo "$candidate"
            return
        fi
    done
    seen=$(python3 --version 2>/dev/null) || seen="no python3"
    fail "no supported Python with venv was found (there is $seen; one of $supported is needed)." \
        "install one (Debian, Ubuntu: apt install python3 python3-venv; macOS: brew install python@3.13), or name it: PYTHON=/path/to/python make setup"
}

made_from() {
    printf 'folder %s\n' "$PWD"
    cksum pyproject.toml requirements.lock requirements-uv.lock scripts/setup.sh
}

identity() { "$1" -c 'import sys; print(sys.version, sys.base_prefix)' 2>/dev/null; }

same_python() { [ -z "${PYTHON:-}" ] || [ "$(identity "$PYTHON")" = "$(identity "$python")" ]; }

is_ready() {
    [ -f "$stamp" ] && [ "$(cat "$stamp")" = "$(made_from)" ] && "$python" -c '' 2>/dev/null && same_python
}

is_usable() {
    [ ! -e "$unfinished" ] && [ -x "$python" ] && [ -n "$(supported_version "$python")" ] && same_python
}

# Prints the uv to use: that of PATH when it is of the pinned series, else the pinned one, checked by its hash.
find_uv() {
    pinned=$(sed -n 's/^uv==\([0-9.]*\).*/\1/p' requirements-uv.lock)
    for candidate in uv "$venv/uv/bin/uv"; do
        case "$("$candidate" --version 2>/dev/null)" in "uv ${pinned%.*}."*)
            echo "$candidate"
            return
            ;;
        esac
    done
    say "fetching uv $pinned, which installs the rest"
    rm -rf "$venv/uv"
    with_pip --quiet --target "$venv/uv" --require-hashes --no-deps --only-binary :all: -r requirements-uv.lock >&2 &&
        echo "$venv/uv/bin/uv"
}

with_pip() {
    "$python" -m pip --version >/dev/null 2>&1 || "$python" -m ensurepip >/dev/null || return
    PIP_USER=0 "$python" -m pip install --no-input --disable-pip-version-check "$@"
}

# Wheels only, all of them locked: nothing is built, so nothing is fetched that the lock does not name.
install_packages() {
    say "installing the packages of requirements.lock"
    if [ -n "$uv" ]; then
        "$uv" pip sync $quiet --python "$python" --require-hashes --no-build --compile-bytecode requirements.lock &&
            return
        say "uv did not get through; trying with pip, which takes some minutes"
    fi
    with_pip $quiet --require-hashes --no-deps --only-binary :all: -r requirements.lock
}

install_project() {
    if [ -n "$uv" ]; then
        "$uv" pip install --quiet --python "$python" --no-deps --no-build-isolation --editable .
    else
        with_pip --quiet --no-deps --no-build-isolation --editable .
    fi
}

is_ready && exit 0

began=$(date +%s)
quiet=
[ -t 2 ] || quiet=--quiet # progress bars for people only
export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-true}" # as pip does: an office's own certificates are in the system's store
cache=${UV_CACHE_DIR:-${XDG_CACHE_HOME:-${HOME:-/nonexistent}}}
[ -w "$cache" ] || export UV_NO_CACHE=1

if is_usable; then
    say "bringing $venv up to date ($("$python" --version))"
else
    chosen=$(choose_python)
    say "setting up $venv with $("$chosen" --version) (once; needs the network and about 700 MB)"
    "$chosen" -m venv --clear --without-pip "$venv"
fi
rm -f "$stamp"
: >"$unfinished"
uv=$(find_uv) || uv=
install_packages || fail "the packages could not be installed (see above)." \
    "check the network (or the proxy and certificate settings of pip), then run the same command again."
install_project || fail "the packages are there, but Claimbook itself could not be installed (see above)." \
    "see that pyproject.toml and the files that it names are as they were, then run the same command again."
made_from >"$stamp"
rm -f "$unfinished"
say "ready after $(($(date +%s) - began)) s"
