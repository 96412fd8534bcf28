// How the page asks: here the server that it came from. The build for static hosts puts
// another file in this one's place, with the same three names.

// local tells whether articles stay in the browser.
export const local = false;

// loading calls tell with the part that is loaded, 0 to 1, while there is something to load.
export function loading() {}

// post asks one question and returns the status, as HTTP has them, and the answer.
export async function post(verb, { query, body, type, signal }) {
  const res = await fetch(`v1/${verb}?${query}`, { method: 'POST', signal, body, headers: { 'Content-Type': type } });
  return { status: res.status, answer: await res.json() };
}
