'use strict';

const posts = require('./posts');
const settings = require('./settings');

let loaded; // the analysis, once anything has to be read
const tiyao = () => (loaded ??= import('tiyao').then(({ load }) => load()));

module.exports = (hexo) => {
  // What a post has no description or keywords for gets them while the site is generated;
  // no file changes.
  hexo.extend.filter.register('after_post_render', async (data) => {
    const s = settings(hexo);
    if (data.layout !== 'post' || data.tiyao === false || data.published === false) return data;
    const wanted = (key) => s[key] && !data[key]?.length;
    if (!wanted('description') && !wanted('keywords')) return data;
    const html = `<article>${data.content}</article>`;
    let said;
    try {
      said = (await tiyao()).analyze({ html, title: data.title || '' }, { ...s.options, parts: ['keywords', 'description'] });
    } catch (err) {
      hexo.log.debug('tiyao: %s: %s', data.source, err.message); // a post without text, say
      return data;
    }
    if (wanted('description') && said.description) data.description = said.description;
    if (wanted('keywords') && said.keywords.length) data.keywords = said.keywords.map((k) => k.text);
    return data;
  });

  hexo.extend.console.register('tiyao', 'Write tags and descriptions into the front matter of posts', {
    desc: 'Write what posts do not have yet. An author\'s own words stay.',
    options: [
      { name: '--dry-run', desc: 'only say which posts would change' },
      { name: '--merge', desc: 'add tags behind those that are there' },
      { name: '--replace', desc: 'overwrite what is there' },
    ],
  }, async (args) => posts.write(hexo, await tiyao(), settings(hexo), args));
};
