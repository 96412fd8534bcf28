// How the page asks where there is no server: a worker that has all of the analysis.

export const local = true;

const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
const asked = new Map(); // what waits for its answer, by number
let number = 0;
let tell = () => {};
let broken = null;

worker.addEventListener('message', ({ data }) => {
  if (data.part !== undefined) tell(data.part);
  else if (data.broken) fail(new Error(data.broken));
  else {
    asked.get(data.number)?.resolve({ status: data.status, answer: JSON.parse(data.body) });
    asked.delete(data.number);
  }
});
worker.addEventListener('error', (e) => fail(new Error(e.message || 'the worker did not start')));

function fail(err) {
  broken = err;
  for (const { reject } of asked.values()) reject(err);
  asked.clear();
}

export function loading(how) { tell = how; }

// post asks the worker. It cannot be interrupted: an answer that nobody waits for any
// more is let go.
export async function post(verb, { query, body, type, signal }) {
  const bytes = await new Response(body).arrayBuffer();
  if (broken) throw broken;
  return new Promise((resolve, reject) => {
    const n = number++;
    asked.set(n, { resolve, reject });
    signal?.addEventListener('abort', () => {
      asked.delete(n);
      reject(new DOMException('not wanted any more', 'AbortError'));
    });
    worker.postMessage({ number: n, verb, type, query, bytes }, [bytes]);
  });
}
