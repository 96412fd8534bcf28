// The small card that tells how a figure or a name in the text was read.

import { $, el, put } from './dom.js';
import { amount, arrow, basis, words } from './words.js';

let shown = null;

// facts are the rows of the card, [name, text].
export function facts(kind, item) {
  const w = words();
  const rows = [];
  const add = (name, text) => { if (text) rows.push([w.f[name], text]); };
  if (kind !== 'fig') {
    add('kind', w.types[item.type] || item.type);
    add('count', item.count ? w.times(item.count) : '');
    return rows;
  }
  add('value', amount(item));
  add('kind', w.kinds[item.kind] || item.kind);
  add('direction', item.direction && `${arrow(item.direction)} ${w[item.direction]}`);
  add('basis', basis(item));
  add('subject', item.subject);
  add('scope', item.scope);
  add('period', item.period);
  add('status', w.statuses[item.status] || item.status);
  return rows;
}

// attach makes the card show while the pointer or the focus is on a mark.
export function attach(mark, kind, item) {
  const show = () => open(mark, kind, item);
  mark.addEventListener('pointerenter', show);
  mark.addEventListener('pointerleave', () => { if (shown === mark && document.activeElement !== mark) close(); });
  mark.addEventListener('focus', show);
  mark.addEventListener('blur', close);
}

function open(mark, kind, item) {
  const pop = $('pop');
  put(pop, el('dl', {}, ...facts(kind, item).flatMap(([name, text]) => [el('dt', {}, name), el('dd', {}, text)])));
  pop.lang = document.documentElement.lang;
  pop.hidden = false;
  shown?.removeAttribute('aria-describedby');
  mark.setAttribute('aria-describedby', 'pop');
  shown = mark;
  const at = mark.getClientRects()[0] || mark.getBoundingClientRect();
  const room = document.documentElement.clientWidth;
  const left = Math.max(8, Math.min(at.left, room - pop.offsetWidth - 8));
  const below = at.bottom + 8 + pop.offsetHeight < window.innerHeight;
  pop.style.left = `${left + window.scrollX}px`;
  pop.style.top = `${(below ? at.bottom + 8 : at.top - pop.offsetHeight - 8) + window.scrollY}px`;
}

export function close() {
  $('pop').hidden = true;
  shown?.removeAttribute('aria-describedby');
  shown = null;
}

document.addEventListener('keydown', (e) => { if (e.key === 'Escape') close(); });
