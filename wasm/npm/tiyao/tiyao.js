// What the package gives, wherever its module comes from. index.d.ts describes it.

import { start } from './engine.js';

export class TiyaoError extends Error {
  constructor(status, message) {
    super(message);
    this.name = 'TiyaoError';
    this.status = status;
  }
}

const verbs = ['analyze', 'extract', 'segment', 'names', 'keywords', 'stats', 'summarize', 'describe'];

// loader returns load, which starts the module that module() gives, once.
export function loader(module) {
  let loaded = null;
  return (options = {}) => {
    if (options.module) return Promise.resolve(options.module).then(bytes).then(start).then(tiyao);
    loaded ??= module().then(start).then(tiyao).catch((err) => {
      loaded = null; // the next one may have more luck
      throw err;
    });
    return loaded;
  };
}

// bytes is an ArrayBuffer of what may be a view of one.
const bytes = (b) => (ArrayBuffer.isView(b) ? new Uint8Array(b).buffer : b);

function tiyao(answer) {
  const encoder = new TextEncoder();
  const ask = (verb, type, query, body) => {
    const { status, body: json } = answer(verb, type, query, body);
    const result = JSON.parse(json);
    if (status !== 200) throw new TiyaoError(status, result.error);
    return result;
  };
  const object = (verb, o) => ask(verb, 'application/json', '', encoder.encode(JSON.stringify(o)));
  const read = (verb) => (input, options = {}) => {
    if (typeof input === 'string') return object(verb, { page: input, ...options });
    if (!ArrayBuffer.isView(input) && !(input instanceof ArrayBuffer)) return object(verb, { ...input, ...options });
    return ask(verb, options.html ? 'text/html' : 'text/plain', query(options), new Uint8Array(bytes(input)));
  };
  return Object.freeze({
    ...Object.fromEntries(verbs.map((v) => [v, read(v)])),
    tag: (post, options = {}) => object('tag', { post, ...options }),
    head: (report) => object('head', report),
    keep: (list) => ask('lists', 'text/plain', '', encoder.encode(Array.isArray(list) ? list.join('\n') : list)).id,
  });
}

// query writes options into the query of an address: a list is a value several times.
function query({ html, ...options }) {
  const q = new URLSearchParams();
  for (const [name, value] of Object.entries(options)) {
    for (const v of Array.isArray(value) ? value : [value]) if (v !== undefined) q.append(name, v);
  }
  return q.toString();
}
