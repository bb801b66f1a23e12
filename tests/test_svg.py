"""Drawings in few bytes: what is left of matplotlib's SVG, and that no word of it is lost."""

from __future__ import annotations

from matplotlib.figure import Figure as Canvas

from claimbook import drawing, svg

RAW = (
    '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9pt" height="9pt" '
    'viewBox="0 0 90 90"><metadata/><defs><style>*{}</style></defs><g id="a"><path d="M 0 9 L 9 9 z" '
    'style="fill: none"/><defs><path id="m" d="M -3 3  L 3 3  z " style="stroke: #111111"/></defs>'
    '<g clip-path="url(#p)"><path d="M 1.23456 2  L 3 4.000001  " style="fill: none; stroke: #222222; '
    'stroke-linecap: square"/><path d="M 5 6  L 7 8  " style="fill: none; stroke: #222222"/>'
    '<use xlink:href="#m" x="20.04" y="30" style="fill: #333333"/>'
    '<text style="font-size: 9px; font-family: \'DejaVu Sans\'; text-anchor: start; fill: #1c2024" x="7.228" y="1" '
    'transform="rotate(-0 7.228 1)">7.228 &lt; 9</text>'
    '<text style="font-size: 9px; text-anchor: end; fill: #444444" x="1" y="2">right</text></g></g>'
    '<defs><clipPath id="p"/></defs></svg>'
)


def test_only_what_can_be_seen_is_left_with_short_numbers_and_the_words_as_they_are() -> None:
    head, _, body = svg.clean(RAW, "#1c2024", 9).partition(">")
    assert head == (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 90" style="font-size:9px;font-family:'
        "'Source Sans Pro','Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;"
        'fill:#1c2024"'
    )
    assert body == (
        '<path d="M1.2 2L3 4M5 6L7 8" style="fill:none;stroke:#222222"/>'
        '<path d="M-3 3L3 3z" transform="translate(20 30)" style="fill:#333333"/>'
        '<text x="7.2" y="1">7.228 &lt; 9</text>'
        '<text style="text-anchor:end;fill:#444444" x="1" y="2">right</text></svg>'
    )


def test_a_round_marker_is_a_circle() -> None:
    canvas = Canvas(figsize=(1, 1))
    canvas.add_axes((0, 0, 1, 1)).plot([0.5], [0.5], "o", markersize=6, color=drawing.PALETTE["c1"])
    assert '<circle cx="36" cy="36" r="3" style="fill:#0063a6;stroke:#0063a6"/>' in drawing.to_svg(canvas)
