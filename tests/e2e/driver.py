# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the window as assistive technology sees it (AT-SPI), with real keys and clicks (xdotool).

Every wait polls; nothing sleeps for a fixed time.
"""

import os
import re
import subprocess
import time

import pyatspi

PATIENCE = float(os.environ.get("GUARDBOOK_E2E_PATIENCE", "30"))  # Seconds; a loaded machine is slow, not wrong.
ITEMS = ("list item", "table cell", "tree item")


class Timeout(AssertionError):
    pass


def wait(look, what, patience=None):
    """Calls look() until it gives something true, and returns that."""
    end = time.monotonic() + (patience or PATIENCE)
    last = None
    while True:
        try:
            found = look()
            if found:
                return found
        except Exception as error:  # Nodes vanish while we walk: that is normal.
            last = error
        if time.monotonic() > end:
            raise Timeout("waited for %s%s" % (what, " (last: %r)" % last if last else ""))
        time.sleep(0.05)


def xdo(*arguments):
    subprocess.run(["xdotool", *map(str, arguments)], check=True)


def key(*keys):
    xdo("key", "--delay", 20, *keys)


def type_text(text):
    xdo("type", "--delay", 12, text)


def clipboard(path, kind):
    """Puts a file's bytes on the clipboard. The helper stays to serve them and ends with the session."""
    with open(path, "rb") as source:
        subprocess.run(["xclip", "-selection", "clipboard", "-t", kind, "-i"], stdin=source, check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def picture(name):
    folder = os.environ.get("GUARDBOOK_E2E_PICTURES")
    if folder:
        os.makedirs(folder, exist_ok=True)
        subprocess.run(["import", "-window", "root", os.path.join(folder, name + ".png")], check=False)


class Node:
    def __init__(self, accessible):
        self.a = accessible

    @property
    def name(self):
        return self.a.name or ""

    @property
    def role(self):
        return self.a.getRoleName()

    @property
    def states(self):
        return {pyatspi.stateToString(each) for each in self.a.getState().getStates()}

    @property
    def text(self):
        face = self.a.queryText()
        return face.getText(0, face.characterCount)

    @property
    def rect(self):
        box = self.a.queryComponent().getExtents(pyatspi.DESKTOP_COORDS)
        return box.x, box.y, box.width, box.height

    @property
    def label(self):
        for relation in self.a.getRelationSet():
            if relation.getRelationType() == pyatspi.RELATION_LABELLED_BY:
                return relation.getTarget(0).name
        return None

    def walk(self):
        for child in self.a:
            if child is not None:
                node = Node(child)
                yield node
                yield from node.walk()

    def all(self, role=None, name=None, showing=True):
        pattern = re.compile(name) if name else None
        found = []
        for node in self.walk():
            try:
                if role and node.role != role:
                    continue
                if pattern and not pattern.search(node.name):
                    continue
                if showing and "showing" not in node.states:
                    continue
                found.append(node)
            except Exception:
                continue
        return found

    def find(self, role=None, name=None, patience=None):
        return wait(lambda: self.all(role, name)[0], "%s %r" % (role, name), patience)

    def gone(self, role, name, patience=None):
        wait(lambda: not self.all(role, name), "no %s %r" % (role, name), patience)

    def press(self):
        actions = self.a.queryAction()
        for at in range(actions.nActions):
            if actions.getName(at).lower() in ("press", "toggle", "click"):
                return actions.doAction(at)
        raise AssertionError("%r cannot be pressed" % self.name)

    def click(self):
        def place():
            x, y, width, height = self.rect
            return (x + width // 2, y + height // 2) if width > 0 and height > 0 else None

        xdo("mousemove", *wait(place, "a place of %r on the screen" % self.name), "click", 1)

    def focus(self):
        self.a.queryComponent().grabFocus()
        wait(lambda: "focused" in self.states, "the keyboard at %r" % self.name)

    def set(self, text):
        self.a.queryEditableText().setTextContents(text)

    def enabled(self):
        return "enabled" in self.states and "sensitive" in self.states


class Guardbook:
    """The running program."""

    def __init__(self, memory, *arguments):
        """`memory` is a folder for what this computer remembers: of another copy of a book it would be an alarm."""
        environment = dict(os.environ, XDG_DATA_HOME=os.path.join(memory, "data"),
                           XDG_CONFIG_HOME=os.path.join(memory, "config"))
        self.said = ""
        self.process = subprocess.Popen([os.environ["GUARDBOOK"], *map(str, arguments)], env=environment,
                                        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        try:
            self.root = wait(self._on_the_bus, "the program on the accessibility bus", 60)
            self.window = self.root.find("frame")
            wait(lambda: "active" in self.window.states, "the window in front")
        except BaseException:
            self.stop()  # One that is left behind would get the next test's keys.
            raise

    def _on_the_bus(self):
        for application in pyatspi.Registry.getDesktop(0):
            if application and application.get_process_id() == self.process.pid and application.childCount:
                return Node(application)
        return None

    def find(self, role=None, name=None, patience=None):
        return self.root.find(role, name, patience)

    def gone(self, role, name, patience=None):
        self.root.gone(role, name, patience)

    def dialog(self, name):
        """A dialog that has the keyboard: keys sent before are lost."""
        found = self.find("dialog", name)
        wait(lambda: "active" in found.states, "dialog %r in front" % name)
        return found

    def texts(self):
        return " ".join(node.name for node in self.root.walk())

    def says(self, pattern, patience=None):
        return wait(lambda: self.root.all(None, pattern), "words %r" % pattern, patience)[0]

    def keyboard_at(self, role, name):
        return wait(lambda: [node for node in self.root.all(role, name) if "focused" in node.states][0],
                    "the keyboard at %r" % name)

    def focused(self):
        for node in self.root.walk():
            try:
                if node.role not in ITEMS and {"focused", "showing"} <= node.states:
                    return node
            except Exception:
                continue
        return None

    def unlock(self, passphrase):
        field = self.find("password text", "Passphrase")
        field.focus()
        field.set(passphrase)
        key("Return")
        return self.says("Waiting for you|^Incidents$", 90)

    def kill(self):
        self.process.kill()
        self.process.wait()

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if not self.process.stdout.closed:
            self.said = self.process.stdout.read()
            self.process.stdout.close()
        return self.said
