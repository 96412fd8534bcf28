'use strict';

const fs = require('fs/promises');
const path = require('path');

// write goes through the posts of a site and writes what they have not got yet. It throws
// when a post could not be edited, after the others.
exports.write = async (hexo, tiyao, settings, { dryRun, 'dry-run': dry = dryRun, merge, replace }) => {
  const sums = { changed: 0, same: 0, left: 0, failed: 0 };
  for (const file of await markdown(path.join(hexo.source_dir, '_posts'))) {
    const name = path.relative(hexo.base_dir, file);
    const bytes = await fs.readFile(file);
    try {
      const post = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      const options = { ...settings.options, name: path.basename(file), max_tags: settings.maxTags, merge: Boolean(merge), replace: Boolean(replace), keywords: '-' };
      const { post: made, changed, left } = tiyao.tag(post, options);
      if (changed && !dry) await replaceFile(file, bytes, made);
      sums[changed ? 'changed' : left ? 'left' : 'same']++;
      if (changed || left) hexo.log.info('%s: %s', name, changed ? (dry ? 'would change' : 'changed') : left);
    } catch (err) {
      sums.failed++;
      hexo.log.error('%s: %s, left as it is', name, err.message);
    }
  }
  hexo.log.info('%d %s, %d as they were, %d left alone, %d failed', sums.changed, dry ? 'to change' : 'changed', sums.same, sums.left, sums.failed);
  if (sums.failed) throw new Error(`${sums.failed} posts could not be edited`);
};

// markdown lists the posts below a folder; a name with "_" in front is none.
async function markdown(dir) {
  const entries = await fs.readdir(dir, { withFileTypes: true, recursive: true });
  return entries
    .filter((e) => e.isFile() && /\.(md|markdown|mdown|mkd)$/i.test(e.name) && !e.name.startsWith('_'))
    .map((e) => path.join(e.parentPath ?? e.path, e.name))
    .sort();
}

// replaceFile writes a file whole or not at all, and not over what someone else wrote.
async function replaceFile(file, before, text) {
  const { mode } = await fs.stat(file);
  const beside = `${file}.tiyao-${process.pid}`;
  try {
    await fs.writeFile(beside, text, { flag: 'wx', mode });
    if (!before.equals(await fs.readFile(file))) throw new Error('it was changed meanwhile');
    await fs.rename(beside, file);
  } catch (err) {
    await fs.rm(beside, { force: true });
    throw err;
  }
}
