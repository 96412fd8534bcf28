// The words of the page in both languages, and how figures are said in them.

const zh = {
  skip: '跳到输入框', motto: '一篇新闻，说了什么', api: '接口', sourceLabel: '文章或网页',
  sourceHint: '粘贴一篇文章，或整个网页的文字、HTML 源码；也可以把文件拖到这里。',
  remove: '移除', drop: '松手即分析', go: '分析', open: '打开文件', sample: '看个例子', raw: '原样分析，不找正文',
  tags: '标签', copyAll: '全部复制', copy: '复制', copied: '已复制', copyFailed: '无法复制',
  description: '描述', summary: '摘要', text: '正文', legend: '标出', figures: '数字', names: '名称', keywords: '关键词',
  options: '选项', topLabel: '标签个数', limitLabel: '描述长度', limit80: '80 字', limitBaidu: '百度', limitGoogle: '谷歌', limitBing: '必应',
  vocabLabel: '只用这些标签，一行一个；可写同义词：标签 = 同义词, 同义词', preferLabel: '词表之后，也给文中的词',
  titleLabel: '标题，可修改', jump: '跳到', addTag: '加一个标签', add: '添加', removeTag: (t) => `移除“${t}”`, copyTag: (t) => `复制“${t}”`, tagHelp: '点一下复制，双击修改',
  checks: '检查', export: '导出', save: '存为文件', exFront: '文首信息', exMeta: '网页 meta', exCSV: '数字 CSV', nameCount: (n) => `${n} 个`,
  check: {
    good: '合适：', look: '请看：', and: '、',
    noTitle: '没有标题。', titleGood: (n) => `标题 ${n} 字，长短合适。`, titleShort: (n) => `标题只有 ${n} 字，可以说得更具体。`, titleLong: (n) => `标题 ${n} 字，搜索结果里大约只显示 30 字。`,
    noDescription: '没有描述。', descGood: (n) => `描述 ${n} 字，长短合适。`, descShort: (n) => `描述只有 ${n} 字，还可以多说一点（40 到 80 字）。`, descLong: (n) => `描述 ${n} 字，百度大约只显示 80 字。`,
    sameAsTitle: '描述和标题一样，等于没有描述。', figure: (s) => `描述里有文中的数字：${s}。`, noFigure: '文章里有数字，描述没有提到。',
    noTags: '没有标签。', tagInTitle: (t) => `标题里有标签“${t}”。`, noTagInTitle: '标题里一个标签也没有。', tagNotInText: (t) => `文中没有出现：${t}。`, manyTags: (n) => `标签有 ${n} 个，太多了。`,
  },
  figuresTitle: '数字', foot: '文章只在这台服务器的内存里处理，不保存，也不外发。', footLocal: '文章只在您的浏览器里处理，不上传。',
  loading: (n) => `正在载入词典和模型（约 11 MB）：${n}%`,
  themeAuto: '跟随系统', themeLight: '浅色', themeDark: '深色', themeLabel: '配色',
  empty: '先粘贴或拖入一篇文章。', working: '正在分析…', untitled: '（没有标题）', none: '没有找到。',
  done: (s) => `分析完成，用时 ${s}。`, offline: '连不上服务器，或内容太大。', failed: '分析失败：',
  errors: { 408: '发送太慢，请再试一次。', 413: '内容太大。', 422: '里面没有找到文章。要分析全部文字，请勾选“原样分析”。', 503: '服务器正忙，请稍后再试。' },
  chars: (n) => `${n} 字`, pageTags: '页面标签：', figCount: (n, m) => (m ? `${n} 个，其中 ${m} 个是变化` : `${n} 个`),
  count: (n) => `${n} 个字。可以直接修改，下面的样子随之变化。`,
  serpGoogle: '在谷歌里', serpBaidu: '在百度里', fits: '全部显示', cutAt: (n) => `后 ${n} 字被截去`,
  site: '你的网站', chartTitle: '变化幅度', more: (n) => `显示其余 ${n} 个`, up: '上升', down: '下降', flat: '持平',
  th: { text: '原文', value: '数值', kind: '类别', subject: '指标', scope: '范围', period: '时间', basis: '对比' },
  f: { value: '数值', kind: '类别', direction: '方向', basis: '对比', subject: '指标', scope: '范围', period: '时间', from: '从', to: '到', status: '性质', count: '出现', score: '权重' },
  kinds: { change: '变化', level: '数值', count: '计数', rate: '比率', share: '占比', multiple: '倍数', rank: '名次' },
  bases: { yoy: '上年同期', mom: '上月', qoq: '上季度', other: '其他时点' },
  statuses: { forecast: '预测', target: '目标' },
  types: { person: '人名', place: '地名', organization: '机构', work: '书名、文件', event: '事件', product: '产品', term: '关键词', tag: '词表标签' },
  notes: {
    'the text is not Chinese': '文章不是中文：不给标签、名称和描述。', 'the text has no sentence besides its title': '除了标题没有别的句子，所以没有描述。',
    'the text has HTML in it: give it as html': '文中有 HTML 标记：请不要勾选“原样分析”。',
  },
  times: (n) => `${n} 次`, mods: { '~': '约 ', '<': '不足 ', '>': '超过 ', '<=': '至多 ', '>=': '至少 ' }, other: 'English', otherLang: 'en',
};

const en = {
  skip: 'Skip to the input', motto: 'What a news article says', api: 'API', sourceLabel: 'Article or web page',
  sourceHint: 'Paste a Chinese article, or the text or HTML of a whole page; or drop a file here.',
  remove: 'Remove', drop: 'Drop to analyse', go: 'Analyse', open: 'Open a file', sample: 'Try a sample', raw: 'Take the text as it stands',
  tags: 'Tags', copyAll: 'Copy all', copy: 'Copy', copied: 'Copied', copyFailed: 'Cannot copy',
  description: 'Description', summary: 'Summary', text: 'Article', legend: 'Highlight', figures: 'Figures', names: 'Names', keywords: 'Keywords',
  options: 'Options', topLabel: 'Tags', limitLabel: 'Description', limit80: '80 characters', limitBaidu: 'Baidu', limitGoogle: 'Google', limitBing: 'Bing',
  vocabLabel: 'Give only these tags, one a line; with synonyms: tag = synonym, synonym', preferLabel: 'Words of the text too, behind them',
  titleLabel: 'Title, editable', jump: 'Jump to', addTag: 'Add a tag', add: 'Add', removeTag: (t) => `Remove ${t}`, copyTag: (t) => `Copy ${t}`, tagHelp: 'Click to copy, double-click to edit',
  checks: 'Checks', export: 'Export', save: 'Save as a file', exFront: 'Front matter', exMeta: 'Meta elements', exCSV: 'Figures as CSV', nameCount: (n) => `${n}`,
  check: {
    good: 'Good: ', look: 'Look: ', and: ', ',
    noTitle: 'There is no title.', titleGood: (n) => `The title has ${n} characters: a good length.`, titleShort: (n) => `The title has only ${n} characters; it could say more.`, titleLong: (n) => `The title has ${n} characters; search results show about 30.`,
    noDescription: 'There is no description.', descGood: (n) => `The description has ${n} characters: a good length.`, descShort: (n) => `The description has only ${n} characters; 40 to 80 say more.`, descLong: (n) => `The description has ${n} characters; Baidu shows about 80.`,
    sameAsTitle: 'The description is the title again.', figure: (s) => `The description names a figure: ${s}.`, noFigure: 'The article has figures; the description names none.',
    noTags: 'There are no tags.', tagInTitle: (t) => `The title has the tag ${t}.`, noTagInTitle: 'The title has none of the tags.', tagNotInText: (t) => `Not in the article: ${t}.`, manyTags: (n) => `${n} tags are too many.`,
  },
  figuresTitle: 'Figures', foot: 'Articles are read in this server’s memory only: nothing is stored or sent on.', footLocal: 'Articles are read in your browser: nothing is sent anywhere.',
  loading: (n) => `Loading the dictionary and the models (about 11 MB): ${n} %`,
  themeAuto: 'System', themeLight: 'Light', themeDark: 'Dark', themeLabel: 'Colours',
  empty: 'Paste or drop an article first.', working: 'Reading…', untitled: '(no title)', none: 'None found.',
  done: (s) => `Done in ${s}.`, offline: 'The server cannot be reached, or the text is too large.', failed: 'Failed: ',
  errors: { 408: 'Sending took too long; try again.', 413: 'That is too large.', 422: 'There is no article in it. Tick “as it stands” to read all of the text.', 503: 'The server is busy; try again in a moment.' },
  chars: (n) => `${n} characters`, pageTags: 'Page tags: ', figCount: (n, m) => (m ? `${n}, of which ${m} changes` : `${n}`),
  count: (n) => `${n} characters. Edit it here; the previews follow.`,
  serpGoogle: 'On Google', serpBaidu: 'On Baidu', fits: 'shown whole', cutAt: (n) => `last ${n} characters cut`,
  site: 'Your site', chartTitle: 'Changes', more: (n) => `Show ${n} more`, up: 'up', down: 'down', flat: 'unchanged',
  th: { text: 'As written', value: 'Value', kind: 'Kind', subject: 'What', scope: 'Where', period: 'When', basis: 'Against' },
  f: { value: 'Value', kind: 'Kind', direction: 'Direction', basis: 'Against', subject: 'What', scope: 'Where', period: 'When', from: 'From', to: 'To', status: 'Status', count: 'Found', score: 'Weight' },
  kinds: { change: 'change', level: 'amount', count: 'count', rate: 'rate', share: 'share', multiple: 'multiple', rank: 'rank' },
  bases: { yoy: 'a year earlier', mom: 'the month before', qoq: 'the quarter before', other: 'another time' },
  statuses: { forecast: 'forecast', target: 'target' },
  types: { person: 'People', place: 'Places', organization: 'Organizations', work: 'Works', event: 'Events', product: 'Products', term: 'Keyword', tag: 'From the vocabulary' },
  notes: {
    'the text is not Chinese': 'The text is not Chinese: it gets no tags, names or description.', 'the text has no sentence besides its title': 'There is no description: the text has no sentence besides its title.',
    'the text has HTML in it: give it as html': 'There is HTML in the text: do not tick “as it stands”.',
  },
  times: (n) => (n === 1 ? 'once' : `${n} times`), mods: { '~': 'about ', '<': 'under ', '>': 'over ', '<=': 'at most ', '>=': 'at least ' }, other: '中文', otherLang: 'zh-CN',
};

const units = {
  zh: { CNY: '元', USD: '美元', HKD: '港元', EUR: '欧元', JPY: '日元', GBP: '英镑', pp: '个百分点', bp: '个基点' },
  en: { pp: ' pp', bp: ' bp' },
};

// whoever reads Chinese at all gets the page in Chinese: the articles are
let code = (navigator.languages || []).some((l) => /^zh\b/i.test(l)) ? 'zh' : 'en';
export const words = () => (code === 'zh' ? zh : en);
export const language = () => code;
export function switchLanguage() { code = code === 'zh' ? 'en' : 'zh'; }

// translate puts the words of the page in their places.
export function translate(root) {
  const w = words();
  document.documentElement.lang = code === 'zh' ? 'zh-CN' : 'en';
  for (const e of root.querySelectorAll('[data-t]')) e.textContent = w[e.dataset.t];
  for (const e of root.querySelectorAll('[data-t-placeholder]')) e.placeholder = w[e.dataset.tPlaceholder];
  for (const e of root.querySelectorAll('[data-t-label]')) e.setAttribute('aria-label', w[e.dataset.tLabel]);
}

// note says what the answer says of itself, "" for nothing.
export const note = (report) => words().notes[report.note] || report.note || '';

// amount says the value of a statistic with its bounds and its unit.
export function amount(s) {
  const w = words();
  if (s.kind === 'rank') return (code === 'zh' ? '第 ' : 'no. ') + (s.value || '') + (s.unit ? ' ' + s.unit : '');
  let n = s.value !== undefined ? number(s.value) : '';
  if (s.value === undefined) {
    if (s.lower && s.upper) n = number(s.lower) + '–' + number(s.upper);
    else if (s.lower) n = '≥ ' + number(s.lower);
    else if (s.upper) n = '≤ ' + number(s.upper);
  }
  if (s.from && s.to) n = number(s.from) + ' → ' + number(s.to);
  return (w.mods[s.modifier] || '') + n + unit(s.unit || '');
}

function unit(u) {
  if (!u) return '';
  const [head, ...rest] = u.split('/');
  const name = units[code][head] || head;
  const space = code === 'en' && name !== '%' && !name.startsWith(' ') ? ' ' : '';
  return space + [name, ...rest].join('/');
}

// number groups the digits of a decimal; in Chinese by 万 and 亿. It works on the
// digits, so nothing is rounded.
export function number(d) {
  const m = /^(-?)(\d+)(?:\.(\d+))?$/.exec(d);
  if (!m) return d;
  let [, sign, whole, part = ''] = m;
  let tail = '';
  if (code === 'zh') {
    for (const [digits, name] of [[12, '万亿'], [8, '亿'], [4, '万']]) {
      const short = digits + (digits === 4 ? 1 : 0); // 9999 and 12345 stay readable as they are
      if (whole.length > short && !part) {
        part = whole.slice(-digits).replace(/0+$/, '');
        whole = whole.slice(0, -digits);
        tail = name;
        break;
      }
    }
  }
  whole = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return (sign ? '−' : '') + whole + (part ? '.' + part : '') + tail;
}

// basis says what a change is measured against: by its name, or as the text has it.
export function basis(s) {
  if (s.basis === 'other' && s.basis_text) return s.basis_text;
  return words().bases[s.basis] || s.basis;
}

// arrow is the sign of a direction.
export const arrow = (d) => ({ up: '↑', down: '↓', flat: '→' })[d] || '';
