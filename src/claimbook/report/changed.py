"""The block that tells what changed since the report before: one sentence that counts, then the lists, folded."""

from __future__ import annotations

from claimbook.changes import KINDS, Change
from claimbook.report.blocks import Block
from claimbook.report.markup import Html, Typst, call, join, tag
from claimbook.report.parts import chips

_LISTED = 100  # of one kind; a reader of more than these opens the tables side by side
_PRINTED = 5
_TITLES = {
    ("claim", "new"): "New claims",
    ("claim", "gone"): "Claims that are gone",
    ("claim", "changed"): "Claims that are read differently",
    ("check", "new"): "New checks",
    ("check", "gone"): "Checks that are gone",
    ("check", "changed"): "Checks with another verdict or result",
}


def changed(changes: list[Change] | None) -> Block:
    """What is new, gone or different; nothing at all where there is no earlier report to compare with."""
    if changes is None:
        return Block(Html(""), Typst(""), "")
    groups = {title: [each for each in changes if (each.table, each.kind) == key] for key, title in _TITLES.items()}
    words = _words(groups) if changes else "Nothing changed: the claims and the checks are those of the last report."
    html = [_folded(title, found) for title, found in groups.items() if found]
    printed = [(f"{title} ({len(found)})", _printed(found)) for title, found in groups.items() if found]
    return Block(join(tag("p", words, class_="finding"), html), call("changes", words, printed), words)


def _words(groups: dict[str, list[Change]]) -> str:
    counts = {key: len(groups[title]) for key, title in _TITLES.items()}
    claims, checks = ([counts[table, kind] for kind in KINDS] for table in ("claim", "check"))
    return (
        f"Since the last report {_are(claims[0], 'claim')} new, {_are(claims[1])} gone, {_are(claims[2])} read "
        f"differently; {_are(checks[0], 'check')} new, {_are(checks[1])} gone, "
        f"{checks[2]} {'has' if checks[2] == 1 else 'have'} another verdict or result."
    )


def _are(count: int, noun: str = "") -> str:
    counted = f"{count} {noun}{'' if count == 1 else 's'}" if noun else str(count)
    return f"{counted} {'is' if count == 1 else 'are'}"


def _folded(title: str, found: list[Change]) -> Html:
    items = [tag("li", chips(list(each.claims)) if each.claims else None, " ", _told(each)) for each in found[:_LISTED]]
    more = len(found) - _LISTED
    rest = tag("p", f"and {more} more.", class_="kind") if more > 0 else None
    return tag(
        "details", tag("summary", f"{title} ({len(found)})"), tag("ul", items, class_="plain"), rest, class_="okd"
    )


def _printed(found: list[Change]) -> list[tuple[object, str]]:
    lines: list[tuple[object, str]] = [(list(each.claims), _told(each)) for each in found[:_PRINTED]]
    more = len(found) - _PRINTED
    return [*lines, ([], f"and {more} more, in the HTML report.")] if more > 0 else lines


def _told(change: Change) -> str:
    said = [f"{what}: {after or 'none'}, before {before or 'none'}" for what, before, after in change.fields]
    return ": ".join(part for part in (change.words.rstrip("."), "; ".join(said)) if part) + "."
