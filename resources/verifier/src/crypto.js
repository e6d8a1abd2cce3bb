// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import * as ed from '@noble/ed25519';
import { sha256, sha512 } from '@noble/hashes/sha2.js';
import { hex, same } from './bytes.js';

ed.hashes.sha512 = sha512;
export { sha256 };

const { Point } = ed;
const order = ed.Point.CURVE().n;
const wholeLimit = 64 << 20;
const pieceSize = 4 << 20;

const littleEndian = (bytes) => BigInt(`0x${hex(Uint8Array.from(bytes).reverse())}`);

/**
 * RFC 8032 without the cofactor and without keys or points of small order, as libsodium checks it: all three
 * verifiers must give one answer to the same signature.
 */
function verifyInJs(signature, message, key) {
  try {
    const a = Point.fromBytes(key);
    const r = Point.fromBytes(signature.subarray(0, 32));
    const s = littleEndian(signature.subarray(32));
    if (s >= order || a.isSmallOrder() || r.isSmallOrder()) return false;
    const challenge = new Uint8Array(64 + message.length);
    challenge.set(signature.subarray(0, 32));
    challenge.set(key, 32);
    challenge.set(message, 64);
    const k = littleEndian(sha512(challenge)) % order;
    const expected = Point.BASE.multiply(s, false).subtract(a.multiply(k, false));
    return same(expected.toBytes(), signature.subarray(0, 32));
  } catch {
    return false;
  }
}

/** The JavaScript above decides. Where the browser knows Ed25519 as well, it must agree. */
export async function verifySignature(signature, message, key) {
  if (signature.length !== 64 || key.length !== 32 || !verifyInJs(signature, message, key)) return false;
  try {
    const native = await crypto.subtle.importKey('raw', key, { name: 'Ed25519' }, false, ['verify']);
    if (!(await crypto.subtle.verify('Ed25519', native, signature, message))) throw new DisagreementError();
  } catch (error) {
    if (error instanceof DisagreementError) throw error; // otherwise this browser has no Ed25519
  }
  return true;
}

export class DisagreementError extends Error {}

let nativeSha256 = null;
async function hasNativeSha256() {
  if (nativeSha256 === null) {
    const probe = new Uint8Array(1000).fill(7);
    try {
      nativeSha256 = same(new Uint8Array(await crypto.subtle.digest('SHA-256', probe)), sha256(probe));
    } catch {
      nativeSha256 = false;
    }
  }
  return nativeSha256;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let bit = 0; bit < 8; bit++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

export function crc32(bytes, before = 0) {
  let c = ~before;
  for (let i = 0; i < bytes.length; i++) c = crcTable[(c ^ bytes[i]) & 0xff] ^ (c >>> 8);
  return ~c >>> 0;
}

/** Hash (and CRC, if asked for) of a file, by the browser when it is small enough to be held whole. */
export async function hashBlob(blob, wantCrc, tell) {
  if (blob.size <= wholeLimit && (await hasNativeSha256())) {
    const bytes = new Uint8Array(await blob.arrayBuffer());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    tell(bytes.length);
    return { size: bytes.length, digest, crc: wantCrc ? crc32(bytes) : 0 };
  }
  const hash = sha256.create();
  let crc = 0;
  let size = 0;
  for (let at = 0; at < blob.size; at += pieceSize) {
    const bytes = new Uint8Array(await blob.slice(at, at + pieceSize).arrayBuffer());
    hash.update(bytes);
    if (wantCrc) crc = crc32(bytes, crc);
    size += bytes.length;
    tell(bytes.length);
  }
  return { size, digest: hash.digest(), crc };
}
