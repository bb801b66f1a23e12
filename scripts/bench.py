"""Measure speed, memory and accuracy, and print a table: `make bench`.

Times are CPU times, the least of several runs, because other work on the machine only ever adds to them. Accuracy is
that of the seeds against the annotations in tests/gold, by the scorer that stands there. `--peer PYTHON` names the
Python of another environment, in which quantulum3 is installed, to measure it on the same texts in the same run.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from claimbook import articles, lexicons, model, tables
from claimbook.extraction import extract, extract_all
from claimbook.model import Article

ROOT = Path(__file__).resolve().parents[1]
GOLD = ROOT / "tests" / "gold"
EXTRACTIONS = 2000  # over which memory may not grow

# Runs in the peer's environment: texts come in on standard input, quantities go out, with the time they took.
PEER = """
import json, sys, time
from quantulum3 import parser
texts = json.load(sys.stdin)
parser.parse("It grew 3.5 percent to 4 billion dollars.")
start = time.process_time()
found = [parser.parse(text) for text in texts]
took = time.process_time() - start
rows = [[(*q.span, q.value, q.unit.name, q.unit.entity.name) for q in each] for each in found]
json.dump({"took": took, "found": rows}, sys.stdout)
"""


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument(
        "--articles", type=Path, default=ROOT / "seeds", help="folder of articles (default: the seeds)"
    )
    options.add_argument("--gold", type=Path, default=GOLD, help="folder of their annotations and of the scorer")
    options.add_argument("--runs", type=int, default=15, help="runs, of which the fastest counts")
    options.add_argument("--peer", metavar="PYTHON", help="the Python of an environment with quantulum3")
    chosen = options.parse_args(arguments)
    read = articles.read_folder(chosen.articles)
    _print("articles", f"{len(read)}, {sum(len(a.text) for a in read) / len(read):,.0f} characters each")
    _speed(chosen.articles, read, chosen.runs)
    _linear(max(read, key=lambda article: len(article.text)), chosen.runs)
    _memory(read)
    _accuracy(chosen.articles, chosen.gold, read)
    if chosen.peer:
        _peer(chosen.peer, chosen.articles, chosen.gold, read)


def least(work: Callable[[], object], runs: int) -> float:
    """CPU seconds of the fastest run."""
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def _speed(folder: Path, read: Sequence[Article], runs: int) -> None:
    files = {article.doc_id: (folder / article.doc_id).read_bytes() for article in read}
    extracting = least(lambda: [extract(article) for article in read], runs) / len(read)
    parsing = least(lambda: [articles.parse(name, data) for name, data in files.items()], runs) / len(read)
    loop = least(lambda: sum(range(1_000_000)), runs)
    _print("extraction", f"{1 / extracting:,.0f} articles a second on one core, {extracting * 1e3:.2f} ms each")
    _print("reading", f"{parsing * 1e3:.2f} ms an article")
    _print(
        "this machine",
        f"{loop * 1e3:.1f} ms to add up a million numbers; an extraction takes {extracting / loop:.3f} of it",
    )


def _linear(article: Article, runs: int) -> None:
    """An article two and four times over takes two and four times as long, when time is linear in its length."""
    data = article.text.encode()
    times = []
    for copies in (1, 2, 4):
        longer = articles.parse(article.doc_id, b"\n\n".join([data] * copies))
        times.append(least(lambda longer=longer: extract(longer), runs))  # type: ignore[misc]
    _print("time at 1, 2, 4 times the length", " ".join(f"{each / times[0]:.2f}" for each in times))


def _memory(read: Sequence[Article]) -> None:
    """What the process grows by over many extractions, once all is loaded."""
    for article in read:
        extract(article)
    before = _resident()
    for number in range(EXTRACTIONS):
        extract(read[number % len(read)])
    _print(
        f"memory after {EXTRACTIONS:,} extractions",
        f"{before / 2**20:.0f} MB, then {(_resident() - before) / 2**20:+.1f} MB",
    )


def _resident() -> int:
    """Bytes that the process holds in memory; 0 where the system does not tell."""
    statm = Path("/proc/self/statm")
    return int(statm.read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE") if statm.is_file() else 0


def _accuracy(folder: Path, gold: Path, read: list[Article]) -> None:
    if not (gold / "score_claims.py").is_file():
        _print("accuracy", f"not measured: {gold.name} holds no scorer")
        return
    claims, numbers = extract_all(read)
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "claims.csv"
        tables.write(claims, path, model.CLAIMS)
        scores = _scores(folder, gold, path)
    for name, value in scores.items():
        _print(name, f"{value:.3f}")
    _print("numbers left unresolved", f"{(numbers['reason'] == 'unresolved').mean():.1%}")


def _scores(folder: Path, gold: Path, claims: Path) -> dict[str, float]:
    """What the scorer says of a table of claims."""
    scorer = [sys.executable, str(gold / "score_claims.py")]
    done = subprocess.run(
        [*scorer, "--docs", str(folder), "--gold", str(gold), "--claims", str(claims)],
        capture_output=True,
        text=True,
        check=True,
    )
    found = json.loads(done.stdout)
    kinds: dict[str, float] = {f"{kind} F1": found[kind]["f1"] for kind in model.CLAIM_TYPES if kind in found}
    kinds |= {f"quantity {name}": found["quantity"][name] for name in ("precision", "recall")}
    scores: dict[str, float] = kinds | found["fields"] | {f"{name} F1": f1 for name, f1 in found["fields_f1"].items()}
    return scores


def _peer(python: str, folder: Path, gold: Path, read: list[Article]) -> None:
    """quantulum3 on the same articles, with what it cannot know (years, durations) taken out in its favour."""
    texts = [article.text for article in read]
    done = subprocess.run([python, "-c", PEER], input=json.dumps(texts), capture_output=True, text=True, check=False)
    if done.returncode:
        _print("quantulum3", f"did not run: {(done.stderr.strip() or 'no message').splitlines()[-1]}")
        return
    answer = json.loads(done.stdout)
    _print("quantulum3", f"{len(read) / answer['took']:,.1f} articles a second on one core")
    rows = [_row(article, each) for article, found in zip(read, answer["found"], strict=True) for each in found]
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "claims.csv"
        tables.write(tables.frame([row for row in rows if row], model.CLAIMS), path, model.CLAIMS)
        scores = _scores(folder, gold, path)
    for name in ("quantity F1", "quantity precision", "quantity recall"):
        _print(f"quantulum3 {name}", f"{scores[name]:.3f}")


def _row(article: Article, found: Sequence[object]) -> dict[str, object]:
    """A quantity of the peer as a row of the claims table; {} for a year or a length of time."""
    start, end, value, name, entity = found
    if not isinstance(start, int) or not isinstance(end, int) or not isinstance(value, float | int):
        return {}
    if entity == "time" or (entity == "dimensionless" and 1900 <= value <= 2100 and float(value).is_integer()):
        return {}
    return {
        "claim_id": f"{start:012x}",
        "label": "Q1",
        "doc_id": article.doc_id,
        "part": 1,
        "claim_type": "quantity",
        "char_start": start,
        "char_end": end,
        "span": article.text[start:end],
        "quote": article.text[start:end],
        "sentence_start": start,
        "sentence_end": end,
        "line": article.text.count("\n", 0, start) + 1,
        "value": float(value),
        "unit": _unit(str(name)),
        "review": "auto",
    }


def _unit(name: str) -> str:
    """The unit of the claims table that the peer's name of a unit means."""
    if name in ("dimensionless", ""):
        return "1"
    known = {row["word"].lower(): row["code"] for row in lexicons.rows("en/currencies")}
    known |= {row["word"].lower(): row["unit"] for row in lexicons.rows("en/units")}
    known |= {"percentage": "%", "dollar": "USD"}
    name = name.lower()
    return next((known[each] for each in (name, f"{name}s", name.split(" ")[-1]) if each in known), name)


def _print(what: str, result: str) -> None:
    print(f"{what:34}{result}", flush=True)


if __name__ == "__main__":
    main()
