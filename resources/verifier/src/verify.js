// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { base64, digestFromHex, fromBase64, hex, same, textOf, utf8 } from './bytes.js';
import { parseCanonical } from './canonical.js';
import { hashBlob, crc32, sha256, verifySignature } from './crypto.js';
import { checkCheckpoint, checkProof, checkWitnessed, openLeaf, opensCommitment } from './ledger.js';
import { keysText, PackFault, parseManifest, sumsText } from './manifest.js';
import { folded, isSafePath, maxManifestSize, roles } from './names.js';

const spkiPrefix = [0x30, 0x2a, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x03, 0x21, 0x00];

function pem(label, der) {
  const lines = base64(der).match(/.{1,64}/g) ?? [];
  return utf8.encode([`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n'));
}

function certificateFromPem(bytes) {
  const text = textOf(bytes) ?? '';
  const der = fromBase64(text.split('\n').filter((line) => !line.startsWith('-')).join(''));
  return der && der.length > 0 && same(pem('CERTIFICATE', der), bytes) ? der : null;
}

/** A fingerprint as people write it, or null. */
export function fingerprintFromText(text) {
  return digestFromHex(text.replace(/[\s:-]/g, '').toLowerCase());
}
export const fingerprintText = (digest) => hex(digest).match(/.{4}/g).join(' ');

function utcText(milliseconds) {
  const when = new Date(milliseconds);
  if (Number.isNaN(when.getTime())) return 'a day out of range';
  const [date, time] = when.toISOString().split('T');
  return `${date.split('-').reverse().join('/')} ${time.slice(0, 5)} UTC`;
}

const litter = /^(\.ds_store|thumbs\.db|desktop\.ini|\.directory|\._.*)$/i;

class Verification {
  constructor(files, expected, tell) {
    this.files = files;
    this.expected = expected;
    this.tell = tell;
    this.checks = [];
    this.facts = {};
    this.sound = new Set();
  }

  ok(about, sentence, item = '') {
    this.checks.push({ about, item, state: 'ok', sentence });
  }
  fault(about, sentence, item = '') {
    this.checks.push({ about, item, state: 'fault', sentence });
  }
  notChecked(about, sentence, item = '') {
    this.checks.push({ about, item, state: 'not-checked', sentence });
  }

  async run() {
    this.indexFiles();
    if (await this.checkManifest()) {
      this.compareLists();
      await this.checkBytes();
      await this.checkTexts();
      this.checkOrigin();
      await this.checkCheckpoint();
      for (const state of this.manifest.witnessed) await this.checkWitnessed(state);
      for (const exhibit of this.manifest.exhibits) await this.checkExhibit(exhibit);
      this.notChecked(
        'seal',
        'The signature inside the PDF report and the school’s signature over the ledger’s key are not checked on this page. A PDF reader shows the first; README.txt says how to check both.',
      );
    }
    return this.conclude();
  }

  indexFiles() {
    this.byPath = new Map();
    const seen = new Set();
    for (const file of this.files) {
      const path = file.path.normalize('NFC');
      if (!isSafePath(path)) this.fault('file', `${file.path} has a name that no file of a pack may have.`, file.path);
      if (seen.has(folded(path))) this.fault('file', `${file.path} is there twice.`, file.path);
      seen.add(folded(path));
      this.byPath.set(path, file);
    }
  }

  async readUnlisted(path, limit) {
    const file = this.byPath.get(path);
    if (!file || file.size > limit) return null;
    const bytes = new Uint8Array(await file.blob.arrayBuffer());
    return file.crc === undefined || crc32(bytes) === file.crc ? bytes : null;
  }

  async checkManifest() {
    const bytes = await this.readUnlisted('manifest.json', maxManifestSize);
    const signature = await this.readUnlisted('manifest.sig', 64);
    if (!bytes || !signature) {
      this.fault(
        'manifest',
        'There is no manifest.json and manifest.sig that can be read, so nothing can be checked. Choose the folder of the pack itself.',
      );
      return false;
    }
    try {
      this.manifest = parseManifest(bytes);
    } catch (error) {
      if (!(error instanceof PackFault)) throw error;
      this.fault('manifest', error.message);
      return false;
    }
    if (!(await verifySignature(signature, bytes, this.manifest.keys.log.key))) {
      this.manifest = null;
      this.fault('manifest', 'The manifest is not signed by the ledger’s key: it was changed after it was signed, or never signed.');
      return false;
    }
    this.ok('manifest', 'The manifest is signed by the ledger’s key.');
    this.facts = {
      pack: this.manifest.pack,
      school: this.manifest.school.name,
      madeAt: this.manifest.madeAt,
      logKey: fingerprintText(sha256(this.manifest.keys.log.key)),
      certificate: fingerprintText(this.manifest.school.certificate),
    };
    if (this.manifest.form === 'pdf' && this.files.some((file) => file.crc !== undefined))
      this.fault('manifest', 'The manifest was made for another form of the pack.');
    return true;
  }

  compareLists() {
    const listed = new Set(['manifest.json', 'manifest.sig']);
    for (const { path, size } of this.manifest.files) {
      listed.add(path);
      const file = this.byPath.get(path);
      if (!file) this.fault('file', `${path} is missing.`, path);
      else if (file.size !== size) this.fault('file', `${path} is not as it was: it has ${file.size} bytes and had ${size}.`, path);
    }
    for (const path of this.byPath.keys()) {
      if (listed.has(path)) continue;
      const sentence = litter.test(path.split('/').pop())
        ? `${path} is not part of the pack. This computer may have put it there: delete it and check again.`
        : `${path} is not part of the pack: someone added it.`;
      this.fault('file', sentence, path);
    }
  }

  /** The file when it is there in the right size: otherwise compareLists() has said so. */
  present(entry) {
    const file = this.byPath.get(entry.path);
    return file && file.size === entry.size ? file : null;
  }

  async checkBytes() {
    const jobs = this.manifest.files.filter((entry) => !roles[entry.role].whole && this.present(entry));
    const total = jobs.reduce((sum, entry) => sum + entry.size, 0);
    let done = 0;
    for (const entry of jobs) {
      const file = this.present(entry);
      const found = await hashBlob(file.blob, file.crc !== undefined, (bytes) => this.tell((done += bytes), total));
      if (found.size !== entry.size || !same(found.digest, entry.sha256))
        this.fault('file', `${entry.path} is not as it was: its bytes were changed.`, entry.path);
      else if (file.crc !== undefined && found.crc !== file.crc)
        this.fault('file', `${entry.path} cannot be unpacked: the ZIP gives a wrong check value.`, entry.path);
      else this.sound.add(entry.path);
    }
  }

  async readListed(path) {
    const entry = this.manifest.files.find((file) => file.path === path);
    const file = this.present(entry);
    if (!file) return null;
    const bytes = new Uint8Array(await file.blob.arrayBuffer());
    if (!same(sha256(bytes), entry.sha256)) {
      this.fault('file', `${path} is not as it was: its bytes were changed.`, path);
      return null;
    }
    if (file.crc !== undefined && crc32(bytes) !== file.crc)
      this.fault('file', `${path} cannot be unpacked: the ZIP gives a wrong check value.`, path);
    return bytes;
  }

  async checkTexts() {
    const { manifest } = this;
    const sums = await this.readListed(roles.sums.place);
    if (sums && !same(sums, sumsText(manifest)))
      this.fault('sums', 'manifest-sha256.txt does not say what the manifest says.');
    const keys = await this.readListed(roles.keys.place);
    if (keys && !same(keys, keysText(manifest))) this.fault('keys', 'keys.txt does not say what the manifest says.');
    const logPem = await this.readListed(roles['log-key'].place);
    const expectedPem = pem('PUBLIC KEY', Uint8Array.from([...spkiPrefix, ...manifest.keys.log.key]));
    if (logPem && !same(logPem, expectedPem)) this.fault('keys', 'keys/log.pem is not the key that signed the manifest.');
    await this.readListed(roles['log-seal'].place);
    const rootPem = await this.readListed(roles['school-root'].place);
    const root = rootPem && certificateFromPem(rootPem);
    if (rootPem && !(root && same(sha256(root), manifest.school.certificate)))
      this.fault('keys', 'keys/school-root.pem is not the certificate that the manifest names.');
    if (sums && keys && logPem && root) this.ok('keys', 'The lists of files and keys agree with the manifest.');
  }

  checkOrigin() {
    this.confirmed = false;
    if (!this.expected) {
      this.notChecked(
        'origin',
        'The origin is not confirmed, because no fingerprint was given to compare with. Ask the school by telephone for the fingerprint of its ledger, or take it from where the school publishes it, type it above and check again.',
      );
    } else if (same(this.expected, sha256(this.manifest.keys.log.key))) {
      this.confirmed = true;
      this.ok('origin', 'The ledger’s key has the fingerprint that you expected.');
    } else if (same(this.expected, this.manifest.school.certificate)) {
      this.notChecked(
        'origin',
        'The school’s certificate has the fingerprint that you expected, but this page cannot check that it vouches for the ledger’s key. Ask for the fingerprint of the ledger’s key, or check with Guardbook.',
      );
    } else {
      this.fault(
        'origin',
        'The pack was made with another key than the one that you expected. Compare the fingerprint again; if it was right, someone else made this pack.',
      );
    }
  }

  async checkCheckpoint() {
    const bytes = await this.readListed(roles.checkpoint.place);
    this.checkpoint = null;
    if (!bytes) return;
    const { ledger, keys } = this.manifest;
    const { sentence, signed } = await checkCheckpoint(bytes, ledger, keys.log, keys.witnesses);
    if (sentence) {
      this.fault('checkpoint', sentence);
      return;
    }
    this.checkpoint = bytes;
    const also = signed.length ? ` and by ${signed.length} of its witnesses` : '';
    this.ok('checkpoint', `The checkpoint of the ledger at ${ledger.size} entries is signed by the ledger${also}.`);
  }

  /** Someone else signed an earlier state of the ledger, and this one continues it. */
  async checkWitnessed(state) {
    const bytes = await this.readListed(state.file);
    if (!bytes) return;
    const seconds = await checkWitnessed(bytes, state, this.manifest.ledger, this.manifest.keys.log);
    const { holder } = state.witnessKey;
    if (seconds === null) {
      this.fault('witness', `The ledger does not continue the state that ${holder} is said to have signed.`, state.file);
      return;
    }
    this.ok(
      'witness',
      `${holder} signed the ledger at ${state.size} entries, at ${utcText(Number(seconds) * 1000)} by their clock, and the ledger continues that state: what it recorded before entry ${state.size} was there by then.`,
    );
  }

  async checkExhibit(exhibit) {
    const { reference } = exhibit;
    const [proof, leaf, payload, salt] = [
      await this.readListed(exhibit.proof),
      await this.readListed(exhibit.leaf),
      await this.readListed(exhibit.payload),
      await this.readListed(exhibit.salt),
    ];
    if (!proof || !leaf || !payload || !salt || !this.checkpoint || !this.sound.has(exhibit.file)) {
      this.fault(
        'exhibit',
        `Exhibit ${reference} cannot be relied on: a file that belongs to it is missing or was changed.`,
        reference,
      );
      return;
    }
    const entry = await openLeaf(leaf, exhibit.actorKey.key);
    const why =
      this.checkEntry(entry, exhibit, salt, payload) ??
      checkProof(proof, leaf, exhibit.index, this.manifest.ledger, this.checkpoint);
    if (why) {
      this.fault('exhibit', `Exhibit ${reference} is not what the ledger recorded: ${why}.`, reference);
      return;
    }
    this.ok(
      'exhibit',
      `Exhibit ${reference} has not changed since the ledger recorded it on ${utcText(Number(entry.timeMs))} (entry ${exhibit.index}).`,
      reference,
    );
  }

  checkEntry(entry, exhibit, salt, payload) {
    if (!entry) return 'its entry is not signed by the person it names';
    if (entry.index !== BigInt(exhibit.index)) return 'its entry has another place in the ledger';
    if (!opensCommitment(entry.commitment, salt, payload)) return 'its entry was made for another record';
    const record = parseCanonical(payload);
    if (!record) return 'its record is not well formed';
    if (record.sha256 !== hex(exhibit.sha256) || record.size !== exhibit.size)
      return 'its record is about a file with other bytes';
    if (record.exhibit !== exhibit.reference) return 'its record is about another exhibit';
    return typeof record.kind === 'string' ? null : 'its record does not say what kind of item it is';
  }

  conclude() {
    const faults = this.checks.filter((check) => check.state === 'fault').length;
    const outcome = faults ? 'fault' : this.confirmed ? 'verified' : 'consistent';
    return { outcome, faults, checks: this.checks, ...this.facts };
  }
}

/**
 * Checks everything of docs/pack-format.md 7 but the two CMS signatures. `files`: { path, blob, size, crc? };
 * `expected`: 32 bytes of a fingerprint, or null.
 */
export function verifyPack(files, expected, tell = () => {}) {
  return new Verification(files, expected, tell).run();
}
