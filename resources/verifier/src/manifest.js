// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { compareUtf8, digestFromHex, hex, same, utf8 } from './bytes.js';
import { parseCanonical } from './canonical.js';
import { sha256 } from './crypto.js';
import { isLogKey, isWitnessKey, parseVkey } from './ledger.js';
import { folded, isFolder, isSafePath, maxFiles, roles } from './names.js';

export class PackFault extends Error {}

/** Made by a later version: not a fault, but nothing that this page can check. */
export class LaterFormat extends Error {}

function fail(sentence) {
  throw new PackFault(sentence);
}
function demand(condition, sentence = 'The manifest of this pack is not complete or not well formed.') {
  if (!condition) fail(sentence);
}

function members(value, names) {
  demand(typeof value === 'object' && value !== null && !Array.isArray(value));
  demand(Object.keys(value).sort().join() === [...names].sort().join());
  return value;
}
// eslint-disable-next-line no-control-regex
const isLine = (value) => typeof value === 'string' && !/[\u0000-\u001f\u007f]/.test(value);
const isCount = (value) => Number.isSafeInteger(value) && value >= 0;

function readKey(value, accepts) {
  members(value, ['holder', 'vkey']);
  const key = parseVkey(value.vkey);
  demand(isLine(value.holder) && accepts(key), 'The keys in the manifest are not what keys of a pack can be.');
  return { holder: value.holder, ...key };
}

function readFile(value) {
  members(value, ['path', 'role', 'sha256', 'size']);
  const { path, role, size } = value;
  demand(typeof path === 'string' && Object.keys(roles).includes(role) && isCount(size));
  const sha256 = digestFromHex(value.sha256);
  demand(sha256);
  const { place, limit } = roles[role];
  const fits = isFolder(role) ? path.startsWith(place) && path.length > place.length : path === place;
  demand(fits && isSafePath(path), `The manifest names a file in a way that a pack may not: ${path}.`);
  demand(size <= limit, `The manifest gives ${path} a size that such a file cannot have.`);
  return { path, role, size, sha256 };
}

function readExhibit(value) {
  const names = ['actor', 'derivedFrom', 'file', 'index', 'leaf', 'payload', 'proof', 'reference', 'salt', 'sha256'];
  members(value, names);
  demand(isLine(value.reference) && value.reference !== '' && isLine(value.derivedFrom) && isCount(value.index));
  for (const name of ['actor', 'file', 'leaf', 'payload', 'proof', 'salt']) demand(typeof value[name] === 'string');
  const sha256 = digestFromHex(value.sha256);
  demand(sha256);
  return { ...value, sha256 };
}

function readWitnessed(value) {
  members(value, ['file', 'root', 'size', 'witness']);
  const root = digestFromHex(value.root);
  demand(root && isCount(value.size) && typeof value.file === 'string' && typeof value.witness === 'string');
  return { ...value, root };
}

function checkFiles(manifest) {
  demand(manifest.files.length <= maxFiles, 'The manifest lists more files than a pack can hold.');
  const seen = new Set();
  manifest.files.forEach((file, i) => {
    const inOrder = i === 0 || compareUtf8(manifest.files[i - 1].path, file.path) < 0;
    demand(inOrder, 'The manifest does not list its files in order.');
    demand(!seen.has(folded(file.path)), `The manifest lists two files with the same name: ${file.path}.`);
    seen.add(folded(file.path));
  });
  for (const [role, { place, required }] of Object.entries(roles)) {
    const wanted = required || (role === 'report' && manifest.form === 'files');
    const there = manifest.files.some((file) => file.role === role);
    demand(!wanted || there, `The manifest does not list ${place}, which every pack has.`);
    demand(!(there && role === 'report' && manifest.form === 'pdf'), 'The manifest lists a second report.');
  }
}

/** What belongs to exhibits and to witnessed states: every file in a folder, once. */
function checkExhibits(manifest) {
  const free = new Map(manifest.files.filter((file) => isFolder(file.role)).map((file) => [file.path, file]));
  const claim = (path, role) => {
    const file = free.get(path);
    if (!file || file.role !== role) return null;
    free.delete(path);
    return file;
  };
  const references = new Set();
  const indexes = new Set();
  for (const exhibit of manifest.exhibits) {
    const name = exhibit.reference;
    const file = claim(exhibit.file, exhibit.derivedFrom === '' ? 'original' : 'derived');
    const complete =
      file && ['proof', 'leaf', 'payload', 'salt'].every((role) => claim(exhibit[role], role) !== null);
    demand(complete, `The manifest does not list the files that belong to exhibit ${name}.`);
    demand(same(file.sha256, exhibit.sha256), `The manifest gives two different hashes for exhibit ${name}.`);
    const fresh = !references.has(name) && !indexes.has(exhibit.index);
    demand(fresh, `The manifest has exhibit ${name}, or its ledger entry, twice.`);
    references.add(name);
    indexes.add(exhibit.index);
    demand(exhibit.index < manifest.ledger.size, `Exhibit ${name} is said to come after the end of the ledger.`);
    exhibit.size = file.size;
    exhibit.actorKey = manifest.keys.actors.find((key) => key.text === exhibit.actor);
    demand(exhibit.actorKey, `The key of the person who recorded exhibit ${name} is not among the keys.`);
  }
  const witnesses = new Set();
  for (const state of manifest.witnessed) {
    demand(claim(state.file, 'witnessed') !== null, 'The manifest does not list the file of a witnessed state of the ledger.');
    const inside = state.size > 0 && state.size <= manifest.ledger.size && !witnesses.has(state.witness);
    demand(inside, 'The manifest names a witnessed state of the ledger that there cannot be, or a witness twice.');
    witnesses.add(state.witness);
    state.witnessKey = manifest.keys.witnesses.find((key) => key.text === state.witness);
    demand(state.witnessKey, 'The key of someone who witnessed the ledger is not among the keys.');
  }
  for (const path of free.keys()) fail(`The file ${path} belongs to no exhibit.`);
}

/** What manifest.json says (docs/pack-format.md 4); throws a PackFault unless it is sound in itself. */
export function parseManifest(bytes) {
  const value = parseCanonical(bytes, 8);
  demand(value);
  const word = value.format;
  if (typeof word === 'string' && word !== 'guardbook-pack/1' && word.startsWith('guardbook-pack/'))
    throw new LaterFormat('This pack was made by a later version of Guardbook. Check it with the page that belongs to that version.');
  const names = ['exhibits', 'files', 'form', 'format', 'keys', 'ledger', 'madeAt', 'pack', 'program', 'school', 'witnessed'];
  members(value, names);
  demand(value.format === 'guardbook-pack/1' && ['files', 'pdf'].includes(value.form));
  demand(isLine(value.pack) && isLine(value.program) && isTime(value.madeAt));
  members(value.school, ['certificate', 'name', 'urn']);
  const certificate = digestFromHex(value.school.certificate);
  demand(certificate && isLine(value.school.name) && isLine(value.school.urn));
  members(value.ledger, ['origin', 'root', 'size']);
  const root = digestFromHex(value.ledger.root);
  demand(root && isLine(value.ledger.origin) && isCount(value.ledger.size));
  demand((value.ledger.size === 0) === same(root, sha256(new Uint8Array())));
  members(value.keys, ['actors', 'log', 'witnesses']);
  for (const list of [value.keys.actors, value.keys.witnesses, value.files, value.exhibits, value.witnessed]) demand(Array.isArray(list));
  const manifest = {
    ...value,
    school: { ...value.school, certificate },
    ledger: { ...value.ledger, root },
    keys: {
      log: readKey(value.keys.log, isLogKey),
      witnesses: value.keys.witnesses.map((key) => readKey(key, isWitnessKey)),
      actors: value.keys.actors.map((key) => readKey(key, isLogKey)),
    },
    files: value.files.map(readFile),
    exhibits: value.exhibits.map(readExhibit),
    witnessed: value.witnessed.map(readWitnessed),
  };
  const allKeys = [manifest.keys.log, ...manifest.keys.witnesses, ...manifest.keys.actors];
  demand(new Set(allKeys.map((key) => key.text)).size === allKeys.length, 'The manifest has a key twice.');
  const fits = manifest.keys.log.name === manifest.ledger.origin;
  demand(fits, 'The ledger’s key in the manifest belongs to another ledger.');
  checkFiles(manifest);
  checkExhibits(manifest);
  return manifest;
}

/** "2026-03-04T17:10:00.000+00:00", and a day that there is. */
function isTime(text) {
  if (typeof text !== 'string') return false;
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-](0\d|1[0-4]):[0-5]\d$/.test(text) || text.endsWith('-00:00')) return false;
  if (text < '1900') return false;
  const utc = Date.parse(`${text.slice(0, 23)}Z`);
  return !Number.isNaN(utc) && new Date(utc).toISOString().slice(0, 23) === text.slice(0, 23);
}

export function sumsText(manifest) {
  const listed = manifest.files.filter((file) => file.role !== 'sums');
  return utf8.encode(listed.map((file) => `${hex(file.sha256)}  ${file.path}\n`).join(''));
}

export function keysText(manifest) {
  const all = [manifest.keys.log, ...manifest.keys.witnesses, ...manifest.keys.actors];
  return utf8.encode(all.map((key) => `# ${key.holder}\n${key.text}\n`).join(''));
}
