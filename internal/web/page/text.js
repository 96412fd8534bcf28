// Text with byte offsets, as the API counts them, in a language that counts UTF-16 units.

// offsets returns for every byte of text in UTF-8 the UTF-16 index of the character
// that the byte belongs to, and for the end the length of text.
export function offsets(text) {
  const map = [];
  let i = 0;
  for (const ch of text) {
    const c = ch.codePointAt(0);
    // a lone surrogate travels as U+FFFD, which has three bytes too
    const bytes = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    for (let b = 0; b < bytes; b++) map.push(i);
    i += ch.length;
  }
  map.push(i);
  return map;
}

// marks finds what is to be marked in text: figures and names at their offsets, keywords
// wherever they stand. The result is in order and nothing overlaps: figures go first, then
// names, then longer keywords before shorter ones. A mark is {start, end, kind, item}.
export function marks(text, stats, names, keywords) {
  const taken = new Uint8Array(text.length);
  const found = [];
  const take = (start, end, kind, item) => {
    if (!(start < end)) return;
    for (let i = start; i < end; i++) if (taken[i]) return;
    taken.fill(1, start, end);
    found.push({ start, end, kind, item });
  };
  const at = offsets(text);
  for (const s of stats) take(at[s.start], at[s.end], 'fig', s);
  for (const n of names) for (const m of n.mentions || []) take(at[m.start], at[m.end], 'name', n);
  const words = keywords.filter((k) => k.text).sort((a, b) => b.text.length - a.text.length);
  for (const k of words) {
    for (let i = text.indexOf(k.text); i >= 0; i = text.indexOf(k.text, i + k.text.length)) {
      if (latinEdge(text, i) && latinEdge(text, i + k.text.length)) take(i, i + k.text.length, 'kw', k);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

// latinEdge tells whether a word may start or end at i: not inside a Latin word.
function latinEdge(text, i) {
  const latin = (c) => c !== undefined && /[A-Za-z0-9]/.test(c);
  return !(latin(text[i - 1]) && latin(text[i]));
}

// paragraphs cuts text at line ends into {start, end}, empty lines left out.
export function paragraphs(text) {
  const out = [];
  for (let i = 0; i <= text.length;) {
    let j = text.indexOf('\n', i);
    if (j < 0) j = text.length;
    if (text.slice(i, j).trim()) out.push({ start: i, end: j });
    i = j + 1;
  }
  return out;
}

// headings tells which paragraphs look like headings: short, without a mark at their end, and
// with text behind them. Several in a row are those of a table or a list.
export function headings(texts) {
  const short = texts.map((t) => length(t) <= 30 && !/[。！？!?…”』」；;：:，,]$/.test(t));
  return short.map((s, i) => s && i + 1 < short.length && !short[i + 1] && !(i > 0 && short[i - 1]));
}

// columns is the width of s where Chinese characters and full-width signs count two.
export function columns(s) {
  let n = 0;
  for (const ch of s) n += wide(ch) ? 2 : 1;
  return n;
}

// cut splits s after at most limit columns (or characters, when unit is 'chars').
export function cut(s, limit, unit) {
  let n = 0;
  let i = 0;
  for (const ch of s) {
    n += unit === 'chars' ? 1 : wide(ch) ? 2 : 1;
    if (n > limit) return [s.slice(0, i), s.slice(i)];
    i += ch.length;
  }
  return [s, ''];
}

function wide(ch) {
  const c = ch.codePointAt(0);
  return (c >= 0x1100 && c <= 0x115f) || (c >= 0x2e80 && c <= 0xa4cf) || (c >= 0xac00 && c <= 0xd7a3) ||
    (c >= 0xf900 && c <= 0xfaff) || (c >= 0xfe30 && c <= 0xfe6f) || (c >= 0xff00 && c <= 0xff60) ||
    (c >= 0xffe0 && c <= 0xffe6) || (c >= 0x1f300 && c <= 0x1faff) || c >= 0x20000 ||
    c === 0x2014 || c === 0x2018 || c === 0x2019 || c === 0x201c || c === 0x201d || c === 0x2026;
}

// length counts characters as people do.
export const length = (s) => [...s].length;

// decode turns the bytes of a file into text to look at. What is analysed are the bytes.
export function decode(bytes) {
  const head = new TextDecoder('latin1').decode(bytes.slice(0, 2048));
  const names = ['utf-8', /charset\s*=\s*["']?([\w-]+)/i.exec(head)?.[1], 'gb18030'];
  if (head.startsWith('\xff\xfe')) names.unshift('utf-16le');
  if (head.startsWith('\xfe\xff')) names.unshift('utf-16be');
  for (const name of names.filter(Boolean)) {
    try {
      return new TextDecoder(name, { fatal: true }).decode(bytes);
    } catch { /* not this one */ }
  }
  return new TextDecoder('gb18030').decode(bytes);
}
