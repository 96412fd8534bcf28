// What is taken away from the page: front matter, meta elements, Markdown, a table of figures.

import { amount, basis, words } from './words.js';

// kinds are the forms of export with the ending of their files.
export const kinds = { front: 'md', meta: 'html', markdown: 'md', csv: 'csv' };

// exported writes a report, as it was edited, in one of the forms.
export function exported(kind, edit, report) {
  return { front, meta, markdown, csv }[kind](edit, report);
}

// A string of JSON is a string of YAML.
const yaml = (s) => JSON.stringify(s);

function front({ title, tags, description }, r) {
  const lines = ['---', `title: ${yaml(title)}`];
  if (r.date) lines.push(`date: ${/^\d{4}-\d\d-\d\d$/.test(r.date) ? r.date : yaml(r.date)}`);
  if (tags.length) lines.push('tags:', ...tags.map((t) => `  - ${yaml(t)}`));
  if (description) lines.push(`description: ${yaml(description)}`);
  return [...lines, '---', ''].join('\n');
}

const html = (s) => s.replace(/[&<>"]/g, (c) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[c]);

function meta({ title, tags, description }, r) {
  const lines = [`<title>${html(title)}</title>`];
  const add = (attr, name, text) => { if (text) lines.push(`<meta ${attr}="${name}" content="${html(text)}">`); };
  add('name', 'description', description);
  add('name', 'keywords', tags.join(','));
  add('property', 'og:type', 'article');
  add('property', 'og:title', title);
  add('property', 'og:description', description);
  add('property', 'article:published_time', r.date?.slice(0, 10));
  for (const t of tags) add('property', 'article:tag', t);
  return lines.join('\n') + '\n';
}

// plain keeps text from being taken for markup.
const plain = (s) => s.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

function markdown({ title, tags, description }, r) {
  const w = words();
  const out = [`# ${plain(title)}`, ''];
  if (description) out.push(`> ${plain(description)}`, '');
  if (tags.length) out.push(`**${w.tags}** ${tags.map(plain).join(' · ')}`, '');
  const sentences = (r.sentences || []).map((s) => s.text);
  if (sentences.length) out.push(`## ${w.summary}`, '', ...sentences.map((s) => `- ${plain(s.trim())}`), '');
  if (r.stats?.length) {
    const cols = ['text', 'value', 'kind', 'subject', 'scope', 'period', 'basis'];
    out.push(`## ${w.figuresTitle}`, '', `| ${cols.map((c) => w.th[c]).join(' | ')} |`, `|${cols.map(() => '---').join('|')}|`);
    for (const s of r.stats) {
      const cells = [s.text, amount(s), w.kinds[s.kind] || s.kind, s.subject, s.scope, s.period, basis(s)];
      out.push(`| ${cells.map((c) => plain(c || '')).join(' | ')} |`);
    }
    out.push('');
  }
  return out.join('\n');
}

const fields = ['text', 'kind', 'value', 'lower', 'upper', 'unit', 'modifier', 'direction', 'measure', 'from', 'to', 'basis', 'basis_text', 'subject', 'scope', 'period', 'status', 'start', 'end'];

// cell quotes a field of CSV; what a spreadsheet would take for a formula is text.
function cell(v) {
  let s = v === undefined ? '' : String(v);
  if (/^[=+@\t]/.test(s)) s = `'${s}`;
  return /[",\n]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s;
}

function csv(_, r) {
  return [fields, ...(r.stats || []).map((s) => fields.map((f) => s[f]))].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}
