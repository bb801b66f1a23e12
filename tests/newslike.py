"""Texts that read like news, put together at random from the words and the examples of the lexicons."""

from __future__ import annotations

from hypothesis import strategies as st

from claimbook import lexicons


def _some(name: str, column: str = "word", **where: str) -> st.SearchStrategy[str]:
    return st.sampled_from(sorted({word for word in lexicons.words(name, column, **where) if word}))


_LEXICONS = ("commitments", "superlatives", "reporting_verbs", "status_cues", "multiples", "filling_words")
EXAMPLES = st.sampled_from([row["example"] for name in _LEXICONS for row in lexicons.rows(f"en/{name}")])
PLACES, BODIES = _some("places", "name"), _some("organisations", "name")
NUMBERS = st.one_of(
    st.integers(0, 10**7).map("{:,}".format),
    st.decimals(0, 99, places=1).map(str),
    _some("en/number_words"),
    _some("en/fractions").map("a {}".format),
    st.integers(1990, 2030).map(str),
)
FIGURES = st.builds(
    "{} {} {}".format,
    _some("en/qualifiers", "phrase"),
    NUMBERS,
    st.one_of(_some("en/scales"), _some("en/units"), _some("en/currencies"), st.just("percent"), st.just("firms")),
)
_PIECES = st.one_of(
    FIGURES,
    PLACES,
    BODIES,
    _some("en/change_words"),
    _some("en/clause_words"),
    _some("en/periods", "example"),
    _some("en/masks", "example"),
    st.sampled_from(
        ["exports", "the share of women", "its", "they", "(", ")", ",", ";", ":", '"', "”", "--", "$", "-"]
    ),
)
SENTENCES = st.one_of(
    EXAMPLES,
    st.builds("{} {} {}.".format, st.one_of(PLACES, BODIES), _some("en/change_words", kind="verb"), FIGURES),
    st.builds("Sales of {} came to {}, {} from {}.".format, BODIES, FIGURES, _some("en/change_words"), FIGURES),
    st.builds('"It {} {}," {} of {}.'.format, _some("en/change_words"), FIGURES, _some("en/reporting_verbs"), BODIES),
    st.lists(_PIECES, min_size=1, max_size=9).map(lambda pieces: " ".join(pieces) + "."),
)
# a line without a full stop may be read as a headline, whether it is one depends on what follows
PARAGRAPHS = st.lists(SENTENCES, min_size=1, max_size=4).map(lambda told: f"{' '.join(told).rstrip(' .')}.")
ARTICLES = st.lists(PARAGRAPHS, min_size=1, max_size=5).map("\n\n".join)
