// tiyao in Node.

import { readFile } from 'node:fs/promises';

import { loader } from './tiyao.js';

export { TiyaoError } from './tiyao.js';

export const load = loader(async () => new Uint8Array(await readFile(new URL('./tiyao.wasm.gz', import.meta.url))).buffer);
