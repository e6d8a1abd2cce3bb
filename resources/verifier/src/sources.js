// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { compareUtf8, same, textOf, utf8 } from './bytes.js';
import { maxFiles } from './names.js';

/** The container is one that this page cannot or will not read: nothing is said about the pack. */
export class ContainerError extends Error {}

/** The container contradicts itself, as none does that was written in one go: a fault of the pack. */
export class ContainerFault extends Error {}

const foreign = () =>
  new ContainerError(
    'This ZIP file is not as Guardbook wrote it: it was packed again or changed. Unpack it and check the folder instead.',
  );
const damaged = () =>
  new ContainerFault('This ZIP file is damaged or was made to deceive: its parts do not fit one another.');

const max16 = 0xffff;
const max32 = 0xffffffff;

class Little {
  constructor() {
    this.bytes = [];
  }
  number(value, width) {
    for (let i = 0, rest = BigInt(value); i < width; i++, rest >>= 8n) this.bytes.push(Number(rest & 0xffn));
    return this;
  }
  u16(value) {
    return this.number(value, 2);
  }
  u32(value) {
    return this.number(value, 4);
  }
  u64(value) {
    return this.number(value, 8);
  }
  raw(bytes) {
    for (const b of bytes) this.bytes.push(b);
    return this;
  }
}

const isLarge = (value) => value >= max32;
const clamp = (value) => Math.min(value, max32);

function largeExtra(entry, withOffset) {
  const fields = new Little();
  if (isLarge(entry.size)) fields.u64(entry.size).u64(entry.size);
  if (withOffset && isLarge(entry.offset)) fields.u64(entry.offset);
  if (fields.bytes.length === 0) return [];
  return new Little().u16(1).u16(fields.bytes.length).raw(fields.bytes).bytes;
}

function common(out, entry, large) {
  out.u16(large ? 45 : 20).u16(0x0800).u16(0).u16(entry.time).u16(entry.date).u32(entry.crc);
  return out.u32(clamp(entry.size)).u32(clamp(entry.size)).u16(entry.name.length);
}

function localHeader(entry) {
  const extra = largeExtra(entry, false);
  return common(new Little().u32(0x04034b50), entry, isLarge(entry.size)).u16(extra.length).raw(entry.name).raw(extra).bytes;
}

function centralHeader(entry) {
  const extra = largeExtra(entry, true);
  const large = isLarge(entry.size) || isLarge(entry.offset);
  const out = new Little().u32(0x02014b50).u16(0x0300 | (large ? 45 : 20));
  common(out, entry, large).u16(extra.length).u16(0).u16(0).u16(0).u32(0o100644 * 65536);
  return out.u32(clamp(entry.offset)).raw(entry.name).raw(extra).bytes;
}

function zipEnd({ count, offset, size }) {
  const out = new Little();
  if (count >= max16 || isLarge(offset) || isLarge(size)) {
    out.u32(0x06064b50).u64(44).u16(0x0300 | 45).u16(45).u32(0).u32(0).u64(count).u64(count).u64(size).u64(offset);
    out.u32(0x07064b50).u32(0).u64(offset + size).u32(1);
  }
  out.u32(0x06054b50).u16(0).u16(0).u16(Math.min(count, max16)).u16(Math.min(count, max16));
  return out.u32(clamp(size)).u32(clamp(offset)).u16(0).bytes;
}

const viewOf = async (blob, from, to) => new DataView(await blob.slice(from, to).arrayBuffer());
const u64At = (view, at) => Number(view.getBigUint64(at, true));
const startsWith = (view, at, bytes) => {
  if (at + bytes.length > view.byteLength) return false;
  return same(new Uint8Array(view.buffer, view.byteOffset + at, bytes.length), Uint8Array.from(bytes));
};

async function readEnd(blob) {
  const tail = await viewOf(blob, Math.max(0, blob.size - 98), blob.size);
  const at = tail.byteLength - 22;
  if (at < 0) throw foreign();
  let end = { count: tail.getUint16(at + 10, true), size: tail.getUint32(at + 12, true), offset: tail.getUint32(at + 16, true) };
  if ((end.count === max16 || end.size === max32 || end.offset === max32) && tail.byteLength >= 98)
    end = { count: u64At(tail, 32), size: u64At(tail, 40), offset: u64At(tail, 48) };
  const bytes = zipEnd(end);
  const fits = end.offset + end.size + bytes.length === blob.size && end.size <= 64 << 20;
  if (!fits || !startsWith(tail, tail.byteLength - bytes.length, bytes)) throw foreign();
  return end;
}

function takeCentral(view, at) {
  if (at + 46 > view.byteLength) throw foreign();
  const nameSize = view.getUint16(at + 28, true);
  let extraAt = at + 46 + nameSize + 4;
  const extraEnd = at + 46 + nameSize + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) throw foreign();
  const entry = {
    time: view.getUint16(at + 12, true),
    date: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    size: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
    name: new Uint8Array(view.buffer, view.byteOffset + at + 46, nameSize),
  };
  if (entry.size === max32 && extraAt + 16 <= extraEnd) {
    entry.size = u64At(view, extraAt);
    extraAt += 16;
  }
  if (entry.offset === max32 && extraAt + 8 <= extraEnd) entry.offset = u64At(view, extraAt);
  const bytes = centralHeader(entry);
  if (!startsWith(view, at, bytes)) throw foreign();
  return { entry, next: at + bytes.length };
}

/** The files of a stored ZIP of the one shape that a pack may have (docs/pack-format.md 6). */
export async function readZip(blob) {
  const end = await readEnd(blob);
  const directory = await viewOf(blob, end.offset, end.offset + end.size);
  const files = [];
  const seen = new Set();
  let offset = 0;
  for (let at = 0; at < directory.byteLength; ) {
    const { entry, next } = takeCentral(directory, at);
    at = next;
    const local = localHeader(entry);
    const start = offset + local.length;
    if (entry.offset !== offset || start + entry.size > end.offset) throw damaged();
    if (!startsWith(await viewOf(blob, offset, start), 0, local)) throw damaged();
    const path = textOf(entry.name);
    if (path === null || files.length > maxFiles + 2) throw damaged();
    if (seen.has(path)) throw new ContainerFault(`This ZIP file holds two files with the same name: ${path}.`);
    seen.add(path);
    offset = start + entry.size;
    files.push({ path, blob: blob.slice(start, offset), size: entry.size, crc: entry.crc });
  }
  if (offset !== end.offset || files.length !== end.count) throw damaged();
  return files;
}

/** Leaves out the folder that was chosen, and one more if the pack lies in it. */
export function fromFolder(files) {
  let list = files;
  for (let level = 0; level < 2; level++) {
    if (list.length === 0 || list.some((file) => file.path === 'manifest.json')) break;
    const folder = `${list[0].path.split('/')[0]}/`;
    if (!list.every((file) => file.path.startsWith(folder) && file.path.length > folder.length)) break;
    list = list.map((file) => ({ ...file, path: file.path.slice(folder.length) }));
  }
  return list.sort((a, b) => compareUtf8(a.path, b.path));
}

export const zipSignature = utf8.encode('PK');
