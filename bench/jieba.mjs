// jieba-rs (@node-rs/jieba) as a peer: the answers that serve.go gives, from node.
//
//   node jieba.mjs cut|tfidf        commands on standard input, one JSON object a line back
import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'

const used = () => { const c = process.cpuUsage(); return (c.user + c.system) / 1e6 }
const tfidf = process.argv[2] === 'tfidf'
let work, docs

const commands = {
  async load() {
    const cpu = used()
    const { Jieba, TfIdf } = await import('@node-rs/jieba')
    const { dict, idf } = await import('@node-rs/jieba/dict.js')
    const jieba = Jieba.withDict(dict)
    if (tfidf) {
      const weights = TfIdf.withDict(idf)
      work = (text) => weights.extractKeywords(jieba, text, 10).length
    } else {
      work = (text) => jieba.cut(text, true).length
    }
    work('今天天气很好。')
    const about = JSON.parse(readFileSync('node_modules/@node-rs/jieba/package.json', 'utf8'))
    return { cpu: used() - cpu, version: about.version }
  },
  read(file) {
    docs = readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line).text)
    return {}
  },
  run(threads, least) {
    if (threads !== '1') return { skipped: true }
    const cpu = used(), wall = performance.now()
    let count = 0, passes = 0
    do {
      for (const text of docs) count += work(text)
      passes++
    } while (used() - cpu < Number(least))
    return { cpu: used() - cpu, wall: (performance.now() - wall) / 1e3, passes, count }
  },
}

for await (const line of createInterface({ input: process.stdin })) {
  const [name, ...args] = line.split(' ')
  let answer
  try {
    answer = await commands[name](...args)
  } catch (err) {
    answer = { error: String(err) }
  }
  process.stdout.write(JSON.stringify(answer) + '\n')
}
