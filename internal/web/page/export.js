// What is taken away from the page: front matter, meta elements, Markdown, a table of figures.

import { post } from './ask.js';
import { cells, columns } from './figures.js';
import { words } from './words.js';

// kinds are the forms of export with the ending of their files.
export const kinds = { front: 'md', meta: 'html', markdown: 'md', csv: 'csv' };

// exported writes a report, as it was edited, in one of the forms. What a site publishes is
// written by the analysis itself: there is one way that a date or a meta element is written.
export async function exported(kind, edit, report, signal) {
  if (kind === 'markdown') return markdown(edit, report);
  if (kind === 'csv') return csv(report);
  const { date, source, author, url, names } = report;
  const edited = { title: edit.title, description: edit.description, keywords: edit.tags.map((text) => ({ text })), date, source, author, url, names };
  const { status, answer } = await post('head', { query: '', body: JSON.stringify(edited), type: 'application/json', signal });
  if (status !== 200) throw new Error(answer.error);
  return answer[{ front: 'front', meta: 'html' }[kind]];
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
    out.push(`## ${w.figuresTitle}`, '', `| ${columns.map((c) => w.th[c]).join(' | ')} |`, `|${columns.map(() => '---').join('|')}|`);
    for (const s of r.stats) {
      const row = cells(s);
      out.push(`| ${columns.map((c) => plain(row[c])).join(' | ')} |`);
    }
    out.push('');
  }
  return out.join('\n');
}

const fields = ['text', 'kind', 'value', 'lower', 'upper', 'unit', 'modifier', 'direction', 'measure', 'from', 'to', 'basis', 'basis_text', 'subject', 'scope', 'period', 'status', 'confidence', 'start', 'end'];

// cell quotes a field of CSV; what a spreadsheet would take for a formula is text.
function cell(v) {
  let s = v === undefined ? '' : String(v);
  if (/^[=+@\t]/.test(s)) s = `'${s}`;
  return /[",\n]/.test(s) ? `"${s.replace(/"/g, '""')}"` : s;
}

function csv(r) {
  return [fields, ...(r.stats || []).map((s) => fields.map((f) => s[f]))].map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}
