// Fills every field of a form with pdf-lib, in a font of its own with all Latin letters.
//
// usage: node fill_pdflib.mjs PACKAGES_FOLDER FORM FILLED
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { answerOf, readForm } from './answers.mjs';

const [packages, form, filled] = process.argv.slice(2);
const require = createRequire(`${packages}/node_modules/`);
const { PDFDocument } = require('pdf-lib');
const fontkit = require('@pdf-lib/fontkit');
const pdf = await PDFDocument.load(readFileSync(form));
pdf.registerFontkit(fontkit);
const font = await pdf.embedFont(readFileSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'), { subset: true });
const fields = pdf.getForm();
for (const field of readForm(form)) {
  const target = fields.getField(field.name);
  const answer = answerOf(field);
  if (field.type === '/Tx') target.setText(answer);
  else if (target.select) target.select(answer);
  else target.check();
}
fields.updateFieldAppearances(font);
writeFileSync(filled, await pdf.save({ updateFieldAppearances: false }));
