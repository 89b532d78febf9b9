// Fills a form in Chromium's viewer with mouse and keys as a person would, and saves it as its download button
// does. Where the form has a button that clears it, presses that afterwards: all answers must be gone.
//
// usage: node fill_chromium.mjs PACKAGES_FOLDER FORM FILLED [one-of-each]
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerOf, oneOfEach, readForm, readPushButtons, readWidgets } from './answers.mjs';

const [, form, filled, mode] = process.argv.slice(2);
const fields = mode === 'one-of-each' ? oneOfEach(readForm(form)) : readForm(form);
const cleared = `${filled}.cleared.pdf`;
const profile = mkdtempSync(join(tmpdir(), 'tandem-chromium-'));
const options = ['--headless=new', '--no-sandbox', '--disable-gpu', '--remote-debugging-pipe', `--user-data-dir=${profile}`,
  '--window-size=1200,2600'];
const browser = spawn('chromium', [...options, 'about:blank'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });

// The browser's debugging protocol: messages in JSON, each ended by a zero byte.
const waiting = new Map();
const sessions = [];
let received = '';
browser.stdio[4].setEncoding('utf8');
browser.stdio[4].on('data', (data) => {
  received += data;
  for (let end = received.indexOf('\0'); end >= 0; end = received.indexOf('\0')) {
    const message = JSON.parse(received.slice(0, end));
    received = received.slice(end + 1);
    if (message.id) {
      const { settle, refuse } = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) refuse(new Error(message.error.message));
      else settle(message.result);
    } else if (message.method === 'Target.attachedToTarget') {
      sessions.push(message.params.sessionId);
    }
  }
});
let last = 0;
const send = (method, params = {}, sessionId = undefined) =>
  new Promise((settle, refuse) => {
    const id = ++last;
    waiting.set(id, { settle, refuse });
    browser.stdio[3].write(`${JSON.stringify({ id, method, params, sessionId })}\0`);
  });
// A busy machine needs more time between two keys than an idle one.
let pace = 1;
const pause = (milliseconds) => new Promise((settle) => setTimeout(settle, pace * milliseconds));

const run = async (session, expression) => {
  const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true }, session);
  if (answer.exceptionDetails) throw new Error(answer.exceptionDetails.exception.description);
  return answer.result.value;
};

// The session of the viewer's own page, once it has shown the document.
async function viewerSession() {
  for (let attempt = 0; attempt < 100; attempt++) {
    for (const session of sessions) {
      const state = `document.querySelector('pdf-viewer')?.getLoadSucceededForTesting !== undefined &&
        document.querySelector('pdf-viewer').documentDimensions !== null`;
      if (await run(session, state).catch(() => false)) return session;
    }
    await pause(200);
  }
  throw new Error('the viewer does not open');
}

async function press(session, key, code, number, text = undefined, more = {}) {
  const event = { key, code, windowsVirtualKeyCode: number, ...more };
  await send('Input.dispatchKeyEvent', { ...event, type: text ? 'keyDown' : 'rawKeyDown', text }, session);
  await send('Input.dispatchKeyEvent', { ...event, type: 'keyUp' }, session);
  await pause(30);
}

async function click(session, { x, y }) {
  const event = { x, y, button: 'left', clickCount: 1 };
  await send('Input.dispatchMouseEvent', { x, y, type: 'mouseMoved' }, session);
  await pause(100);
  await send('Input.dispatchMouseEvent', { ...event, type: 'mousePressed' }, session);
  await send('Input.dispatchMouseEvent', { ...event, type: 'mouseReleased' }, session);
  await pause(200);
}

// Where a page stands on the screen.
const pageOnScreen = (viewer, page) => run(viewer, `(() => {
  const viewer = document.querySelector('pdf-viewer');
  const page = viewer.viewport.getPageScreenRect(${page});
  const plugin = viewer.plugin_.getBoundingClientRect();
  return { x: plugin.x + page.x, y: plugin.y + page.y, width: page.width, height: page.height };
})()`);

// Scrolls to a page. Before that, a click on the margin ends typing: Chromium 156 sends keys nowhere once it has
// put away the page whose field still had them.
let pageShown = 0;
async function showPage(session, viewer, page) {
  if (page === pageShown) return;
  const { x, y } = await pageOnScreen(viewer, pageShown);
  await click(session, { x: x + 8, y: y + 8 });
  await run(viewer, `document.querySelector('pdf-viewer').viewport.goToPage(${page})`);
  await pause(300);
  pageShown = page;
}

// Where the viewer shows a widget's middle.
async function placeOnScreen(session, viewer, widget) {
  await showPage(session, viewer, widget.page);
  const place = await pageOnScreen(viewer, widget.page);
  const [left, bottom, right, top] = widget.rectangle;
  const [pageWidth, pageHeight] = widget.pageSize;
  return {
    x: place.x + ((left + right) / 2 / pageWidth) * place.width,
    y: place.y + (1 - (bottom + top) / 2 / pageHeight) * place.height,
  };
}

// With the keys: down to the last choice, from wherever the list stands, and up again.
async function choose(session, choices, answer) {
  for (const _ of choices) await press(session, 'ArrowDown', 'ArrowDown', 40);
  for (let at = choices.length - 1; at > choices.indexOf(answer); at--) await press(session, 'ArrowUp', 'ArrowUp', 38);
}

async function fillField(session, viewer, widget, answer) {
  await click(session, await placeOnScreen(session, viewer, widget));
  if (widget.type === '/Btn') return;
  if (widget.choices.includes(answer)) return choose(session, widget.choices, answer);
  await press(session, 'a', 'KeyA', 65, undefined, { modifiers: 2, commands: ['selectAll'] });
  for (const [index, line] of answer.split('\n').entries()) {
    if (index > 0) await press(session, 'Enter', 'Enter', 13, '\r');
    for (const text of line) await send('Input.dispatchKeyEvent', { type: 'char', text }, session);
    await pause(50);
  }
}

const unfilled = () => {
  const found = new Map(readForm(filled).map((field) => [field.name, field.value]));
  return fields.filter((field) => found.get(field.name)?.replace(/^\//, '').replace(/\r\n?/g, '\n') !== answerOf(field));
};

// On a busy machine keys may be faster than the click before them: what did not take is typed again, more slowly.
async function fill() {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, sessionId);
  sessions.length = 0;
  await send('Page.navigate', { url: pathToFileURL(resolve(form)).href }, sessionId);
  const viewer = await viewerSession();
  await pause(1500);
  let missing = fields;
  for (pace of [1, 2, 3, 5, 8]) {
    const answers = new Map(missing.map((field) => [field.name, answerOf(field)]));
    for (const widget of readWidgets(form)) {
      const answer = answers.get(widget.name);
      const isMeant = answer !== undefined && (widget.type !== '/Btn' || widget.states.includes(`/${answer}`));
      if (isMeant) await fillField(sessionId, viewer, widget, answer);
    }
    await press(sessionId, 'Tab', 'Tab', 9);  // what is typed counts when the field is left
    await save(viewer, filled);
    missing = unfilled();
    if (missing.length === 0) break;
  }
  for (const button of readPushButtons(form)) {
    await click(sessionId, await placeOnScreen(sessionId, viewer, button));
    await pause(500);
    await save(viewer, cleared);
    const answers = readForm(cleared).filter((field) => !['', '/Off'].includes(field.value));
    for (const { name, value } of answers) console.error(`FAILED: the button leaves '${value}' in ${name}`);
    if (answers.length > 0) process.exitCode = 1;
  }
}

async function save(viewer, file) {
  const bytes = await run(viewer, `(async () => {
    const saved = await document.querySelector('pdf-viewer').currentController.save('EDITED');
    return Array.from(new Uint8Array(saved.dataToSave), (byte) => String.fromCharCode(byte)).join('');
  })()`);
  writeFileSync(file, Buffer.from(bytes, 'latin1'));
}

try {
  await fill();
} finally {
  pace = 1;
  browser.kill('SIGKILL');
  await pause(300);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit();
