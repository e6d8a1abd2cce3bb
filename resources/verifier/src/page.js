// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

import { DisagreementError } from './crypto.js';
import { ContainerError, ContainerFault, fromFolder, readZip, zipSignature } from './sources.js';
import { LaterFormat } from './manifest.js';
import { fingerprintFromText, verifyPack } from './verify.js';
import { same } from './bytes.js';

const byId = (id) => document.getElementById(id);

function element(name, text = '', className = '') {
  const made = document.createElement(name);
  made.textContent = text;
  if (className) made.className = className;
  return made;
}

const verdicts = {
  verified: {
    icon: '✓',
    title: 'Whole and unchanged, from the expected origin',
    text: 'Nothing in this pack has changed since it was made, and it was made with the key that you expected.',
  },
  consistent: {
    icon: '!',
    title: 'Consistent; origin not confirmed',
    text: 'Everything in this pack fits together. Anyone can make such a pack with a key of their own, so it counts only when you have compared the fingerprint with one that the school gave you by another way.',
  },
  fault: {
    icon: '✕',
    title: 'Not as it was made',
    text: 'Do not rely on this pack. Keep this copy as it is and ask the school for the pack again.',
  },
  error: { icon: '?', title: 'Could not be checked', text: '' },
};

function showFacts(result) {
  const facts = [
    ['School', result.school],
    ['Pack', result.pack],
    ['Made at', result.madeAt],
    ['Fingerprint of the ledger’s key', result.logKey],
    ['Fingerprint of the school’s certificate', result.certificate],
  ];
  const list = byId('facts');
  list.replaceChildren();
  for (const [name, value] of facts) {
    if (!value) continue;
    list.append(element('dt', name), element('dd', value));
  }
}

function showChecks(result) {
  const order = { fault: 0, 'not-checked': 1, ok: 2 };
  const words = { fault: 'Fault', 'not-checked': 'Not checked', ok: 'In order' };
  const checks = [...result.checks].sort((a, b) => order[a.state] - order[b.state]);
  byId('checks').replaceChildren(
    ...checks.slice(0, 2000).map((check) => {
      const item = element('li', '', check.state);
      item.append(element('strong', words[check.state]), element('span', check.sentence));
      return item;
    }),
  );
}

function show(result, message = '') {
  const verdict = verdicts[result.outcome];
  const box = byId('verdict');
  box.className = result.outcome;
  byId('icon').textContent = verdict.icon;
  byId('title').textContent = verdict.title;
  byId('text').textContent = message || verdict.text;
  showFacts(result);
  showChecks(result);
  byId('busy').hidden = true;
  byId('result').hidden = false;
  byId('json').textContent = JSON.stringify(result);
  document.documentElement.dataset.state = 'done';
  box.focus();
}

function showError(message) {
  show({ outcome: 'error', faults: 0, checks: [], message }, message);
}

let chosen = null;

async function check() {
  if (!chosen) return;
  const typed = byId('expected').value.trim();
  const expected = typed ? fingerprintFromText(typed) : null;
  byId('result').hidden = true;
  if (typed && !expected) {
    showError('This is not a fingerprint: it has 64 digits from 0 to 9 and a to f. Correct it, or leave the field empty.');
    return;
  }
  document.documentElement.dataset.state = 'busy';
  byId('busy').hidden = false;
  const bar = byId('bar');
  bar.removeAttribute('value');
  try {
    const result = await verifyPack(await chosen(), expected, (done, total) => {
      bar.max = total || 1;
      bar.value = done;
    });
    show(result);
  } catch (error) {
    if (error instanceof ContainerError || error instanceof LaterFormat) showError(error.message);
    else if (error instanceof ContainerFault)
      show({ outcome: 'fault', faults: 1, checks: [{ about: 'container', item: '', state: 'fault', sentence: error.message }] });
    else if (error instanceof DisagreementError)
      showError('This browser and this page come to different results about one signature. Check with another browser, or with Guardbook.');
    else showError(`The files could not be read. Choose the pack again. (${error.message})`);
  }
}

async function isZip(file) {
  return same(new Uint8Array(await file.slice(0, 2).arrayBuffer()), zipSignature);
}

function choose(files) {
  const list = Array.from(files);
  if (list.length === 0) return;
  chosen = async () => {
    if (list.length === 1 && !list[0].packPath && !list[0].webkitRelativePath) {
      if (await isZip(list[0])) return readZip(list[0]);
      throw new ContainerError('Choose the folder of the pack or its ZIP file. For a PDF, save its attachments into a folder and choose that.');
    }
    const found = list.map((file) => ({ path: file.packPath ?? (file.webkitRelativePath || file.name), blob: file, size: file.size }));
    return fromFolder(found);
  };
  check();
}

async function* walk(entry) {
  if (entry.isFile) {
    const file = await new Promise((done, failed) => entry.file(done, failed));
    file.packPath = entry.fullPath.slice(1);
    yield file;
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const batch = await new Promise((done, failed) => reader.readEntries(done, failed));
    if (batch.length === 0) return;
    for (const child of batch) yield* walk(child);
  }
}

async function drop(event) {
  event.preventDefault();
  document.body.classList.remove('over');
  const entries = Array.from(event.dataTransfer.items, (item) => item.webkitGetAsEntry()).filter(Boolean);
  if (entries.length === 1 && entries[0].isFile) {
    choose(event.dataTransfer.files);
    return;
  }
  const files = [];
  for (const entry of entries) for await (const file of walk(entry)) files.push(file);
  choose(files);
}

for (const id of ['folder', 'zip'])
  byId(id).addEventListener('change', (event) => {
    choose(event.target.files);
    event.target.value = ''; // so that choosing the same pack again is a change again
  });
byId('again').addEventListener('click', check);
byId('expected').addEventListener('keydown', (event) => {
  if (event.key === 'Enter') check();
});
document.addEventListener('dragover', (event) => {
  event.preventDefault();
  document.body.classList.add('over');
});
document.addEventListener('dragleave', () => document.body.classList.remove('over'));
document.addEventListener('drop', drop);
