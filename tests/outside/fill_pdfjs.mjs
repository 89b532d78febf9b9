// Fills every field of a form as Firefox's viewer does.
//
// usage: node fill_pdfjs.mjs PACKAGES_FOLDER FORM FILLED
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { answerOf, readForm } from './answers.mjs';

const [packages, form, filled] = process.argv.slice(2);
const library = `${packages}/node_modules/pdfjs-dist/legacy/build/pdf.mjs`;
const pdfjs = await import(pathToFileURL(library));
const answers = new Map(readForm(form).map((field) => [field.name, answerOf(field)]));
const pdf = await pdfjs.getDocument({ data: new Uint8Array(readFileSync(form)), verbosity: 0 }).promise;
for (let number = 1; number <= pdf.numPages; number++) {
  const page = await pdf.getPage(number);
  for (const widget of await page.getAnnotations()) {
    if (widget.subtype !== 'Widget') continue;
    const answer = answers.get(widget.fieldName);
    const value = widget.radioButton ? widget.buttonValue === answer : widget.checkBox ? true : answer;
    pdf.annotationStorage.setValue(widget.id, { value });
  }
}
writeFileSync(filled, await pdf.saveDocument());
