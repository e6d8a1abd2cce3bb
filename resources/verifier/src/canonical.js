// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { compareUtf8, textOf } from './bytes.js';

const plainSize = Number.MAX_SAFE_INTEGER;

function writeText(text) {
  if (/\p{Cs}/u.test(text)) throw new RangeError('half a character');
  return JSON.stringify(text);
}

function write(value, depth) {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    if (!Number.isInteger(value) || Math.abs(value) > plainSize) throw new RangeError('number');
    return String(value);
  }
  if (typeof value === 'string') return writeText(value);
  if (depth === 0) throw new RangeError('depth');
  if (Array.isArray(value)) return `[${value.map((item) => write(item, depth - 1)).join(',')}]`;
  const keys = Object.keys(value).sort(compareUtf8);
  return `{${keys.map((key) => `${writeText(key)}:${write(value[key], depth - 1)}`).join(',')}}`;
}

/**
 * An object that is spelt in the one canonical way (docs/pack-format.md 4), or null. Writing it again and
 * comparing finds duplicate keys, floats, white space and other escapes at once.
 */
export function parseCanonical(bytes, depth = 16) {
  const text = textOf(bytes);
  if (text === null) return null;
  try {
    const value = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
    return write(value, depth) === text ? value : null;
  } catch {
    return null;
  }
}
