// Empty forms look as the same PDFs for paper do, pixel by pixel, as poppler paints them: a letter may fall on another
// quarter of a pixel, so pixels that are nearly as dark are the same.
//
// usage: node printed.mjs FORM_FOLDER PAPER_FOLDER
//
// The button that clears a form is for the screen alone; poppler shows it, so its place must be blank on paper, and
// is not compared.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readForm, readPushButtons } from './answers.mjs';

const [forms, papers] = process.argv.slice(2);
const resolution = 100;
const white = 255;
const mostDifference = 96;
let wrong = 0;
const fail = (what) => {
  console.error(`FAILED: ${what}`);
  wrong++;
};

// The pages as grey pictures.
function paint(file, folder, name) {
  execFileSync('pdftoppm', ['-gray', '-r', String(resolution), file, join(folder, name)]);
  const pages = readdirSync(folder).filter((page) => page.startsWith(`${name}-`)).sort();
  return pages.map((page) => {
    const bytes = readFileSync(join(folder, page));
    const [head, width, height] = bytes.toString('latin1', 0, 40).match(/^P5\s+(\d+)\s+(\d+)\s+255\s/);
    return { width: Number(width), height: Number(height), pixels: bytes.subarray(head.length) };
  });
}

// Makes a button's place blank; says whether it was.
function blank(picture, button) {
  const scale = resolution / 72;
  const [left, bottom, right, top] = button.rectangle;
  const from = { x: Math.floor(left * scale) - 1, y: Math.floor((button.pageSize[1] - top) * scale) - 1 };
  const to = { x: Math.ceil(right * scale) + 1, y: Math.ceil((button.pageSize[1] - bottom) * scale) + 1 };
  let wasBlank = true;
  for (let y = from.y; y < Math.min(to.y, picture.height); y++) {
    const row = picture.pixels.subarray(y * picture.width + from.x, y * picture.width + Math.min(to.x, picture.width));
    wasBlank &&= row.every((pixel) => pixel === white);
    row.fill(white);
  }
  return wasBlank;
}

function compare(name, folder) {
  const form = join(forms, name);
  const onScreen = paint(form, folder, 'form');
  const onPaper = paint(join(papers, name), folder, 'paper');
  if (onScreen.length !== onPaper.length) fail(`${name}: ${onScreen.length} pages, ${onPaper.length} on paper`);
  for (const button of readPushButtons(form)) {
    if (blank(onScreen[button.page], button)) fail(`${name}: the button does not show on a screen`);
    if (!blank(onPaper[button.page], button)) fail(`${name}: paper is not blank where the button stands`);
  }
  onPaper.forEach(({ pixels }, page) => {
    if (pixels.every((pixel) => pixel === white)) fail(`${name}: page ${page + 1} is blank`);
    const differing = pixels.filter((pixel, at) => !(Math.abs(pixel - onScreen[page]?.pixels[at]) <= mostDifference)).length;
    if (differing > 0) fail(`${name}: ${differing} pixels of page ${page + 1} are not as on paper`);
  });
  return onPaper.length;
}

const files = ['handouts', 'every-field'].flatMap((folder) =>
  readdirSync(join(papers, folder)).filter((name) => name.endsWith('.pdf')).map((name) => join(folder, name)));
let pages = 0;
let fields = 0;
for (const name of files) {
  const folder = mkdtempSync(join(tmpdir(), 'tandem-printed-'));
  try {
    pages += compare(name, folder);
    fields += readForm(join(forms, name)).length;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
if (fields < 500) fail(`there are only ${fields} fields`);
if (wrong > 0) process.exit(1);
console.log(`${pages} pages with ${fields} empty fields look as on paper`);
