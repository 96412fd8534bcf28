/* global hexo */
'use strict';

// Hexo runs this file by itself, where import() is not to be had: a file of its own has it.
require('./lib/plugin')(hexo);
