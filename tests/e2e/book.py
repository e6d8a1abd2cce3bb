# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A real encrypted book for each test, made by guardbook-cli, and what its people type."""

import datetime
import json
import os
import shutil
import subprocess
import tempfile
import zlib

PASSPHRASES = {"h.marsh": "harbour candle meadow thirteen", "r.calder": "willow anchor saffron eleven"}
SCHOOL = "Fernley Brook School"


def cli(*arguments, check=True):
    return subprocess.run([os.environ["GUARDBOOK_CLI"], *map(str, arguments)], check=check, text=True,
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT)


def png(path, width=320, height=200):
    """A small picture that nobody has seen."""

    def chunk(kind, data):
        body = kind + data
        return len(data).to_bytes(4, "big") + body + zlib.crc32(body).to_bytes(4, "big")

    rows = b"".join(b"\0" + b"".join(bytes((x * 255 // width, y * 255 // height, 120)) for x in range(width))
                    for y in range(height))
    with open(path, "wb") as out:
        out.write(b"\x89PNG\r\n\x1a\n" +
                  chunk(b"IHDR", width.to_bytes(4, "big") + height.to_bytes(4, "big") + bytes((8, 2, 0, 0, 0))) +
                  chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))
    return path


class Book:
    """Made once for the whole run and copied for each test."""

    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="guardbook-e2e-book-")
        self.path = os.path.join(self.folder, "Fernley Brook.guardbook")
        made = os.environ["GUARDBOOK_E2E_BOOK"]
        shutil.copytree(os.path.join(made, "Fernley Brook.guardbook"), self.path)
        self.passphrases = os.path.join(made, "passphrases")

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def show(self, kind, *rest):
        said = cli("show", self.path, kind, *rest, "--user", "h.marsh", "--passphrase-file", self.passphrases,
                   "--machine-folder", os.path.join(self.folder, "machine"), "--json")
        return json.loads(said.stdout.splitlines()[-1])[kind]

    def check(self):
        return cli("check", self.path, "--user", "h.marsh", "--passphrase-file", self.passphrases,
                   "--machine-folder", os.path.join(self.folder, "machine"), check=False)


def make(folder):
    """python3 book.py FOLDER: the book that the tests copy."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    passphrases = os.path.join(folder, "passphrases")
    with open(passphrases, "w", encoding="utf-8") as out:
        out.writelines("%s=%s\n" % pair for pair in PASSPHRASES.items())
    common = ["--passphrase-file", passphrases, "--machine-folder", os.path.join(folder, "machine")]
    book = os.path.join(folder, "Fernley Brook.guardbook")
    cli("new", book, "--profile", os.environ["GUARDBOOK_PROFILE"], "--school", SCHOOL, "--user",
        "h.marsh:dsl:Helen Marsh", "--user", "r.calder:headteacher:Ruth Calder", "--recovery-file",
        os.path.join(folder, "recovery.txt"), "--fast", *common)
    yesterday = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(days=1)
    noticed = yesterday.isoformat(timespec="seconds")
    told = (yesterday + datetime.timedelta(hours=1)).isoformat(timespec="seconds")
    steps = [
        {"do": "person.add", "as": "h.marsh", "name": "maya",
         "with": {"name": "Maya Okafor", "kind": "pupil", "year_group": "Year 8"}},
        {"do": "incident.log", "as": "h.marsh", "name": "chat",
         "with": {"title": "Unkind messages in a group chat", "area": "pupil-conduct", "types": ["cyberbullying"],
                  "noticed_at": noticed, "reported_at": told, "reported_by": "Form tutor", "account": "Three pupils wrote about another in a group chat.",
                  "parties": [{"person": "$maya.id", "role": "child-affected"}]}},
        {"do": "incident.decide", "as": "h.marsh",
         "with": {"incident": "$chat.id", "decision": "Parents are invited.", "reasons": "First time, no threat.",
                  "referral": "not-made"}},
    ]
    actions = os.path.join(folder, "actions.json")
    with open(actions, "w", encoding="utf-8") as out:
        json.dump(steps, out)
    cli("apply", book, actions, "--user", "h.marsh", *common)


if __name__ == "__main__":
    import sys

    make(sys.argv[1])
