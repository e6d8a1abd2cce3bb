#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# session.sh COMMAND ...: runs a command on a display, window manager, D-Bus session and accessibility bus of its
# own, with a home folder that is gone afterwards.
set -euo pipefail
geometry=${GUARDBOOK_GEOMETRY:-1366x768}
XDG_RUNTIME_DIR=$(mktemp -d -t guardbook-e2e-XXXXXX)
chmod 700 "$XDG_RUNTIME_DIR"
export XDG_RUNTIME_DIR HOME=$XDG_RUNTIME_DIR/home
export XDG_CONFIG_HOME=$HOME/config XDG_DATA_HOME=$HOME/data XDG_CACHE_HOME=$HOME/cache
mkdir -p "$HOME/Documents" "$XDG_CONFIG_HOME" "$XDG_DATA_HOME" "$XDG_CACHE_HOME"
# Without -noreset the server starts anew whenever its last client leaves, and takes a window manager that is
# just starting with it. It picks a free number itself and writes it down.
exec 6>"$XDG_RUNTIME_DIR/display"
Xvfb -displayfd 6 -screen 0 "${geometry}x24" -dpi 96 -nolisten tcp -noreset >"$XDG_RUNTIME_DIR/xvfb.log" 2>&1 &
server=$!
trap 'kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; rm -rf -- "$XDG_RUNTIME_DIR"' EXIT
for _ in $(seq 400); do
    [ -s "$XDG_RUNTIME_DIR/display" ] && break
    sleep .05
done
DISPLAY=:$(tr -d '\n' <"$XDG_RUNTIME_DIR/display")
export DISPLAY QT_QPA_PLATFORM=xcb QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1 QT_FONT_DPI=96 QT_SCALE_FACTOR=1 LC_ALL=C.UTF-8
export NO_AT_BRIDGE=0
unset WAYLAND_DISPLAY SESSION_MANAGER
# Asking for the bus starts it; starting the launcher by hand as well now and then leaves two.
# shellcheck disable=SC2016 # expanded in the inner shell
dbus-run-session -- bash -c '
    openbox >/dev/null 2>&1 & manager=$!
    for _ in $(seq 400); do xprop -root _NET_SUPPORTING_WM_CHECK 2>/dev/null | grep -q 0x && break; sleep .05; done
    for _ in $(seq 400); do
        dbus-send --session --print-reply --dest=org.a11y.Bus /org/a11y/bus org.freedesktop.DBus.Properties.Get \
            string:org.a11y.Status string:IsEnabled >/dev/null 2>&1 && break
        sleep .05
    done
    code=0
    "$@" || code=$?
    kill "$manager" 2>/dev/null || true
    exit "$code"' session "$@"
