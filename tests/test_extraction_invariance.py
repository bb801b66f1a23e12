"""What a claim says does not hang on the year, the layout, the marks or the names of the article that says it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable
from pathlib import Path

import pytest

from claimbook.articles import parse
from claimbook.extraction import extract

SEEDS = sorted(Path(__file__).parents[1].joinpath("seeds").glob("*.txt"))
FIELDS = [
    *("claim_type", "value", "value_max", "unit", "also_value", "bound", "measure", "direction", "status"),
    *("subject", "subject_kind", "place", "indicator", "counted", "baseline", "attribution"),
    *("period_text", "period_start", "period_end", "period_basis"),
]
_YEAR = re.compile(r"(?<![\d.,])((?:19|20)\d\d)(?:(?P<to>[-–])(?P<last>\d\d)\b(?!-))?(?!\d|[.,]\d)")
_PLAN = re.compile(r"\b(\d\d)(?=th Five-Year)")


def plain(text: str) -> str:
    """With one space between words and with straight quotes, as fields are compared."""
    return re.sub(r"\s+", " ", text.translate(str.maketrans("“”’‘", "\"\"''")))


def earlier(text: str) -> str:
    """Every year is twenty years back, so that leap years stay, and with them the Five-Year Plans."""

    def year(found: re.Match[str]) -> str:
        first = str(int(found[1]) - 20)
        return f"{first}{found['to']}{int(found['last']) - 20:02}" if found["to"] else first

    return _PLAN.sub(lambda plan: str(int(plan[1]) - 4), _YEAR.sub(year, text))


def wrapped(width: int) -> Callable[[str], str]:
    """Paragraphs are lines of so many columns with an empty line between them."""

    def change(text: str) -> str:
        paragraphs = (part for part in text.splitlines() if part.strip())
        return "\n\n".join("\n".join(textwrap.wrap(part, width, break_on_hyphens=False)) for part in paragraphs)

    return change


def renamed(old: str, new: str) -> Callable[[str], str]:
    return lambda text: re.sub(rf"\b{old}\b", new, text)


def unlisted(text: str) -> str:
    """Of a city that no list has; which city its new area lies in is then not known."""
    return renamed("Qingdao", "Wexcombe")(text).replace("the city (Wexcombe)", "the city")


def during(text: str) -> str:
    return re.sub(r"\bin (?=20\d\d\b)", "during ", text)


def over(text: str) -> str:
    return text.replace("more than ", "over ")


def as_is(text: str) -> str:
    return text


CHANGES: dict[str, tuple[Callable[[str], str], Callable[[str], str]]] = {  # of the text, and of the fields with it
    "twenty years back": (earlier, earlier),
    "lines of 60 columns": (wrapped(60), as_is),
    "lines of 72 columns": (wrapped(72), as_is),
    "lines of 100 columns": (wrapped(100), as_is),
    "line ends of another system": (lambda text: text.replace("\r", "").replace("\n", "\r\n"), as_is),
    "two spaces after a stop": (lambda text: re.sub(r"(?<=[a-z]\.) (?=[A-Z])", "  ", text), as_is),
    "spaces that do not break": (lambda text: re.sub(r"(?<=\d) (?=[a-z])", "\u00a0", text), as_is),
    "signs without width": (lambda text: text.replace("tion", "ti\u200bon"), as_is),
    "curly quotes": (lambda text: text.replace("'", "’"), as_is),
    "percent signs": (lambda text: re.sub(r"(?<=\d) ?(?:percent|per cent)\b", "%", text), as_is),
    "the word percent": (lambda text: re.sub(r"(?<=\d)%", " percent", text), as_is),
    "the year in other words": (during, during),
    "another word of comparison": (lambda text: text.replace("compared with", "versus"), as_is),
    "another word of more": (over, over),
    "the verb of another": (lambda text: text.replace(" reached ", " amounted to "), as_is),
    "a name that no list has": (renamed("Qingdao", "Wexcombe"), unlisted),
}


def told(text: str) -> list[dict[str, str]]:
    return [
        {name: plain(str(row[name])) for name in FIELDS}
        for row in extract(parse("own.txt", text.encode("utf-8"))).claims
    ]


@pytest.mark.parametrize("seed", SEEDS, ids=lambda path: path.stem[:3])
@pytest.mark.parametrize("change", CHANGES)
def test_a_change_that_says_the_same_changes_no_claim(change: str, seed: Path) -> None:
    changed, carried = CHANGES[change]
    text = seed.read_text(encoding="utf-8")
    old = [{name: carried(value) for name, value in row.items()} for row in told(text)]
    assert told(changed(text)) == old


@pytest.mark.parametrize("change", CHANGES)
def test_every_change_changes_some_seed(change: str) -> None:
    texts = [seed.read_text(encoding="utf-8") for seed in SEEDS]
    assert any(CHANGES[change][0](text) != text for text in texts)
