'use strict';

const fs = require('fs');
const path = require('path');

// settings reads the site's own from _config.yml:
//
//	tiyao:
//	  description: true    # while the site is generated, for posts that have none
//	  keywords: true
//	  max_tags: 5          # of "hexo tiyao"
//	  limit: 80            # characters of a description; or baidu, google, bing
//	  vocab: tags.txt      # only these tags, a file of the site
//	  block: never.txt     # never these
module.exports = (hexo) => {
  const { description = true, keywords = true, max_tags: maxTags = 5, limit, vocab, block } = hexo.config.tiyao || {};
  const options = {};
  if (limit) options.limit = limit;
  for (const [name, file] of Object.entries({ vocab, block })) {
    if (file) options[name] = fs.readFileSync(path.join(hexo.base_dir, file), 'utf8').replace(/^\ufeff/, '').split(/\r?\n/);
  }
  return { description, keywords, maxTags, options };
};
