// How title and description would look in a list of search results.

import { el } from './dom.js';
import { cut, length } from './text.js';
import { words } from './words.js';

// engines have the widths that their desktop pages have, as far as anyone can tell:
// Google cuts by pixels, Baidu by characters.
const engines = [
  { id: 'google', title: [60, 'columns'], text: [155, 'columns'] },
  { id: 'baidu', title: [60, 'columns'], text: [78, 'chars'] },
];

export function serps(title, description, date) {
  const w = words();
  return engines.map((e) => {
    const [head, headRest] = cut(title, ...e.title);
    const [shown, rest] = cut(description, ...e.text);
    const name = e.id === 'google' ? w.serpGoogle : w.serpBaidu;
    return el('figure', { class: `serp ${e.id}` },
      el('figcaption', { lang: document.documentElement.lang }, name, el('span', { class: rest ? 'over' : 'fits' }, rest ? w.cutAt(length(rest)) : w.fits)),
      el('div', { class: 'result' },
        e.id === 'google' ? site(w) : '',
        el('p', { class: 'hit' }, head + (headRest ? '…' : '')),
        el('p', { class: 'snippet' },
          date ? el('span', { class: 'date' }, day(date) + (e.id === 'google' ? ' — ' : ' ')) : '',
          shown, rest ? el('span', { class: 'dots' }, '…') : '', rest ? el('del', { class: 'rest' }, rest) : ''),
        e.id === 'baidu' ? site(w) : ''));
  });
}

function site(w) {
  return el('p', { class: 'site' }, el('span', { class: 'dot', 'aria-hidden': 'true' }), el('span', {}, w.site), el('span', { class: 'url' }, 'example.com'));
}

// day says a date like 2021-03-08 12:03 as search results do.
function day(date) {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(date);
  return m ? `${Number(m[1])}年${Number(m[2])}月${Number(m[3])}日` : date;
}
