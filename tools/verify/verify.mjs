#!/usr/bin/env node
// Checks what Waypost hands out - evidence packs of a case, dumps of the whole ledger - without Waypost: one file, Node 20 or
// newer, nothing to install. README.md beside it says what a pack holds; verify.py is the same check, written a second time.
//
//   node verify.mjs --key KEY [--key KEY] [--anchor FILE] PACK...
//
// KEY is the district's public key (waypost.example+1a2b3c4d+AbCd...) or a file with one on each line, oldest first. It must
// come from outside the pack. FILE is a checkpoint, or several, that left the building before. PACK is a folder or a ZIP file.
// One sentence for each pack; the exit code is 0 intact, 1 tampered, 2 incomplete, the worst of them.
import { createHash, createPublicKey, verify as holdsSignature } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { inflateRawSync } from 'node:zlib';

const most = { files: 64, bytes: 4_000_000_000, zipped: 1_000_000_000, depth: 32, faults: 100 };
const provesItself = ['SHA256SUMS', 'taken.json', 'proofs.jsonl', 'checkpoints.txt', 'consistency.jsonl'];
const leftByDesktops = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

// Texts ----------------------------------------------------------------------------------------------------------------

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The value of a text in canonical form (RFC 8785; whole numbers and ASCII keys only). Throws for any other text. */
function canonicalValue(bytes) {
  let text;
  let value;
  try {
    text = utf8.decode(bytes);
  } catch { throw new Error('is not UTF-8'); }
  try {
    value = JSON.parse(text);
  } catch { throw new Error('is not JSON'); }
  if (canonicalText(value, most.depth) !== text) throw new Error('is not in canonical form');
  return value;
}

function canonicalText(value, depth) {
  if (depth === 0) throw new Error('is nested too deeply');
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new Error('holds a number that is not a whole number within 2^53');
    return String(value);
  }
  if (typeof value === 'string') {
    if (/\p{Surrogate}/u.test(value)) throw new Error('holds half a character');
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map((item) => canonicalText(item, depth - 1)).join(',')}]`;
  return `{${Object.keys(value).sort().map((key) => {
    if (!/^[\x20-\x7e]*$/.test(key)) throw new Error('holds a key that is not ASCII');
    return `${JSON.stringify(key)}:${canonicalText(value[key], depth - 1)}`;
  }).join(',')}}`;
}

/** Bytes of a base64 text, so many of them; null for any other text. */
function fromBase64(text, length) {
  if (typeof text !== 'string' || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return null;
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text && (length === undefined || bytes.length === length) ? bytes : null;
}

function* linesOf(bytes) {
  for (let from = 0, number = 1; from < bytes.length; number += 1) {
    const end = bytes.indexOf(10, from);
    yield { number, bytes: bytes.subarray(from, end === -1 ? bytes.length : end), whole: end !== -1 };
    from = end === -1 ? bytes.length : end + 1;
  }
}

const hasKeys = (value, ...keys) => value !== null && typeof value === 'object' && !Array.isArray(value) && Object.keys(value).length === keys.length && keys.every((key) => Object.hasOwn(value, key));
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;
const isText = (value) => typeof value === 'string';
const sha256 = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const same = (one, other) => Buffer.compare(one, other) === 0;
const grouped = (n) => n.toLocaleString('en-US');

/** The bytes of an entry as what they say, with the leaf that they give. Throws for what is no entry. */
function entryOf(bytes) {
  const entry = canonicalValue(bytes);
  const keys = ['act', 'actor', 'at', 'basis', 'com', 'detail', 'items', 'prev', 'seq', 'v'];
  const fits = (hasKeys(entry, ...keys) || (hasKeys(entry, ...keys, 'case') && isText(entry.case))) && entry.v === 1 && isCount(entry.seq) && entry.seq > 0
    && fromBase64(entry.prev, 32) !== null && [entry.act, entry.actor, entry.at, entry.basis].every(isText) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(entry.at)
    && Array.isArray(entry.items) && entry.items.every(isText) && entry.detail !== null && typeof entry.detail === 'object' && !Array.isArray(entry.detail)
    && Array.isArray(entry.com) && entry.com.every((one) => hasKeys(one, 'c', 'r', 't') && isText(one.t) && isText(one.r) && fromBase64(one.c, 32) !== null);
  if (!fits) throw new Error('is not an entry of a ledger');
  return { ...entry, leaf: sha256(Buffer.of(0), bytes) };
}

// The tree (RFC 9162, 2.1) ---------------------------------------------------------------------------------------------

const node = (left, right) => sha256(Buffer.of(1), left, right);
const noEntries = sha256('');

/** 2.1.3.2: the root that a leaf and its path give, or null when the path does not fit the place. */
function rootByPath(leaf, index, size, path) {
  if (index >= size) return null;
  let [place, last, root] = [BigInt(index), BigInt(size) - 1n, leaf];
  for (const sibling of path) {
    if (last === 0n) return null;
    if (place & 1n || place === last) {
      root = node(sibling, root);
      while (!(place & 1n) && place !== 0n) { place >>= 1n; last >>= 1n; }
    } else root = node(root, sibling);
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n ? root : null;
}

/** 2.1.4.2: whether the tree of `size` entries begins with the tree of `earlier` entries. */
function extendsTree(earlier, size, first, second, path) {
  if (earlier > size) return false;
  if (earlier === size) return path.length === 0 && same(first, second);
  if (earlier === 0) return path.length === 0 && same(first, noEntries);
  const steps = (BigInt(earlier) & (BigInt(earlier) - 1n)) === 0n ? [first, ...path] : path; // a power of two is a node of the later tree
  if (path.length === 0) return false;
  let [place, last] = [BigInt(earlier) - 1n, BigInt(size) - 1n];
  while (place & 1n) { place >>= 1n; last >>= 1n; }
  let [old, now] = [steps[0], steps[0]];
  for (const step of steps.slice(1)) {
    if (last === 0n) return false;
    if (place & 1n || place === last) {
      old = node(step, old);
      now = node(step, now);
      while (!(place & 1n) && place !== 0n) { place >>= 1n; last >>= 1n; }
    } else now = node(now, step);
    place >>= 1n;
    last >>= 1n;
  }
  return last === 0n && same(old, first) && same(now, second);
}

/** The tree of a whole ledger as it grows: one full subtree for each 1 in the binary number of its entries. */
class GrowingTree {
  size = 0;
  peaks = [];

  add(leaf) {
    this.peaks.push(leaf);
    this.size += 1;
    for (let n = this.size; n % 2 === 0; n /= 2) this.peaks.push(node(...this.peaks.splice(-2)));
  }

  root() {
    return this.peaks.length === 0 ? noEntries : this.peaks.reduceRight((right, left) => node(left, right));
  }
}

// Checkpoints (C2SP tlog-checkpoint, signed-note; Ed25519) -------------------------------------------------------------

/** A public key as text: name, first four bytes of SHA-256(name, line end, 1, key) in hex, base64 of 1 and the key. */
function keyOf(text) {
  const [, name, id, encoded] = /^([!-*,-~]+)\+([0-9a-f]{8})\+([!-~]+)$/.exec(text) ?? [];
  const bytes = fromBase64(encoded, 33);
  if (bytes === null || bytes[0] !== 1 || sha256(name, '\n', bytes).subarray(0, 4).toString('hex') !== id) throw new Error(`not a public key of a ledger: ${text.slice(0, 100)}`);
  return { name, id, text, key: createPublicKey({ key: Buffer.concat([Buffer.from('302a300506032b6570032100', 'hex'), bytes.subarray(1)]), format: 'der', type: 'spki' }) };
}

/** The checkpoint that begins at a line, and where it ends. Throws with the line where it is none. */
function checkpointAt(lines, from) {
  const [origin, count, encoded, gap] = lines.slice(from, from + 4);
  const root = fromBase64(encoded, 32);
  if (!/^(0|[1-9]\d{0,15})$/.test(count ?? '') || !isCount(Number(count)) || root === null || gap !== '') throw new Error(`line ${from + 1}: is not a checkpoint`);
  const signatures = [];
  let at = from + 4;
  for (; at < lines.length && lines[at].startsWith('\u2014'); at += 1) {
    const [, name, encodedSignature] = /^\u2014 ([!-*,-~]+) ([!-~]+)$/.exec(lines[at]) ?? [];
    const signature = fromBase64(encodedSignature);
    if (signature === null || signature.length < 5 || signatures.some((other) => other.name === name && other.id === signature.toString('hex', 0, 4))) throw new Error(`line ${at + 1}: is not a signature`);
    signatures.push({ name, id: signature.subarray(0, 4).toString('hex'), bytes: signature.subarray(4), line: at + 1 });
  }
  if (signatures.length === 0) throw new Error(`line ${from + 1}: the checkpoint of ${grouped(Number(count))} entries is not signed`);
  return { end: at, line: from + 1, whole: `${lines.slice(from, at).join('\n')}\n`, origin, size: Number(count), root, text: `${origin}\n${count}\n${encoded}\n`, signatures };
}

/** The checkpoints of a file. In a pack they stand in their order with one empty line between them, and nothing else does; an anchor file may have torn lines, which are said and passed over. */
function checkpointsIn(file, bytes, say, isAnchor) {
  const found = [];
  try {
    const text = utf8.decode(bytes);
    const lines = (isAnchor ? text.replaceAll('\r\n', '\n') : text).split('\n');
    for (let at = 0; at < lines.length;) {
      if (lines[at] === '') { at += 1; continue; }
      try {
        found.push(checkpointAt(lines, at));
        at = found.at(-1).end;
      } catch (cause) {
        if (!isAnchor) throw cause;
        say('incomplete', file, cause.message);
        at = lines.indexOf('', at) + 1 || lines.length;
      }
    }
    if (!isAnchor && (found.some(({ size }, at) => at > 0 && size < found[at - 1].size) || new Set(found.map(({ whole }) => whole)).size < found.length || found.map(({ whole }) => whole).join('\n') !== text)) throw new Error('the checkpoints do not stand in their order, each once, one empty line between them');
  } catch (cause) {
    say('tampered', file, cause.code ? 'is not UTF-8' : cause.message);
  }
  return found;
}

/** Reads and checks a file of checkpoints. Gives those that hold, and says what is wrong with the others. An anchor may carry signatures of strangers (witnesses). */
function signedIn(file, bytes, keys, say, isAnchor = false) {
  return checkpointsIn(file, bytes, say, isAnchor).flatMap((checkpoint) => {
    const signers = [];
    const passOver = isAnchor && checkpoint.signatures.some(({ name, id }) => keys.some((key) => key.name === name && key.id === id));
    for (const { name, id, bytes: signature, line } of checkpoint.signatures) {
      const at = keys.findIndex((key) => key.name === name && key.id === id);
      const of = `the checkpoint of ${grouped(checkpoint.size)} entries`;
      if (at === -1 && passOver) continue;
      else if (at === -1) say('incomplete', `${file}, line ${line}`, `${of} has a signature by ${name}+${id}, a key that was not given`);
      else if (signature.length === 64 && holdsSignature(null, Buffer.from(checkpoint.text), keys[at].key, signature)) signers.push(at);
      else say('tampered', `${file}, line ${line}`, `the signature under ${of} does not hold`);
    }
    if (signers.length > 0 && checkpoint.origin !== keys[signers[0]].name) say('tampered', `${file}, line ${checkpoint.line}`, 'the checkpoint is of another ledger than the key');
    return signers.length === 0 ? [] : [{ ...checkpoint, file, signers }];
  });
}

/** Several checkpoints of one ledger: one root for each size, and keys that follow one another in their order. A key takes over by a checkpoint that both sign, or where an entry of `about` declares the one before it lost. */
function rootsOf(checkpoints, { keys, about, notes }, say) {
  const roots = new Map();
  const ordered = [...checkpoints].sort((one, other) => one.size - other.size || Math.min(...one.signers) - Math.min(...other.signers) || Math.max(...one.signers) - Math.max(...other.signers));
  for (const [at, { file, line, size, root, signers }] of ordered.entries()) {
    const before = ordered[at - 1];
    if (before && (Math.max(...signers) < Math.max(...before.signers) || Math.min(...signers) < Math.min(...before.signers))) say('tampered', `${file}, line ${line}`, `the checkpoint of ${grouped(size)} entries is signed with a key of another time than those around it`);
    if (before && Math.max(...before.signers) < Math.min(...signers)) {
      const declared = about.find((entry) => entry.act === 'ledger.key.replaced' && entry.seq <= size && entry.seq > before.size && entry.detail.key === keys[Math.min(...signers)].text);
      if (declared === undefined) say('incomplete', `${file}, line ${line}`, `no checkpoint is signed with both keys, the one before ${grouped(size)} entries and the one after`);
      else notes.push(`From the checkpoint of ${grouped(size)} entries on a new key signs without the word of the one before it, which entry ${declared.seq} declares lost: only the anchor file and what was printed connect the two.`);
    }
    if (!roots.has(size)) roots.set(size, root);
    else if (!same(roots.get(size), root)) say('tampered', `${file}, line ${line}`, `there are two different ledgers of ${grouped(size)} entries`);
  }
  return roots;
}

// Folders and ZIP files ------------------------------------------------------------------------------------------------

function filesAt(path) {
  if (!statSync(path).isDirectory()) return filesInZip(readFileSync(path));
  const files = new Map();
  let bytes = 0;
  for (const found of readdirSync(path, { withFileTypes: true })) {
    if (leftByDesktops.includes(found.name)) continue;
    if (!found.isFile() || !isPlainName(found.name) || files.size >= most.files) throw new Error('holds something that is no file of a pack');
    const content = readFileSync(join(path, found.name));
    bytes += content.length;
    if (bytes > most.bytes) throw new Error('is larger than any pack');
    files.set(found.name, content);
  }
  return files;
}

const isPlainName = (name) => /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/.test(name);

/** The files of a ZIP archive, stored or deflated, by its central directory; a folder around all of them is left out. Throws for any other. */
function filesInZip(zip) {
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  if (end === -1 || zip.length - end > 65_557 || zip.length - end < 22 || zip.readUInt16LE(end + 20) !== zip.length - end - 22) throw new Error('is damaged and cannot be read as a ZIP file');
  const [count, length, start] = [zip.readUInt16LE(end + 10), zip.readUInt32LE(end + 12), zip.readUInt32LE(end + 16)];
  if (zip.readUInt32LE(end + 4) !== 0 || zip.readUInt16LE(end + 8) !== count || count > most.files || start + length !== end) throw new Error('is damaged and cannot be read as a ZIP file');
  const files = new Map();
  let total = 0;
  let folder = null;
  let at = start;
  for (let n = 0; n < count; n += 1) {
    if (zip.readUInt32LE(at) !== 0x02014b50) throw new Error('has a damaged list of files');
    const [flags, method, check, packed, size, nameLength, extra, comment, local] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 16), zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 24), zip.readUInt16LE(at + 28), zip.readUInt16LE(at + 30), zip.readUInt16LE(at + 32), zip.readUInt32LE(at + 42)];
    const full = zip.toString('latin1', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extra + comment;
    const [, around = '', name] = /^([A-Za-z0-9][A-Za-z0-9 ._-]{0,99}\/)?([^/]*)$/.exec(full) ?? [];
    if (name === '' && size === 0 && (folder ??= around) === around) continue; // the folder itself
    if (name === undefined || !isPlainName(name) || files.has(name) || (folder ??= around) !== around) throw new Error('holds a name that no file of a pack has, or one twice');
    if (flags & 1 || ![0, 8].includes(method) || (total += size) > most.zipped) throw new Error(`holds a file that no pack has: ${name}`);
    if (zip.readUInt32LE(local) !== 0x04034b50 || zip.toString('latin1', local + 30, local + 30 + zip.readUInt16LE(local + 26)) !== full) throw new Error(`lists ${name}, but it is not there`);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    if (from + packed > start) throw new Error(`lists ${name}, but it is not whole`);
    const raw = zip.subarray(from, from + packed);
    const content = method === 0 ? raw : inflateRawSync(raw, { maxOutputLength: Math.max(size, 1) });
    if (content.length !== size || crc32(content) !== check) throw new Error(`holds ${name}, but it is damaged`);
    files.set(name, content);
  }
  return files;
}

const crcTable = Int32Array.from({ length: 256 }, (_, n) => { let c = n; for (let bit = 0; bit < 8; bit += 1) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1; return c; });
function crc32(bytes) {
  let crc = -1;
  for (const byte of bytes) crc = crcTable[(crc ^ byte) & 255] ^ (crc >>> 8);
  return (crc ^ -1) >>> 0;
}

// What is checked ------------------------------------------------------------------------------------------------------

/** Each line of a file in canonical form, as `read` makes it of its value or bytes; says which line is not. */
function readLines(file, bytes, say, read) {
  const found = [];
  for (const { number, bytes: line, whole } of linesOf(bytes)) {
    try {
      if (!whole) throw new Error('is not ended');
      found.push({ ...read(line), line: number });
    } catch (cause) {
      say('tampered', `${file}, line ${number}`, cause.message);
    }
  }
  return found;
}

function checkPack(files, { keys, anchors: all }, notes, say) {
  for (const name of ['entries.jsonl', 'images.jsonl', ...provesItself]) if (!files.has(name)) say('incomplete', name, 'is missing');
  const file = (name) => files.get(name) ?? Buffer.alloc(0);
  const checkpoints = signedIn('checkpoints.txt', file('checkpoints.txt'), keys, say);
  if (files.has('checkpoints.txt') && checkpoints.length === 0) say('incomplete', 'checkpoints.txt', 'holds no checkpoint of a known key');
  const entries = readLines('entries.jsonl', file('entries.jsonl'), say, entryOf);
  checkOrder('entries.jsonl', entries, say);
  const read = readLines('taken.json', file('taken.json'), say, entryOf);
  const taken = read.length === 1 && read[0].act === 'case.pack.taken' ? read[0] : undefined;
  if (files.has('taken.json') && taken === undefined) say('tampered', 'taken.json', 'is not the entry by which a pack was taken');
  const mine = taken === undefined ? entries : [...entries, taken];
  const cases = new Set(mine.map((entry) => entry.case));
  if (cases.size > 1) say('tampered', 'entries.jsonl', 'holds entries of more than one case (taken.json counted)');
  if (taken && entries.some(({ seq }) => seq >= taken.seq)) say('tampered', 'entries.jsonl', 'holds an entry from after the one in taken.json');
  notes.push(...destroyedWords(entries));

  const first = mine[0]?.seq ?? 1;
  const about = readLines(aboutLedger, file(aboutLedger), say, entryOf);
  checkOrder(aboutLedger, about, say);
  if (about.some(({ act, case: of }) => of !== undefined || !actsAboutLedger.includes(act))) say('tampered', aboutLedger, 'holds an entry that is not about the ledger itself');
  const rollbacks = rollbacksIn(about);
  for (const one of rollbacks) {
    if (one.seq > first) say('incomplete', `${aboutLedger}, line ${one.line}`, rollbackWords(one));
    else notes.push(`Before this case began, ${rollbackWords(one)}.`);
  }
  const own = new Set(checkpoints.map(placeOf));
  const anchors = all.filter((anchor) => own.has(placeOf(anchor)) || !rollbacks.some((one) => isOfLostStretch(anchor, one, all, one.seq > first)));
  const roots = rootsOf([...checkpoints, ...anchors], { keys, about, notes }, say);
  const ofPack = [...new Set(checkpoints.map(({ size }) => size))].sort((one, other) => one - other);

  checkProofs(file('proofs.jsonl'), new Map([...about, ...mine].map((entry) => [entry.seq, entry])), { taken, about, whole: taken !== undefined && files.has('entries.jsonl') && (files.has(aboutLedger) || !file('SHA256SUMS').includes(aboutLedger)), roots: new Map(ofPack.map((size) => [size, roots.get(size)])) }, say);
  checkConsistency(file('consistency.jsonl'), ofPack, roots, say);
  const opened = checkImages(files.has('entries.jsonl') ? file('images.jsonl') : Buffer.alloc(0), new Map(entries.map((entry) => [entry.seq, entry])), say);
  checkList(files, taken, say);
  const agreeing = checkAnchors(anchors, ofPack, first, say);
  const rows = entries.reduce((sum, { com }) => sum + com.length, 0);
  return `${grouped(entries.length)} entries of case ${/^[a-z2-7]{26}$/.exec([...cases][0] ?? '')?.[0] ?? 'unknown'}, all in the ledger of ${grouped(ofPack.at(-1) ?? 0)} entries that ${keys[0]?.name ?? 'nobody'} signed. `
    + `${grouped(opened)} of ${grouped(rows)} changed rows are shown and are what was recorded; of the others there is the commitment. ${anchorWords(all, agreeing, all.length - anchors.length)}`;
}

function checkOrder(file, entries, say) {
  entries.forEach((entry, at) => {
    const before = entries[at - 1];
    if (before === undefined) return;
    if (entry.seq <= before.seq) say('tampered', `${file}, line ${entry.line}`, `entry ${entry.seq} stands after entry ${before.seq}`);
    else if (entry.seq === before.seq + 1 && !same(fromBase64(entry.prev), before.leaf)) say('tampered', `${file}, line ${before.line}`, `entry ${before.seq} is not the one that entry ${entry.seq} follows`);
  });
}

function checkProofs(bytes, bySeq, { taken, about, whole, roots }, say) {
  const [proven, unsigned] = [new Set(), new Set()];
  let last = 0;
  for (const { line, seq, size, path } of readLines('proofs.jsonl', bytes, say, proofOf('seq', 'size'))) {
    const where = `proofs.jsonl, line ${line}`;
    const entry = bySeq.get(seq);
    if (entry === undefined) { if (whole) say('tampered', where, `is a proof for entry ${seq}, which entries.jsonl does not hold`); }
    else if (seq <= last) say('tampered', where, `is a proof for entry ${seq} behind one for entry ${last}`);
    else if (!roots.has(size)) unsigned.add(size);
    else {
      const root = rootByPath(entry.leaf, seq - 1, size, path);
      if (root === null || !same(root, roots.get(size))) say('tampered', entry === taken ? 'taken.json' : `${about.includes(entry) ? aboutLedger : 'entries.jsonl'}, line ${entry.line}`, `entry ${seq} is not what was signed at its place in the ledger (or its proof in ${where} is not)`);
    }
    proven.add(seq);
    last = seq;
  }
  for (const size of unsigned) say('incomplete', 'proofs.jsonl', `proves entries to be in a ledger of ${grouped(size)} entries, for which checkpoints.txt has no checkpoint that holds`);
  for (const seq of bySeq.keys()) if (!proven.has(seq)) say('incomplete', 'proofs.jsonl', `has no proof for entry ${seq}`);
}

const proofOf = (one, other) => (line) => {
  const value = canonicalValue(line);
  const path = hasKeys(value, one, other, 'path') && isCount(value[one]) && isCount(value[other]) && Array.isArray(value.path) && value.path.length < 130 ? value.path.map((hash) => fromBase64(hash, 32)) : [null];
  if (path.includes(null) || value[one] === 0) throw new Error('is not a proof');
  return { ...value, path };
};

function checkConsistency(bytes, sizes, roots, say) {
  const joined = new Set();
  let last = -1;
  for (const { line, from, to, path } of readLines('consistency.jsonl', bytes, say, proofOf('from', 'to'))) {
    const where = `consistency.jsonl, line ${line}`;
    const at = sizes.indexOf(from);
    if (at === -1 || sizes[at + 1] !== to) say('incomplete', where, 'is not between two checkpoints that hold and follow one another in checkpoints.txt');
    else if (from <= last) say('tampered', where, 'is not in its place');
    else if (!extendsTree(from, to, roots.get(from), roots.get(to), path)) say('tampered', where, `the ledger of ${grouped(to)} entries is not the one of ${grouped(from)} entries gone on`);
    joined.add(from);
    last = from;
  }
  for (const [at, size] of sizes.entries()) if (at < sizes.length - 1 && size > 0 && !joined.has(size)) say('incomplete', 'consistency.jsonl', `has no proof from ${grouped(size)} to ${grouped(sizes[at + 1])} entries`);
}

function checkImages(bytes, bySeq, say) {
  const opened = new Set();
  const images = readLines('images.jsonl', bytes, say, (line) => {
    const value = canonicalValue(line);
    const salt = fromBase64(value?.salt, 32);
    if (!hasKeys(value, 'image', 'n', 'row', 'salt', 'seq', 'table') || salt === null || ![value.image, value.row, value.table].every(isText) || ![value.n, value.seq].every(isCount)) throw new Error('is not an image');
    return { ...value, salt };
  });
  for (const { line, seq, n, table, row, salt, image } of images) {
    const where = `images.jsonl, line ${line}`;
    const wanted = bySeq.get(seq)?.com[n];
    if (wanted === undefined) say('tampered', where, `is an image of nothing that the entries name (entry ${seq}, row ${n})`);
    else if (opened.has(`${seq} ${n}`)) say('tampered', where, 'is there twice');
    else if (wanted.t !== table || wanted.r !== row || sha256(`waypost/v1/${table}\0`, salt, image).toString('base64') !== wanted.c) say('tampered', where, `is not the ${table} that entry ${seq} recorded`);
    opened.add(`${seq} ${n}`);
  }
  return opened.size;
}

/** The list of files: each has its SHA-256, nothing else lies beside them, and the list is the one whose SHA-256 the ledger has. */
function checkList(files, taken, say) {
  const list = files.get('SHA256SUMS');
  const listed = new Set();
  if (list !== undefined) {
    for (const { number, bytes, whole } of linesOf(list)) {
      const [, hash, name] = /^([0-9a-f]{64}) {2}([!-~]+)$/.exec(bytes.toString('latin1')) ?? [];
      if (!whole || name === undefined || !isPlainName(name) || provesItself.includes(name) || listed.has(name)) { say('tampered', `SHA256SUMS, line ${number}`, 'is not a line of such a list'); continue; }
      listed.add(name);
      const content = files.get(name);
      if (content === undefined) say('incomplete', name, 'is missing, though SHA256SUMS lists it');
      else if (sha256(content).toString('hex') !== hash) say('tampered', name, 'does not have the SHA-256 that SHA256SUMS has for it');
    }
    if (taken !== undefined && taken.detail.list !== sha256(list).toString('hex')) say('tampered', 'SHA256SUMS', `is not the list of files that entry ${taken.seq} recorded`);
  }
  for (const name of files.keys()) if (list !== undefined && !listed.has(name) && !provesItself.includes(name)) say('tampered', name, 'is not on the list of files');
}

/**
 * How many anchors could be compared: those of the very sizes that are signed here. One from before the first entry or after the last checkpoint says
 * nothing about the pack. A long case shows only some of the checkpoints between; the newest anchor that agrees covers all before it.
 */
function checkAnchors(anchors, sizes, first, say) {
  const agreeing = anchors.map(({ size }) => size).filter((size) => sizes.includes(size));
  const covered = Math.max(first - 1, ...agreeing);
  for (const { file, line, size } of anchors) if (size > covered && size < (sizes.at(-1) ?? 0)) say('incomplete', `${file}, line ${line}`, `this anchor of ${grouped(size)} entries cannot be compared with what is here`);
  return agreeing.length;
}

function anchorWords(anchors, agreeing, lost) {
  if (anchors.length === 0) return 'No anchor was given: nothing from outside confirms that the signer kept to one ledger.';
  if (lost > 0) return `It agrees with ${grouped(agreeing)} of ${grouped(anchors.length)} anchors; ${grouped(lost)} of them are of what was lost when the database was put back.`;
  if (agreeing === 0) return 'The anchors are from before or after all this, and say nothing about it.';
  return `It agrees with ${grouped(agreeing)} of ${grouped(anchors.length)} anchors${agreeing === anchors.length ? '' : '; the others are of sizes that are not signed here, and say nothing more about it'}.`;
}

// What a ledger says of itself ---------------------------------------------------------------------------------------

const aboutLedger = 'about-the-ledger.jsonl';
const actsAboutLedger = ['ledger.key.replaced', 'ledger.rollback.declared', 'ledger.rollback.acknowledged'];
const placeOf = ({ size, root }) => `${size} ${root.toString('base64')}`;

/** Each time that the database was put back: to which entry, from which signed size, and the entries by which two different people said that they know. */
function rollbacksIn(entries) {
  return entries.flatMap((entry) => {
    const { seq, act, items: [id], detail: { kept, size, root }, at, line } = entry;
    if (act !== 'ledger.rollback.declared' || id === undefined || kept !== seq - 1 || !isCount(size) || fromBase64(root, 32) === null) return [];
    const known = entries.filter((other) => other.act === 'ledger.rollback.acknowledged' && other.seq > seq && other.items[0] === id);
    const two = known.filter(({ actor }, n) => known.findIndex((other) => other.actor === actor) === n).slice(0, 2);
    return [{ seq, line, kept, size, root, day: at.slice(0, 10), acknowledged: two.length === 2 ? two.map((other) => other.seq) : null }];
  });
}

function rollbackWords({ seq, kept, size, day, acknowledged }) {
  const missing = size > kept ? `at least ${grouped(size - kept)} entries that had been signed as numbers ${grouped(kept + 1)} to ${grouped(size)} are not in this database` : `the first ${grouped(size)} entries were no longer those that had been signed`;
  return `entry ${seq} declares that the database was put back on ${day}, to ${grouped(kept)} entries, ${acknowledged === null ? 'which two people have not acknowledged' : `and two people acknowledged it (entries ${acknowledged.join(' and ')})`}: ${missing}`;
}

/** Whether an anchor is of what was lost in an acknowledged rollback: the very one that it names, or one of its stretch that stands before that; `whereUnknown` where the order cannot be seen. */
function isOfLostStretch(anchor, { kept, size, root, acknowledged }, anchors, whereUnknown) {
  if (acknowledged === null) return false;
  const isNamed = (one) => placeOf(one) === `${size} ${root}`;
  if (isNamed(anchor)) return true;
  if (anchor.size <= kept || anchor.size >= size) return false;
  const named = anchors.find((one) => isNamed(one) && one.file === anchor.file);
  return named === undefined ? whereUnknown : anchor.line < named.line;
}

const destroyedWords = (entries) => entries.filter(({ act }) => act === 'ledger.images.destroyed').map(({ seq, case: about }) => `Entry ${seq} says that what the ledger had kept of the texts of case ${/^[a-z2-7]{26}$/.test(about) ? about : 'unknown'} was destroyed by order.`);

function checkDump(files, { keys, anchors: all }, notes, say) {
  for (const name of files.keys()) if (!['ledger.jsonl', 'checkpoints.txt', 'images.jsonl'].includes(name)) say('tampered', name, 'is no part of a dump of the ledger');
  if (!files.has('checkpoints.txt')) say('incomplete', 'checkpoints.txt', 'is missing: the entries follow one another, but nothing signed says that they are the ones');
  const checkpoints = signedIn('checkpoints.txt', files.get('checkpoints.txt') ?? Buffer.alloc(0), keys, say);
  if (files.has('checkpoints.txt') && checkpoints.length + all.length === 0) say('incomplete', 'checkpoints.txt', 'holds no checkpoint of a known key: the entries follow one another, but nothing signed says that they are the ones');
  const marks = [...checkpoints.map((one) => ({ ...one, kind: 'checkpoint' })), ...all.map((one) => ({ ...one, kind: 'anchor' }))].sort((one, other) => one.size - other.size);
  const withImages = files.has('images.jsonl') ? new Map() : null;
  const tree = new GrowingTree();
  const agreed = { checkpoint: 0, anchor: 0 }; // whoever stole the key can sign what they wrote, so that a checkpoint says nothing about where an anchor goes wrong
  let [last, lines, mark] = [{ seq: 0, leaf: Buffer.alloc(32) }, 0, 0];
  const [about, destroyed, against] = [[], [], []];
  const compare = () => {
    for (; mark < marks.length && marks[mark].size === tree.size; mark += 1) {
      const one = marks[mark];
      if (same(tree.root(), one.root)) agreed[one.kind] = one.size;
      else against.push({ ...one, from: Math.min((one.kind === 'anchor' ? agreed.anchor : Math.max(agreed.anchor, agreed.checkpoint)) + 1, one.size) });
    }
  };
  for (const { number, bytes, whole } of linesOf(files.get('ledger.jsonl'))) {
    compare();
    lines = number;
    let entry;
    try {
      if (!whole) throw new Error('is not ended');
      entry = entryOf(bytes);
      const where = `ledger.jsonl, line ${number}`;
      if (entry.seq !== last.seq + 1) say('tampered', where, `entry ${last.seq + 1} is missing: entry ${entry.seq} follows entry ${last.seq}`);
      else if (!same(fromBase64(entry.prev), last.leaf)) say('tampered', `ledger.jsonl, line ${Math.max(number - 1, 1)}`, number === 1 ? 'entry 1 does not begin the ledger' : `entry ${last.seq} is not the one that entry ${entry.seq} follows`);
      if (entry.com.length > 0) withImages?.set(entry.seq, { com: entry.com });
      if (actsAboutLedger.includes(entry.act)) about.push({ ...entry, line: number });
      if (entry.act === 'ledger.images.destroyed') destroyed.push(entry);
    } catch (cause) {
      say('tampered', `ledger.jsonl, line ${number}`, cause.message);
      entry = { seq: last.seq + 1, leaf: sha256(Buffer.of(0), bytes) };
    }
    tree.add(entry.leaf);
    last = entry;
  }
  compare();
  const rollbacks = rollbacksIn(about).map((one) => ({ ...one, acknowledged: (one.acknowledged?.[1] ?? Infinity) <= Math.max(agreed.anchor, agreed.checkpoint) ? one.acknowledged : null })); // what nobody signed for excuses nothing
  const isLost = (one) => one.kind === 'anchor' && rollbacks.some((rollback) => isOfLostStretch(one, rollback, all, true));
  const [lost, disagreeing] = [[], []];
  for (const one of [...against, ...marks.slice(mark)]) (isLost(one) ? lost : disagreeing).push(one);
  for (const { file, line, size, from } of disagreeing) {
    say('tampered', 'ledger.jsonl', from === undefined ? `ends with ${grouped(lines)} entries, but ${grouped(size)} were signed (${file}, line ${line}): the newest are missing` : `entries ${grouped(from)} to ${grouped(size)} are not those that were signed (${file}, line ${line})`);
  }
  for (const one of rollbacks) say('incomplete', `ledger.jsonl, line ${one.line}`, rollbackWords(one));
  const outside = new Set(lost.map(placeOf));
  rootsOf(marks.filter((one) => one.kind === 'checkpoint' || !outside.has(placeOf(one))), { keys, about, notes }, say);
  notes.push(...destroyedWords(destroyed));
  if (withImages !== null) checkImages(files.get('images.jsonl'), withImages, say);
  const signed = Math.max(0, ...checkpoints.map(({ size }) => size));
  return `${grouped(lines)} entries, each following the one before it; the first ${grouped(signed)} are signed by ${keys[0]?.name ?? 'nobody'}. ${anchorWords(all, all.length - lost.length, lost.length)}`;
}

/** A pack or a dump: `verdict` and the sentence. */
function check(path, outside) {
  const [faults, notes] = [[], []];
  let told = '';
  const say = (kind, where, what) => { if (faults.length < most.faults) faults.push({ kind, words: `${where}: ${what}` }); };
  try {
    const files = filesAt(path);
    told = files.has('ledger.jsonl') && !files.has('entries.jsonl') ? checkDump(files, outside, notes, say) : checkPack(files, outside, notes, say);
  } catch (cause) {
    if (cause.code === 'ENOENT') say('incomplete', basename(path), 'is not there');
    else say('tampered', basename(path), cause.code?.startsWith('ERR_') || cause.code?.startsWith('Z_') ? 'is damaged and cannot be read as a ZIP file' : cause.message);
  }
  const verdict = faults.some(({ kind }) => kind === 'tampered') ? 'tampered' : faults.length > 0 ? 'incomplete' : 'intact';
  const words = faults.filter(({ kind }) => kind === verdict).map((fault) => fault.words);
  const sentence = words.length === 0 ? told : `${words.slice(0, 3).join('; ')}${words.length > 3 ? `; and ${words.length - 3} more` : ''}.`;
  return { verdict, sentence: [sentence, ...notes].join(' ') };
}

/** For those who check the checker: each line of a file is a vector, the answer to each is a line. */
function tryVectors(path) {
  const tries = {
    canonical: ({ base64 }) => canonicalValue(Buffer.from(base64, 'base64')) !== undefined,
    inclusion: ({ leaf, index, size, root, path: hashes }) => { const found = rootByPath(Buffer.from(leaf, 'base64'), index, size, hashes.map((hash) => Buffer.from(hash, 'base64'))); return found !== null && found.toString('base64') === root; },
    consistency: ({ from, to, first, second, path: hashes }) => extendsTree(from, to, Buffer.from(first, 'base64'), Buffer.from(second, 'base64'), hashes.map((hash) => Buffer.from(hash, 'base64'))),
    tree: ({ leaves, root }) => { const tree = new GrowingTree(); leaves.forEach((leaf) => tree.add(sha256(Buffer.of(0), Buffer.from(leaf, 'base64')))); return tree.root().toString('base64') === root; },
    checkpoint: ({ base64, keys }) => { let fine = true; const held = signedIn('note', Buffer.from(base64, 'base64'), keys.map(keyOf), () => { fine = false; }); return fine && held.length > 0; },
  };
  for (const line of readFileSync(path, 'utf8').split('\n').filter(Boolean)) {
    const vector = JSON.parse(line);
    let holds = false;
    try { holds = tries[vector.check](vector); } catch { /* refused */ }
    console.log(holds ? 'holds' : 'refused');
  }
}

/** What stands in a pack is not trusted with a terminal. */
const printed = (text) => text.replace(/[^ -~]/gu, '?').slice(0, 1000);

function main(words) {
  const wanted = { '--key': [], '--anchor': [], '--vectors': [], packs: [] };
  for (let at = 0; at < words.length; at += 1) (words[at] in wanted && words[at] !== 'packs' ? wanted[words[at++]] : wanted.packs).push(words[at]);
  if (wanted['--vectors'].length > 0) return wanted['--vectors'].forEach(tryVectors);
  if (wanted.packs.length === 0 || wanted.packs.some((word) => word === undefined || word.startsWith('--'))) {
    console.error('Usage: node verify.mjs --key KEY [--key KEY] [--anchor FILE] PACK...');
    process.exitCode = 2;
    return undefined;
  }
  const verdicts = new Set();
  const answer = (path, verdict, sentence) => { verdicts.add(verdict); console.log(printed(`${path}: ${verdict}. ${sentence}`)); };
  const outside = { keys: [], anchors: [] };
  try {
    outside.keys = wanted['--key'].flatMap((word) => (/^[!-*,-~]+\+[0-9a-f]{8}\+[!-~]+$/.test(word) ? [word] : readFileSync(word, 'utf8').split('\n').map((line) => line.trim()).filter(Boolean))).map(keyOf);
    for (const path of wanted['--anchor']) {
      const say = (kind, where, what) => answer(path, kind, `${where}: ${what}.`);
      outside.anchors.push(...signedIn(basename(path), readFileSync(path), outside.keys, say, true));
    }
  } catch (cause) {
    console.error(printed(cause.message));
    process.exitCode = 2;
    return undefined;
  }
  for (const path of wanted.packs) {
    const { verdict, sentence } = check(path, outside);
    answer(path, verdict, sentence);
  }
  process.exitCode = verdicts.has('tampered') ? 1 : verdicts.has('incomplete') ? 2 : 0;
  return undefined;
}

main(process.argv.slice(2));
