"""SVG as matplotlib writes it, made small and clean: real text, no style sheet, no ids that a page could have twice."""

from __future__ import annotations

import re
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

_SVG = "http://www.w3.org/2000/svg"
_HREF = "{http://www.w3.org/1999/xlink}href"
_PATH, _TEXT, _CIRCLE, _GROUP, _USE = (f"{{{_SVG}}}{name}" for name in ("path", "text", "circle", "g", "use"))
_LEFT_OUT = {f"{{{_SVG}}}{name}" for name in ("metadata", "style", "defs")}
_FONTS = "'Source Sans Pro','Source Sans 3',system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif"
_DECIMAL = re.compile(r"-?\d+\.\d+")
_NO_TURN = re.compile(r"rotate\(-?0 .*\)")
_CURVES_OF_A_CIRCLE = 8
_GROUP_FROM = 2


def clean(svg: str, ink: str, size: float) -> str:
    """The drawing in few bytes. `ink` and `size` are the colour and the height of most of its words."""
    root = ElementTree.fromstring(svg)
    shapes = {f"#{path.get('id')}": path.get("d", "") for path in root.iter(_PATH) if path.get("id")}
    usual = {"text-anchor": "start", "fill": ink, "font-size": f"{size:g}px"}
    drawn = [_compact(element, shapes, usual) for element in _drawn(root)]
    out = Element(
        f"{{{_SVG}}}svg",
        {"viewBox": root.get("viewBox", ""), "style": f"font-size:{size:g}px;font-family:{_FONTS};fill:{ink}"},
    )
    out.extend(_in_groups(_joined(drawn)))
    ElementTree.register_namespace("", _SVG)
    return ElementTree.tostring(out, encoding="unicode").replace(" />", "/>")


def _drawn(parent: Element) -> list[Element]:
    """What can be seen, in order and without the groups around it; those say nothing once nothing is clipped."""
    out: list[Element] = []
    for child in parent:
        if child.tag == _GROUP:
            out += _drawn(child)
        elif child.tag not in _LEFT_OUT and child.get("style") != "fill: none":
            out.append(child)
    return out


def _compact(element: Element, shapes: dict[str, str], usual: dict[str, str]) -> Element:
    """The element with short numbers and only the style that it needs; a marker as the shape that it is."""
    said = dict(part.strip().split(": ", 1) for part in element.get("style", "").split(";") if part.strip())
    said.pop("stroke-linecap", None)
    if element.tag == _TEXT:
        said = {key: value for key, value in said.items() if key != "font-family" and usual.get(key) != value}
    style = {"style": ";".join(f"{key}:{value}" for key, value in said.items())} if said else {}
    x, y = (_short(element.get(key, "0")) for key in ("x", "y"))
    if element.tag == _TEXT:
        turn = element.get("transform", "")
        turned = {"transform": _short(turn)} if turn and not _NO_TURN.fullmatch(turn) else {}
        made = Element(_TEXT, {**style, "x": x, "y": y, **turned})
        made.text = "".join(element.itertext())
        return made
    if element.tag == _USE:
        shape = shapes[element.get(_HREF, "")]
        if shape.count("C") == _CURVES_OF_A_CIRCLE:
            return Element(_CIRCLE, {"cx": x, "cy": y, "r": _short(shape.split()[2]), **style})
        return Element(_PATH, {"d": _short(shape), "transform": f"translate({x} {y})", **style})
    return Element(_PATH, {"d": _short(element.get("d", "")), **style})


def _joined(elements: list[Element]) -> list[Element]:
    """Lines of one style that follow each other become one path."""
    out: list[Element] = []
    for element in elements:
        last = out[-1].attrib if out else {}
        if (
            "d" in element.attrib
            and "d" in last
            and element.get("style") == last.get("style")
            and not _is_moved(element, out[-1])
        ):
            last["d"] += element.get("d", "")
        else:
            out.append(element)
    return out


def _in_groups(elements: list[Element]) -> list[Element]:
    """Shapes or words of one style that follow each other say it once, in a group around them."""
    out: list[Element] = []
    for style, found in groupby(elements, key=lambda element: element.get("style")):
        members = list(found)
        if style is None or len(members) < _GROUP_FROM:
            out += members
            continue
        group = Element(_GROUP, {"style": style})
        for member in members:
            del member.attrib["style"]
        group.extend(members)
        out.append(group)
    return out


def _is_moved(*elements: Element) -> bool:
    return any("transform" in element.attrib for element in elements)


def _short(numbers: str) -> str:
    rounded = _DECIMAL.sub(lambda found: f"{round(float(found[0]), 1):g}", numbers)
    return re.sub(r"\s*([MLCQz])\s*", r"\1", rounded).strip()
