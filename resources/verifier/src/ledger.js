// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { base64, fromBase64, hex, join, same, textOf, utf8 } from './bytes.js';
import { sha256, verifySignature } from './crypto.js';

const maxNoteSize = 256 * 1024;
const maxNoteLines = 64;
const keyTypes = { ed25519: 1, cosignature: 4 };

/** A C2SP verifier key, "name+id+base64(type || key)", or null unless every part fits every other. */
export function parseVkey(text) {
  const match = typeof text === 'string' && /^([!-*,-~]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+={0,2})$/.exec(text);
  const blob = match && fromBase64(match[3]);
  if (!blob || blob.length !== 33 || !Object.values(keyTypes).includes(blob[0])) return null;
  const key = { text, name: match[1], id: match[2], type: blob[0], key: blob.slice(1) };
  const id = sha256(join(utf8.encode(`${key.name}\n`), blob)).subarray(0, 4);
  return hex(id) === key.id ? key : null;
}
export const isLogKey = (key) => key !== null && key.type === keyTypes.ed25519;
export const isWitnessKey = (key) => key !== null && key.type === keyTypes.cosignature;

const wrong = { state: 'wrong' };

/** state "right", "wrong" or "missing": what the note says under this key; and the time, if a witness's. */
async function checkLine(body, lines, key) {
  const ours = lines.filter((line) => line.name === key.name && hex(line.blob.subarray(0, 4)) === key.id);
  if (ours.length === 0) return { state: 'missing' };
  if (ours.length > 1) return wrong;
  const blob = ours[0].blob.subarray(4);
  if (key.type === keyTypes.ed25519) return (await verifySignature(blob, body, key.key)) ? { state: 'right' } : wrong;
  if (blob.length !== 72 || blob[0] > 0x7f) return wrong;
  const time = new DataView(blob.buffer, blob.byteOffset).getBigUint64(0);
  const message = join(utf8.encode(`cosignature/v1\ntime ${time}\n`), body);
  return (await verifySignature(blob.subarray(8), message, key.key)) ? { state: 'right', time } : wrong;
}

/**
 * What is wrong with the signed checkpoint of this ledger, or null with the times (POSIX seconds) at which witnesses
 * signed it, by their clocks.
 * `ledger`: origin, size and root as the manifest has them.
 */
export async function checkCheckpoint(bytes, ledger, logKey, witnesses) {
  const fault = (sentence) => ({ sentence, signed: [] });
  const text = bytes.length <= maxNoteSize ? textOf(bytes) : null;
  const bodyText = `${ledger.origin}\n${ledger.size}\n${base64(ledger.root)}\n`;
  if (text === null || !text.startsWith(`${bodyText}\n`) || !text.endsWith('\n'))
    return fault('The checkpoint is another one than the manifest names, or was changed.');
  const lines = [];
  for (const line of text.slice(bodyText.length + 1, -1).split('\n')) {
    const match = /^\u2014 ([!-*,-~]+) ([A-Za-z0-9+/]+={0,2})$/.exec(line);
    const blob = match && fromBase64(match[2]);
    if (!blob || blob.length < 5 || lines.length === maxNoteLines)
      return fault('The checkpoint is not well formed, so it was changed.');
    lines.push({ name: match[1], blob });
  }
  const body = utf8.encode(bodyText);
  if ((await checkLine(body, lines, logKey)).state !== 'right')
    return fault('The checkpoint is not signed by the ledger, or its signature does not fit.');
  const signed = [];
  for (const witness of witnesses) {
    const line = await checkLine(body, lines, witness);
    if (line.state === 'wrong') return fault('A witness’s signature on the checkpoint is not right.');
    if (line.state === 'right') signed.push(line.time);
  }
  return { sentence: null, signed };
}

/**
 * When this witness signed this state of the ledger, in seconds, or null: the checkpoint is signed by the ledger
 * and by them, and its hashes lead on to the root at `ledger.size` (RFC 9162 2.1.4.2).
 */
export async function checkWitnessed(bytes, state, ledger, logKey) {
  const text = textOf(bytes);
  const end = text === null ? -1 : text.indexOf('\n\n');
  if (end < 0) return null;
  const [first, ...hashLines] = text.slice(0, end).split('\n');
  const hashes = hashLines.map(fromBase64);
  if (first !== 'guardbook-consistency/1' || hashes.length > 63 || hashes.some((hash) => hash?.length !== 32)) return null;
  const note = utf8.encode(text.slice(end + 2));
  const earlier = { origin: ledger.origin, size: state.size, root: state.root };
  const found = await checkCheckpoint(note, earlier, logKey, [state.witnessKey]);
  return !found.sentence && found.signed.length === 1 && goesOn(earlier, ledger, hashes) ? found.signed[0] : null;
}

function goesOn(earlier, later, proof) {
  if (earlier.size === later.size) return proof.length === 0 && same(earlier.root, later.root);
  if (proof.length === 0) return false;
  let fn = BigInt(earlier.size) - 1n;
  let sn = BigInt(later.size) - 1n;
  while (fn & 1n) {
    fn >>= 1n;
    sn >>= 1n;
  }
  const path = fn === 0n ? [earlier.root, ...proof] : proof; // 0: the earlier size was a power of two
  let fr = path[0];
  let sr = path[0];
  for (const c of path.slice(1)) {
    if (sn === 0n) return false;
    if (fn & 1n || fn === sn) {
      fr = sha256(join(Uint8Array.of(1), c, fr));
      sr = sha256(join(Uint8Array.of(1), c, sr));
      while (!(fn & 1n) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      sr = sha256(join(Uint8Array.of(1), sr, c));
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n && same(fr, earlier.root) && same(sr, later.root);
}

/** RFC 9162 2.1.3.2. */
function rootFromProof(leafHash, index, size, proof) {
  let fn = BigInt(index);
  let sn = BigInt(size) - 1n;
  let r = leafHash;
  if (fn > sn) return null;
  for (const p of proof) {
    if (sn === 0n) return null;
    if (fn & 1n || fn === sn) {
      r = sha256(join(Uint8Array.of(1), p, r));
      while (!(fn & 1n) && fn !== 0n) {
        fn >>= 1n;
        sn >>= 1n;
      }
    } else {
      r = sha256(join(Uint8Array.of(1), r, p));
    }
    fn >>= 1n;
    sn >>= 1n;
  }
  return sn === 0n ? r : null;
}

/** Index, hashes and checkpoint of a c2sp.org/tlog-proof@v1, or null. */
function parseProof(bytes) {
  const text = textOf(bytes);
  const end = text === null ? -1 : text.indexOf('\n\n');
  if (end < 0) return null;
  const [first, index, ...hashLines] = text.slice(0, end).split('\n');
  const number = /^index (0|[1-9][0-9]{0,15})$/.exec(index ?? '');
  if (first !== 'c2sp.org/tlog-proof@v1' || !number || hashLines.length > 63) return null;
  const hashes = hashLines.map(fromBase64);
  if (hashes.some((hash) => hash === null || hash.length !== 32)) return null;
  return { index: number[1], hashes, checkpoint: utf8.encode(text.slice(end + 2)) };
}

/** Why the proof does not lead from the leaf to the root, or null. */
export function checkProof(bytes, leaf, index, ledger, checkpoint) {
  const proof = parseProof(bytes);
  if (!proof) return 'its proof cannot be read';
  if (proof.index !== String(index)) return 'its proof is for another entry';
  if (!same(proof.checkpoint, checkpoint)) return 'its proof belongs to another checkpoint';
  const root = rootFromProof(sha256(join(Uint8Array.of(0), leaf)), index, ledger.size, proof.hashes);
  return root && same(root, ledger.root) ? null : 'its proof does not lead from its entry to the checkpoint';
}

const leafMagic = Uint8Array.of(0x47, 0x42, 0x4c, 0x4f, 0x47, 0, 0, 1);

/** A 216-byte entry that its actor signed: index, time and commitment, or null. */
export async function openLeaf(leaf, actorKey) {
  if (leaf.length !== 216 || !same(leaf.subarray(0, 8), leafMagic) || leaf.subarray(52, 56).some((b) => b)) return null;
  const body = leaf.subarray(0, 152);
  if (!same(body.subarray(88, 120), sha256(actorKey))) return null;
  const message = join(utf8.encode('guardbook/leaf/v1\0'), body);
  if (!(await verifySignature(leaf.subarray(152), message, actorKey))) return null;
  const view = new DataView(leaf.buffer, leaf.byteOffset);
  return { index: view.getBigUint64(8), timeMs: view.getBigInt64(16), commitment: body.subarray(120, 152) };
}

export function opensCommitment(commitment, salt, payload) {
  return salt.length === 32 && same(commitment, sha256(join(utf8.encode('guardbook/payload/v1\0'), salt, payload)));
}
