//! jieba-rs, the bare crate, as a peer: the answers that internal/peer/serve.go gives.
//!
//!     jieba-peer cut|tfidf      commands on standard input, one JSON object a line back
//!     jieba-peer cut FILE N     goes through FILE (NDJSON) N times and prints a count, for instruction counts

use jieba_rs::{Jieba, KeywordExtract, TfIdf};
use serde_json::{json, Value};
use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Instant;

/// Seconds of CPU time, user and system, of all threads.
fn used() -> f64 {
    let mut t = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut t) };
    t.tv_sec as f64 + t.tv_nsec as f64 / 1e9
}

struct Peer {
    jieba: Jieba,
    tfidf: Option<TfIdf>,
}

impl Peer {
    fn load(tfidf: bool) -> Peer {
        Peer { jieba: Jieba::new(), tfidf: tfidf.then(TfIdf::default) }
    }

    fn work(&self, text: &str) -> usize {
        match &self.tfidf {
            Some(t) => t.extract_keywords(&self.jieba, text, 10, vec![]).len(),
            None => self.jieba.cut(text, true).len(),
        }
    }

    fn pass(&self, docs: &[String], threads: usize) -> usize {
        if threads == 1 {
            return docs.iter().map(|d| self.work(d)).sum();
        }
        let next = AtomicUsize::new(0);
        std::thread::scope(|s| {
            let hands: Vec<_> = (0..threads)
                .map(|_| {
                    s.spawn(|| {
                        let mut n = 0;
                        while let Some(d) = docs.get(next.fetch_add(1, Ordering::Relaxed)) {
                            n += self.work(d);
                        }
                        n
                    })
                })
                .collect();
            hands.into_iter().map(|h| h.join().unwrap()).sum()
        })
    }
}

fn read(file: &str) -> std::io::Result<Vec<String>> {
    let text = std::fs::read_to_string(file)?;
    Ok(text
        .lines()
        .filter_map(|l| serde_json::from_str::<Value>(l).ok())
        .filter_map(|v| v["text"].as_str().map(str::to_owned))
        .collect())
}

fn main() -> std::io::Result<()> {
    let args: Vec<String> = std::env::args().collect();
    let tfidf = args.get(1).is_some_and(|a| a == "tfidf");
    if let (Some(file), Some(times)) = (args.get(2), args.get(3)) {
        let (peer, docs) = (Peer::load(tfidf), read(file)?);
        let count: usize = (0..times.parse().unwrap_or(1)).map(|_| peer.pass(&docs, 1)).sum();
        println!("{count}");
        return Ok(());
    }
    let mut peer = None;
    let mut docs = Vec::new();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let words: Vec<&str> = line.split_whitespace().collect();
        let answer = match words.as_slice() {
            ["load"] => {
                let cpu = used();
                let p = Peer::load(tfidf);
                p.work("今天天气很好。");
                peer = Some(p);
                json!({"cpu": used() - cpu, "version": "0.11.0"})
            }
            ["read", file] => {
                docs = read(file)?;
                json!({})
            }
            ["run", threads, least] if peer.is_some() => {
                let (threads, least) = (threads.parse().unwrap_or(1), least.parse().unwrap_or(1.0));
                let (cpu, wall) = (used(), Instant::now());
                let (mut count, mut passes) = (0, 0);
                while passes == 0 || used() - cpu < least {
                    count += peer.as_ref().map_or(0, |p| p.pass(&docs, threads));
                    passes += 1;
                }
                json!({"cpu": used() - cpu, "wall": wall.elapsed().as_secs_f64(), "passes": passes, "count": count})
            }
            _ => json!({"error": format!("command {line:?}")}),
        };
        println!("{answer}");
        std::io::stdout().flush()?;
    }
    Ok(())
}
