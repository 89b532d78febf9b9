// Reads the tags of PDFs with qpdf, and checks what validators leave unchecked: that tree, pages, parent tree and
// form lead to each other and tell one order.
//
// usage: node tree.mjs PDF_FOLDER
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const [folder] = process.argv.slice(2);
let wrong = 0;
const fail = (name, what) => {
  console.error(`FAILED: ${name}: ${what}`);
  wrong++;
};

// The file's objects by their references, streams decoded.
class Objects {
  constructor(file) {
    const words = ['--json', '--json-key=qpdf', '--json-stream-data=inline', '--decode-level=generalized', file];
    [, this.table] = JSON.parse(execFileSync('qpdf', words, { maxBuffer: 1 << 30 })).qpdf;
    this.catalog = this.at(this.table.trailer.value['/Root']);
  }
  at(value) {
    if (typeof value !== 'string' || !/^\d+ 0 R$/.test(value)) return value;
    const entry = this.table[`obj:${value}`];
    return entry.stream ? entry.stream.dict : entry.value;
  }
  content(reference) {
    return Buffer.from(this.table[`obj:${reference}`].stream.data, 'base64').toString('latin1');
  }
  pages(node = this.catalog['/Pages']) {
    const value = this.at(node);
    return value['/Type'] === '/Page' ? [node] : value['/Kids'].flatMap((kid) => this.pages(kid));
  }
  // A number tree as a map.
  numbers(node) {
    const value = this.at(node);
    const found = new Map();
    for (const kid of value['/Kids'] ?? []) for (const [key, entry] of this.numbers(kid)) found.set(key, entry);
    const pairs = value['/Nums'] ?? [];
    for (let i = 0; i < pairs.length; i += 2) found.set(pairs[i], pairs[i + 1]);
    return found;
  }
}

const asList = (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]);
const isEmptyText = (text) => text === undefined || text.replace(/^[ub]:/, '').trim() === '';
const headings = ['/H1', '/H2', '/H3'];

// Walks the tree: what each page's marks and annotations belong to, in the order of reading.
function readTree(objects, complain) {
  const marks = new Map();  // 'page mcid' to its element
  const annotations = new Map();
  const order = new Map();  // of a page: marks as the tree has them
  let level = 0;
  const visit = (reference, parent) => {
    const element = objects.at(reference);
    const role = element['/S'];
    if (element['/P'] !== parent) complain(`${reference} ${role} does not lead back to its parent`);
    if (role === '/Figure' && isEmptyText(element['/Alt'])) complain(`${reference} is a picture without a description`);
    if (element['/Alt'] !== undefined && isEmptyText(element['/Alt'])) complain(`${reference} has an empty description`);
    if (role === '/TH' && !asList(objects.at(element['/A'])).some((each) => objects.at(each)['/Scope'])) {
      complain(`${reference} is a heading of a table that does not say what for`);
    }
    if (headings.includes(role)) {
      const next = headings.indexOf(role) + 1;
      if (next > level + 1) complain(`a heading of level ${next} follows one of level ${level}`);
      level = next;
    }
    for (const kid of asList(element['/K'])) {
      const value = objects.at(kid);
      const page = value['/Pg'] ?? element['/Pg'];
      if (typeof value === 'number' || value['/Type'] === '/MCR') {
        const number = typeof value === 'number' ? value : value['/MCID'];
        if (marks.has(`${page} ${number}`)) complain(`mark ${number} of ${page} stands in two elements`);
        marks.set(`${page} ${number}`, reference);
        order.set(page, [...(order.get(page) ?? []), number]);
      } else if (value['/Type'] === '/OBJR') {
        if (annotations.has(value['/Obj'])) complain(`${value['/Obj']} stands in two elements`);
        annotations.set(value['/Obj'], { element: reference, role, page });
      } else {
        visit(kid, reference);
      }
    }
  };
  const root = objects.catalog['/StructTreeRoot'];
  for (const top of asList(objects.at(root)['/K'])) visit(top, root);
  return { marks, annotations, order, parents: objects.numbers(objects.at(root)['/ParentTree']) };
}

function* tokens(content) {
  const simple = /\s+|<<|>>|<[0-9A-Fa-f\s]*>|\[|\]|\/[^\s/<>[\]()]*|[^\s/<>[\]()]+/y;
  for (let at = 0; at < content.length;) {
    if (content[at] === '(') {
      let depth = 0;
      do {
        if (content[at] === '\\') at++;
        else if (content[at] === '(') depth++;
        else if (content[at] === ')') depth--;
        at++;
      } while (depth > 0);
      continue;
    }
    simple.lastIndex = at;
    const [token] = simple.exec(content);
    at = simple.lastIndex;
    if (token.trim() !== '') yield token;
  }
}

const paints = new Set(['Tj', 'TJ', "'", '"', 'S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'Do', 'sh', 'BI']);

// The identifiers of a page's marked content in the order it is painted.
function readMarks(content, complain) {
  const numbers = [];
  const open = [];
  let before = [];
  for (const token of tokens(content)) {
    if (token === 'BDC' || token === 'BMC') {
      const at = before.lastIndexOf('/MCID');
      const number = token === 'BDC' && at >= 0 ? Number(before[at + 1]) : undefined;
      const isMark = number !== undefined;
      if (!isMark && !before.includes('/Artifact')) complain('marked content is neither tagged nor an artifact');
      if (isMark && open.includes('mark')) complain(`mark ${number} stands inside another`);
      if (isMark) numbers.push(number);
      open.push(isMark ? 'mark' : 'artifact');
      before = [];
    } else if (token === 'EMC') {
      open.pop();
      before = [];
    } else if (paints.has(token)) {
      if (open.length === 0) complain(`'${token}' paints outside of all marked content`);
      before = [];
    } else {
      before.push(token);
    }
  }
  if (open.length > 0) complain('marked content is not ended');
  return numbers;
}

function checkPage(objects, tree, reference, complain) {
  const page = objects.at(reference);
  const numbers = readMarks(asList(page['/Contents']).map((each) => objects.content(each)).join('\n'), complain);
  const parents = asList(objects.at(tree.parents.get(page['/StructParents'])));
  if (new Set(numbers).size !== numbers.length) complain('two pieces of content have one identifier');
  for (const number of numbers) {
    const element = tree.marks.get(`${reference} ${number}`);
    if (!element) complain(`mark ${number} stands in no element`);
    else if (parents[number] !== element) complain(`the parent tree gives mark ${number} to ${parents[number]}`);
  }
  // A figure that goes on in the next row of its flow is heard where it begins.
  const beginnings = (marks) => {
    const seen = new Set();
    return marks.filter((mark) => {
      const element = tree.marks.get(`${reference} ${mark}`);
      return !seen.has(element) && seen.add(element);
    });
  };
  const painted = beginnings(numbers).join();
  const heard = beginnings(tree.order.get(reference) ?? []).join();
  if (heard !== painted) complain(`painted in the order ${painted}, read in the order ${heard}`);
  const annotations = asList(objects.at(page['/Annots']));
  for (const each of annotations) checkAnnotation(objects, tree, each, complain);
  const read = [...tree.annotations].filter(([, place]) => place.page === reference).map(([each]) => each);
  if (read.join() !== annotations.join()) complain(`fields and links come as ${annotations}, and are read as ${read}`);
  if (page['/Tabs'] !== '/S') complain('the tab key does not follow the tree');
}

function checkAnnotation(objects, tree, reference, complain) {
  const annotation = objects.at(reference);
  const place = tree.annotations.get(reference);
  const role = annotation['/Subtype'] === '/Widget' ? '/Form' : '/Link';
  if (!place) return complain(`${reference} stands in no element`);
  if (place.role !== role) complain(`${reference} stands in a ${place.role}`);
  const parent = tree.parents.get(annotation['/StructParent']);
  if (parent !== place.element) complain(`the parent tree gives ${reference} to ${parent}`);
  if (isEmptyText(annotation[role === '/Form' ? '/TU' : '/Contents'])) complain(`${reference} is mute`);
  if (role === '/Form' && !objects.at(annotation['/AP'])?.['/N']) complain(`${reference} has no appearance`);
}

// Every widget is in the form, under a name of its own (the buttons of a row share one).
function checkForm(objects, tree, complain) {
  const widgets = new Set();
  const names = new Set();
  const visit = (reference, above) => {
    const field = objects.at(reference);
    const own = field['/T']?.replace(/^u:/, '');
    const name = [above, own].filter((each) => each !== undefined && each !== '').join('.');
    if (own !== undefined && names.has(name)) complain(`two fields are called '${name}'`);
    names.add(name);
    if (field['/Subtype'] === '/Widget') widgets.add(reference);
    for (const kid of field['/Kids'] ?? []) visit(kid, name);
  };
  const form = objects.at(objects.catalog['/AcroForm']);
  for (const field of asList(objects.at(form?.['/Fields']))) visit(field, undefined);
  for (const [reference] of tree.annotations) {
    const isWidget = objects.at(reference)['/Subtype'] === '/Widget';
    if (isWidget && !widgets.has(reference)) complain(`${reference} is not in the form`);
    widgets.delete(reference);
  }
  for (const lost of widgets) complain(`${lost} is in the form and on no page`);
}

const files = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.pdf')).sort();
if (files.length === 0) fail(folder, 'holds no PDF');
let fields = 0;
for (const file of files.map((name) => join(folder, name))) {
  const name = relative(folder, file);
  const objects = new Objects(file);
  const tree = readTree(objects, (what) => fail(name, what));
  objects.pages().forEach((page, index) => {
    checkPage(objects, tree, page, (what) => fail(name, `page ${index + 1}: ${what}`));
  });
  checkForm(objects, tree, (what) => fail(name, what));
  fields += tree.annotations.size;
}
if (wrong > 0) process.exit(1);
console.log(`${files.length} PDFs with ${fields} fields and links hang together`);
