// What must hold for a form that another program has filled in: it is sound, every answer is read back as it was
// typed, and poppler shows what was typed.
//
// usage: node check_filled.mjs FORM FILLED [only-latin|one-of-each]
//   only-latin: the program leaves it to other viewers to draw letters that its font does not have
//   one-of-each: the first field of each type in each sheet is filled in, which is enough for slow fingers
import { execFileSync, spawnSync } from 'node:child_process';
import { answerOf, oneOfEach, readForm } from './answers.mjs';

const [form, filled, mode] = process.argv.slice(2);
let wrong = 0;
const fail = (what) => {
  console.error(`FAILED: ${what}`);
  wrong++;
};

const check = spawnSync('qpdf', ['--check', filled], { encoding: 'utf8' });
if (check.status !== 0 || check.stderr !== '') fail(`qpdf is not content: ${check.stdout}${check.stderr}`);

const answers = new Map(readForm(filled).map((field) => [field.name, field.value]));
const fields = mode === 'one-of-each' ? oneOfEach(readForm(form)) : readForm(form);
const types = new Set();
for (const field of fields) {
  types.add(`${field.type} ${field.flags}`);
  const expected = field.type === '/Btn' ? `/${answerOf(field)}` : answerOf(field);
  const found = (answers.get(field.name) ?? '').replace(/\r\n?/g, '\n');
  if (found !== expected) fail(`${field.name} is '${found}' and not '${expected}'`);
}
// What is chosen from a list shows beside the words that were on its page before.
const textOf = (file, page) =>
  execFileSync('pdftotext', ['-f', page + 1, '-l', page + 1, file, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const count = (text, words) => text.split(words).length - 1;
const chosen = fields.filter((field) => field.choices.includes(answerOf(field)));
for (const { page } of chosen.filter(({ page }, at) => chosen.findIndex((field) => field.page === page) === at)) {
  const here = chosen.filter((field) => field.page === page);
  for (const words of new Set(here.map(answerOf))) {
    const expected = count(textOf(form, page), words) + here.filter((field) => answerOf(field) === words).length;
    const found = count(textOf(filled, page), words);
    if (found !== expected) fail(`page ${page + 1} shows '${words}' ${found} times and not ${expected} times`);
  }
}
if (types.size < 3) fail(`the form has only ${types.size} types of field`);

// Poppler looks through all fonts of the system for letters that a viewer has left to it: a few pages are enough.
const text = execFileSync('pdftotext', ['-l', '6', filled, '-'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
const words = mode === 'only-latin' ? ['Łucja', 'ñandú'] : ['Łucja', 'ñandú', '你好'];
for (const word of words) {
  if (!text.includes(word)) fail(`'${word}' does not show`);
}
if (wrong > 0) process.exit(1);
console.log(`${fields.length} fields of ${types.size} types hold their answers`);
