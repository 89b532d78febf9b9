// Fills every field of a form in Chromium's viewer with mouse and keys as a person would, and saves it as its
// download button does.
//
// usage: node fill_chromium.mjs PACKAGES_FOLDER FORM FILLED
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answerOf, readForm, readWidgets } from './answers.mjs';

const [, form, filled] = process.argv.slice(2);
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

async function press(session, key, code, number, text = undefined) {
  const event = { key, code, windowsVirtualKeyCode: number };
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

// Where the viewer shows a widget's middle. The window is tall enough for all pages of a short form.
async function placeOnScreen(viewer, widget) {
  const place = await run(viewer, `(() => {
    const viewer = document.querySelector('pdf-viewer');
    const page = viewer.viewport.getPageScreenRect(${widget.page});
    const plugin = viewer.plugin_.getBoundingClientRect();
    return { x: plugin.x + page.x, y: plugin.y + page.y, width: page.width, height: page.height };
  })()`);
  const [left, bottom, right, top] = widget.rectangle;
  const [pageWidth, pageHeight] = widget.pageSize;
  return {
    x: place.x + ((left + right) / 2 / pageWidth) * place.width,
    y: place.y + (1 - (bottom + top) / 2 / pageHeight) * place.height,
  };
}

async function fill() {
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true });
  await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, sessionId);
  sessions.length = 0;
  await send('Page.navigate', { url: pathToFileURL(resolve(form)).href }, sessionId);
  const viewer = await viewerSession();
  await pause(1500);
  const answers = new Map(readForm(form).map((field) => [field.name, answerOf(field)]));
  for (const widget of readWidgets(form)) {
    const answer = answers.get(widget.name);
    if (widget.type === '/Btn' && !widget.states.includes(`/${answer}`)) continue;
    await click(sessionId, await placeOnScreen(viewer, widget));
    if (widget.type === '/Btn') continue;
    for (const [index, line] of answer.split('\n').entries()) {
      if (index > 0) await press(sessionId, 'Enter', 'Enter', 13, '\r');
      await send('Input.insertText', { text: line }, sessionId);
      await pause(100);
    }
  }
  await press(sessionId, 'Tab', 'Tab', 9);  // what is typed counts when the field is left
  const bytes = await run(viewer, `(async () => {
    const saved = await document.querySelector('pdf-viewer').currentController.save('EDITED');
    return Array.from(new Uint8Array(saved.dataToSave), (byte) => String.fromCharCode(byte)).join('');
  })()`);
  writeFileSync(filled, Buffer.from(bytes, 'latin1'));
}

const isFilled = () => {
  const found = new Map(readForm(filled).map((field) => [field.name, field.value]));
  return readForm(form).every((field) => found.get(field.name)?.replace(/^\//, '').replace(/\r\n?/g, '\n') === answerOf(field));
};

try {
  for (pace of [1, 3, 8]) {
    await fill();
    if (isFilled()) break;
  }
} finally {
  pace = 1;
  browser.kill('SIGKILL');
  await pause(300);
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
process.exit(0);
