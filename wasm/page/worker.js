// The worker of the page: loads the analysis once and answers one question after another.

import { start } from './engine.js';

const engine = load().catch((err) => {
  postMessage({ broken: err.message });
  throw err;
});

async function load() {
  const res = await fetch(new URL('./tiyao.wasm.gz', import.meta.url));
  if (!res.ok) throw new Error(`tiyao.wasm.gz: ${res.status}`);
  const size = Number(res.headers.get('Content-Length')) || 11e6;
  let done = 0;
  const counted = new TransformStream({
    transform(chunk, to) {
      done += chunk.length;
      postMessage({ part: Math.min(0.99, done / size) });
      to.enqueue(chunk);
    },
  });
  const bytes = await new Response(res.body.pipeThrough(counted)).arrayBuffer();
  const answer = await start(bytes);
  postMessage({ part: 1 });
  return answer;
}

addEventListener('message', async ({ data: { number, verb, type, query, bytes } }) => {
  const answer = await engine;
  postMessage({ number, ...answer(verb, type, query, new Uint8Array(bytes)) });
});
