// Fills every field of a form with pdftk, which reads the answers from an XFDF file.
//
// usage: node fill_pdftk.mjs PACKAGES_FOLDER FORM FILLED
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { answerOf, readForm } from './answers.mjs';

const [, form, filled] = process.argv.slice(2);
const escape = (text) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
// XFDF nests fields as their full names do.
const tree = new Map();
for (const field of readForm(form)) {
  let level = tree;
  const path = field.name.split('.');
  for (const part of path.slice(0, -1)) level = level.get(part) ?? level.set(part, new Map()).get(part);
  level.set(path.at(-1), answerOf(field));
}
const rows = (level) =>
  [...level].map(([name, below]) => {
    const content = typeof below === 'string' ? `<value>${escape(below)}</value>` : rows(below);
    return `<field name="${escape(name)}">${content}</field>`;
  }).join('\n');
const answers = `${filled}.xfdf`;
writeFileSync(answers, `<?xml version="1.0" encoding="UTF-8"?>
<xfdf xmlns="http://ns.adobe.com/xfdf/" xml:space="preserve"><fields>${rows(tree)}</fields></xfdf>`);
// pdftk's own letters come out blank in a font with composite codes, so it is given another, as its manual says.
const font = '/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf';
const command = [form, 'fill_form', answers, 'output', filled, 'replacement_font', font];
execFileSync('pdftk', command, { stdio: 'inherit' });
