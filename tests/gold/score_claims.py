"""Score a claims table against hand-annotated articles.

usage: python tests/gold/score_claims.py --docs DIR --gold DIR --claims claims.csv [--list] [--json OUT]

--docs holds the articles, --gold one JSON-lines file an article (<article name without .txt>.jsonl), --claims the
claims table. Offsets count Unicode code points of the file decoded as UTF-8, newlines as stored (a byte order mark is
character 0). Standard library only.

How a claim counts as found
  quantity      same number (exact; 0.5 % where the text gives a fraction in words), same unit, and the predicted span
                overlaps the annotated one without being much longer
  superlative,  the spans overlap by at least half of the shorter one, and neither is more than four times the other
  commitment
Annotations marked minor neither reward nor punish. `<field>_also` in an annotation lists values that are right too.
period, subject, indicator, measure, bound, status: share right among the quantities found. baseline, attribution,
direction: F1 over the values that are not empty. also_value, value_max: share right where the annotation has one.
"""

from __future__ import annotations

import argparse
import calendar
import csv
import json
import re
from collections import defaultdict
from pathlib import Path
from typing import Any

ALWAYS = ("measure", "bound", "status", "period", "subject", "indicator")  # every quantity has one
SPARSE = ("baseline", "attribution", "direction")  # often empty: F1
EXTRA = ("value_max", "also_value")
ALIASES = {
    "eu": "european union",
    "eu-27": "european union",
    "us": "united states",
    "usa": "united states",
    "u.s.": "united states",
    "america": "united states",
    "uk": "united kingdom",
    "britain": "united kingdom",
    "prc": "china",
    "uae": "united arab emirates",
}
UNITS = {"percent": "%", "count": "1", "": "1", "RMB": "CNY", "kW.h": "kWh", "kW.hr": "kWh", "points": "1"}
STOP = frozenset(
    "the a an of in for and to from by on at its their total number amount value city province municipality".split()  # noqa: SIM905
)


def find_span(text, quote, span):
    """Every place of span inside quote inside text, as (start, end); never inside a longer number."""
    places, at = [], text.find(quote)
    while at >= 0:
        inner = quote.find(span)
        while inner >= 0:
            before, after = quote[inner - 1 : inner] if inner else "", quote[inner + len(span) : inner + len(span) + 1]
            glued = (span[:1].isdigit() and before.isdigit()) or (span[-1:].isdigit() and after.isdigit())
            if not glued:
                places.append((at + inner, at + inner + len(span)))
            inner = quote.find(span, inner + 1)
        at = text.find(quote, at + 1)
    return places


def period_bounds(period):
    """'2021-01/2021-08', '2019', '2021-H1', '../2028' -> (start, end) ISO days, '' where open; ('', '') if none."""

    def day(x, last):
        x = x.strip()
        if x in ("", ".."):
            return ""
        m = re.fullmatch(r"(\d{4})(?:-(?:(\d{2})|H([12])|Q([1-4])))?", x)
        if not m:
            return x if re.fullmatch(r"\d{4}-\d{2}-\d{2}", x) else None
        y = int(m[1])
        first, final = (
            (int(m[2]),) * 2
            if m[2]
            else ((1, 6), (7, 12))[int(m[3]) - 1]
            if m[3]
            else (int(m[4]) * 3 - 2, int(m[4]) * 3)
            if m[4]
            else (1, 12)
        )
        return f"{y}-{final:02d}-{calendar.monthrange(y, final)[1]}" if last else f"{y}-{first:02d}-01"

    if not period:
        return "", ""
    a, slash, b = period.partition("/")
    start, end = day(a, False), day(b if slash else a, True)
    return ("", "") if start is None or end is None else (start, end)


def stem(w):
    for suffix in ("ies", "es", "s", "ing", "ed"):
        if w.endswith(suffix) and len(w) - len(suffix) >= 3:
            return w[: -len(suffix)] + ("y" if suffix == "ies" else "")
    return w


def words(s):
    s = (s or "").lower().replace("’s", "").replace("'s", "")
    s = " ".join(ALIASES.get(w, w) for w in s.split())
    return {stem(w) for w in re.findall(r"[a-z0-9一-鿿]+", s) if w not in STOP}


def overlap_f1(a, b):
    a, b = words(a), words(b)
    if not a or not b:
        return float(a == b)
    return 2 * len(a & b) / (len(a) + len(b))


def same_number(a, b, loose=False):
    try:
        a, b = abs(float(a)), abs(float(b))
    except (TypeError, ValueError):
        return False
    return abs(a - b) <= (5e-3 if loose else 1e-6) * max(a, b, 1e-9)


def same_unit(g, unit):
    def norm(u):
        return UNITS.get((u or "").strip(), (u or "").strip())

    return norm(unit) in {norm(u) for u in (g["unit"], *g.get("unit_also", []))}


def same_place(kind, gold, pred):
    (s, e), (ps, pe) = gold, pred
    over = min(e, pe) - max(s, ps)
    if over <= 0:
        return 0.0
    if kind == "quantity":
        return over / (max(e, pe) - min(s, ps)) if pe - ps <= (e - s) + 30 else 0.0
    long, short = max(e - s, pe - ps), max(1, min(e - s, pe - ps))
    return over / short if over / short >= 0.5 and long <= 4 * short else 0.0


def same_period(want, got):
    return got == want or (want[0] == "" and want[1] != "" and got[1] == want[1])


def right_value(g, att, p):
    """Is the predicted field right, by the annotation or one of its alternatives?"""
    options = [g.get(att), *g.get(att + "_also", [])]
    if att == "period":
        got = (p.get("period_start") or "", p.get("period_end") or "")
        return any(same_period(period_bounds(o), got) for o in options)
    got = p.get(att) or ""
    if att == "direction":  # a rise needs no mark
        return (g.get(att) or "up") == (got or "up")
    if att == "indicator":
        return any(overlap_f1(o, got) >= 0.5 for o in options)
    if att == "subject":
        return any(words(o) == words(got) for o in options)
    if att == "attribution":
        return any(overlap_f1(o, got) >= 0.5 for o in options)
    if att == "baseline":
        year = period_bounds(g.get("period"))[1][:4]
        before = {"yoy", str(int(year) - 1)} if year else {"yoy"}
        return any(overlap_f1(o, got) >= 0.5 or (o in before and got in before) for o in options)
    return any((o or "") == got for o in options)


def load_claims(path):
    csv.field_size_limit(10**9)
    table = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as f:
        for row in csv.DictReader(f):
            if row.get("review") != "rejected":
                row.update(at=(int(row["char_start"]), int(row["char_end"])), used=False)
                table[Path(row["doc_id"]).name.removesuffix(".txt")].append(row)
    return table


def pair(gold, pred):
    """One to one; first those whose number and unit agree, best place first, then by place alone."""
    for strict in (True, False):
        wishes = []
        for i, g in enumerate(gold):
            for j, p in enumerate(pred):
                if g.get("hit") or p["used"] or p["claim_type"] != g["type"]:
                    continue
                if (
                    strict
                    and g["type"] == "quantity"
                    and not (same_number(g["value"], p["value"], g["loose"]) and same_unit(g, p["unit"]))
                ):
                    continue
                place = max((same_place(g["type"], pl, p["at"]) for pl in g["places"]), default=0.0)
                if place > 0:
                    wishes.append((-place, bool(g.get("minor")), i, j))
        for _, _, i, j in sorted(wishes):
            if not gold[i].get("hit") and not pred[j]["used"]:
                gold[i]["hit"], pred[j]["used"] = pred[j], True


def prf(tp, fp, fn):
    p, r = tp / (tp + fp) if tp + fp else 0.0, tp / (tp + fn) if tp + fn else 0.0
    return {
        "tp": tp,
        "fp": fp,
        "fn": fn,
        "precision": round(p, 4),
        "recall": round(r, 4),
        "f1": round(2 * p * r / (p + r), 4) if p + r else 0.0,
    }


def score(docs: Path, gold_folder: Path, claims: Path) -> tuple[dict[str, Any], list[str], list[dict[str, Any]]]:
    """The figures with the counts that they come from; a line for every miss, false claim and wrong field; and for
    every claim that the annotations judge, its row with `wrong`: the wrong fields ("claim" if it is none)."""
    predicted, log, judged = load_claims(claims), [], []
    tally, sparse = defaultdict(lambda: [0, 0, 0]), defaultdict(lambda: [0, 0, 0])
    right, asked, articles = defaultdict(int), defaultdict(int), {}
    for gold_file in sorted(gold_folder.glob("*.jsonl")):
        name = gold_file.name.removesuffix(".jsonl").removesuffix(".txt")
        text = (docs / f"{name}.txt").read_bytes().decode("utf-8")
        gold = [json.loads(line) for line in gold_file.read_text(encoding="utf-8").splitlines() if line.strip()]
        pred, own = predicted.get(name, []), defaultdict(lambda: [0, 0, 0])
        for g in gold:
            g["places"] = find_span(text, g["quote"], g["span"])
            g["loose"] = (
                g["unit"] == "%" and not re.search(r"\d", g["span"].replace("one", ""))
                if g["type"] == "quantity"
                else False
            )
            g["loose"] = g["loose"] or (
                g["unit"] == "%"
                and bool(re.search(r"\bin\b|\bout of\b|third|quarter|half|fifth|sixth|tenth", g["span"]))
            )
        pair(gold, pred)
        for g in gold:
            p, kind = g.get("hit"), g["type"]
            if g.get("minor"):
                continue
            if p is None:
                own[kind][2] += 1
                log.append(f"MISS  {name} {kind}: {g['span']!r} in {g['quote'][:90]!r}")
                continue
            if kind == "quantity" and not (same_number(g["value"], p["value"], g["loose"]) and same_unit(g, p["unit"])):
                own[kind][1] += 1
                own[kind][2] += 1
                log.append(f"WRONG {name}: {g['span']!r} gold {g['value']} {g['unit']} got {p['value']} {p['unit']}")
                continue
            own[kind][0] += 1
            judged.append(p | {"wrong": []})
            if kind == "superlative":
                continue
            for att in ALWAYS if kind == "quantity" else ("subject", "period"):
                key = att if kind == "quantity" else f"commitment_{att}"
                ok = right_value(g, att, p)
                asked[key] += 1
                right[key] += ok
                if not ok:
                    judged[-1]["wrong"].append(att)
                    got = p.get(att) if att != "period" else (p.get("period_start"), p.get("period_end"))
                    log.append(f"ATTR  {name} {key}: {g['span']!r} gold {g.get(att)!r} got {got!r}")
            if kind != "quantity":
                continue
            for att in SPARSE:
                if att == "baseline" and g.get(att) in ("average annual", "annual average"):
                    continue
                want, got, ok = g.get(att) or "", p.get(att) or "", right_value(g, att, p)
                if att == "direction":
                    want, got = (x if x == "down" else "" for x in (want, got))
                if want and got and ok:
                    sparse[att][0] += 1
                elif not ok:
                    sparse[att][1] += bool(got)
                    sparse[att][2] += bool(want)
                    log.append(f"ATTR  {name} {att}: {g['span']!r} gold {want!r} got {got!r}")
            for att in EXTRA:
                want = (
                    (g.get("also") or {}).get("value")
                    if att == "also_value" and isinstance(g.get("also"), dict)
                    else g.get(att)
                    if att == "value_max"
                    else None
                )
                if want not in (None, ""):
                    asked[att] += 1
                    ok = same_number(want, p.get(att), True)
                    right[att] += ok
                    if not ok:
                        log.append(f"ATTR  {name} {att}: {g['span']!r} gold {want!r} got {p.get(att)!r}")
        for p in pred:
            if not p["used"]:
                own[p["claim_type"]][1] += 1
                judged.append(p | {"wrong": ["claim"]})
                log.append(
                    f"FALSE {name} {p['claim_type']}: {text[slice(*p['at'])]!r} value {p.get('value')} {p.get('unit')}"
                )
        for kind, counts in own.items():
            tally[kind] = [x + y for x, y in zip(tally[kind], counts, strict=True)]
        articles[name] = prf(*own["quantity"])["f1"]
    out: dict[str, Any] = {kind: prf(*counts) for kind, counts in sorted(tally.items())}
    out["fields"] = {
        k: round(right[k] / asked[k], 4)
        for k in (*ALWAYS, *EXTRA, "commitment_subject", "commitment_period")
        if asked[k]
    }
    out["fields_f1"] = {k: prf(*sparse[k])["f1"] for k in SPARSE if any(sparse[k])}
    out["quantity_f1_by_article"] = articles
    out["counts"] = {k: {"right": right[k], "asked": asked[k]} for k in asked if asked[k]}
    out["counts_f1"] = {k: prf(*sparse[k]) for k in SPARSE if any(sparse[k])}
    return out, log, judged


def main() -> None:
    ap = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    for name in ("--docs", "--gold", "--claims"):
        ap.add_argument(name, required=True, type=Path)
    ap.add_argument("--list", action="store_true", help="print every miss, false claim and wrong field")
    ap.add_argument("--json", type=Path)
    a = ap.parse_args()
    out, log, _ = score(a.docs, a.gold, a.claims)
    if a.list:
        print("\n".join(log))
    print(json.dumps(out, indent=1))
    if a.json:
        a.json.write_text(json.dumps(out, indent=1))


if __name__ == "__main__":
    main()
