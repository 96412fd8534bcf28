// What is really answered has the types that are declared: no field more, none of another type.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import test from 'node:test';

import { load } from 'tiyao';

const text = '云州市统计局10日公布，上半年全市粮食产量由320万吨增至324万吨，比上年同期增长约1.3%，居全省第二位；棉花产量下降2.1%。市长葛明远介绍，力争全年达到650万吨。';

test('answers have their types', async () => {
  const tiyao = await load();
  const answers = { // a report of everything that there is
    Report: tiyao.analyze({ text, title: '粮食增产', date: '2023-07-10 08:00' }),
    Extracted: tiyao.extract(text, { raw: true }),
    Tagged: tiyao.tag(`---\ntitle: 甲\n---\n${text}`),
  };
  const lines = Object.entries(answers).map(([type, a]) => `export const a${type}: T.${type} = ${JSON.stringify(a)};`);
  await writeFile('answers.ts', `import type * as T from 'tiyao';\n${lines.join('\n')}\n`);
  await writeFile('use.ts', `import { load, TiyaoError, type Stat } from 'tiyao';
const t = await load();
const first: Stat | undefined = t.stats({ text: '' }, { top: 3 }).stats[0];
const up: boolean = first?.direction === 'up';
const words: string[] = t.analyze(new Uint8Array()).keywords.map((k) => k.text);
const some: string | undefined = t.analyze('', { parts: ['description'] }).description;
// @ts-expect-error: there is no such limit
t.describe('', { limit: 'yahoo' });
// @ts-expect-error: nor such an option
t.describe('', { tpo: 1 });
export { up, words, some, TiyaoError };
`);
  const args = ['tsc', '--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--module', 'nodenext', '--moduleResolution', 'nodenext', 'answers.ts', 'use.ts'];
  assert.equal(spawnSync('npx', args, { encoding: 'utf8' }).stdout, '');
});
