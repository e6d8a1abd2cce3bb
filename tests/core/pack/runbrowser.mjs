// SPDX-FileCopyrightText: 2026 Guardbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Gives many packs to verify.html in one headless Chromium, over the DevTools protocol on a pipe:
//   node runbrowser.mjs CHROMIUM PAGE PROFILE CASES.json
import { spawn } from 'node:child_process';
import { readFileSync, rmSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [chromium, page, profile, casesFile] = process.argv.slice(2);
const browser = spawn(
  chromium,
  [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-default-apps',
    '--disable-dev-shm-usage',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    `--user-data-dir=${profile}`,
    '--remote-debugging-pipe',
    'about:blank',
  ],
  { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] },
);
const [, , , toBrowser, fromBrowser] = browser.stdio;

let nextId = 0;
const waiting = new Map();
const requests = [];
const url = pathToFileURL(page).href;
const problems = [];

function receive(message) {
  if (message.id !== undefined) {
    const { done, failed } = waiting.get(message.id);
    waiting.delete(message.id);
    if (message.error) failed(new Error(JSON.stringify(message.error)));
    else done(message.result);
  } else if (message.method === 'Network.requestWillBeSent') {
    if (message.params.request.url !== url) requests.push(message.params.request.url);
  } else if (message.method === 'Runtime.exceptionThrown') {
    problems.push(message.params.exceptionDetails.exception?.description ?? 'exception');
  }
}

let pending = '';
fromBrowser.setEncoding('utf8');
fromBrowser.on('data', (text) => {
  const parts = (pending + text).split('\0');
  pending = parts.pop();
  for (const part of parts) receive(JSON.parse(part));
});

function send(method, params = {}, sessionId = undefined) {
  return new Promise((done, failed) => {
    const id = ++nextId;
    waiting.set(id, { done, failed });
    toBrowser.write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
}

async function run() {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  const tab = (method, params) => send(method, params, sessionId);
  await tab('Network.enable');
  await tab('Runtime.enable');
  await tab('Page.enable');
  await tab('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await tab('Page.navigate', { url });
  const evaluate = async (expression) =>
    (await tab('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true })).result.value;
  while (!(await evaluate("document.readyState === 'complete' && !!document.getElementById('json')")))
    await new Promise((done) => setTimeout(done, 20));

  const results = [];
  for (const { path, expected } of JSON.parse(readFileSync(casesFile, 'utf8'))) {
    await evaluate(
      `document.documentElement.dataset.state = 'none'; document.getElementById('expected').value = ${JSON.stringify(expected)}`,
    );
    const input = statSync(path).isDirectory() ? 'folder' : 'zip';
    const { result } = await tab('Runtime.evaluate', { expression: `document.getElementById('${input}')` });
    await tab('DOM.setFileInputFiles', { files: [path], objectId: result.objectId });
    await tab('Runtime.releaseObject', { objectId: result.objectId });
    const json = await evaluate(`new Promise((done) => {
      const state = document.documentElement;
      const look = () => state.dataset.state === 'done' && done(document.getElementById('json').textContent);
      const watch = new MutationObserver(() => look() && watch.disconnect());
      watch.observe(state, { attributes: true });
      look();
      setTimeout(() => done('{"outcome":"no answer"}'), 60000);
    })`);
    results.push(JSON.parse(json));
    silence.refresh();
  }
  const shown = await evaluate("document.getElementById('title').textContent");
  return { results, requests, problems, shown };
}

// A machine may be slow; what is given up is a browser that says nothing at all.
const silence = setTimeout(() => {
  console.error('the browser did not answer');
  browser.kill('SIGKILL');
  process.exit(1);
}, 120000);
let failed = false;
try {
  process.stdout.write(JSON.stringify(await run()));
} catch (error) {
  console.error(error);
  failed = true;
}
clearTimeout(silence);
await Promise.race([send('Browser.close').catch(() => {}), new Promise((done) => setTimeout(done, 3000))]);
await new Promise((done) => {
  browser.once('exit', done);
  setTimeout(() => browser.kill('SIGKILL'), 3000).unref();
});
rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
for (const problem of problems) console.error(problem);
process.exit(failed || problems.length > 0 ? 1 : 0);
