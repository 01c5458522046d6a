#!/usr/bin/env python3
"""Checks what Waypost hands out - evidence packs of a case, dumps of the whole ledger - without Waypost: one file, Python 3.8
or newer, nothing to install, and the command `openssl` (3.0 or newer) for the signatures. README.md beside it says what a
pack holds; verify.mjs is the same check, written a second time.

  python3 verify.py --key KEY [--key KEY] [--anchor FILE] PACK...

KEY is the district's public key (waypost.example+1a2b3c4d+AbCd...) or a file with one on each line, oldest first. It must
come from outside the pack. FILE is a checkpoint, or several, that left the building before. PACK is a folder or a ZIP file.
One sentence for each pack; the exit code is 0 intact, 1 tampered, 2 incomplete, the worst of them.
"""
import base64
import hashlib
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile

MOST_FILES, MOST_BYTES, MOST_ZIPPED, MOST_DEPTH, MOST_FAULTS = 64, 4_000_000_000, 1_000_000_000, 32, 100
SELF_PROVING = ("SHA256SUMS", "taken.json", "proofs.jsonl", "checkpoints.txt", "consistency.jsonl")
LEFT_BY_DESKTOPS = (".DS_Store", "Thumbs.db", "desktop.ini")
PLAIN_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
LARGEST = 2**53 - 1


class Fault(Exception):
    """Something is not as it must be; its text says what."""


# Texts -----------------------------------------------------------------------------------------------------------------


def refuse_number(_):
    raise Fault("holds a number that is not a whole number within 2^53")


def no_key_twice(pairs):
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Fault("is not in canonical form")
    return found


def walk(value, depth):
    """Refuses what a ledger never holds: deep nesting, large numbers, half characters, keys outside ASCII."""
    if depth == 0:
        raise Fault("is nested too deeply")
    if isinstance(value, str):
        if any("\ud800" <= letter <= "\udfff" for letter in value):
            raise Fault("holds half a character")
    elif isinstance(value, dict):
        for key, inner in value.items():
            if any(not " " <= letter <= "~" for letter in key):
                raise Fault("holds a key that is not ASCII")
            walk(inner, depth - 1)
    elif isinstance(value, list):
        for inner in value:
            walk(inner, depth - 1)
    elif isinstance(value, int) and abs(value) > LARGEST:
        refuse_number(value)


def canonical(raw):
    """The value of a text in canonical form (RFC 8785; whole numbers and ASCII keys only). Raises Fault for any other."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise Fault("is not UTF-8") from None
    try:
        value = json.loads(text, parse_float=refuse_number, parse_constant=refuse_number, object_pairs_hook=no_key_twice)
    except RecursionError:
        raise Fault("is nested too deeply") from None
    except ValueError:
        raise Fault("is not JSON") from None
    walk(value, MOST_DEPTH)
    if json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")) != text:
        raise Fault("is not in canonical form")
    return value


def unbase64(text, length=None):
    """Bytes of a base64 text, so many of them; None for any other text."""
    try:
        raw = base64.b64decode(text.encode("ascii"), validate=True)
    except (AttributeError, ValueError):
        return None
    if not raw or base64.b64encode(raw).decode("ascii") != text or (length is not None and len(raw) != length):
        return None
    return raw


def split_lines(raw):
    """(number, bytes, ended) of each line."""
    parts = raw.split(b"\n")
    last = parts.pop()
    numbered = [(number, part, True) for number, part in enumerate(parts, 1)]
    return numbered if last == b"" else numbered + [(len(parts) + 1, last, False)]


def is_count(value):
    return type(value) is int and 0 <= value <= LARGEST


def sha256(*parts):
    digest = hashlib.sha256()
    for part in parts:
        digest.update(part)
    return digest.digest()


ENTRY_KEYS = {"act", "actor", "at", "basis", "com", "detail", "items", "prev", "seq", "v"}
AN_INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\.[0-9]{3}Z")


def read_entry(raw):
    """An entry of the ledger with its leaf. Raises Fault for what is none."""
    entry = canonical(raw)
    try:
        fits = (
            set(entry) - {"case"} == ENTRY_KEYS
            and type(entry["v"]) is int and entry["v"] == 1
            and is_count(entry["seq"]) and entry["seq"] > 0
            and unbase64(entry["prev"], 32) is not None
            and all(isinstance(entry[key], str) for key in ("act", "actor", "at", "basis"))
            and isinstance(entry.get("case", ""), str)
            and AN_INSTANT.fullmatch(entry["at"]) is not None
            and isinstance(entry["items"], list) and all(isinstance(item, str) for item in entry["items"])
            and isinstance(entry["detail"], dict) and isinstance(entry["com"], list)
            and all(set(one) == {"c", "r", "t"} and isinstance(one["t"], str) and isinstance(one["r"], str) and unbase64(one["c"], 32) is not None for one in entry["com"])
        )
    except TypeError:
        fits = False
    if not fits:
        raise Fault("is not an entry of a ledger")
    entry["leaf"] = sha256(b"\x00", raw)
    return entry


# The tree (RFC 9162, 2.1), from its recursive definitions ---------------------------------------------------------------


def node(left, right):
    return sha256(b"\x01", left, right)


def cut_of(size):
    return 1 << ((size - 1).bit_length() - 1)


def path_root(leaf, index, size, path):
    """2.1.3.1 read backwards: the root above a leaf and its path. Raises Fault when the path does not fit the place."""
    if not 0 <= index < size or (size == 1) != (not path):
        raise Fault("the path does not fit")
    if size == 1:
        return leaf
    cut = cut_of(size)
    if index < cut:
        return node(path_root(leaf, index, cut, path[:-1]), path[-1])
    return node(path[-1], path_root(leaf, index - cut, size - cut, path[:-1]))


def both_roots(earlier, size, known, path):
    """2.1.4.1 read backwards: the roots of the earlier and of the whole tree, `known` being the earlier one where it is a node."""
    if earlier == size:
        if known is not None and not path:
            return known, known
        if known is None and len(path) == 1:
            return path[0], path[0]
        raise Fault("the path does not fit")
    if not path:
        raise Fault("the path does not fit")
    cut = cut_of(size)
    if earlier <= cut:
        old, now = both_roots(earlier, cut, known, path[:-1])
        return old, node(now, path[-1])
    old, now = both_roots(earlier - cut, size - cut, None, path[:-1])
    return node(path[-1], old), node(path[-1], now)


def goes_on(earlier, size, first, second, path):
    """Whether the tree of `size` entries begins with the tree of `earlier` entries."""
    if earlier == 0:
        return not path and first == sha256()
    if earlier > size:
        return False
    try:
        return both_roots(earlier, size, first, path) == (first, second)
    except Fault:
        return False


class Forest:
    """The full subtrees of a ledger as it grows: `levels[k]` holds one of 2^k entries, or None."""

    def __init__(self):
        self.size, self.levels = 0, []

    def append(self, carried):
        self.size += 1
        for level, standing in enumerate(self.levels):
            if standing is None:
                self.levels[level] = carried
                return
            carried, self.levels[level] = node(standing, carried), None
        self.levels.append(carried)

    def root(self):
        found = None
        for standing in self.levels:
            if standing is not None:
                found = standing if found is None else node(standing, found)
        return sha256() if found is None else found


# Checkpoints (C2SP tlog-checkpoint, signed-note; Ed25519) ---------------------------------------------------------------


class Key:
    """A public key written name+id+base64, the id being the first four bytes of SHA-256(name, line end, 1, key) in hex."""

    def __init__(self, text):
        parts = re.fullmatch(r"([!-*,-~]+)\+([0-9a-f]{8})\+([!-~]+)", text)
        raw = unbase64(parts.group(3), 33) if parts else None
        if raw is None or raw[0] != 1 or sha256(parts.group(1).encode(), b"\n", raw)[:4].hex() != parts.group(2):
            raise Fault("not a public key of a ledger: " + text[:100])
        self.text, self.name, self.id, self.tried = text, parts.group(1), parts.group(2), {}
        der = bytes.fromhex("302a300506032b6570032100") + raw[1:]
        self.pem = b"-----BEGIN PUBLIC KEY-----\n" + base64.b64encode(der) + b"\n-----END PUBLIC KEY-----\n"

    def holds(self, message, signature):
        """Whether openssl says that the signature holds; None when it cannot say."""
        if len(signature) != 64:
            return False
        if (message, signature) not in self.tried:
            self.tried[message, signature] = self.ask(message, signature)
        return self.tried[message, signature]

    def ask(self, message, signature):
        with tempfile.TemporaryDirectory() as folder:
            names = []
            for name, content in (("key", self.pem), ("message", message), ("signature", signature)):
                names.append(os.path.join(folder, name))
                with open(names[-1], "wb") as file:
                    file.write(content)
            words = ["openssl", "pkeyutl", "-verify", "-pubin", "-inkey", names[0], "-rawin", "-in", names[1], "-sigfile", names[2]]
            try:
                done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=60, check=False)
            except (OSError, subprocess.SubprocessError):
                return None
        if done.returncode == 0:
            return True
        return False if b"Signature Verification Failure" in done.stdout else None


def one_checkpoint(lines, start):
    """The checkpoint that begins at a line, and the line behind it. Raises Fault with the line where it is none."""
    body = lines[start:start + 4]
    root = unbase64(body[2], 32) if len(body) == 4 else None
    if root is None or body[3] != "" or not re.fullmatch("0|[1-9][0-9]{0,15}", body[1]) or int(body[1]) > LARGEST:
        raise Fault(f"line {start + 1}: is not a checkpoint")
    signatures, at = [], start + 4
    while at < len(lines) and lines[at].startswith("\u2014"):
        parts = re.fullmatch("\u2014 ([!-*,-~]+) ([!-~]+)", lines[at])
        signature = unbase64(parts.group(2)) if parts else None
        if signature is None or len(signature) < 5 or any(other[1:3] == (parts.group(1), signature[:4].hex()) for other in signatures):
            raise Fault(f"line {at + 1}: is not a signature")
        signatures.append((at + 1, parts.group(1), signature[:4].hex(), signature[4:]))
        at += 1
    if not signatures:
        raise Fault(f"line {start + 1}: the checkpoint of {int(body[1]):,} entries is not signed")
    whole = "\n".join(lines[start:at]) + "\n"
    return {"line": start + 1, "whole": whole, "origin": body[0], "size": int(body[1]), "root": root, "text": "\n".join(body[:3]) + "\n", "signatures": signatures}, at


def read_checkpoints(file, raw, report, is_anchor):
    """The checkpoints of a file. In a pack they stand in their order with one empty line between them, and nothing else does; an anchor file may have torn lines, which are said and passed over."""
    found, at = [], 0
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        report.tampered(file, "is not UTF-8")
        return []
    lines = (text.replace("\r\n", "\n") if is_anchor else text).split("\n")
    while at < len(lines):
        if lines[at] == "":
            at += 1
            continue
        try:
            one, at = one_checkpoint(lines, at)
            found.append(one)
        except Fault as fault:
            if not is_anchor:
                report.tampered(file, fault)
                return found
            report.incomplete(file, fault)
            at = lines.index("", at) if "" in lines[at:] else len(lines)
    sizes = [one["size"] for one in found]
    wholes = [one["whole"] for one in found]
    if not is_anchor and (sizes != sorted(sizes) or len(set(wholes)) < len(wholes) or "\n".join(wholes) != text):
        report.tampered(file, "the checkpoints do not stand in their order, each once, one empty line between them")
    return found


def signed_checkpoints(file, raw, keys, report, is_anchor=False):
    """The checkpoints of a file that hold; what is wrong with the others is reported. An anchor may carry signatures of strangers (witnesses)."""
    held = []
    for one in read_checkpoints(file, raw, report, is_anchor):
        one["file"], one["signers"] = file, []
        of = f"the checkpoint of {one['size']:,} entries"
        known = {(key.name, key.id) for key in keys}
        pass_over = is_anchor and any(signature[1:3] in known for signature in one["signatures"])
        for line, name, key_id, signature in one["signatures"]:
            at = next((n for n, key in enumerate(keys) if (key.name, key.id) == (name, key_id)), None)
            if at is None and pass_over:
                continue
            if at is None:
                report.incomplete(f"{file}, line {line}", f"{of} has a signature by {name}+{key_id}, a key that was not given")
                continue
            answer = keys[at].holds(one["text"].encode("utf-8"), signature)
            if answer:
                one["signers"].append(at)
            elif answer is None:
                report.incomplete(f"{file}, line {line}", "the signature cannot be checked: the command openssl (3.0 or newer) is not there")
            else:
                report.tampered(f"{file}, line {line}", f"the signature under {of} does not hold")
        if one["signers"]:
            if one["origin"] != keys[one["signers"][0]].name:
                report.tampered(f"{file}, line {one['line']}", "the checkpoint is of another ledger than the key")
            held.append(one)
    return held


def one_ledger(checkpoints, keys, about, report):
    """Root by size of several checkpoints of one ledger, whose keys follow one another in their order: by a checkpoint that both sign, or where an entry of `about` declares a key lost."""
    roots, before, last_size = {}, None, -1
    for one in sorted(checkpoints, key=lambda item: (item["size"], min(item["signers"]), max(item["signers"]))):
        where, signers = f"{one['file']}, line {one['line']}", one["signers"]
        if before is not None:
            if max(signers) < max(before) or min(signers) < min(before):
                report.tampered(where, f"the checkpoint of {one['size']:,} entries is signed with a key of another time than those around it")
            if max(before) < min(signers):
                lost = [entry["seq"] for entry in about if entry["act"] == LOST_KEY and last_size < entry["seq"] <= one["size"] and entry["detail"].get("key") == keys[min(signers)].text]
                if lost:
                    report.note(f"From the checkpoint of {one['size']:,} entries on a new key signs without the word of the one before it, which entry {lost[0]} declares lost: only the anchor file and what was printed connect the two.")
                else:
                    report.incomplete(where, f"no checkpoint is signed with both keys, the one before {one['size']:,} entries and the one after")
        if roots.setdefault(one["size"], one["root"]) != one["root"]:
            report.tampered(where, f"there are two different ledgers of {one['size']:,} entries")
        before, last_size = signers, one["size"]
    return roots


# Folders and ZIP files --------------------------------------------------------------------------------------------------


def read_files(path):
    """Name to bytes of a folder or a ZIP file. Raises Fault for what no pack holds."""
    if not os.path.isdir(path):
        return read_zip(path)
    files, total = {}, 0
    for found in sorted(os.scandir(path), key=lambda item: item.name):
        if found.name in LEFT_BY_DESKTOPS:
            continue
        if not found.is_file(follow_symlinks=False) or not PLAIN_NAME.fullmatch(found.name) or len(files) >= MOST_FILES:
            raise Fault("holds something that is no file of a pack")
        total += found.stat().st_size
        if total > MOST_BYTES:
            raise Fault("is larger than any pack")
        with open(found.path, "rb") as file:
            files[found.name] = file.read()
    return files


def read_zip(path):
    files, total, folders = {}, 0, set()
    try:
        with zipfile.ZipFile(path) as archive:
            listed = archive.infolist()
            if len(listed) > MOST_FILES:
                raise Fault("holds more files than any pack")
            for one in listed:
                parts = re.fullmatch(r"([A-Za-z0-9][A-Za-z0-9 ._-]{0,99}/)?([^/]*)", one.orig_filename)
                folder, name = (parts.group(1) or "", parts.group(2)) if parts else ("", "/")
                folders.add(folder)
                if name == "" and one.file_size == 0 and len(folders) == 1:
                    continue
                if not PLAIN_NAME.fullmatch(name) or name in files or len(folders) > 1:
                    raise Fault("holds a name that no file of a pack has, or one twice")
                total += one.file_size
                if one.flag_bits & 1 or one.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) or total > MOST_ZIPPED:
                    raise Fault(f"holds a file that no pack has: {name}")
                with archive.open(one) as packed:
                    files[name] = packed.read(one.file_size + 1)
                if len(files[name]) != one.file_size:
                    raise Fault(f"holds {name}, but it is damaged")
    except (Fault, FileNotFoundError):
        raise
    except Exception:  # zipfile raises a dozen kinds of errors for a damaged file
        raise Fault("is damaged and cannot be read as a ZIP file") from None
    return files


# What is checked --------------------------------------------------------------------------------------------------------


class Report:
    """What was found wrong with one pack, in the order in which it was found."""

    def __init__(self):
        self.faults, self.notes = [], []

    def note(self, sentence):
        self.notes.append(sentence)

    def tampered(self, where, what):
        self.add("tampered", where, what)

    def incomplete(self, where, what):
        self.add("incomplete", where, what)

    def add(self, verdict, where, what):
        if len(self.faults) < MOST_FAULTS:
            self.faults.append((verdict, f"{where}: {what}"))

    def verdict(self):
        kinds = {verdict for verdict, _ in self.faults}
        return "tampered" if "tampered" in kinds else "incomplete" if kinds else "intact"

    def sentence(self, otherwise):
        told = [words for verdict, words in self.faults if verdict == self.verdict()]
        if told:
            otherwise = "; ".join(told[:3]) + (f"; and {len(told) - 3} more" if len(told) > 3 else "") + "."
        return " ".join([otherwise] + self.notes)


def lines_of(file, raw, read, report):
    found = []
    for number, line, ended in split_lines(raw):
        try:
            if not ended:
                raise Fault("is not ended")
            value = read(line)
            value["line"] = number
            found.append(value)
        except Fault as fault:
            report.tampered(f"{file}, line {number}", fault)
    return found


def proof_reader(one, other):
    def read(line):
        value = canonical(line)
        if not isinstance(value, dict) or set(value) != {one, other, "path"} or not is_count(value[one]) or not is_count(value[other]) or value[one] == 0:
            raise Fault("is not a proof")
        if not isinstance(value["path"], list) or len(value["path"]) >= 130:
            raise Fault("is not a proof")
        value["path"] = [unbase64(step, 32) for step in value["path"]]
        if None in value["path"]:
            raise Fault("is not a proof")
        return value

    return read


def read_image(line):
    value = canonical(line)
    fits = isinstance(value, dict) and set(value) == {"image", "n", "row", "salt", "seq", "table"} and unbase64(value["salt"], 32) is not None
    if not fits or not all(isinstance(value[key], str) for key in ("image", "row", "table")) or not is_count(value["n"]) or not is_count(value["seq"]):
        raise Fault("is not an image")
    return value


def check_pack(files, keys, anchors, report):
    for name in ("entries.jsonl", "images.jsonl") + SELF_PROVING:
        if name not in files:
            report.incomplete(name, "is missing")
    checkpoints = signed_checkpoints("checkpoints.txt", files.get("checkpoints.txt", b""), keys, report)
    if "checkpoints.txt" in files and not checkpoints:
        report.incomplete("checkpoints.txt", "holds no checkpoint of a known key")
    entries = lines_of("entries.jsonl", files.get("entries.jsonl", b""), read_entry, report)
    check_order("entries.jsonl", entries, report)
    read = lines_of("taken.json", files.get("taken.json", b""), read_entry, report)
    taken = read[0] if len(read) == 1 and read[0]["act"] == "case.pack.taken" else None
    if taken is None and "taken.json" in files:
        report.tampered("taken.json", "is not the entry by which a pack was taken")
    together = entries + ([taken] if taken else [])
    cases = {entry.get("case") for entry in together}
    if len(cases) > 1:
        report.tampered("entries.jsonl", "holds entries of more than one case (taken.json counted)")
    if taken and any(entry["seq"] >= taken["seq"] for entry in entries):
        report.tampered("entries.jsonl", "holds an entry from after the one in taken.json")
    tell_destroyed(entries, report)

    began = together[0]["seq"] if together else 1
    about = lines_of(ABOUT_LEDGER, files.get(ABOUT_LEDGER, b""), read_entry, report)
    check_order(ABOUT_LEDGER, about, report)
    if any("case" in entry or entry["act"] not in (LOST_KEY, PUT_BACK, KNOWN) for entry in about):
        report.tampered(ABOUT_LEDGER, "holds an entry that is not about the ledger itself")
    put_back = find_rollbacks(about)
    for one in put_back:
        if one["seq"] > began:
            report.incomplete(f"{ABOUT_LEDGER}, line {one['line']}", rollback_words(one))
        else:
            report.note(f"Before this case began, {rollback_words(one)}.")
    own = {(one["size"], one["root"]) for one in checkpoints}
    lost = [anchor for anchor in anchors if (anchor["size"], anchor["root"]) not in own and any(was_lost(anchor, one, anchors, one["seq"] > began) for one in put_back)]
    standing = [anchor for anchor in anchors if anchor not in lost]
    roots = one_ledger(checkpoints + standing, keys, about, report)
    sizes = sorted({one["size"] for one in checkpoints})

    whole = taken is not None and "entries.jsonl" in files and (ABOUT_LEDGER in files or ABOUT_LEDGER.encode() not in files.get("SHA256SUMS", b""))
    check_proofs(files.get("proofs.jsonl", b""), together, about, taken, whole, {size: roots[size] for size in sizes}, report)
    check_consistency(files.get("consistency.jsonl", b""), sizes, roots, report)
    shown = check_images(files.get("images.jsonl", b"") if "entries.jsonl" in files else b"", {entry["seq"]: entry for entry in entries}, report)
    check_list(files, taken, report)
    agreeing = compare_anchors(standing, sizes, began, report)
    rows = sum(len(entry["com"]) for entry in entries)
    case = next(iter(cases), None) or ""
    case = case if re.fullmatch("[a-z2-7]{26}", case) else "unknown"
    return (
        f"{len(entries):,} entries of case {case}, all in the ledger of {sizes[-1] if sizes else 0:,} entries that {keys[0].name if keys else 'nobody'} signed. "
        f"{shown:,} of {rows:,} changed rows are shown and are what was recorded; of the others there is the commitment. {anchor_words(anchors, agreeing, len(lost))}"
    )


def check_order(file, entries, report):
    for before, entry in zip(entries, entries[1:]):
        if entry["seq"] <= before["seq"]:
            report.tampered(f"{file}, line {entry['line']}", f"entry {entry['seq']} stands after entry {before['seq']}")
        elif entry["seq"] == before["seq"] + 1 and unbase64(entry["prev"]) != before["leaf"]:
            report.tampered(f"{file}, line {before['line']}", f"entry {before['seq']} is not the one that entry {entry['seq']} follows")


def check_proofs(raw, entries, about, taken, whole, roots, report):
    by_seq, proven, last = {entry["seq"]: entry for entry in about + entries}, set(), 0
    unsigned = {}
    for proof in lines_of("proofs.jsonl", raw, proof_reader("seq", "size"), report):
        where, seq, size = f"proofs.jsonl, line {proof['line']}", proof["seq"], proof["size"]
        if seq not in by_seq:
            if whole:
                report.tampered(where, f"is a proof for entry {seq}, which entries.jsonl does not hold")
        elif seq <= last:
            report.tampered(where, f"is a proof for entry {seq} behind one for entry {last}")
        elif size not in roots:
            unsigned.setdefault(size)
        else:
            try:
                fits = path_root(by_seq[seq]["leaf"], seq - 1, size, proof["path"]) == roots[size]
            except Fault:
                fits = False
            if not fits:
                file = ABOUT_LEDGER if any(by_seq[seq] is entry for entry in about) else "entries.jsonl"
                place = "taken.json" if by_seq[seq] is taken else f"{file}, line {by_seq[seq]['line']}"
                report.tampered(place, f"entry {seq} is not what was signed at its place in the ledger (or its proof in {where} is not)")
        proven.add(seq)
        last = seq
    for size in unsigned:
        report.incomplete("proofs.jsonl", f"proves entries to be in a ledger of {size:,} entries, for which checkpoints.txt has no checkpoint that holds")
    for seq in by_seq:
        if seq not in proven:
            report.incomplete("proofs.jsonl", f"has no proof for entry {seq}")


def check_consistency(raw, sizes, roots, report):
    following, joined, before = dict(zip(sizes, sizes[1:])), set(), -1
    for proof in lines_of("consistency.jsonl", raw, proof_reader("from", "to"), report):
        where, first, last = f"consistency.jsonl, line {proof['line']}", proof["from"], proof["to"]
        if following.get(first) != last:
            report.incomplete(where, "is not between two checkpoints that hold and follow one another in checkpoints.txt")
        elif first <= before:
            report.tampered(where, "is not in its place")
        elif not goes_on(first, last, roots[first], roots[last], proof["path"]):
            report.tampered(where, f"the ledger of {last:,} entries is not the one of {first:,} entries gone on")
        joined.add(first)
        before = first
    for first, last in following.items():
        if first > 0 and first not in joined:
            report.incomplete("consistency.jsonl", f"has no proof from {first:,} to {last:,} entries")


def check_images(raw, by_seq, report):
    opened = set()
    for image in lines_of("images.jsonl", raw, read_image, report):
        where, seq, n = f"images.jsonl, line {image['line']}", image["seq"], image["n"]
        named = by_seq[seq]["com"] if seq in by_seq else []
        if n >= len(named):
            report.tampered(where, f"is an image of nothing that the entries name (entry {seq}, row {n})")
        elif (seq, n) in opened:
            report.tampered(where, "is there twice")
        else:
            domain = b"waypost/v1/" + image["table"].encode("utf-8") + b"\x00"
            digest = sha256(domain, unbase64(image["salt"]), image["image"].encode("utf-8"))
            if (named[n]["t"], named[n]["r"], unbase64(named[n]["c"])) != (image["table"], image["row"], digest):
                report.tampered(where, f"is not the {image['table']} that entry {seq} recorded")
        opened.add((seq, n))
    return len(opened)


def check_list(files, taken, report):
    """The list of files: each has its SHA-256, nothing else lies beside them, and the list is the one whose SHA-256 the ledger has."""
    listed = set()
    if "SHA256SUMS" in files:
        for number, line, ended in split_lines(files["SHA256SUMS"]):
            parts = re.fullmatch(r"([0-9a-f]{64})  ([!-~]+)", line.decode("latin-1"))
            name = parts.group(2) if parts and ended else ""
            if not PLAIN_NAME.fullmatch(name) or name in SELF_PROVING or name in listed:
                report.tampered(f"SHA256SUMS, line {number}", "is not a line of such a list")
                continue
            listed.add(name)
            if name not in files:
                report.incomplete(name, "is missing, though SHA256SUMS lists it")
            elif sha256(files[name]).hex() != parts.group(1):
                report.tampered(name, "does not have the SHA-256 that SHA256SUMS has for it")
        if taken and taken["detail"].get("list") != sha256(files["SHA256SUMS"]).hex():
            report.tampered("SHA256SUMS", f"is not the list of files that entry {taken['seq']} recorded")
    for name in files if "SHA256SUMS" in files else ():
        if name not in listed and name not in SELF_PROVING:
            report.tampered(name, "is not on the list of files")


def compare_anchors(anchors, sizes, first, report):
    """How many anchors are of a size that is signed here. One from before the first entry or after the last checkpoint says nothing about the pack.
    Between them, whatever is older than the newest anchor that agrees is settled by that one; a newer one must be comparable."""
    matched = [one for one in anchors if one["size"] in sizes]
    newest = max((one["size"] for one in matched), default=-1)
    for one in anchors:
        if sizes and max(first, newest + 1) <= one["size"] < sizes[-1]:
            report.incomplete(f"{one['file']}, line {one['line']}", f"this anchor of {one['size']:,} entries cannot be compared with what is here")
    return len(matched)


def anchor_words(anchors, agreeing, lost):
    if not anchors:
        return "No anchor was given: nothing from outside confirms that the signer kept to one ledger."
    if lost:
        return f"It agrees with {agreeing:,} of {len(anchors):,} anchors; {lost:,} of them are of what was lost when the database was put back."
    if not agreeing:
        return "The anchors are from before or after all this, and say nothing about it."
    others = "" if agreeing == len(anchors) else "; the others are of sizes that are not signed here, and say nothing more about it"
    return f"It agrees with {agreeing:,} of {len(anchors):,} anchors{others}."


# What a ledger says of itself --------------------------------------------------------------------------------------------

ABOUT_LEDGER = "about-the-ledger.jsonl"
LOST_KEY, PUT_BACK, KNOWN, DESTROYED = "ledger.key.replaced", "ledger.rollback.declared", "ledger.rollback.acknowledged", "ledger.images.destroyed"


def find_rollbacks(entries):
    """Each time that the database was put back; `known` are the entries by which the first two people said that they know, if two did."""
    found = []
    for entry in entries:
        detail = entry["detail"]
        root = unbase64(detail.get("root"), 32)
        if entry["act"] != PUT_BACK or not entry["items"] or type(detail.get("kept")) is not int or detail["kept"] != entry["seq"] - 1 or not is_count(detail.get("size")) or root is None:
            continue
        by_person = {}
        for other in entries:
            if other["act"] == KNOWN and other["seq"] > entry["seq"] and other["items"][:1] == entry["items"][:1]:
                by_person.setdefault(other["actor"], other["seq"])
        known = list(by_person.values())[:2]
        found.append({"seq": entry["seq"], "line": entry["line"], "kept": detail["kept"], "size": detail["size"], "root": root, "day": entry["at"][:10], "known": known if len(known) == 2 else None})
    return found


def rollback_words(one):
    known = "which two people have not acknowledged" if one["known"] is None else f"and two people acknowledged it (entries {one['known'][0]} and {one['known'][1]})"
    if one["size"] > one["kept"]:
        missing = f"at least {one['size'] - one['kept']:,} entries that had been signed as numbers {one['kept'] + 1:,} to {one['size']:,} are not in this database"
    else:
        missing = f"the first {one['size']:,} entries were no longer those that had been signed"
    return f"entry {one['seq']} declares that the database was put back on {one['day']}, to {one['kept']:,} entries, {known}: {missing}"


def was_lost(anchor, rollback, anchors, where_unknown):
    """Whether an anchor is of what an acknowledged rollback lost: the one that it names, or one of that stretch from before it. Where the named one is not in the same file, nobody sees what was before."""
    named = (rollback["size"], rollback["root"])
    if rollback["known"] is None:
        return False
    if (anchor["size"], anchor["root"]) == named:
        return True
    if not rollback["kept"] < anchor["size"] < rollback["size"]:
        return False
    lines = [one["line"] for one in anchors if one["file"] == anchor["file"] and (one["size"], one["root"]) == named]
    return anchor["line"] < lines[0] if lines else where_unknown


def tell_destroyed(entries, report):
    for entry in entries:
        if entry["act"] == DESTROYED:
            case = entry.get("case", "")
            case = case if re.fullmatch("[a-z2-7]{26}", case) else "unknown"
            report.note(f"Entry {entry['seq']} says that what the ledger had kept of the texts of case {case} was destroyed by order.")


def check_dump(files, keys, anchors, report):
    for name in files:
        if name not in ("ledger.jsonl", "checkpoints.txt", "images.jsonl"):
            report.tampered(name, "is no part of a dump of the ledger")
    if "checkpoints.txt" not in files:
        report.incomplete("checkpoints.txt", "is missing: the entries follow one another, but nothing signed says that they are the ones")
    checkpoints = signed_checkpoints("checkpoints.txt", files.get("checkpoints.txt", b""), keys, report)
    if "checkpoints.txt" in files and not checkpoints and not anchors:
        report.incomplete("checkpoints.txt", "holds no checkpoint of a known key: the entries follow one another, but nothing signed says that they are the ones")
    by_size = {}
    for one in checkpoints + anchors:
        by_size.setdefault(one["size"], []).append(one)
    changed, forest, last_seq, last_leaf = {}, Forest(), 0, bytes(32)
    # Whoever stole the key can sign what they wrote, so that a checkpoint says nothing about where an anchor goes wrong.
    agreed_anchor, agreed_any = 0, 0
    anchored = {id(one) for one in anchors}

    against, about, destroyed = [], [], []

    def compare():
        nonlocal agreed_anchor, agreed_any
        for one in by_size.pop(forest.size, []):
            if forest.root() == one["root"]:
                agreed_any = one["size"]
                agreed_anchor = one["size"] if id(one) in anchored else agreed_anchor
            else:
                first = min((agreed_anchor if id(one) in anchored else agreed_any) + 1, one["size"])
                against.append((one, f"entries {first:,} to {one['size']:,} are not those that were signed ({one['file']}, line {one['line']})"))

    compare()
    for number, line, ended in split_lines(files["ledger.jsonl"]):
        try:
            if not ended:
                raise Fault("is not ended")
            entry = read_entry(line)
            if entry["seq"] != last_seq + 1:
                report.tampered(f"ledger.jsonl, line {number}", f"entry {last_seq + 1} is missing: entry {entry['seq']} follows entry {last_seq}")
            elif unbase64(entry["prev"]) != last_leaf:
                report.tampered(f"ledger.jsonl, line {max(number - 1, 1)}", "entry 1 does not begin the ledger" if number == 1 else f"entry {last_seq} is not the one that entry {entry['seq']} follows")
            if entry["com"] and "images.jsonl" in files:
                changed[entry["seq"]] = {"com": entry["com"]}
            if entry["act"] in (LOST_KEY, PUT_BACK, KNOWN):
                about.append({**entry, "line": number})
            if entry["act"] == DESTROYED:
                destroyed.append(entry)
            last_seq, last_leaf = entry["seq"], entry["leaf"]
        except Fault as fault:
            report.tampered(f"ledger.jsonl, line {number}", fault)
            last_seq, last_leaf = last_seq + 1, sha256(b"\x00", line)
        forest.append(last_leaf)
        compare()
    for size in sorted(by_size):
        for one in by_size[size]:
            against.append((one, f"ends with {forest.size:,} entries, but {size:,} were signed ({one['file']}, line {one['line']}): the newest are missing"))

    put_back = find_rollbacks(about)
    for one in put_back:
        if one["known"] and one["known"][1] > max(agreed_anchor, agreed_any):
            one["known"] = None  # what nobody signed for excuses nothing
    lost = [one for one, _ in against if id(one) in anchored and any(was_lost(one, rollback, anchors, True) for rollback in put_back)]
    for one, what in against:
        if one not in lost:
            report.tampered("ledger.jsonl", what)
    for one in put_back:
        report.incomplete(f"ledger.jsonl, line {one['line']}", rollback_words(one))
    one_ledger(checkpoints + [one for one in anchors if one not in lost], keys, about, report)
    tell_destroyed(destroyed, report)
    if "images.jsonl" in files:
        check_images(files["images.jsonl"], changed, report)
    signed = max((one["size"] for one in checkpoints), default=0)
    return f"{forest.size:,} entries, each following the one before it; the first {signed:,} are signed by {keys[0].name if keys else 'nobody'}. {anchor_words(anchors, len(anchors) - len(lost), len(lost))}"


def check(path, keys, anchors):
    """Verdict and sentence for a pack or a dump."""
    report, told = Report(), ""
    try:
        files = read_files(path)
        look = check_dump if "ledger.jsonl" in files and "entries.jsonl" not in files else check_pack
        told = look(files, keys, anchors, report)
    except FileNotFoundError:
        report.incomplete(os.path.basename(path), "is not there")
    except (Fault, OSError) as fault:
        report.tampered(os.path.basename(path), fault)
    return report.verdict(), report.sentence(told)


def try_vectors(path):
    """For those who check the checker: each line of a file is a vector, the answer to each is a line."""
    raw = base64.b64decode

    def a_tree(leaves):
        forest = Forest()
        for leaf in leaves:
            forest.append(sha256(b"\x00", raw(leaf)))
        return forest.root()

    def a_checkpoint(vector):
        report = Report()
        return bool(signed_checkpoints("note", raw(vector["base64"]), [Key(text) for text in vector["keys"]], report)) and not report.faults

    tries = {
        "canonical": lambda vector: canonical(raw(vector["base64"])) is not Fault,
        "inclusion": lambda vector: path_root(raw(vector["leaf"]), vector["index"], vector["size"], [raw(step) for step in vector["path"]]) == raw(vector["root"]),
        "consistency": lambda vector: goes_on(vector["from"], vector["to"], raw(vector["first"]), raw(vector["second"]), [raw(step) for step in vector["path"]]),
        "tree": lambda vector: a_tree(vector["leaves"]) == raw(vector["root"]),
        "checkpoint": a_checkpoint,
    }
    with open(path, encoding="utf-8") as file:
        for line in filter(None, file.read().split("\n")):
            vector = json.loads(line)
            try:
                holds = tries[vector["check"]](vector)
            except Fault:
                holds = False
            print("holds" if holds else "refused")


def printed(text):
    """What stands in a pack is not trusted with a terminal."""
    return re.sub("[^ -~]", "?", text)[:1000]


def read_keys(words):
    keys = []
    for word in words:
        if re.fullmatch(r"[!-*,-~]+\+[0-9a-f]{8}\+[!-~]+", word):
            keys.append(Key(word))
        else:
            try:
                with open(word, encoding="utf-8-sig") as file:
                    keys.extend(Key(line.strip()) for line in file.read().split("\n") if line.strip())
            except UnicodeDecodeError:
                raise Fault(f"{word}: is not a file of keys") from None
    return keys


def main(words):
    wanted, packs = {"--key": [], "--anchor": [], "--vectors": []}, []
    words = list(words)
    while words:
        word = words.pop(0)
        if word in wanted and words:
            wanted[word].append(words.pop(0))
        else:
            packs.append(word)
    for path in wanted["--vectors"]:
        try_vectors(path)
    if wanted["--vectors"]:
        return 0
    if not packs or any(word.startswith("--") for word in packs):
        print(__doc__, file=sys.stderr)
        return 2
    verdicts, anchors = set(), []
    try:
        keys = read_keys(wanted["--key"])
        for path in wanted["--anchor"]:
            report = Report()
            with open(path, "rb") as file:
                anchors.extend(signed_checkpoints(os.path.basename(path), file.read(), keys, report, True))
            for verdict, sentence in report.faults:
                verdicts.add(verdict)
                print(printed(f"{path}: {verdict}. {sentence}."))
    except (Fault, OSError) as fault:
        print(printed(str(fault)), file=sys.stderr)
        return 2
    for path in packs:
        verdict, sentence = check(path, keys, anchors)
        verdicts.add(verdict)
        print(printed(f"{path}: {verdict}. {sentence}"))
    return 1 if "tampered" in verdicts else 2 if "incomplete" in verdicts else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
