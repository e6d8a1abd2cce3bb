#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 Guardbook contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks a Guardbook evidence pack (docs/pack-format.md) with nothing but Python's standard library.

    python3 verify.py PACK [--expect FINGERPRINT] [--json]

PACK is the pack's folder or its ZIP file. FINGERPRINT is that of the ledger's key, as the school gave it to
you by another way than the pack. Exit codes: 0 in order, 1 could not be checked, 3 a fault was found.

It does not check the two CMS signatures, which need RSA and X.509:
    pdfsig report.pdf
    openssl cms -verify -binary -inform DER -in keys/log.p7s -content keys/log.pem \\
        -CAfile keys/school-root.pem -purpose any -no_check_time -out /dev/null
"""
import argparse
import base64
import binascii
import datetime
import hashlib
import json
import os
import re
import stat
import struct
import sys
import unicodedata
import zlib

BLOCK = 1 << 20
KIB, MIB, NO_LIMIT, MAX_INT = 1 << 10, 1 << 20, 1 << 53, (1 << 53) - 1
MAX_FILES = 100000

# role: place (a folder when it ends in "/"), in every pack, largest size, read whole
ROLES = {
    "readme": ("README.txt", True, MIB, False),
    "report": ("report.pdf", False, NO_LIMIT, False),
    "original": ("data/", False, NO_LIMIT, False),
    "derived": ("derived/", False, NO_LIMIT, False),
    "sums": ("manifest-sha256.txt", True, 32 * MIB, True),
    "checkpoint": ("checkpoint.txt", True, 256 * KIB, True),
    "proof": ("proofs/", False, 260 * KIB, True),
    "witnessed": ("witnesses/", False, 260 * KIB, True),
    "leaf": ("leaves/", False, 216, True),
    "payload": ("payloads/", False, MIB, True),
    "salt": ("payloads/", False, 32, True),
    "keys": ("keys.txt", True, 4 * MIB, True),
    "log-key": ("keys/log.pem", True, 4 * KIB, True),
    "log-seal": ("keys/log.p7s", True, 64 * KIB, True),
    "school-root": ("keys/school-root.pem", True, 64 * KIB, True),
    "verifier": ("verify.html", True, 4 * MIB, False),
    "timestamp": ("checkpoint.tsr", False, MIB, False),
    "timestamp-chain": ("tsa-chain.pem", False, MIB, False),
}


class Fault(Exception):
    """Something is not as it was made."""


class CannotCheck(Exception):
    """Nothing can be said about the pack."""


def demand(condition, sentence="The manifest of this pack is not complete or not well formed."):
    if not condition:
        raise Fault(sentence)


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


# --- Ed25519 (RFC 8032), without the cofactor and without small orders, as libsodium checks it ---------------

P = 2**255 - 19
L = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, -1, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def add(p, q):
    a, b = (p[1] - p[0]) * (q[1] - q[0]) % P, (p[1] + p[0]) * (q[1] + q[0]) % P
    c, d = 2 * p[3] * q[3] * D % P, 2 * p[2] * q[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def multiply(s, p):
    q = (0, 1, 1, 0)
    while s > 0:
        if s & 1:
            q = add(q, p)
        p = add(p, p)
        s >>= 1
    return q


def decode_point(data):
    y = int.from_bytes(data, "little")
    sign, y = y >> 255, y & ((1 << 255) - 1)
    if y >= P:
        return None
    x2 = (y * y - 1) * pow(D * y * y + 1, -1, P) % P
    x = pow(x2, (P + 3) // 8, P)
    if (x * x - x2) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - x2) % P or (x == 0 and sign):
        return None
    x = P - x if x & 1 != sign else x
    return x, y, 1, x * y % P


def encode_point(p):
    inverse = pow(p[2], -1, P)
    x, y = p[0] * inverse % P, p[1] * inverse % P
    return (y | (x & 1) << 255).to_bytes(32, "little")


def is_small(p):
    x, y, z, _ = multiply(8, p)
    return x % P == 0 and (y - z) % P == 0


BASE = decode_point(bytes([0x58]) + bytes([0x66]) * 31)


def signed(signature, message, key):
    if len(signature) != 64 or len(key) != 32:
        return False
    a, r, s = decode_point(key), decode_point(signature[:32]), int.from_bytes(signature[32:], "little")
    if a is None or r is None or s >= L or is_small(a) or is_small(r):
        return False
    k = int.from_bytes(hashlib.sha512(signature[:32] + key + message).digest(), "little") % L
    minus_a = (P - a[0], a[1], 1, P - a[3])
    return encode_point(add(multiply(s, BASE), multiply(k, minus_a))) == signature[:32]


# --- Texts -----------------------------------------------------------------------------------------------------


def depth_of(value, level=0):
    if isinstance(value, (dict, list)):
        inner = value.values() if isinstance(value, dict) else value
        return max((depth_of(item, level + 1) for item in inner), default=level + 1)
    return level


def number(text):
    value = int(text) if len(text) < 18 else None
    if value is None or abs(value) > MAX_INT:
        raise ValueError("number")
    return value


def refuse(text):
    raise ValueError(text)


def canonical(data, depth=16):
    """An object that is spelt in the one canonical way, or None."""
    try:
        text = data.decode("utf-8")
        if text.count("[") + text.count("{") > 4000000:
            return None
        value = json.loads(text, parse_int=number, parse_float=refuse, parse_constant=refuse)
        again = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
        return value if isinstance(value, dict) and again == text and depth_of(value) <= depth else None
    except (ValueError, RecursionError):
        return None


def from_base64(text):
    try:
        data = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
    return data if base64.b64encode(data).decode() == text else None


def digest(text):
    demand(isinstance(text, str) and re.fullmatch("[0-9a-f]{64}", text))
    return bytes.fromhex(text)


def fingerprint(data):
    return " ".join(data.hex()[i : i + 4] for i in range(0, 64, 4))


def pem(label, der):
    text = base64.b64encode(der).decode()
    lines = [text[i : i + 64] for i in range(0, len(text), 64)]
    return "\n".join([f"-----BEGIN {label}-----", *lines, f"-----END {label}-----", ""]).encode()


DECEPTIVE = re.compile(
    r'[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ud800-\udfff\\/:*?"<>|]'
)


def is_safe_name(name):
    if not name or DECEPTIVE.search(name) or len(name.encode()) > 200 or name[-1] in ". " or name[0] == " ":
        return False
    stem = name.split(".")[0].strip().upper()
    reserved = re.fullmatch("CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9]", stem)
    return name == unicodedata.normalize("NFC", name) and not reserved


def is_safe_path(path):
    parts = path.split("/")
    return len(parts) <= 2 and all(map(is_safe_name, parts))


def folded(path):
    """Letter by letter, and only where no version of Unicode adds pairs: all verifiers must come to one answer."""
    path = unicodedata.normalize("NFC", path)
    return "".join(c.lower() if c < "\u1c80" or "\u1c8f" < c < "\u2000" else c for c in path)


# --- Where the files are ---------------------------------------------------------------------------------------


class Entry:
    """A file: its path in the pack, its size, and where its bytes are."""

    def __init__(self, path, size, place, start=0, crc=None, link=False):
        self.path, self.size, self.place, self.start, self.crc, self.link = path, size, place, start, crc, link

    def blocks(self):
        with open(self.place, "rb") as file:
            file.seek(self.start)
            left = self.size if self.crc is not None else -1
            while left:
                block = file.read(min(left, BLOCK) if left > 0 else BLOCK)
                if not block:
                    return
                left -= len(block) if left > 0 else 0
                yield block

    def read(self, limit):
        data = b""
        for block in self.blocks():
            data += block
            if len(data) > limit:
                return None
        return data


def folder_entries(folder):
    entries = []

    def walk(path, below, depth):
        if depth > 8:
            raise Fault("The folders in this pack go deeper than a pack's do.")
        for item in os.scandir(path):
            name = below + item.name
            mode = item.stat(follow_symlinks=False).st_mode
            if stat.S_ISDIR(mode):
                walk(item.path, name + "/", depth + 1)
            else:
                plain = stat.S_ISREG(mode)
                entries.append(Entry(name, os.path.getsize(item.path) if plain else 0, item.path, link=not plain))
            if len(entries) > MAX_FILES + 2:
                raise Fault("This folder holds more files than a pack can.")

    walk(folder, "", 0)
    if entries and all(entry.path != "manifest.json" for entry in entries):
        around = entries[0].path.split("/")[0] + "/"
        if all(entry.path.startswith(around) for entry in entries):
            for entry in entries:
                entry.path = entry.path[len(around) :]
    return entries


FOREIGN = "This ZIP file is not as Guardbook wrote it: it was packed again or changed. Unpack it and check the folder."
DAMAGED = "This ZIP file is damaged or was made to deceive: its parts do not fit one another."
MAX16, MAX32 = 0xFFFF, 0xFFFFFFFF


def zip_extra(size, offset):
    fields = struct.pack("<QQ", size, size) if size >= MAX32 else b""
    fields += struct.pack("<Q", offset) if offset is not None and offset >= MAX32 else b""
    return struct.pack("<HH", 1, len(fields)) + fields if fields else b""


def zip_headers(name, time, date, crc, size, offset):
    """Local and central header, as Guardbook spells them."""
    short = min(size, MAX32)
    extra = zip_extra(size, None)
    version = 45 if size >= MAX32 else 20
    common = struct.pack("<HHHHIIIH", 0x0800, 0, time, date, crc, short, short, len(name))
    local = struct.pack("<IH", 0x04034B50, version) + common + struct.pack("<H", len(extra)) + name + extra
    extra = zip_extra(size, offset)
    version = 45 if size >= MAX32 or offset >= MAX32 else 20
    central = struct.pack("<IHH", 0x02014B50, 0x300 | version, version) + common
    central += struct.pack("<HHHHII", len(extra), 0, 0, 0, 0o100644 << 16, min(offset, MAX32)) + name + extra
    return local, central


def zip_end(count, offset, size):
    end = b""
    if count >= MAX16 or offset >= MAX32 or size >= MAX32:
        end = struct.pack("<IQHHIIQQQQ", 0x06064B50, 44, 0x300 | 45, 45, 0, 0, count, count, size, offset)
        end += struct.pack("<IIQI", 0x07064B50, 0, offset + size, 1)
    few = min(count, MAX16)
    return end + struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, few, few, min(size, MAX32), min(offset, MAX32), 0)


def zip_entries(path):
    total = os.path.getsize(path)
    with open(path, "rb") as file:
        start = file.read(5)
        if start == b"%PDF-":
            raise CannotCheck("Save the attachments of this PDF into a folder, and check that.")
        if not start.startswith(b"PK"):
            raise CannotCheck("This is not an evidence pack: give the pack's folder or its ZIP file.")
        file.seek(max(0, total - 98))
        tail = file.read(98)
        if len(tail) < 22:
            raise CannotCheck(FOREIGN)
        count, size, offset = struct.unpack("<HII", tail[-12:-2])
        if (count == MAX16 or size == MAX32 or offset == MAX32) and len(tail) == 98:
            count, size, offset = struct.unpack("<QQQ", tail[32:56])
        end = zip_end(count, offset, size) if size <= 64 * MIB and offset <= total else b""
        if not end or offset + size + len(end) != total or not tail.endswith(end):
            raise CannotCheck(FOREIGN)
        file.seek(offset)
        directory = file.read(size)
        entries, seen, at, here = [], set(), 0, 0
        while at < len(directory):
            if at + 46 > len(directory):
                raise CannotCheck(FOREIGN)
            time, date, crc, _, length, name_size, extra_size = struct.unpack_from("<HHIIIHH", directory, at + 12)
            start = struct.unpack_from("<I", directory, at + 42)[0]
            name = directory[at + 46 : at + 46 + name_size]
            extra = directory[at + 50 + name_size : at + 46 + name_size + extra_size]
            if length == MAX32 and len(extra) >= 16:
                length, extra = struct.unpack("<Q", extra[:8])[0], extra[16:]
            if start == MAX32 and len(extra) >= 8:
                start = struct.unpack("<Q", extra[:8])[0]
            local, central = zip_headers(name, time, date, crc, length, start)
            if not directory.startswith(central, at):
                raise CannotCheck(FOREIGN)
            at += len(central)
            file.seek(here)
            begin = here + len(local)
            if start != here or begin + length > offset or file.read(len(local)) != local:
                raise Fault(DAMAGED)
            try:
                text = name.decode("utf-8")
            except UnicodeDecodeError:
                raise Fault(DAMAGED) from None
            if text in seen or len(entries) > MAX_FILES + 2:
                raise Fault(f"This ZIP file holds two files with the same name: {text}.")
            seen.add(text)
            entries.append(Entry(text, length, path, begin, crc))
            here = begin + length
    if here != offset or len(entries) != count:
        raise Fault(DAMAGED)
    return entries


# --- The manifest ----------------------------------------------------------------------------------------------


def members(value, names):
    demand(isinstance(value, dict) and sorted(value) == sorted(names.split()))
    return value


def is_line(value):
    return isinstance(value, str) and not re.search(r"[\x00-\x1f\x7f]", value)


def is_count(value):
    return isinstance(value, int) and not isinstance(value, bool) and value >= 0


class Key:
    def __init__(self, value, kind):
        members(value, "holder vkey")
        bad = "The keys in the manifest are not what keys of a pack can be."
        demand(is_line(value["holder"]) and isinstance(value["vkey"], str), bad)
        self.holder, self.text = value["holder"], value["vkey"]
        match = re.fullmatch(r"([!-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})", self.text)
        blob = from_base64(match[3]) if match else None
        demand(blob is not None and len(blob) == 33 and blob[0] == kind, bad)
        self.name, self.id, self.key, self.kind = match[1], bytes.fromhex(match[2]), blob[1:], kind
        demand(sha256(self.name.encode(), b"\n", blob)[:4] == self.id, bad)


class Manifest:
    """What manifest.json says; a Fault unless it is sound in itself."""

    def __init__(self, data):
        value = canonical(data, 8)
        demand(value is not None)
        word = value.get("format")
        if isinstance(word, str) and word.startswith("guardbook-pack/") and word != "guardbook-pack/1":
            raise CannotCheck("This pack was made by a later version of Guardbook. Check it with that version.")
        members(value, "exhibits files form format keys ledger madeAt pack program school witnessed")
        demand(word == "guardbook-pack/1" and value["form"] in ("files", "pdf"))
        demand(is_line(value["pack"]) and is_line(value["program"]) and is_time(value["madeAt"]))
        self.form, self.pack, self.made_at = value["form"], value["pack"], value["madeAt"]
        school = members(value["school"], "certificate name urn")
        demand(is_line(school["name"]) and is_line(school["urn"]))
        self.school, self.certificate = school["name"], digest(school["certificate"])
        ledger = members(value["ledger"], "origin root size")
        demand(is_line(ledger["origin"]) and is_count(ledger["size"]))
        self.origin, self.size, self.root = ledger["origin"], ledger["size"], digest(ledger["root"])
        demand((self.size == 0) == (self.root == sha256()))
        keys = members(value["keys"], "actors log witnesses")
        demand(all(isinstance(item, list) for item in (keys["actors"], keys["witnesses"])))
        self.log = Key(keys["log"], 1)
        self.witnesses = [Key(item, 4) for item in keys["witnesses"]]
        self.actors = [Key(item, 1) for item in keys["actors"]]
        self.keys = [self.log, *self.witnesses, *self.actors]
        demand(len({key.text for key in self.keys}) == len(self.keys), "The manifest has a key twice.")
        demand(self.log.name == self.origin, "The ledger's key in the manifest belongs to another ledger.")
        demand(isinstance(value["files"], list) and isinstance(value["exhibits"], list))
        self.files = {}
        self.read_files(value["files"])
        self.exhibits, self.witnessed = value["exhibits"], value["witnessed"]
        demand(isinstance(self.witnessed, list))
        free = {path: item for path, item in self.files.items() if ROLES[item["role"]][0].endswith("/")}
        self.check_exhibits(free)
        self.check_witnessed(free)
        demand(not free, f"The file {next(iter(free), '')} belongs to no exhibit.")

    def read_files(self, items):
        demand(len(items) <= MAX_FILES, "The manifest lists more files than a pack can hold.")
        seen, before = set(), b""
        for item in items:
            members(item, "path role sha256 size")
            path, role, size = item["path"], item["role"], item["size"]
            demand(isinstance(path, str) and isinstance(role, str) and role in ROLES and is_count(size))
            item["sha256"] = digest(item["sha256"])
            place, _, limit, _ = ROLES[role]
            fits = path.startswith(place) and path != place if place.endswith("/") else path == place
            demand(fits and is_safe_path(path), f"The manifest names a file in a way that a pack may not: {path!r}.")
            demand(size <= limit, f"The manifest gives {path} a size that such a file cannot have.")
            demand(before < path.encode(), "The manifest does not list its files in order.")
            demand(folded(path) not in seen, f"The manifest lists two files with the same name: {path}.")
            before = path.encode()
            seen.add(folded(path))
            self.files[path] = item
        for role, (place, required, _, _) in ROLES.items():
            there = any(item["role"] == role for item in items)
            wanted = required or (role == "report" and self.form == "files")
            demand(there or not wanted, f"The manifest does not list {place}, which every pack has.")
            demand(not (there and role == "report" and self.form == "pdf"), "The manifest lists a second report.")

    def check_exhibits(self, free):
        references, indexes = set(), set()
        for exhibit in self.exhibits:
            members(exhibit, "actor derivedFrom file index leaf payload proof reference salt sha256")
            name, index = exhibit["reference"], exhibit["index"]
            demand(is_line(name) and name and is_line(exhibit["derivedFrom"]) and is_count(index))
            exhibit["sha256"] = digest(exhibit["sha256"])
            wanted = {"file": "derived" if exhibit["derivedFrom"] else "original"}
            wanted.update((role, role) for role in ("proof", "leaf", "payload", "salt"))
            for member, role in wanted.items():
                path = exhibit[member]
                demand(isinstance(path, str))
                item = free.pop(path, None)
                complete = item is not None and item["role"] == role
                demand(complete, f"The manifest does not list the files that belong to exhibit {name}.")
                if member == "file":
                    exhibit["size"] = item["size"]
                    same = item["sha256"] == exhibit["sha256"]
                    demand(same, f"The manifest gives two different hashes for exhibit {name}.")
            fresh = name not in references and index not in indexes
            demand(fresh, f"The manifest has exhibit {name}, or its ledger entry, twice.")
            references.add(name)
            indexes.add(index)
            demand(index < self.size, f"Exhibit {name} is said to come after the end of the ledger.")
            actor = [key for key in self.actors if key.text == exhibit["actor"]]
            demand(actor, f"The key of the person who recorded exhibit {name} is not among the keys.")
            exhibit["key"] = actor[0].key

    def check_witnessed(self, free):
        seen = set()
        for state in self.witnessed:
            members(state, "file root size witness")
            demand(isinstance(state["file"], str) and isinstance(state["witness"], str) and is_count(state["size"]))
            state["root"] = digest(state["root"])
            item = free.pop(state["file"], None)
            listed = item is not None and item["role"] == "witnessed"
            demand(listed, "The manifest does not list the file of a witnessed state of the ledger.")
            inside = 0 < state["size"] <= self.size and state["witness"] not in seen
            demand(inside, "The manifest names a witnessed state of the ledger that there cannot be, or a witness twice.")
            seen.add(state["witness"])
            key = [key for key in self.witnesses if key.text == state["witness"]]
            demand(key, "The key of someone who witnessed the ledger is not among the keys.")
            state["key"] = key[0]

    def sums_text(self):
        lines = (f"{f['sha256'].hex()}  {p}\n" for p, f in self.files.items() if f["role"] != "sums")
        return "".join(lines).encode()

    def keys_text(self):
        return "".join(f"# {key.holder}\n{key.text}\n" for key in self.keys).encode()


def is_time(text):
    shape = r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-](0\d|1[0-4]):[0-5]\d"
    if not isinstance(text, str) or not re.fullmatch(shape, text, re.ASCII) or text.endswith("-00:00"):
        return False
    try:
        return datetime.datetime.strptime(text[:19], "%Y-%m-%dT%H:%M:%S").year >= 1900
    except ValueError:
        return False


# --- The ledger ------------------------------------------------------------------------------------------------


def check_line(body, lines, key):
    """What the note says under this key: "missing", "wrong", or when it was signed (0 by the log)."""
    blobs = [blob[4:] for name, blob in lines if name == key.name and blob[:4] == key.id]
    if not blobs:
        return "missing"
    if len(blobs) > 1:
        return "wrong"
    blob, message, time = blobs[0], body, 0
    if key.kind == 4:
        if len(blob) != 72 or blob[0] > 0x7F:
            return "wrong"
        time, blob = int.from_bytes(blob[:8], "big"), blob[8:]
        message = b"cosignature/v1\ntime %d\n" % time + body
    return time if signed(blob, message, key.key) else "wrong"


def check_checkpoint(data, manifest, size, root, witnesses):
    """When these witnesses signed this checkpoint, in POSIX seconds; those who did not are left out."""
    body = f"{manifest.origin}\n{size}\n{base64.b64encode(root).decode()}\n".encode()
    start = data.startswith(body + b"\n") and data.endswith(b"\n") and len(data) <= 256 * KIB
    demand(start, "The checkpoint is another one than the manifest names, or was changed.")
    lines = []
    for line in data[len(body) + 1 : -1].split(b"\n"):
        match = re.fullmatch(rb"\xe2\x80\x94 ([!-*,-~]+) ([A-Za-z0-9+/]+={0,2})", line)
        blob = from_base64(match[2].decode()) if match else None
        demand(blob is not None and len(blob) >= 5, "The checkpoint is not well formed, so it was changed.")
        lines.append((match[1].decode(), blob))
    demand(len(lines) <= 64, "The checkpoint is not well formed, so it was changed.")
    by_log = check_line(body, lines, manifest.log)
    demand(by_log == 0, "The checkpoint is not signed by the ledger, or its signature does not fit.")
    found = [check_line(body, lines, key) for key in witnesses]
    demand("wrong" not in found, "A witness's signature on the checkpoint is not right.")
    return [time for time in found if time != "missing"]


def root_from(leaf_hash, index, size, proof):
    """RFC 9162 2.1.3.2."""
    fn, sn, r = index, size - 1, leaf_hash
    for p in proof:
        if sn == 0:
            return None
        if fn & 1 or fn == sn:
            r = sha256(b"\1", p, r)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            r = sha256(b"\1", r, p)
        fn, sn = fn >> 1, sn >> 1
    return r if sn == 0 else None


def goes_on(earlier, later, proof):
    """RFC 9162 2.1.4.2, for (size, root) of 1 and above."""
    if earlier[0] == later[0]:
        return not proof and earlier[1] == later[1]
    if not proof:
        return False
    fn, sn = earlier[0] - 1, later[0] - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    first, *rest = proof if fn else [earlier[1], *proof]  # 0: the earlier size was a power of two
    fr = sr = first
    for c in rest:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            fr, sr = sha256(b"\1", c, fr), sha256(b"\1", c, sr)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            sr = sha256(b"\1", sr, c)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and fr == earlier[1] and sr == later[1]


def check_witnessed(data, state, manifest):
    """When this witness signed this earlier state, which the ledger continues; a Fault if any of it is not so."""
    head, gap, note = data.partition(b"\n\n")
    first, *lines = head.decode("ascii", "replace").split("\n")
    hashes = [from_base64(line) for line in lines]
    readable = gap and first == "guardbook-consistency/1" and len(hashes) <= 63
    demand(readable and all(item is not None and len(item) == 32 for item in hashes), "unreadable")
    times = check_checkpoint(note, manifest, state["size"], state["root"], [state["key"]])
    demand(times and goes_on((state["size"], state["root"]), (manifest.size, manifest.root), hashes), "another")
    return times[0]


def utc_text(milliseconds):
    try:
        when = datetime.datetime(1970, 1, 1) + datetime.timedelta(milliseconds=milliseconds)
        return when.strftime("%Y-%m-%d %H:%M UTC")
    except OverflowError:
        return "a day out of range"


def check_exhibit(exhibit, files, manifest, checkpoint):
    """When the ledger recorded it, in milliseconds; a Fault with what does not fit."""
    proof, leaf, payload, salt = files
    body, key, index = leaf[:152], exhibit["key"], exhibit["index"]
    sound = len(leaf) == 216 and leaf[:8] == b"GBLOG\0\0\1" and leaf[52:56] == bytes(4)
    by_actor = sound and body[88:120] == sha256(key) and signed(leaf[152:], b"guardbook/leaf/v1\0" + body, key)
    demand(by_actor, "its entry is not signed by the person it names")
    demand(int.from_bytes(leaf[8:16], "big") == index, "its entry has another place in the ledger")
    commitment = sha256(b"guardbook/payload/v1\0", salt, payload)
    demand(len(salt) == 32 and body[120:152] == commitment, "its entry was made for another record")
    record = canonical(payload)
    demand(record is not None, "its record is not well formed")
    same = record.get("sha256") == exhibit["sha256"].hex() and is_count(record.get("size"))
    demand(same and record["size"] == exhibit["size"], "its record is about a file with other bytes")
    demand(record.get("exhibit") == exhibit["reference"], "its record is about another exhibit")
    demand(isinstance(record.get("kind"), str), "its record does not say what kind of item it is")
    head, gap, note = proof.partition(b"\n\n")
    lines = head.decode("ascii", "replace").split("\n")
    hashes = [from_base64(line) for line in lines[2:]]
    readable = gap and lines[0] == "c2sp.org/tlog-proof@v1" and len(lines) > 1 and len(hashes) <= 63
    readable = readable and all(item is not None and len(item) == 32 for item in hashes)
    demand(readable and re.fullmatch("index (0|[1-9][0-9]*)", lines[1], re.ASCII), "its proof cannot be read")
    demand(lines[1] == f"index {index}", "its proof is for another entry")
    demand(note == checkpoint, "its proof belongs to another checkpoint")
    root = root_from(sha256(b"\0", leaf), index, manifest.size, hashes)
    demand(root == manifest.root, "its proof does not lead from its entry to the checkpoint")
    return int.from_bytes(leaf[16:24], "big", signed=True)


# --- The pack --------------------------------------------------------------------------------------------------


class Verification:
    def __init__(self, path, expected):
        self.path, self.expected = path, expected
        self.checks, self.facts = [], {}
        self.confirmed = False

    def ok(self, sentence):
        self.checks.append(("ok", sentence))

    def fault(self, sentence):
        self.checks.append(("fault", sentence))

    def not_checked(self, sentence):
        self.checks.append(("not-checked", sentence))

    def run(self):
        try:
            self.entries = folder_entries(self.path) if os.path.isdir(self.path) else zip_entries(self.path)
            self.index_files()
            self.read_manifest()
        except Fault as fault:
            self.fault(str(fault))
            return self.conclude()
        self.compare_lists()
        self.check_bytes()
        self.check_texts()
        self.check_origin()
        checkpoint = self.check_checkpoint()
        for state in self.manifest.witnessed:
            self.check_witnessed(state)
        for exhibit in self.manifest.exhibits:
            self.check_exhibit(exhibit, checkpoint)
        self.not_checked("The PDF's signature and the school's over the ledger's key are not checked here: see --help.")
        return self.conclude()

    def index_files(self):
        self.by_path, seen = {}, set()
        for entry in self.entries:
            path = unicodedata.normalize("NFC", entry.path)
            if not is_safe_path(path):
                self.fault(f"{entry.path!r} is a name that no file of a pack may have.")
            if entry.link:
                self.fault(f"{entry.path!r} is a link, not a file: what it shows lies elsewhere.")
            if folded(path) in seen:
                self.fault(f"{entry.path!r} is there twice.")
            seen.add(folded(path))
            self.by_path[path] = entry

    def read_manifest(self):
        data, signature = (self.read(path, limit) for path, limit in (("manifest.json", 32 * MIB), ("manifest.sig", 64)))
        there = data is not None and signature is not None
        demand(there, "There is no manifest.json and manifest.sig that can be read, so nothing can be checked.")
        self.manifest = manifest = Manifest(data)
        by_log = signed(signature, data, manifest.log.key)
        demand(by_log, "The manifest is not signed by the ledger's key: it was changed, or never signed.")
        self.ok("The manifest is signed by the ledger's key.")
        self.facts = {"school": manifest.school, "pack": manifest.pack, "madeAt": manifest.made_at}
        self.facts["logKey"] = fingerprint(sha256(manifest.log.key))
        self.facts["certificate"] = fingerprint(manifest.certificate)
        if manifest.form == "pdf" and not os.path.isdir(self.path):
            self.fault("The manifest was made for another form of the pack.")

    def compare_lists(self):
        for path, item in self.manifest.files.items():
            entry = self.by_path.get(path)
            if entry is None:
                self.fault(f"{path} is missing.")
            elif not entry.link and entry.size != item["size"]:
                self.fault(f"{path} is not as it was: it has {entry.size} bytes and had {item['size']}.")
        for path in self.by_path:
            if path not in self.manifest.files and path not in ("manifest.json", "manifest.sig"):
                self.fault(f"{path!r} is not part of the pack: someone added it.")

    def read(self, path, limit):
        entry = self.by_path.get(path)
        data = entry.read(limit) if entry and not entry.link and entry.size <= limit else None
        return data if data is None or entry.crc in (None, zlib.crc32(data)) else None

    def present(self, path):
        entry = self.by_path.get(path)
        return entry if entry and not entry.link and entry.size == self.manifest.files[path]["size"] else None

    def check_bytes(self):
        self.sound = set()
        for path, item in self.manifest.files.items():
            entry = self.present(path)
            if entry is None:
                continue
            total, crc = hashlib.sha256(), 0
            for block in entry.blocks():
                total.update(block)
                crc = zlib.crc32(block, crc) if entry.crc is not None else 0
            if total.digest() != item["sha256"]:
                self.fault(f"{path} is not as it was: its bytes were changed.")
            elif entry.crc not in (None, crc):
                self.fault(f"{path} cannot be unpacked: the ZIP gives a wrong check value.")
            else:
                self.sound.add(path)

    def read_listed(self, path):
        return self.read(path, ROLES[self.manifest.files[path]["role"]][2]) if path in self.sound else None

    def check_texts(self):
        manifest = self.manifest
        prefix = bytes.fromhex("302a300506032b6570032100")
        expected = {
            "manifest-sha256.txt": manifest.sums_text(),
            "keys.txt": manifest.keys_text(),
            "keys/log.pem": pem("PUBLIC KEY", prefix + manifest.log.key),
        }
        for path, text in expected.items():
            data = self.read_listed(path)
            if data is not None and data != text:
                self.fault(f"{path} does not say what the manifest says.")
        data = self.read_listed("keys/school-root.pem")
        if data is not None:
            lines = data.decode("ascii", "replace").split("\n")
            der = from_base64("".join(line for line in lines if not line.startswith("-")))
            if not der or pem("CERTIFICATE", der) != data or sha256(der) != manifest.certificate:
                self.fault("keys/school-root.pem is not the certificate that the manifest names.")

    def check_origin(self):
        if self.expected is None:
            self.not_checked("The origin is not confirmed. Ask the school by telephone for the fingerprint of its ledger.")
        elif self.expected == sha256(self.manifest.log.key):
            self.confirmed = True
            self.ok("The ledger's key has the fingerprint that you expected.")
        elif self.expected == self.manifest.certificate:
            self.not_checked("The certificate has the expected fingerprint; that it vouches for the key is not checked here.")
        else:
            self.fault("The pack was made with another key than the one that you expected.")

    def check_checkpoint(self):
        data = self.read_listed("checkpoint.txt")
        if data is None:
            return None
        try:
            manifest = self.manifest
            signers = check_checkpoint(data, manifest, manifest.size, manifest.root, manifest.witnesses)
        except Fault as fault:
            self.fault(str(fault))
            return None
        self.ok(f"The checkpoint at {self.manifest.size} entries is signed by the ledger and {len(signers)} witnesses.")
        return data

    def check_witnessed(self, state):
        data, holder, size = self.read_listed(state["file"]), state["key"].holder, state["size"]
        if data is None:
            return  # check_bytes() has said so
        try:
            when = utc_text(1000 * check_witnessed(data, state, self.manifest))
        except Fault:
            self.fault(f"The ledger does not continue the state that {holder} is said to have signed.")
            return
        self.ok(
            f"{holder} signed the ledger at {size} entries, at {when} by their clock, and the ledger continues that "
            f"state: what it recorded before entry {size} was there by then."
        )

    def check_exhibit(self, exhibit, checkpoint):
        name = exhibit["reference"]
        files = [self.read_listed(exhibit[role]) for role in ("proof", "leaf", "payload", "salt")]
        if None in files or checkpoint is None or exhibit["file"] not in self.sound:
            self.fault(f"Exhibit {name} cannot be relied on: a file that belongs to it is missing or was changed.")
            return
        try:
            time = check_exhibit(exhibit, files, self.manifest, checkpoint)
        except Fault as fault:
            self.fault(f"Exhibit {name} is not what the ledger recorded: {fault}.")
            return
        when, index = utc_text(time), exhibit["index"]
        self.ok(f"Exhibit {name} has not changed since the ledger recorded it on {when} (entry {index}).")

    def conclude(self):
        faults = sum(state == "fault" for state, _ in self.checks)
        outcome = "fault" if faults else "verified" if self.confirmed else "consistent"
        checks = [{"state": state, "sentence": sentence} for state, sentence in self.checks]
        return {"outcome": outcome, "faults": faults, "checks": checks, **self.facts}


def verify(path, expected=None):
    """What was found, as a dict; expected: 32 bytes or None. CannotCheck or OSError if nothing can be said."""
    return Verification(path, expected).run()


SUMMARIES = {
    "verified": "IN ORDER: whole and unchanged, and made with the key that you expected.",
    "consistent": "CONSISTENT; ORIGIN NOT CONFIRMED: everything fits together, but anyone can make such a pack.",
    "fault": "FAULT FOUND: this pack is not as it was made. Do not rely on it; keep this copy as it is.",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pack")
    parser.add_argument("--expect", metavar="FINGERPRINT")
    parser.add_argument("--json", action="store_true")
    parser.error = lambda message: (parser.print_usage(sys.stderr), print(message, file=sys.stderr), sys.exit(1))
    options = parser.parse_args()
    expected = None
    if options.expect is not None:
        text = re.sub(r"[\s:-]", "", options.expect).lower()
        if not re.fullmatch("[0-9a-f]{64}", text):
            parser.error("This is not a fingerprint: it has 64 digits from 0 to 9 and a to f.")
        expected = bytes.fromhex(text)
    try:
        result = verify(options.pack, expected)
    except (CannotCheck, OSError) as problem:
        print(f"Could not be checked: {problem}", file=sys.stderr)
        return 1
    if options.json:
        print(json.dumps(result))
    else:
        for name, value in result.items():
            if name not in ("outcome", "faults", "checks"):
                print(f"{name:12} {value}")
        for check in result["checks"]:
            print(f"{check['state']:12} {check['sentence']}")
        print(SUMMARIES[result["outcome"]])
    return 3 if result["outcome"] == "fault" else 0


if __name__ == "__main__":
    sys.exit(main())
