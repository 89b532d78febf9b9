// What an editor shows while somebody writes, by the language server that VS Code and others use for YAML.
//
// usage: node editor.mjs PACKAGES_FOLDER TANDEM PROJECT
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, tandem, project] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'editor-'));
const schema = join(folder, 'tandem.schema.json');
writeFileSync(schema, execFileSync(tandem, ['schema', project], { maxBuffer: 1 << 26 }));

const server = spawn('node', [join(packages, 'node_modules/yaml-language-server/bin/yaml-language-server'), '--stdio'], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
const waiting = new Map();
const diagnosed = new Map();
let input = Buffer.alloc(0);
let requests = 0;
const settings = {
  yaml: {
    schemas: { [pathToFileURL(schema)]: ['*.yaml'] },
    schemaStore: { enable: false },
    validate: true, completion: true, hover: true,
  },
};

function send(message) {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
}

const request = (method, params) =>
  new Promise((resolve) => {
    waiting.set(++requests, resolve);
    send({ id: requests, method, params });
  });

function take(message) {
  if (message.method === 'workspace/configuration') {
    return send({ id: message.id, result: message.params.items.map((item) => settings[item.section] ?? {}) });
  }
  if (message.method === 'textDocument/publishDiagnostics') {
    diagnosed.get(message.params.uri)?.(message.params.diagnostics);
  } else if (message.method && message.id !== undefined) {
    send({ id: message.id, result: null });
  } else if (waiting.has(message.id)) {
    waiting.get(message.id)(message.result);
  }
}

server.stdout.on('data', (part) => {
  input = Buffer.concat([input, part]);
  for (;;) {
    const head = input.indexOf('\r\n\r\n');
    if (head < 0) return;
    const length = Number(/Content-Length: (\d+)/.exec(input.toString('utf8', 0, head))[1]);
    if (input.length < head + 4 + length) return;
    const body = input.toString('utf8', head + 4, head + 4 + length);
    input = input.subarray(head + 4 + length);
    take(JSON.parse(body));
  }
});

let wrong = 0;
function expect(what, holds, seen) {
  if (holds) return;
  console.error(`FAILED: ${what}: ${JSON.stringify(seen)?.slice(0, 600)}`);
  wrong++;
}

let documents = 0;
// Opens a text with one | in it, the cursor.
async function open(marked) {
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  const before = marked.slice(0, at < 0 ? 0 : at).split('\n');
  const uri = `${pathToFileURL(folder)}/file-${++documents}.yaml`;
  const problems = new Promise((resolve) => diagnosed.set(uri, resolve));
  send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'yaml', version: 1, text } } });
  const position = { line: before.length - 1, character: before.at(-1).length };
  return { place: { textDocument: { uri }, position }, problems: await problems };
}

async function offered(marked) {
  const list = await request('textDocument/completion', (await open(marked)).place);
  return (list.items ?? list).map((item) => item.label);
}

async function told(marked) {
  const hover = await request('textDocument/hover', (await open(marked)).place);
  return hover?.contents?.value ?? '';
}

await request('initialize', { processId: process.pid, rootUri: `${pathToFileURL(folder)}`, capabilities: {
  workspace: { configuration: true }, textDocument: { completion: {}, hover: { contentFormat: ['markdown'] }, publishDiagnostics: {} },
} });
send({ method: 'initialized', params: {} });
send({ method: 'workspace/didChangeConfiguration', params: { settings } });

const exercise = 'exercise: load\ntitle: Load\ntopic: imbalance\npurpose: To see it.\nopt-out: You may pass.\nfor: each\nminutes: {write: 5}\n';
const kinds = await offered('|');
expect('an empty file is offered its kinds', ['exercise', 'recipe', 'theme', 'couples'].every((kind) => kinds.includes(kind)), kinds);
const keys = await offered(`${exercise}|`);
expect('an exercise is offered its keys', keys.includes('blocks') && keys.includes('intensity') && !keys.includes('agenda'), keys);
const blocks = await offered(`${exercise}blocks:\n  - |`);
expect('a list of blocks is offered their kinds', blocks.includes('prompt') && blocks.includes('tracker'), blocks);
const fields = await offered(`${exercise}blocks:\n  - prompt:\n      |`);
expect('a block is offered its keys', fields.includes('ask') && fields.includes('lines'), fields);
const topics = await offered(`exercise: load\ntopic: |`);
expect('a word is offered where one is meant', topics.includes('mutuality'), topics);
const sheets = await offered('recipe: mine\nexercises:\n  - |');
expect('a recipe is offered the sheets of the project', sheets.includes('load-map') && sheets.includes('weekly-check-in'), sheets);
const hover = await told(`${exercise}blocks:\n  - prompt:\n      as|k: What?`);
expect('a key says what it is', hover.includes('the question'), hover);

const problems = async (text) => (await open(text)).problems.map((problem) => problem.message);
const sound = `${exercise}blocks:\n  - prose: Words.\n  - prompt: {id: one, ask: "What was easy?", lines: 3}\n`;
expect('a sound exercise has no mark', (await problems(sound)).length === 0, await problems(sound));
for (const [what, text, word] of [
  ['an unknown key of an exercise', `${sound}purpoze: Of what\n`, 'purpoze'],
  ['an unknown key of a block', `${exercise}blocks:\n  - prompt: {id: one, aks: "What was easy?"}\n`, 'aks'],
  ['a theme', 'theme: mine\nextends: workbook\npallete: {ink: "#000000"}\n', 'pallete'],
  ['a recipe', 'recipe: mine\ntitle: Mine\nexercise: [load-map]\nresources: resources\n', 'exercise'],
  ['a workshop', 'workshop: mine\ntitle: Mine\nrecipie: mine\n', 'recipie'],
  ['a roster', 'workshop: mine\ncouples:\n  - {id: one, a: {name: Jo}, b: {name: Al}, pinn: [load-map]}\n', 'pinn'],
]) {
  const found = await problems(text);
  expect(`${what} is marked`, found.some((message) => message.includes(word)), found);
}

// No file of the project gets a mark: all are sound, as 'tandem check' says.
const { default: Ajv } = await import(pathToFileURL(`${packages}/node_modules/ajv/dist/ajv.js`));
const { parse } = await import(pathToFileURL(`${packages}/node_modules/yaml/dist/index.js`));
const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(JSON.parse(readFileSync(schema, 'utf8')));
const files = ['content', 'templates'].flatMap((part) =>
  readdirSync(join(project, part), { recursive: true }).filter((name) => name.endsWith('.yaml')).map((name) => join(project, part, name)));
expect('the project has files', files.length > 100, files.length);
for (const file of files) {
  expect(`${file} has no mark`, validate(parse(readFileSync(file, 'utf8'))), validate.errors?.slice(0, 3));
}
server.kill();
rmSync(folder, { recursive: true });
if (wrong > 0) process.exit(1);
console.log('the editor offers, tells and marks what it should');
