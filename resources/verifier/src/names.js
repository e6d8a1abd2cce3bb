// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { utf8 } from './bytes.js';

/** The files of a guardbook-pack/1: place (a folder when it ends in "/"), whether every pack has it, limit. */
const kiB = 1024;
const miB = 1024 * kiB;
export const roles = {
  readme: { place: 'README.txt', required: true, limit: miB },
  report: { place: 'report.pdf', required: false, limit: Number.MAX_SAFE_INTEGER },
  original: { place: 'data/', required: false, limit: Number.MAX_SAFE_INTEGER },
  derived: { place: 'derived/', required: false, limit: Number.MAX_SAFE_INTEGER },
  sums: { place: 'manifest-sha256.txt', required: true, limit: 32 * miB, whole: true },
  checkpoint: { place: 'checkpoint.txt', required: true, limit: 256 * kiB, whole: true },
  proof: { place: 'proofs/', required: false, limit: 260 * kiB, whole: true },
  witnessed: { place: 'witnesses/', required: false, limit: 260 * kiB, whole: true },
  leaf: { place: 'leaves/', required: false, limit: 216, whole: true },
  payload: { place: 'payloads/', required: false, limit: miB, whole: true },
  salt: { place: 'payloads/', required: false, limit: 32, whole: true },
  keys: { place: 'keys.txt', required: true, limit: 4 * miB, whole: true },
  'log-key': { place: 'keys/log.pem', required: true, limit: 4 * kiB, whole: true },
  'log-seal': { place: 'keys/log.p7s', required: true, limit: 64 * kiB, whole: true },
  'school-root': { place: 'keys/school-root.pem', required: true, limit: 64 * kiB, whole: true },
  verifier: { place: 'verify.html', required: true, limit: 4 * miB },
  timestamp: { place: 'checkpoint.tsr', required: false, limit: miB },
  'timestamp-chain': { place: 'tsa-chain.pem', required: false, limit: miB },
};
export const isFolder = (role) => roles[role].place.endsWith('/');
export const maxManifestSize = 32 * miB;
export const maxFiles = 100000;

// eslint-disable-next-line no-control-regex, no-misleading-character-class
const deceptive = /[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\\/:*?"<>|]/;

function isSafeName(name) {
  if (name === '' || utf8.encode(name).length > 200 || deceptive.test(name)) return false;
  if (/[. ]$|^ /.test(name) || name !== name.normalize('NFC') || /\p{Cs}/u.test(name)) return false;
  const stem = name.split('.')[0].trim().toUpperCase();
  return !/^(CON|PRN|AUX|NUL|COM[0-9]|LPT[0-9])$/.test(stem);
}

/** A safe name, or a safe folder and a safe name (docs/pack-format.md 3). */
export function isSafePath(path) {
  const parts = path.split('/');
  return parts.length <= 2 && parts.every(isSafeName);
}

const isFolded = (point) => point < 0x2000 && (point < 0x1c80 || point > 0x1c8f);

/**
 * Paths that give the same text here are one file on some system. Letter by letter, and only where no version of
 * Unicode adds pairs: all verifiers must come to one answer.
 */
export const folded = (path) =>
  Array.from(path.normalize('NFC'), (c) => (isFolded(c.codePointAt(0)) ? c.toLowerCase() : c)).join('');
