// tiyao in a browser. It is best loaded in a worker: an analysis keeps its thread busy.

import { loader } from './tiyao.js';

export { TiyaoError } from './tiyao.js';

export const load = loader(async () => {
  const res = await fetch(new URL('./tiyao.wasm.gz', import.meta.url));
  if (!res.ok) throw new Error(`tiyao.wasm.gz: ${res.status}`);
  return res.arrayBuffer();
});
