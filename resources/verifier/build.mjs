// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Puts the verifier together as one page without outside parts:
//   node build.mjs OUT.html
// The same sources and the same package-lock.json give the same bytes.
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const source = (name) => fileURLToPath(new URL(`src/${name}`, import.meta.url));
const [out] = process.argv.slice(2);
if (!out) {
  console.error('usage: node build.mjs OUT.html');
  process.exit(2);
}

/** The lock file says which versions go into the page; another one would give another page in silence. */
const lock = JSON.parse(await readFile(new URL('package-lock.json', import.meta.url), 'utf8'));
const licences = ['SPDX-License-Identifier: GPL-3.0-or-later\n'];
for (const name of ['@noble/ed25519', '@noble/hashes', 'esbuild']) {
  const folder = new URL(`node_modules/${name}/`, import.meta.url);
  const { version } = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'));
  const wanted = lock.packages[`node_modules/${name}`].version;
  if (version !== wanted) throw new Error(`${name} ${version} is installed, ${wanted} is wanted: run npm ci`);
  if (name !== 'esbuild') licences.push(`${name} ${version}\n${await readFile(new URL('LICENSE', folder), 'utf8')}`);
}

async function bundle(entry) {
  const result = await build({
    entryPoints: [source(entry)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    charset: 'utf8',
    target: 'es2020',
    legalComments: 'none',
    logLevel: 'warning',
  });
  return result.outputFiles[0].text.trim();
}

const hashOf = (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`;
const script = await bundle('page.js');
const style = await bundle('page.css');
if (/<\/script|<!--/i.test(script) || /<\/style/i.test(style)) throw new Error('the page would end too early');
if (licences.some((text) => text.includes('--'))) throw new Error('a licence would end its comment');
const parts = { script, style, 'script-hash': hashOf(script), 'style-hash': hashOf(style) };
const template = await readFile(source('page.html'), 'utf8');
const page = template
  .replace(/<\/html>\n$/, (end) => `${end}<!--\n${licences.join('\n')}-->\n`)
  .replace(/\{\{([a-z-]+)\}\}/g, (_, name) => parts[name]);
await writeFile(out, page);
