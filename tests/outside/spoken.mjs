// Walks PDFs as a screen reader does, and compares what it would say with goldens that a person can read.
//
// usage: node spoken.mjs PACKAGES_FOLDER PDF_FOLDER GOLDEN_FOLDER
//
// Beside that it checks, for every PDF: all text is tagged or an artifact; every field and link stands in the
// tree, in the order that the tab key follows; a field says its question; poppler and mupdf read the same order.
// TANDEM_RENEW_GOLDENS=1 in the environment writes the goldens anew. A fifth of the PDFs is walked, counted from TANDEM_SEED
// on, and with TANDEM_PROOF=whole or for new goldens all of them.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, pdfs, goldens] = process.argv.slice(2);
const pdfjs = await import(pathToFileURL(`${packages}/node_modules/pdfjs-dist/legacy/build/pdf.mjs`));
const quiet = ['ignore', 'pipe', 'ignore'];
const renew = Boolean(process.env.TANDEM_RENEW_GOLDENS);
// Every handout in every language, and of the starter workshop its plans and one of its packs. Beside them every block
// in one look, without a golden.
const hasGolden = (name) => /^([a-z]{2}\/)?(handouts|packs\/couple-01|workshops\/first-evening)\//.test(name);
const isWalked = (name) => hasGolden(name) || name.startsWith('every-field/');
let wrong = 0;
const fail = (name, what) => {
  console.error(`FAILED: ${name}: ${what}`);
  wrong++;
};

const roles = {
  H1: 'heading 1', H2: 'heading 2', H3: 'heading 3', P: 'paragraph', LI: 'list item', TH: 'column or row title',
  TD: 'cell', Figure: 'picture', Link: 'link', Note: 'note',
};
const isGroup = (role) => ['Root', 'Document', 'Sect', 'Part', 'L', 'Table', 'TR', 'LI'].includes(role);

// The text of each piece of marked content; complains about text outside of all.
function textByMark(items, complain) {
  const texts = new Map();
  const open = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContentProps') open.push(item.id ?? 'artifact');
    else if (item.type === 'beginMarkedContent') open.push('artifact');
    else if (item.type === 'endMarkedContent') open.pop();
    else {
      if (open.length === 0 && item.str.trim() !== '') complain(`'${item.str}' is neither tagged nor an artifact`);
      const mark = open.at(-1);
      texts.set(mark, (texts.get(mark) ?? '') + item.str + (item.hasEOL ? ' ' : ''));
    }
  }
  return texts;
}

const spokenField = (widget) => {
  const list = widget.combo && `list: ${widget.options.map((option) => option.displayValue).join(', ')}, or own words`;
  const kind = list || (widget.radioButton ? 'choice' : widget.checkBox ? 'check box' : widget.multiLine ? 'text, lines' : 'text');
  const filled = kind.startsWith('text') && widget.fieldValue ? `, filled in: ${widget.fieldValue}` : '';
  return `field (${kind}): ${widget.alternativeText || widget.fieldName}${filled}`;
};

async function walkPage(page, complain) {
  const texts = textByMark((await page.getTextContent({ includeMarkedContent: true })).items, complain);
  const annotations = await page.getAnnotations();
  const byId = new Map(annotations.map((annotation) => [annotation.id, annotation]));
  const met = [];
  const lines = [];
  const own = (node) => {
    let text = '';
    for (const child of node.children ?? []) {
      if (child.type === 'content') text += texts.get(child.id) ?? '';
      else if (child.children && ['Span', 'Lbl', 'LBody', 'Link'].includes(child.role)) text += own(child);
    }
    return text;
  };
  const walk = (node) => {
    if (node.role === 'Lbl' || node.role === 'LBody') {
      const words = own(node).replace(/\s+/g, ' ').trim();
      if (words) lines.push(`${node.role === 'Lbl' ? 'label' : 'item'}: ${words}`);
      return walkKids(node);
    }
    if (node.role === 'Figure' && !node.alt) complain('a picture has no description');
    const text = own(node).replace(/\s+/g, ' ').trim();
    const spoken = node.role === 'Figure' ? node.alt : text;
    if (!isGroup(node.role) && spoken) lines.push(`${roles[node.role] ?? node.role}: ${spoken}`);
    walkKids(node);
  };
  const walkKids = (node) => {
    for (const child of node.children ?? []) {
      if (child.type === 'object' || child.type === 'annotation') {
        const annotation = byId.get(child.id.replace(/^pdfjs_internal_id_/, ''));
        if (!annotation) continue;
        met.push(annotation.id);
        if (annotation.subtype === 'Widget') lines.push(spokenField(annotation));
        if (annotation.subtype === 'Widget' && !annotation.alternativeText) complain(`${annotation.fieldName} is mute`);
      } else if (child.children && child.role !== 'Span') {
        walk(child);
      }
    }
  };
  const tree = await page.getStructTree();
  if (tree) walk(tree);
  const expected = annotations.map((annotation) => annotation.id);
  if (met.join() !== expected.join()) complain(`tab order ${expected} is not the tree's ${met}`);
  return { lines, texts };
}

// Letters alone, because each reader has its own spaces.
const letters = (text) => text.replace(/[\s\u00AD\u200B]/g, '');

function compareReaders(file, tagged, goesOverleaf, complain) {
  const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: quiet });
  const quoted = run('pdfinfo', '-struct-text', file).split('\n').filter((line) => /^ *"/.test(line));
  const poppler = letters(quoted.map((line) => line.trim().slice(1, -1)).join(''));
  const spoken = letters(tagged.join(''));
  // A card's back stands a page behind its front, and the notes beside a list that goes on overleaf behind all of it:
  // poppler reads on in the tree, pdf.js on the page.
  const inOrder = (text) => (goesOverleaf ? [...text].sort().join('') : text);
  if (inOrder(poppler) !== inOrder(spoken)) {
    let at = 0;
    while (poppler[at] === spoken[at]) at++;
    complain(`poppler reads '${poppler.slice(at, at + 40)}', pdf.js '${spoken.slice(at, at + 40)}'`);
  }
  const mupdf = letters(run('mutool', 'draw', '-q', '-F', 'txt', file));
  let from = 0;
  for (const text of tagged.map(letters)) {
    const at = mupdf.indexOf(text, from);
    if (at < 0) return complain(`mupdf does not read '${text.slice(0, 40)}' where the tree has it`);
    from = at + text.length;
  }
}

const goldenOf = (name) => join(goldens, `${name.replaceAll('/', '-')}.txt`);

async function checkFile(file) {
  const name = relative(pdfs, file).replace(/\.pdf$/, '');
  const pdf = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(file)), verbosity: 0 }).promise;
  const lines = [];
  const tagged = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const complain = (what) => fail(name, `page ${number}: ${what}`);
    const page = await walkPage(await pdf.getPage(number), complain);
    lines.push(`— page ${number}`, ...page.lines);
    for (const [mark, text] of page.texts) if (mark !== 'artifact') tagged.push(text);
  }
  compareReaders(file, tagged, /^every-field\/|-(cards|facilitator)$/.test(name), (what) => fail(name, what));
  const spoken = `${lines.join('\n')}\n`;
  if (!hasGolden(name)) return;
  const golden = goldenOf(name);
  if (renew) {
    mkdirSync(dirname(golden), { recursive: true });
    writeFileSync(golden, spoken);
  } else if (!existsSync(golden) || readFileSync(golden, 'utf8') !== spoken) {
    writeFileSync(`${file}.spoken`, spoken);
    fail(name, `is spoken in another way: compare ${golden} with ${file}.spoken; renew with TANDEM_RENEW_GOLDENS=1`);
  }
}

const files = readdirSync(pdfs, { recursive: true })
  .map((name) => join(pdfs, name))
  .filter((path) => path.endsWith('.pdf') && statSync(path).isFile())
  .filter((path) => isWalked(relative(pdfs, path).replace(/\.pdf$/, '')))
  .sort();
if (files.length === 0) fail(pdfs, 'holds no PDF');
const isWhole = renew || process.env.TANDEM_PROOF === 'whole';
const seed = Number(process.env.TANDEM_SEED ?? 1);
const walked = isWhole ? files : files.filter((_, place) => place % 5 === seed % 5);
for (const file of walked) await checkFile(file);
// A golden whose PDF is no longer made holds nothing.
const made = new Set(files.map((file) => goldenOf(relative(pdfs, file).replace(/\.pdf$/, ''))));
for (const golden of readdirSync(goldens).map((name) => join(goldens, name)).filter((name) => !made.has(name))) {
  if (renew) rmSync(golden);
  else fail(golden, 'no PDF of this name is made; renew with TANDEM_RENEW_GOLDENS=1');
}
if (wrong > 0) process.exit(1);
console.log(`${walked.length} PDFs are read in the order of their pages`);
