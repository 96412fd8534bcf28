// The package as its user has it: installed, and imported by its name.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { fileURLToPath } from 'node:url';

import { load, TiyaoError } from 'tiyao';

const text = '云州市统计局10日公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%。';
const before = Object.keys(globalThis);
const tiyao = await load();

test('nothing is left in the global scope', () => {
  assert.deepEqual(Object.keys(globalThis), before);
  for (const name of ['Go', 'fs', 'path']) assert.equal(name in globalThis, false, name);
});

test('every verb answers', () => {
  assert.equal(tiyao.stats({ text }).stats[1].direction, 'down');
  assert.equal(tiyao.segment({ text }).words.join(''), text);
  assert.ok(tiyao.segment({ text }, { pos: true }).tags.length > 10);
  assert.ok(tiyao.keywords({ text }).keywords.length > 0);
  assert.ok(tiyao.names({ text: '市长葛明远出席。' }).names.some((n) => n.text === '葛明远' && n.type === 'person'));
  assert.match(tiyao.describe({ text }).description, /1\.3%/);
  assert.ok(tiyao.summarize({ text }).sentences.length > 0);
  const report = tiyao.analyze({ text, title: '粮食增产', date: '2023-07-10' });
  assert.equal(report.title, '粮食增产');
  assert.equal(report.date, '2023-07-10');
  assert.equal(tiyao.analyze({ text }, { parts: ['stats'] }).keywords, undefined);
});

test('offsets are bytes', () => {
  const bytes = new TextEncoder().encode(text);
  for (const s of tiyao.stats({ text }).stats) {
    assert.equal(new TextDecoder().decode(bytes.slice(s.start, s.end)), s.text);
  }
});

test('a string and bytes are pages', () => {
  const page = `<html><head><meta charset="gbk"><title>增产</title></head><body><h1>增产</h1><p>${text}</p><p>${text}</p></body></html>`;
  assert.equal(tiyao.extract(page).title, '增产');
  // 粮食产量增长1.3%。 in GBK, in a page that says so
  const gbk = Uint8Array.from(Buffer.from('c1b8cab3b2fac1bfd4f6b3a4312e3325a1a3', 'hex'));
  const whole = Buffer.concat([Buffer.from('<meta charset="gbk"><p>'), gbk, gbk, gbk, Buffer.from('</p>')]);
  assert.match(tiyao.extract(whole, { html: true, raw: true }).text, /粮食产量增长1\.3%。/);
  assert.equal(tiyao.keywords(new TextEncoder().encode(text), { raw: true, vocab: ['棉花', '体育'] }).keywords[0].text, '棉花');
});

test('lists', () => {
  const vocab = tiyao.keep(['粮食安全 = 棉花产量', '体育']);
  assert.match(vocab, /^list-/);
  for (const v of [vocab, ['粮食安全 = 棉花产量']]) {
    assert.deepEqual(tiyao.keywords({ text }, { vocab: v }).keywords.map((k) => k.text), ['粮食安全']);
  }
});

test('a post keeps every other byte', () => {
  const post = `---\r\ntitle: "增产"   # 定稿\r\ntags: [农业]\r\n---\r\n${text}\r\n`;
  const { post: made, changed } = tiyao.tag(post, { keywords: '-' });
  assert.ok(changed);
  assert.ok(made.includes('title: "增产"   # 定稿\r\ntags: [农业]\r\ndescription: '));
  assert.equal(tiyao.tag(made, { keywords: '-' }).changed, false);
  assert.equal(tiyao.tag(post.replace('tags', 'draft: true\r\ntags')).left, 'a draft');
});

test('errors', () => {
  assert.throws(() => tiyao.stats({ text, tpo: 1 }), (e) => e instanceof TiyaoError && e.status === 400 && /tpo/.test(e.message));
  assert.throws(() => tiyao.keywords({ text }, { vocab: 'list-000000000000000000000000' }), { status: 404 });
  assert.throws(() => tiyao.extract(' '), { status: 422 });
  assert.ok(tiyao.stats({ text }).stats.length, 'and goes on');
});

test('a module of its own', async () => {
  const bytes = await readFile(fileURLToPath(import.meta.resolve('tiyao/tiyao.wasm.gz')));
  const other = await load({ module: bytes });
  assert.notEqual(other, tiyao);
  assert.equal(other.stats({ text }).stats.length, tiyao.stats({ text }).stats.length);
  await assert.rejects(load({ module: new Uint8Array([0, 1, 2]) }));
});
