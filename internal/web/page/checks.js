// What an editor looks at before an article goes out, each in plain words.

import { el } from './dom.js';
import { length } from './text.js';
import { note, words } from './words.js';

// checks returns [good, what to say] for title, tags and description as they are now.
export function checks({ title, tags, description }, report) {
  const w = words().check;
  const out = [];
  const n = length(title);
  if (!n) out.push([false, w.noTitle]);
  else out.push([n >= 8 && n <= 30, n < 8 ? w.titleShort(n) : n > 30 ? w.titleLong(n) : w.titleGood(n)]);
  const d = length(description);
  if (!d) out.push([false, report.description ? w.noDescription : note(report) || w.noDescription]);
  else out.push([d >= 40 && d <= 80, d < 40 ? w.descShort(d) : d > 80 ? w.descLong(d) : w.descGood(d)]);
  if (d && description.trim() === title.trim()) out.push([false, w.sameAsTitle]);
  const stats = report.stats || [];
  if (d && stats.length) {
    const named = stats.find((s) => description.includes(s.text));
    out.push([Boolean(named), named ? w.figure(named.text) : w.noFigure]);
  }
  if (!tags.length) out.push([false, w.noTags]);
  else {
    const inTitle = tags.find((t) => title.includes(t));
    out.push([Boolean(inTitle), inTitle ? w.tagInTitle(inTitle) : w.noTagInTitle]);
    const elsewhere = tags.filter((t) => !report.text.includes(t) && !title.includes(t));
    if (elsewhere.length) out.push([false, w.tagNotInText(elsewhere.join(w.and))]);
    if (tags.length > 10) out.push([false, w.manyTags(tags.length)]);
  }
  return out;
}

// list shows them; the sign is said to those who cannot see it.
export function list(found) {
  const w = words().check;
  return found.map(([good, text]) => el('li', { class: good ? 'good' : 'look' },
    el('span', { class: 'sign', 'aria-hidden': 'true' }, good ? '✓' : '!'), el('span', { class: 'hide' }, good ? w.good : w.look), text));
}
