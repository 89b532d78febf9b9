// What the tests type into a form, and how a field's answer is told from the outside.
import { execFileSync } from 'node:child_process';

export const sentence = 'Łucja, ñandú, 你好, مرحبا';
const twoLines = `Łucja\nñandú, 你好, مرحبا`;
const date = '03/14/2027';
const dateFormat = 'MM/DD/YYYY';

const isPushButton = (row) => row.fieldtype === '/Btn' && (row.fieldflags & (1 << 16)) !== 0;

// The form's widgets as qpdf reads them, in the order of the pages: full name, type, value, and of buttons the
// names of their states. `wanted` chooses among qpdf's rows; what one presses holds no answer.
export function readWidgets(file, wanted = (row) => !isPushButton(row)) {
  const arguments_ = ['--json', '--json-key=acroform', '--json-key=qpdf', file];
  const json = JSON.parse(execFileSync('qpdf', arguments_, { maxBuffer: 1 << 28 }));
  const objects = json.qpdf[1];
  const objectOf = (reference) => objects[`obj:${reference}`].value;
  return json.acroform.fields.filter(wanted).map((row) => {
    const widget = objectOf(row.object);
    const states = row.fieldtype === '/Btn' && !isPushButton(row) ? Object.keys(widget['/AP']['/N']).filter((name) => name !== '/Off') : [];
    return {
      name: row.fullname,
      type: row.fieldtype,
      flags: row.fieldflags,
      value: String(row.value ?? '').replace(/^u:/, ''),
      tooltip: row.alternativename,
      states,
      mostLetters: widget['/MaxLen'] ?? Infinity,
      choices: (widget['/Opt'] ?? []).map((choice) => choice.replace(/^u:/, '')),
      page: row.pageposfrom1 - 1,
      rectangle: widget['/Rect'],
      pageSize: objectOf(widget['/P'])['/MediaBox'].slice(2),
    };
  });
}

export const readPushButtons = (file) => readWidgets(file, isPushButton);

// The form's fields: a row of radio buttons is one, with all their states. In every second list to choose from, own
// words are typed.
export function readForm(file) {
  const fields = new Map();
  let lists = 0;
  for (const widget of readWidgets(file)) {
    const known = fields.get(widget.name);
    if (known) known.states.push(...widget.states);
    else fields.set(widget.name, widget);
    if (widget.type === '/Ch') widget.takesOwnWords = lists++ % 2 === 1;
  }
  return [...fields.values()];
}

export const isRadio = (field) => field.type === '/Btn' && (field.flags & (1 << 15)) !== 0;
const hasLines = (field) => (field.flags & (1 << 12)) !== 0;

// The first field of each type in each sheet (of a gallery: each block).
export function oneOfEach(fields) {
  const met = new Set();
  return fields.filter((field) => {
    const key = [...field.name.split('.').slice(0, 2), field.type, field.flags, field.tooltip.includes(dateFormat), field.takesOwnWords].join();
    return !met.has(key) && met.add(key);
  });
}

// Of a row of buttons the third, or the last one; of a list the last choice.
export function answerOf(field) {
  if (field.type === '/Btn') return field.states[Math.min(2, field.states.length - 1)].slice(1);
  if (field.type === '/Ch' && !field.takesOwnWords) return field.choices.at(-1);
  if (field.tooltip.includes(dateFormat)) return date;
  return hasLines(field) ? twoLines : sentence.slice(0, field.mostLetters).trimEnd();
}
