// The few things the page needs of the DOM. Text from articles goes in as text nodes
// and nothing else: there is no way from here to markup.

export const $ = (id) => document.getElementById(id);

// el makes an element with attributes and children; strings become text.
export function el(name, attrs = {}, ...children) {
  return fill(document.createElement(name), attrs, children);
}

// svg makes an SVG element.
export function svg(name, attrs = {}, ...children) {
  return fill(document.createElementNS('http://www.w3.org/2000/svg', name), attrs, children);
}

function fill(e, attrs, children) {
  for (const [k, v] of Object.entries(attrs)) {
    if (v === undefined || v === null || v === false) continue;
    if (k.startsWith('on')) e.addEventListener(k.slice(2), v);
    else e.setAttribute(k, v === true ? '' : v);
  }
  e.append(...children.filter((c) => c !== undefined && c !== null && c !== ''));
  return e;
}

// put replaces what is in an element.
export function put(e, ...children) { e.replaceChildren(...children.filter(Boolean)); }

// copy puts text on the clipboard; without a secure context there is only the old way.
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const t = el('textarea', { class: 'hide', 'aria-hidden': 'true' });
    t.value = text;
    const back = document.activeElement;
    document.body.append(t);
    t.select();
    const ok = document.execCommand('copy');
    t.remove();
    back?.focus({ preventScroll: true });
    return ok;
  }
}
