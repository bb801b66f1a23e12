"""Parts and wholes: counts or amounts that are listed as parts of a total."""

from __future__ import annotations

from claimbook.checks.base import Finding, Known, Stated, says, spaced, text_between, words
from claimbook.checks.interval import Interval
from claimbook.checks.wording import bare, between, counted, ends, in_words, listed, number, theme
from claimbook.comparability import kind_of_count


def listed_parts(known: Known) -> list[Finding]:
    """Totals with their parts ("369 scenes, including 250 … and 44 …"): what is left, or what is too much."""
    out = []
    for claims in known.by_sentence():
        for at, whole in enumerate(claims):
            kind, parts = _parts_of(whole, claims[at + 1 :]) if whole.measure == "level" else ("", ())
            if parts:
                out.append(_summed(whole, parts, kind))
    return out


def stated_shares(known: Known) -> list[Finding]:
    """Parts whose share is stated beside them: "of the 640 firms, 280, or 44 per cent, …", and "280 firms, accounting
    for 44 per cent of the city's 640"."""
    out = []
    for claims in known.by_sentence():
        for first, second, third in zip(claims, claims[1:], claims[2:], strict=False):
            if _is_whole_first(first, second, third):
                out.append(_shared(first, second, third))
            elif _is_part_first(first, second, third):
                out.append(_shared(third, first, second))
    return out


def _is_whole_first(whole: Stated, part: Stated, share: Stated) -> bool:
    """Whether a whole, its part and the share that the part is said to be follow one another."""
    if not _has_share(whole, part, share) or _parts_of(whole, (part,))[1] != (part,):
        return False
    said = spaced(text_between(part, share)).strip().removeprefix(spaced(part.counted).strip()).strip()
    return said in ("", *words("that is"), *words("which is a part")) and _is_of_it(share)


def _is_of_it(share: Stated) -> bool:
    """Whether a share is of the whole that stands before it: "30 %", "30 % of the total", not "30 % of all exports"."""
    clause = spaced(share.after.replace(",", ".").partition(".")[0])
    said = any(clause == f" {word} " for word in words("of the whole"))
    return not clause.startswith(" of ") or said or any(clause.startswith(f" {word} ") for word in words("of them"))


def _is_part_first(part: Stated, share: Stated, whole: Stated) -> bool:
    """Whether a part, its share and the whole follow one another: "…, accounting for 44 per cent of the 640 firms"."""
    said, behind = spaced(text_between(part, share)), text_between(share, whole)
    is_share = any(said.endswith(f" {word} ") for word in words("which is a part"))
    is_of_it = spaced(behind).startswith(" of ") and not says(behind, "joins") and not says(behind, "contrast")
    is_less = part.interval.low <= whole.interval.high and _may_be_one_kind(whole, part)
    return _has_share(whole, part, share) and is_share and is_of_it and is_less


def _has_share(whole: Stated, part: Stated, share: Stated) -> bool:
    """Whether three figures can be a whole, its part and its share by their kinds."""
    kinds = (whole.measure, share.measure, share.unit) == ("level", "share", "%")
    periods = not any(part.period) or not any(whole.period) or part.period == whole.period
    return kinds and periods and _same_kind(whole, part) and whole.interval.low > 0


def _shared(whole: Stated, part: Stated, share: Stated) -> Finding:
    found = part.interval / whole.interval
    implied = Interval(100 * found.low, 100 * found.high)
    room, about = share.step / 2, (whole, part, share)  # many cut a share off where they should round it
    fits = implied.meets(Interval(share.interval.low - room, share.interval.high + room))
    shown = f"{number(100 * part.value / whole.value, share.step or 1)} %"
    formula = f"{_plain(part, (whole, part))} / {_plain(whole, (whole, part))}"
    plain = f"{theme(part)}: {part.span} of {counted(whole)} is {shown}"
    if fits:
        return Finding("holds", about, f"{plain}; the stated {share.span} fits.", formula, shown)
    question = f"Which is right: {part.span}, {counted(whole)}, or the share of {share.span}?"
    return Finding("does_not_hold", about, f"{plain}, but the article states {share.span}.", formula, shown, question)


def _parts_of(whole: Stated, after: tuple[Stated, ...]) -> tuple[str, tuple[Stated, ...]]:
    """Of the claims after it in its sentence those that are listed as its parts, and how: "some", "all" or "of"."""
    parts: list[Stated] = []
    kind, at = "", whole.char_end
    for claim in after:
        between_them = whole.quote[at - whole.sentence_start : claim.char_start - whole.sentence_start]
        if not parts:
            kind = _inclusion(between_them, claim) or ("of" if _is_divided(whole, between_them) else "")
        if not kind or (parts and not _joined(between_them)) or not _same_kind(whole, claim):
            break
        if claim.interval.low > whole.interval.high and not _may_be_one_kind(whole, claim):
            break  # "12 harbours, among them 300 boats": what is more than the whole counts something else
        parts.append(claim)
        at = claim.char_end
    return kind, tuple(parts)


def _inclusion(text: str, part: Stated) -> str:
    """ "some" or "all" where the words right before a figure ("including"), or right after it ("of which"), say so."""
    before, after = spaced(text), spaced(part.after)
    for kind in ("some", "all"):
        if any(before.endswith(f" {word} ") for word in words(kind)):
            return kind
    return "some" if any(after.startswith(f" {word} ") for word in words("some") if word.startswith("of ")) else ""


def _may_be_one_kind(whole: Stated, part: Stated) -> bool:
    """Whether a part can be held against its whole: amounts, or counts of one kind of thing."""
    kinds = {kind_of_count(whole.counted), kind_of_count(part.counted)}
    return whole.unit != "1" or bool(whole.words & part.words) or (len(kinds) == 1 and kinds != {""})


def _is_divided(whole: Stated, text: str) -> bool:
    """Whether a sentence opens with its whole, "Of the 640 firms in the park, 280 …", up to the comma."""
    said = spaced(whole.before).strip()
    return said in words("whole first") and text.rstrip().endswith(",") and text.count(",") == 1


def _joined(text: str) -> bool:
    """Whether these words between two figures carry a list on: they end with a comma or with "and"."""
    ends_list = any(spaced(text).endswith(f" {word} ") for word in words("joins"))
    return ";" not in text and (ends_list or text.rstrip().endswith(","))


def _same_kind(whole: Stated, part: Stated) -> bool:
    return (part.unit, part.measure, part.status) == (whole.unit, whole.measure, whole.status)


def _summed(whole: Stated, parts: tuple[Stated, ...], kind: str) -> Finding:
    about = (whole, *parts)
    value = sum(part.value for part in parts)
    total = sum((part.interval for part in parts[1:]), parts[0].interval)
    whose = theme(whole) if whole.unit != "1" else whole.subject or whole.label
    how = {"all": "made up of", "some": "including", "of": "of them"}[kind]
    what = f"{whose}: {counted(whole)}, {how} {listed([counted(part) for part in parts])}"
    places = max(claim.step for claim in about) or 1.0
    together, left = in_words(whole, value, places), whole.interval - total
    added = " + ".join(_plain(part, about) for part in parts)
    formula = f"{_plain(whole, about)} - {f'({added})' if len(parts) > 1 else added}"
    larger = [part for part in parts if part.interval.low > whole.interval.high]
    if larger:
        return _too_large(about, larger, f"{what}: {listed([counted(part) for part in larger])}", formula)
    if kind == "all":
        agree = total.meets(whole.interval)
        plain = f"{what}: the parts add up to {together}{'' if agree else ', not to the whole'}."
        question = (
            "" if agree else f"Which is right, the whole of {whole.span} or its parts, which add up to {together}?"
        )
        return Finding("holds" if agree else "does_not_hold", about, plain, formula, together, question)
    if total.low > whole.interval.high:
        plain = f"{what}: together {together}, more than the whole, which can hold only if the parts overlap."
        question = f"Do {listed([part.span for part in parts])} overlap, or is one of the figures wrong?"
        return Finding("caveat", about, plain, formula, together, question)
    rest, room = in_words(whole, whole.value - value, places), Interval(max(left.low, 0.0), left.high)
    if any(claim.bound != "exact" for claim in about):
        shown = between(whole, room, places)
        return Finding("holds", about, f"{what}: that leaves {shown} not listed there.", formula, shown)
    if not round((whole.value - value) / places):
        return Finding("holds", about, f"{what}: nothing is left.", formula, rest)
    shown = rest if between(whole, room, places) == rest else f"{rest} ({ends(whole, room, places)})"
    return Finding("holds", about, f"{what}: that leaves {shown} not listed there.", formula, shown)


def _too_large(about: tuple[Stated, ...], larger: list[Stated], said: str, formula: str) -> Finding:
    """A part above its whole."""
    question = f"How can {larger[0].span} be a part of {about[0].span}?"
    result = f"{larger[0].span} > {about[0].span}"
    return Finding("does_not_hold", about, f"{said} is more than the whole.", formula, result, question)


def _plain(claim: Stated, about: tuple[Stated, ...]) -> str:
    """A figure in a formula: the printed number where all have one scale, else with its scale."""
    one_scale = len({round(held.value / _printed(held)) for held in about}) == 1
    return claim.value_text if one_scale else bare(claim)


def _printed(claim: Stated) -> float:
    try:
        return float(claim.value_text.replace(",", "")) or 1.0
    except ValueError:
        return claim.value or 1.0  # a number in words
