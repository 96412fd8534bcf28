// The analysis, compiled to WebAssembly: the same for a page's worker and for Node.

// start runs the module and returns its one function:
//
//	answer(verb, type, query, bytes) → { status, body }
//
// as a server has it: the verb and the query of the address, the type and the bytes of the
// body, the status and the JSON of the answer. module is an ArrayBuffer, packed with gzip
// or, where the host unpacked it on the way, as it is.
export async function start(module) {
  const head = new Uint8Array(module, 0, 2);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    module = await new Response(new Blob([module]).stream().pipeThrough(new DecompressionStream('gzip'))).arrayBuffer();
  }
  const names = await support();
  const go = new globalThis.Go();
  const name = `tiyao-${Math.random().toString(36).slice(2)}`;
  go.argv = ['tiyao', name];
  const ready = new Promise((resolve) => { globalThis[name] = resolve; });
  const { instance } = await WebAssembly.instantiate(module, go.importObject);
  const ended = go.run(instance).then(() => { throw new Error('the analysis has ended'); });
  const answer = await Promise.race([ready, ended]);
  ended.catch(() => {}); // from now on it is the next question that fails
  for (const n of [name, ...names]) delete globalThis[n];
  return answer;
}

let globals = null;

// support puts in place what Go's own file of JavaScript leaves in the global scope, and
// returns the names; what the program has there itself stays.
async function support() {
  if (!globals) {
    const free = ['Go', 'fs', 'path'].filter((n) => !(n in globalThis));
    await import('./wasm_exec.js');
    globals = Object.fromEntries(free.filter((n) => n in globalThis).map((n) => [n, globalThis[n]]));
  }
  Object.assign(globalThis, globals);
  return Object.keys(globals);
}
