// The page: takes an article, asks what is behind it, shows what that said. It keeps nothing.

import { $, copy, el, put } from './dom.js';
import { loading, local, post } from './ask.js';
import { checks, list } from './checks.js';
import { exported, kinds } from './export.js';
import { bars, chart, table } from './figures.js';
import { names } from './names.js';
import { attach, close } from './pop.js';
import { serps } from './serp.js';
import { decode, headings, length, marks, paragraphs } from './text.js';
import { language, note, switchLanguage, translate, words } from './words.js';

// edit is what an editor makes of title, tags and description.
const state = { file: null, report: null, edit: null, running: null, exporting: null, took: '', spots: new Map(), theme: 0 };

// ---- asking

async function ask() {
  const text = $('source').value;
  if (!state.file && !text.trim()) {
    say(words().empty, true);
    $('source').focus();
    return;
  }
  state.running?.abort();
  const run = new AbortController();
  state.running = run;
  busy(true);
  const start = performance.now();
  try {
    const { status, answer: report } = await post('analyze', await request(text, run.signal));
    if (run.signal.aborted) return;
    if (status !== 200) throw new Error(words().errors[status] || report.error);
    state.report = report;
    state.edit = { title: report.title || '', tags: (report.keywords || []).map((k) => k.text), description: report.description || '' };
    state.took = duration(performance.now() - start);
    show();
    $('source').rows = 4;
    $('source').scrollTop = 0;
    say(done());
    $('out').focus({ preventScroll: true });
    $('out').scrollIntoView({ behavior: calm() ? 'auto' : 'smooth', block: 'start' });
  } catch (err) {
    if (err.name === 'AbortError') return;
    say(err instanceof TypeError ? words().offline : words().failed + err.message, true);
  } finally {
    if (state.running === run) busy(false);
  }
}

// request is what is sent: a file as it is, so that the server finds its charset out;
// else the text, as a page or as it stands. The options go into the query, but for a
// vocabulary, which is uploaded first.
async function request(text, signal) {
  const query = new URLSearchParams();
  const top = Math.min(50, Math.max(1, Number($('top').value) || 10));
  query.set('top', top);
  query.set('limit', $('limit').value);
  const vocab = $('vocab').value.trim();
  if (vocab) {
    const { status, answer } = await post('lists', { query: '', body: `${vocab}\n`, type: 'text/plain', signal });
    if (status !== 200) throw new Error(answer.error);
    query.set('vocab', answer.id);
    if ($('prefer').checked) query.set('prefer', 'true');
  }
  const asked = { query: query.toString(), signal };
  if (state.file && !$('raw').checked) {
    const html = /\.html?$/i.test(state.file.name) || state.file.type === 'text/html';
    return { ...asked, body: state.file, type: html ? 'text/html' : 'text/plain' };
  }
  const html = /^\s*<(!doctype|html|head|body|article|main|div|section|p|h1|meta)\b/i.test(text);
  const field = $('raw').checked ? 'text' : html ? 'html' : 'page';
  const body = field === 'text' ? { text, raw: true } : { [field]: text };
  return { ...asked, body: JSON.stringify(body), type: 'application/json' };
}

function busy(on) {
  $('form').setAttribute('aria-busy', on);
  if (on) say(awaited || words().working);
}

function say(text, bad) {
  $('status').textContent = text;
  $('status').classList.toggle('bad', Boolean(bad));
}

// done says how long it took, and what the answer says of itself.
function done() {
  const said = note(state.report);
  return words().done(state.took) + (said ? ` ${said}` : '');
}

const calm = () => matchMedia('(prefers-reduced-motion: reduce)').matches;
const duration = (ms) => (ms < 1000 ? `${Math.max(1, Math.round(ms))} ms` : `${(ms / 1000).toFixed(1)} s`);

// ---- showing

function show() {
  const r = state.report;
  const w = words();
  $('out').hidden = false;
  $('headline').textContent = state.edit.title || w.untitled;
  put($('meta'), ...[r.date, r.source, w.chars(length(r.text.replace(/\s/g, '')).toLocaleString(language())),
    r.tags?.length ? w.pageTags + r.tags.join(language() === 'zh' ? '、' : ', ') : ''].filter(Boolean).map((t) => el('span', {}, t)));
  showTags();
  $('desc').value = state.edit.description;
  const sentences = (r.sentences || []).map((s) => s.text);
  put($('summary'), ...(sentences.length ? sentences : [r.summary || w.none]).map((s) => el('p', {}, s)));
  showText();
  showNames();
  showFigures();
  showEdit();
}

function showTags() {
  const w = words();
  const types = new Map((state.report.keywords || []).map((k) => [k.text, k.type]));
  put($('tags'), ...state.edit.tags.map((t, i) => el('li', {}, el('button', {
    type: 'button', class: 'chip', title: [w.types[types.get(t)], w.tagHelp].filter(Boolean).join(' · '), 'aria-label': w.copyTag(t),
    onclick: (e) => copied(e.currentTarget, t), ondblclick: (e) => rename(e.currentTarget.closest('li'), i),
    onkeydown: (e) => { if (e.key === 'F2') rename(e.currentTarget.closest('li'), i); },
  }, t), el('button', { type: 'button', class: 'off', 'aria-label': w.removeTag(t), onclick: () => { state.edit.tags.splice(i, 1); showTags(); showEdit(); ($('tags').children[i] || $('addform')).querySelector('button, input').focus(); } }, '×'))),
  state.edit.tags.length ? '' : el('li', { class: 'note' }, w.none));
}

// rename puts a field in the place of a tag.
function rename(li, i) {
  const field = el('input', { type: 'text', class: 'chip', lang: 'zh-CN', 'aria-label': words().titleLabel });
  field.value = state.edit.tags[i];
  let done = false;
  const end = (keep) => {
    if (done) return;
    done = true;
    const text = field.value.trim();
    if (keep && text) state.edit.tags[i] = text;
    state.edit.tags = [...new Set(state.edit.tags)];
    showTags();
    showEdit();
  };
  field.addEventListener('keydown', (e) => { if (e.key === 'Enter' || e.key === 'Escape') { e.preventDefault(); end(e.key === 'Enter'); } });
  field.addEventListener('blur', () => end(true));
  put(li, field);
  field.select();
}

// showEdit shows what follows from title, tags and description.
function showEdit() {
  const { title, description } = state.edit;
  $('count').textContent = words().count(length(description));
  put($('checks'), ...list(checks(state.edit, state.report)));
  put($('serps'), ...serps(title || words().untitled, description, state.report.date));
  showExport();
}

const exportKind = () => document.querySelector('[name=export]:checked').value;

// exporting is what showExport began: whoever takes the text away waits for it.
let exporting = Promise.resolve();
function showExport() { exporting = writeExport(); }

async function writeExport() {
  state.exporting?.abort();
  const run = new AbortController();
  state.exporting = run;
  try {
    const text = await exported(exportKind(), { ...state.edit, title: state.edit.title || words().untitled }, state.report, run.signal);
    if (!run.signal.aborted) $('exported').value = text;
  } catch (err) {
    if (run.signal.aborted) return;
    $('exported').value = '';
    say(err instanceof TypeError ? words().offline : words().failed + err.message, true);
  }
}

function showNames() {
  const all = state.report.names || [];
  $('namecount').textContent = all.length ? words().nameCount(all.length) : words().none;
  put($('names'), ...names(all, lead));
}

function showText() {
  const { text, stats = [], keywords = [] } = state.report;
  const all = marks(text, stats, state.report.names || [], keywords);
  state.spots.clear();
  let next = 0;
  const parts = paragraphs(text);
  const subs = headings(parts.map(({ start, end }) => text.slice(start, end).trim()));
  put($('text'), ...parts.map(({ start, end }, i) => {
    const p = el('p', {});
    let at = start;
    while (next < all.length && all[next].start < start) next++;
    for (; next < all.length && all[next].end <= end; next++) {
      const m = all[next];
      p.append(text.slice(at, m.start), spot(m, text));
      at = m.end;
    }
    p.append(text.slice(at, end));
    if (length(p.textContent.trim()) <= 30 && !/[。！？!?…”」』；;：:，,]\s*$/.test(p.textContent)) p.className = 'sub';
    return p;
  }));
}

function spot(m, text) {
  const mark = el('mark', { class: `${m.kind} ${m.item.direction || ''}`.trim(), tabindex: m.kind === 'kw' ? null : 0 }, text.slice(m.start, m.end));
  attach(mark, m.kind, m.item);
  if (m.kind !== 'kw' && !state.spots.has(m.item)) state.spots.set(m.item, mark);
  return mark;
}

function showFigures() {
  const stats = state.report.stats || [];
  const changes = stats.filter((s) => s.kind === 'change').length;
  $('figcount').textContent = stats.length ? words().figCount(stats.length, changes) : words().none;
  put($('table'), stats.length ? table(stats, lead) : '');
  drawChart();
}

function drawChart() {
  const list = bars(state.report?.stats || []);
  $('chart').hidden = list.length < 2; // one bar has nothing to be compared with
  if (list.length > 1) put($('chart'), el('h3', { lang: document.documentElement.lang }, words().chartTitle), chart(list, $('chart').clientWidth, lead));
}

// lead goes to the place of a figure or a name in the text.
function lead(item) {
  const mark = state.spots.get(item);
  if (!mark) return;
  const box = $(mark.classList.contains('fig') ? 'show-fig' : 'show-name');
  if (!box.checked) box.click();
  mark.scrollIntoView({ behavior: calm() ? 'auto' : 'smooth', block: 'center' });
  mark.focus({ preventScroll: true });
}

// copied copies text and says so on the button for a moment.
async function copied(button, text) {
  const ok = await copy(text);
  const w = words();
  say(ok ? w.copied : w.copyFailed, !ok);
  if (!ok) return;
  button.classList.add('done');
  if (!button.classList.contains('chip')) button.textContent = w.copied;
  setTimeout(() => {
    button.classList.remove('done');
    if (button.dataset.t) button.textContent = words()[button.dataset.t];
  }, 1400);
}

// ---- files

function pick(file) {
  if (!file) return;
  state.file = file;
  $('filename').textContent = file.name;
  $('filebar').hidden = false;
  file.arrayBuffer().then((bytes) => { if (state.file === file) $('source').value = decode(bytes); });
  ask();
}

function unpick() {
  state.file = null;
  $('file').value = '';
  $('filebar').hidden = true;
}

// ---- colours and language

const themes = ['themeAuto', 'themeLight', 'themeDark'];

function paint() {
  const name = themes[state.theme];
  $('theme').dataset.t = name;
  $('theme').textContent = words()[name];
  $('theme').setAttribute('aria-label', `${words().themeLabel}: ${words()[name]}`);
  if (state.theme === 0) delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name === 'themeDark' ? 'dark' : 'light';
}

function speak() {
  translate(document);
  $('lang').textContent = words().other;
  $('lang').lang = words().otherLang;
  paint();
  if (state.report) {
    show();
    say(done());
  }
}

// ---- events

$('form').addEventListener('submit', (e) => { e.preventDefault(); ask(); });
$('form').addEventListener('keydown', (e) => { if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) { e.preventDefault(); ask(); } });
$('source').addEventListener('input', () => { if (state.file) unpick(); });
$('unfile').addEventListener('click', () => { unpick(); $('source').value = ''; $('source').focus(); });
$('file').addEventListener('change', () => pick($('file').files[0]));
$('sample').addEventListener('click', async () => {
  unpick();
  $('source').value = await (await fetch('sample.txt')).text();
  ask();
});
$('copytags').addEventListener('click', (e) => copied(e.currentTarget, (state.edit?.tags || []).join(',')));
$('copydesc').addEventListener('click', (e) => copied(e.currentTarget, $('desc').value.trim()));
$('copysum').addEventListener('click', (e) => copied(e.currentTarget, state.report?.summary || ''));
$('desc').addEventListener('input', () => { state.edit.description = $('desc').value.trim(); showEdit(); });
$('headline').addEventListener('input', () => { state.edit.title = $('headline').textContent.replace(/\s+/g, ' ').trim(); showEdit(); });
$('headline').addEventListener('keydown', (e) => { if (e.key === 'Enter') { e.preventDefault(); $('headline').blur(); } });
$('addform').addEventListener('submit', (e) => {
  e.preventDefault();
  const some = $('addtag').value.split(/[,，、]/).map((t) => t.trim()).filter((t) => t && !state.edit.tags.includes(t));
  state.edit.tags.push(...new Set(some));
  $('addtag').value = '';
  showTags();
  showEdit();
});
for (const radio of document.querySelectorAll('[name=export]')) radio.addEventListener('change', showExport);
$('copyexport').addEventListener('click', async ({ currentTarget }) => {
  await exporting;
  copied(currentTarget, $('exported').value);
});
$('saveexport').addEventListener('click', async () => {
  await exporting;
  const kind = exportKind();
  const bom = kind === 'csv' ? '\ufeff' : ''; // without it spreadsheets take it for another charset
  const url = URL.createObjectURL(new Blob([bom, $('exported').value], { type: 'text/plain;charset=utf-8' }));
  el('a', { href: url, download: `${(state.edit.title || 'tiyao').replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 60)}.${kinds[kind]}` }).click();
  setTimeout(() => URL.revokeObjectURL(url), 1000);
});
for (const id of ['top', 'limit', 'vocab', 'prefer']) $(id).addEventListener('change', () => { if (state.report) ask(); });
for (const kind of ['fig', 'name', 'kw']) {
  $(`show-${kind}`).addEventListener('change', (e) => $('text').classList.toggle(`no-${kind}`, !e.target.checked));
}
$('theme').addEventListener('click', () => { state.theme = (state.theme + 1) % themes.length; paint(); });
$('lang').addEventListener('click', () => { switchLanguage(); speak(); });

let drags = 0;
const holdsFile = (e) => e.dataTransfer?.types.includes('Files');
const dragging = (n) => { drags = Math.max(0, n); $('drop').classList.toggle('over', drags > 0); };
addEventListener('dragenter', (e) => { if (holdsFile(e)) { e.preventDefault(); dragging(drags + 1); } });
addEventListener('dragover', (e) => { if (holdsFile(e)) e.preventDefault(); });
addEventListener('dragleave', (e) => { if (holdsFile(e)) dragging(drags - 1); });
addEventListener('drop', (e) => {
  dragging(0);
  if (holdsFile(e)) {
    e.preventDefault();
    pick(e.dataTransfer.files[0]);
  }
});

let width = 0;
new ResizeObserver(() => {
  if (state.report && $('figs').clientWidth !== width) {
    width = $('figs').clientWidth;
    drawChart();
  }
}).observe($('figs'));

// awaited is what the page waits for before it can answer anything.
let awaited = '';
loading((part) => {
  awaited = part < 1 ? words().loading(Math.floor(part * 100)) : '';
  if (state.running || awaited === '') say(awaited || ($('form').getAttribute('aria-busy') === 'true' ? words().working : ''));
});
if (local) {
  $('api').remove();
  $('foot').dataset.t = 'footLocal';
}

close();
speak();
