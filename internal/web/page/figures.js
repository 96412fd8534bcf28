// The figures of an article as a chart of changes and as a table.

import { el, svg } from './dom.js';
import { columns as width } from './text.js';
import { amount, arrow, basis, words } from './words.js';

// columns are those of the table of figures, here and where it is exported.
export const columns = ['text', 'value', 'kind', 'subject', 'scope', 'period', 'basis'];

// cells says what stands in each column of a figure's row.
export function cells(s) {
  const w = words();
  return {
    text: s.text,
    value: [arrow(s.direction), amount(s)].filter(Boolean).join(' '),
    kind: [w.kinds[s.kind] || s.kind, w.statuses[s.status]].filter(Boolean).join(' · '),
    subject: s.subject || '',
    scope: s.scope || '',
    period: s.period || '',
    basis: basis(s) || '',
  };
}

// most is how many bars a chart has room for; the table has all figures.
const most = 40;

// bars are the first changes that can stand on one axis: percentages, or else percentage points.
export function bars(stats) {
  const moves = stats.filter((s) => s.kind === 'change' && (s.direction === 'up' || s.direction === 'down') && s.value !== undefined && !s.from);
  const percent = moves.filter((s) => s.unit === '%');
  return (percent.length ? percent : moves.filter((s) => s.unit === 'pp')).slice(0, most);
}

// chart draws changes as bars from a common line, down to the left and up to the right.
export function chart(list, all, onpick) {
  const w = words();
  const narrow = all < 560;
  const row = narrow ? 44 : 30;
  const said = (s) => `${arrow(s.direction)} ${amount(s)}`;
  const value = Math.max(...list.map((s) => width(said(s)))) * 7 + 14; // room for the longest
  const label = narrow ? 0 : Math.min(300, Math.round(all * 0.36));
  const sized = (s) => (s.direction === 'down' ? -1 : 1) * Math.abs(Number(s.value));
  const lowest = Math.min(0, ...list.map(sized));
  const highest = Math.max(0, ...list.map(sized));
  const left = label + (lowest < 0 ? value : 4);
  const space = all - left - (highest > 0 ? value : 4);
  const scale = space / (highest - lowest || 1);
  const zero = left - lowest * scale;
  const height = list.length * row + 6;
  const box = svg('svg', { width: all, height, viewBox: `0 0 ${all} ${height}`, role: 'group', 'aria-label': w.chartTitle });
  list.forEach((s, i) => {
    const n = sized(s);
    const y = 3 + i * row + (narrow ? 22 : 7);
    const long = Math.max(2, Math.abs(n) * scale);
    const x = n < 0 ? zero - long : zero;
    const name = [s.scope, s.subject].filter((t, k, both) => t && !(k === 0 && (both[1] || '').includes(t))).join(' · ') || s.text;
    const room = Math.floor((narrow ? all : label - 12) / 6.9);
    const whole = [name, s.period, said(s)].filter(Boolean).join('，');
    const g = svg('g', { class: `bar ${s.direction}`, tabindex: 0, role: 'button', 'aria-label': whole },
      svg('title', {}, whole),
      svg('rect', { class: 'hit', x: 0, y: 3 + i * row, width: all, height: row }),
      svg('text', { class: 'name', x: narrow ? 0 : label - 10, y: narrow ? y - 6 : y + 12, 'text-anchor': narrow ? 'start' : 'end' }, shorten(name, room)),
      svg('rect', { class: 'fill', x, y, width: long, height: 16, rx: 2 }),
      svg('text', { class: 'value', x: n < 0 ? x - 6 : x + long + 6, y: y + 12.5, 'text-anchor': n < 0 ? 'end' : 'start' }, said(s)));
    if (narrow) g.append(svg('line', { class: 'axis', x1: zero, x2: zero, y1: y - 2, y2: y + 18 }));
    g.addEventListener('click', () => onpick(s));
    g.addEventListener('keydown', (e) => {
      if (e.key === 'Enter' || e.key === ' ') { e.preventDefault(); onpick(s); }
      const to = e.key === 'ArrowDown' ? g.nextElementSibling : e.key === 'ArrowUp' ? g.previousElementSibling : null;
      if (to?.classList.contains('bar')) { e.preventDefault(); to.focus(); }
    });
    box.append(g);
  });
  if (!narrow) box.append(svg('line', { class: 'axis', x1: zero, x2: zero, y1: 0, y2: height }));
  return box;
}

// shorten keeps the end of a long name, where what it is stands, and its beginning.
function shorten(s, room) {
  if (width(s) <= room) return s;
  const all = [...s];
  const keep = Math.max(4, Math.floor(room / 2) - 1);
  return all.slice(0, Math.ceil(keep / 2)).join('') + '…' + all.slice(all.length - Math.floor(keep / 2)).join('');
}

// filled wraps what a cell holds, so that it is one thing to lay out; nothing when it is empty.
function filled(parts) {
  const some = parts.filter(Boolean);
  return some.length ? el('span', {}, ...some) : '';
}

// first is how many rows are shown before one asks for the rest: thousands take seconds.
const first = 200;
const short = 12; // and before that, so that the article is not far below

// table lists the figures; a row leads to its place in the text.
export function table(stats, onpick) {
  const w = words();
  const shown = stats.length > short + 3 ? short : stats.length;
  const cell = (s, c, text) => {
    if (c === 'text') return [el('button', { type: 'button', class: 'link', onclick: () => onpick(s) }, text)];
    if (c === 'value' && s.direction) return [el('span', { class: `dir ${s.direction}`, title: w[s.direction] }, arrow(s.direction) + ' '), amount(s)];
    return [text];
  };
  const row = (s) => {
    const texts = cells(s);
    return el('tr', {}, ...columns.map((c) => el('td', { class: `c-${c}`, 'data-name': w.th[c] }, filled(cell(s, c, texts[c])))));
  };
  const body = el('tbody', {}, ...stats.slice(0, shown).map(row));
  let at = shown;
  const more = el('button', { type: 'button', class: 'more' }, w.more(stats.length - at));
  more.addEventListener('click', () => {
    const next = body.children.length;
    body.append(...stats.slice(at, at + first).map(row));
    at = Math.min(at + first, stats.length);
    more.textContent = w.more(stats.length - at);
    if (at === stats.length) more.remove();
    body.children[next]?.querySelector('button').focus({ preventScroll: true });
  });
  return el('div', {}, el('table', {}, el('thead', {}, el('tr', {}, ...columns.map((c) => el('th', { scope: 'col' }, w.th[c])))), body), at < stats.length ? more : '');
}
