// The analysis, compiled to WebAssembly: the same for a page's worker and for Node.

import './wasm_exec.js';

// start runs the module and returns its one function:
//
//	answer(verb, type, query, bytes) → { status, body }
//
// as a server has it: the verb and the query of the address, the type and the bytes of the
// body, the status and the JSON of the answer. bytes may be packed with gzip or, where the
// host unpacked them on the way, as they are.
export async function start(bytes) {
  const head = new Uint8Array(bytes, 0, 2);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    bytes = await new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  const go = new globalThis.Go();
  const name = `tiyao-${Math.random().toString(36).slice(2)}`;
  go.argv = ['tiyao', name];
  const ready = new Promise((resolve) => { globalThis[name] = resolve; });
  const { instance } = await WebAssembly.instantiate(bytes, go.importObject);
  const ended = go.run(instance).then(() => { throw new Error('the analysis has ended'); });
  const answer = await Promise.race([ready, ended]);
  ended.catch(() => {}); // from now on it is the next question that fails
  delete globalThis[name];
  return answer;
}
