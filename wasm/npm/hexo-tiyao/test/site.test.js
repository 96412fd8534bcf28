// A real site of Hexo, installed from npm: generated, and its posts written to.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import test from 'node:test';

const body = '云州市统计局10日公布，上半年全市粮食产量比上年同期增长1.3%，棉花产量下降2.1%。\n\n市农业局介绍，下半年将继续扩大优质小麦种植面积，并为种粮大户提供贷款。\n';
const files = {
  '_config.yml': 'title: 云州记事\nurl: http://example.com\nlanguage: zh-CN\ntheme: plain\npermalink: :title/\ntiyao:\n  max_tags: 3\n  block: never.txt\n',
  'never.txt': '种粮大户\n',
  'themes/plain/layout/index.ejs': '<html><body><% page.posts.each(function (p) { %><p><%= p.title %></p><% }) %></body></html>\n',
  'themes/plain/layout/post.ejs': '<html><head><%- open_graph() %><meta name="kw" content="<%= page.keywords %>"></head><body><%- page.content %></body></html>\n',
  'source/_posts/bare.md': `---\ntitle: 粮食增产   # 定稿\ndate: 2023-07-10 08:00:00\n---\n${body}`,
  'source/_posts/own.md': `---\ntitle: 作者写过\ntags: [农业]\ndescription: 作者自己的话，一个字也不能动。\nkeywords: 粮食\n---\n${body}`,
  'source/_posts/json.md': `"title": "有分号",\n"date": "2023-07-11 08:00:00"\n;;;\n${body}`,
  'source/_posts/crlf.md': `---\r\ntitle: 换行\r\n---\r\n${body.replaceAll('\n', '\r\n')}`,
  'source/_posts/no.md': `---\ntitle: 不要\ntiyao: false\n---\n${body}`,
  'source/_posts/deep/empty.md': '---\ntitle: 没有字\n---\n',
};

const site = process.cwd();
for (const [name, text] of Object.entries(files)) {
  mkdirSync(join(site, name, '..'), { recursive: true });
  writeFileSync(join(site, name), text);
}
const hexo = (...args) => execFileSync('npx', ['hexo', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
const posts = () => Object.fromEntries(Object.keys(files).filter((f) => f.startsWith('source/')).map((f) => [f, readFileSync(join(site, f), 'utf8')]));
const meta = (page, name) => new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`).exec(readFileSync(join(site, 'public', page, 'index.html'), 'utf8'))?.[1];

test('a generated page has what its post did not say, and no file changes', () => {
  hexo('generate');
  assert.match(meta('bare', 'description'), /1\.3%/);
  assert.match(meta('bare', 'og:description'), /1\.3%/);
  assert.match(meta('bare', 'kw'), /粮食/);
  assert.equal(meta('own', 'description'), '作者自己的话，一个字也不能动。');
  assert.equal(meta('own', 'kw'), '粮食');
  assert.doesNotMatch(meta('no', 'kw') ?? '', /粮食/);
  assert.deepEqual(posts(), Object.fromEntries(Object.entries(files).filter(([f]) => f.startsWith('source/'))));
});

test('hexo tiyao writes what is missing, once', () => {
  const before = posts();
  assert.match(hexo('tiyao', '--dry-run'), /3 to change, 1 as they were, 2 left alone, 0 failed/);
  assert.deepEqual(posts(), before, 'a dry run changes nothing');
  assert.match(hexo('tiyao'), /3 changed, 1 as they were, 2 left alone, 0 failed/);
  const after = posts();
  for (const [f, text] of Object.entries(after)) {
    const wanted = /bare|json|crlf/.test(f);
    assert.equal(text !== before[f], wanted, f);
    const cut = (t) => t.slice(t.search(/(---|;;;)\r?\n云州/)); // the body
    assert.equal(cut(text), cut(before[f]), f);
    if (wanted) assert.match(text, /tags/, f);
    assert.ok(!text.includes('tags') || !/tags.*种粮大户/.test(text), f);
  }
  assert.ok(after['source/_posts/bare.md'].startsWith('---\ntitle: 粮食增产   # 定稿\ndate: 2023-07-10 08:00:00\ntags: ['));
  assert.doesNotMatch(after['source/_posts/crlf.md'].replaceAll('\r\n', ''), /\n/);
  assert.match(hexo('tiyao'), /0 changed, 4 as they were, 2 left alone, 0 failed/);
  assert.deepEqual(posts(), after, 'a second run changes nothing');
  assert.deepEqual(readdirSync(join(site, 'source/_posts')).filter((f) => f.includes('.tiyao-')), []);
  hexo('clean');
  hexo('generate');
  assert.match(meta('json', 'description'), /1\.3%/);
});
