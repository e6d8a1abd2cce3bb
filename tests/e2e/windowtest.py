# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The real window on a real encrypted book, worked as a person and a screen reader would."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.insert(0, os.path.dirname(__file__))

from book import PASSPHRASES, Book, cli, png
from driver import Guardbook, clipboard, key, picture, type_text, wait, xdo

DSL = PASSPHRASES["h.marsh"]


class WindowTest(unittest.TestCase):
    def setUp(self):
        self.book = Book()
        self.addCleanup(self.book.remove)
        self.app = None

    def start(self, *options):
        self.app = Guardbook(os.path.join(self.book.folder, "memory"), self.book.path, *options)
        self.addCleanup(self.app.stop)
        return self.app

    def tearDown(self):
        picture(self.id().split(".")[-1])

    def open_incidents(self):
        app = self.start()
        app.unlock(DSL)
        key("ctrl+2")
        app.find("label", "^Unkind messages in a group chat$")
        return app

    def rows(self):
        # A row is read from the book a moment after it is shown.
        listed = self.app.find("list", "^Incidents$")
        return [node.name for node in listed.all("list item", showing=False)]

    def exhibits(self):
        return [node.name for node in self.app.root.all("list item") if re.search(r"\bHM/\d+", node.name)]


class EvidenceTest(WindowTest):
    def add_file(self, path):
        key("ctrl+shift+a")
        chooser = self.app.dialog("Add evidence to")
        name = chooser.find("text", "File name")
        name.focus()
        name.set(path)
        key("Return")

    def answer(self, answer):
        gate = wait(lambda: [each for each in self.app.root.all("dialog") if each.all("push button", "^Not sure$")][0],
                    "the gate")
        wait(lambda: "active" in gate.states, "the gate in front")
        key("Return")  # Answers nothing.
        gate.find("push button", "^%s$" % answer).press()

    def fill_card(self, words):
        card = self.app.dialog("Add evidence")
        field = card.find("text", "^What it shows")
        field.focus()
        type_text(words)
        source = card.find("text", "^How that time is known")
        source.focus()
        type_text("Nobody knows")
        card.find("push button", "Add to the book").press()
        self.app.gone("dialog", "^Add evidence$", 60)


class Unlocking(WindowTest):
    def test_a_wrong_passphrase_opens_nothing_and_the_right_one_does(self):
        app = self.start()
        field = app.find("password text", "Passphrase")
        field.focus()
        type_text("not this one")
        key("Return")
        app.says("That is not h.marsh.s passphrase", 60)
        self.assertNotIn("Maya", app.texts())
        wait(lambda: app.find("password text", "Passphrase").text == "", "the wrong one to go")
        app.unlock(DSL)
        key("ctrl+2")
        app.find("label", "^Unkind messages in a group chat$")

    def test_a_folder_that_holds_no_book_is_said(self):
        app = self.start()
        folder = tempfile.mkdtemp(prefix="guardbook-e2e-empty-")
        self.addCleanup(shutil.rmtree, folder, True)
        app.find("text", "^Book$").set(folder)
        app.find("password text", "Passphrase").focus()
        type_text("anything at all")
        key("Return")
        app.says("no book|not a book|holds no|not find|is not", 60)
        self.assertTrue(app.find("push button", "^Unlock$").enabled())

    def test_locking_takes_everything_from_the_screen_and_the_tree(self):
        app = self.open_incidents()
        key("ctrl+l")
        app.find("password text", "Passphrase")
        for word in ("Maya", "group chat", "Parents are invited"):
            self.assertNotIn(word, app.texts())
        app.unlock(DSL)

    def test_an_idle_window_warns_and_locks(self):
        app = self.start("--idle-lock", "8")
        app.unlock(DSL)
        app.says("locks in \\d+ s")
        app.find("password text", "Passphrase")
        self.assertNotIn("Maya", app.texts())


class Logging(WindowTest):
    def test_an_incident_is_logged_with_the_keyboard_alone(self):
        app = self.open_incidents()
        key("ctrl+n")
        dialog = app.dialog("Log an incident")
        key("Return")
        dialog.find("label", "Say what happened in a few words")
        type_text("Tablet left on the bus")
        key("alt+a")
        app.keyboard_at("text", "^Account")
        type_text("A tablet of the school was left on the 42 bus.")
        key("alt+w")
        app.keyboard_at("text", "^What happened")
        key("Return")
        app.gone("dialog", "Log an incident")
        app.find("label", "^Tablet left on the bus$")
        wait(lambda: any("Tablet left on the bus" in name for name in self.rows()), "the new row")
        app.stop()
        titles = [each["title"] for each in self.book.show("incidents")]
        self.assertIn("Tablet left on the bus", titles)
        checked = self.book.check()
        self.assertEqual(checked.returncode, 0, checked.stdout)

    def test_a_draft_survives_a_kill(self):
        app = self.open_incidents()
        key("ctrl+n")
        dialog = app.dialog("Log an incident")
        type_text("Half a sentence about")
        dialog.find("label", "^Draft kept")
        app.kill()
        app = self.start()
        app.unlock(DSL)
        key("ctrl+1")
        line = app.find("list item", "Draft: Half a sentence about")
        line.click()
        dialog = app.dialog("Log an incident")
        self.assertEqual(dialog.find("text", "^What happened").text, "Half a sentence about")
        dialog.find("label", "^Your draft of")

    def test_a_lock_in_the_middle_of_a_form_keeps_the_draft(self):
        app = self.open_incidents()
        key("ctrl+n")
        app.dialog("Log an incident")
        type_text("Locked in the middle")
        key("ctrl+l")  # Works while a form is open.
        app.find("password text", "Passphrase")
        self.assertNotIn("Locked in the middle", app.texts())
        app.unlock(DSL)
        key("ctrl+1")
        app.find("list item", "Draft: Locked in the middle")


class Evidence(EvidenceTest):
    def test_a_file_goes_through_the_gate(self):
        app = self.open_incidents()
        path = png(os.path.join(self.book.folder, "chat.png"))
        self.add_file(path)
        self.answer("No")
        self.fill_card("Messages of the evening")
        wait(lambda: any("Messages of the evening" in name for name in self.exhibits()), "the exhibit")
        app.stop()
        kept = self.book.show("evidence")
        self.assertEqual([each["original_name"] for each in kept], ["chat.png"])
        checked = self.book.check()
        self.assertEqual(checked.returncode, 0, checked.stdout)

    def test_yes_reads_no_byte_and_opens_a_sealed_item(self):
        app = self.open_incidents()
        path = png(os.path.join(self.book.folder, "must-not-be-read.png"))
        before = os.stat(path).st_atime_ns
        self.add_file(path)
        self.answer("Yes")
        sealed = app.find("dialog", "[Ss]ealed")
        self.assertEqual(self.exhibits(), [])
        sealed.find("push button", "^Cancel$").press()
        app.gone("dialog", "[Ss]ealed")
        self.assertEqual(os.stat(path).st_atime_ns, before)
        app.stop()
        self.assertEqual(self.book.show("evidence"), [])
        self.assertEqual(os.listdir(os.path.join(self.book.path, "vault")), [])

    def test_a_copied_picture_is_pasted(self):
        app = self.open_incidents()
        clipboard(png(os.path.join(self.book.folder, "copied.png")), "image/png")
        key("ctrl+shift+v")
        self.answer("No")
        self.fill_card("Copied from the page")
        wait(lambda: any("Copied from the page" in name for name in self.exhibits()), "the exhibit")
        app.stop()
        self.assertEqual(self.book.show("evidence")[0]["media_type"], "image/png")


class Copies(EvidenceTest):
    """Capture of the screen, and a redacted copy of what was captured."""

    def chosen(self, *keys):
        """Answers the capture's questions; the overlay is a window of its own."""
        dialog = self.app.dialog("Capture the screen")
        for each in keys:
            key(each)
        dialog.find("push button", "^Capture$")
        key("Return")
        overlay = self.app.find(None, "^Choose what is kept$", 60)
        wait(lambda: "active" in overlay.states, "the frozen screen in front")
        picture(self.id().split(".")[-1] + "-overlay")
        return overlay

    def test_the_screen_is_captured_by_keyboard(self):
        app = self.open_incidents()
        key("ctrl+shift+c")
        gate = wait(lambda: [each for each in app.root.all("dialog") if each.all("push button", "^Not sure$")][0],
                    "the gate")
        wait(lambda: "active" in gate.states, "the gate in front")
        key("alt+n")
        self.chosen()
        key("Left", "Up", "shift+Right")
        key("Return")
        app.gone(None, "^Choose what is kept$")
        card = app.dialog("Add evidence")
        card.find(None, "from this computer.s clock")
        self.assertIn("screen", card.find("text", "^On which device").text)
        self.fill_card("What the screen showed")
        wait(lambda: any("What the screen showed" in name for name in self.exhibits()), "the exhibit")
        app.stop()
        kept = self.book.show("evidence")[0]
        self.assertEqual(kept["media_type"], "image/png")
        self.assertEqual(kept["kind"], "screenshot")
        self.assertTrue(kept["captured_at"])
        self.assertEqual(self.book.check().returncode, 0)

    def test_escape_keeps_nothing_and_brings_the_window_back(self):
        app = self.open_incidents()
        key("ctrl+shift+c")
        self.answer("No")
        self.chosen("alt+w")
        key("Escape")
        app.gone(None, "^Choose what is kept$")
        wait(lambda: "active" in app.window.states, "the window again")
        self.assertEqual(self.exhibits(), [])
        app.stop()
        self.assertEqual(self.book.show("evidence"), [])

    def test_a_capture_is_redacted_by_keyboard(self):
        app = self.open_incidents()
        self.add_file(png(os.path.join(self.book.folder, "chat.png")))
        self.answer("No")
        self.fill_card("Messages of the evening")
        wait(lambda: self.exhibits(), "the exhibit")
        app.find("list item", r"HM/\d+").click()
        key("Return")
        viewer = app.dialog("^Exhibit")
        key("alt+r")
        studio = app.dialog("^Redact exhibit")
        wait(lambda: not viewer.all(), "the viewer to go")
        app.keyboard_at(None, "^Page with its marks$")
        key("Return", "Right", "shift+Down")
        studio.find("list item", "no reason yet")
        key("alt+w")
        type_text("Name of a third party")
        studio.find("list item", "Name of a third party")
        picture("redaction-studio")
        key("alt+k")
        studio.find("push button", "Keep the copy", 60)
        app.keyboard_at("push button", "Keep the copy")
        picture("redaction-check")
        key("space")
        app.gone("dialog", "^Redact exhibit", 60)
        app.says("the redacted copy, is in the book")
        app.stop()
        original, copy = self.book.show("evidence")
        self.assertEqual(copy["derived_from"], original["id"])
        self.assertIn("Name of a third party", copy["derivation"])
        self.assertEqual(self.book.check().returncode, 0)


class Packs(EvidenceTest):
    def test_a_pack_is_made_and_anyone_can_verify_it(self):
        app = self.open_incidents()
        self.add_file(png(os.path.join(self.book.folder, "chat.png")))
        self.answer("No")
        self.fill_card("Messages of the evening")
        wait(lambda: self.exhibits(), "the exhibit")
        folder = os.path.join(self.book.folder, "packs")
        os.mkdir(folder)
        key("ctrl+e")
        dialog = app.dialog("^Evidence pack")
        type_text("PC J. Rudd")
        dialog.find("text", "^Purpose").set("Advice on harassment")
        dialog.find("text", "^Write it to the folder").set(folder)
        dialog.find("push button", "^Show the pages").press()
        pages = app.find("dialog", "^Pack 2026-", 90)
        page = pages.find(None, "^Page of the pack$")
        self.assertIn("2026-", page.a.description)
        self.assertEqual(os.listdir(folder), [], "nothing is written before the pages were seen")
        pages.find("push button", "^Make the pack$").press()
        app.says("was checked after writing", 90)
        packs = [os.path.join(folder, name) for name in os.listdir(folder)]
        self.assertTrue(packs)
        for pack in packs:
            verified = cli("verify", pack, check=False)
            self.assertEqual(verified.returncode, 0, verified.stdout)
        pages.find("push button", "^Close$").press()
        app.gone("dialog", "^Evidence pack")
        wait(lambda: "active" in app.window.states, "the window in front again")
        key("ctrl+1")
        app.find("list item", "Receipt of pack")
        key("ctrl+2")
        app.find("push button", "^Receipt of .* came back$").press()
        receipt = app.dialog("^Receipt of pack")
        receipt.find("push button", "^Record the receipt$").press()
        app.gone("dialog", "^Receipt of pack")
        app.gone("push button", "^Receipt of .* came back$")


class FirstRun(WindowTest):
    def test_a_book_is_made_with_the_recovery_sheet_typed_back(self):
        app = self.start()
        app.find("push button", "Make a new book").press()
        dialog = app.dialog("New book")
        dialog.find("text", "^Name of the school").set("Hollow Lane School")
        dialog.find("text", "^The book is kept in").set(self.book.folder)
        dialog.find("push button", "^Next$").press()
        dialog.find("text", "^Full name").set("Anne Brown")
        dialog.find("text", "^Passphrase|^Full name")
        dialog.find("push button", "^Suggest one$").press()
        passphrase = wait(lambda: dialog.find("text", "^Passphrase").text, "a suggested passphrase")
        dialog.find("push button", "^Next$").press()
        dialog.find("label", "^A second person$")
        dialog.find("push button", "^Later$").press()
        dialog.find("label", "^The recovery sheet$", 90)
        shown = wait(lambda: [each.name for each in dialog.all("label")
                              if re.fullmatch(r"([0-9A-Z]{5}\s+){12}[0-9A-Z]{5}", each.name)][0], "the key")
        typed = dialog.find("text", "^Type it back")
        typed.set("00000" + shown[5:])
        dialog.find("push button", "^Make the book$").press()
        dialog.find("label", "^Group 1 is not as on the sheet")
        typed.set(shown)
        dialog.find("push button", "^Make the book$").press()
        app.gone("dialog", "New book", 120)
        made = os.path.join(self.book.folder, "Hollow Lane School.guardbook")
        self.assertTrue(os.path.isdir(made))
        app.unlock(passphrase)
        self.assertIn("Hollow Lane School", app.texts())
        app.stop()


class SecondStart(WindowTest):
    def test_the_first_window_comes_forward_for_its_own_book(self):
        app = self.start()
        app.unlock(DSL)
        memory = os.path.join(self.book.folder, "memory")
        environment = dict(os.environ, XDG_DATA_HOME=os.path.join(memory, "data"),
                           XDG_CONFIG_HOME=os.path.join(memory, "config"))
        xdo("getactivewindow", "windowminimize")
        wait(lambda: "active" not in app.window.states, "the window out of the way")
        slots = os.path.join(self.book.path, "keyslots")  # What a file manager opens a book by.
        second = subprocess.run([os.environ["GUARDBOOK"], slots], env=environment, timeout=60, check=False)
        self.assertEqual(second.returncode, 0)
        wait(lambda: "active" in app.window.states, "the first window in front")
        self.assertIn("Waiting for you", app.texts(), "and it is open as it was")


class WholeWindow(WindowTest):
    def test_the_palette_goes_to_commands_and_incidents(self):
        app = self.start()
        app.unlock(DSL)
        key("ctrl+k")
        palette = app.dialog("Commands")
        type_text("unkind")
        palette.find("list item", "Unkind messages in a group chat")
        key("Return")
        app.gone("dialog", "Commands")
        app.find("label", "^Unkind messages in a group chat$")
        key("F1")
        sheet = app.dialog("Keyboard shortcuts")
        sheet.find("label", "^Log incident$")
        key("Escape")
        app.gone("dialog", "Keyboard shortcuts")

    def test_tab_goes_round_and_every_stop_has_a_name(self):
        app = self.open_incidents()
        stops = []
        for _ in range(80):
            key("Tab")
            node = wait(app.focused, "the keyboard somewhere")
            stop = (node.role, node.name or node.label)
            self.assertTrue(stop[1], "%s has no name" % node.role)
            if len(stops) > 3 and stop == stops[0]:
                return
            stops.append(stop)
        self.fail("Tab never came round: %r" % stops)


if __name__ == "__main__":
    unittest.main(verbosity=2)
