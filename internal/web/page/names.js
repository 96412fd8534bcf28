// The names of an article by kind, and where each stands.

import { el } from './dom.js';
import { words } from './words.js';

const order = ['person', 'organization', 'place', 'work', 'event', 'product'];

// names lists the names by kind, those of most mentions first; one leads to its first mention.
export function names(list, onpick) {
  const w = words();
  return order.filter((type) => list.some((n) => n.type === type)).map((type) => {
    const some = list.filter((n) => n.type === type).sort((a, b) => (b.count || 0) - (a.count || 0));
    return el('section', { class: 'kind' },
      el('h3', { lang: document.documentElement.lang }, `${w.types[type]} ${some.length}`),
      el('ul', {}, ...some.map((n) => el('li', {}, el('button', { type: 'button', class: 'link', onclick: () => onpick(n) }, n.text),
        n.count > 1 ? el('span', { class: 'note' }, ` ×${n.count}`) : ''))));
  });
}
