"""The lists of places and organisations are sound: no name twice, every parent listed, aliases lead somewhere."""

from __future__ import annotations

from collections import Counter

from claimbook import lexicons
from claimbook.extraction.name import gazetteer

_KINDS = {"country", "region", "province", "state", "city", "district", "zone", "bloc"}


def test_no_name_is_listed_twice() -> None:
    for name in ("places", "organisations"):
        counts = Counter(row["name"] for row in lexicons.rows(name))
        assert [word for word, count in counts.items() if count > 1] == []


def test_every_parent_and_every_canonical_name_is_itself_a_place() -> None:
    rows = lexicons.rows("places")
    names = {row["name"] for row in rows if row["form"] == "name"}
    canonical = {row["canonical"] for row in rows}
    assert sorted({row["parent"] for row in rows if row["parent"]} - canonical) == []
    assert sorted(row["canonical"] for row in rows if row["canonical"] not in names | canonical) == []


def test_every_place_is_of_a_known_kind_and_has_one() -> None:
    kinds: dict[str, set[str]] = {}
    for row in lexicons.rows("places"):
        kinds.setdefault(row["canonical"], set()).add(row["kind"])
    assert {kind for own in kinds.values() for kind in own} == _KINDS
    assert [name for name, own in kinds.items() if len(own) > 1] == []


def test_no_place_encloses_itself() -> None:
    assert [name for name in gazetteer.parents() if gazetteer.encloses(name, name)] == []


def test_organisations_point_at_listed_organisations_and_places() -> None:
    rows = lexicons.rows("organisations")
    names = {row["name"] for row in rows}
    places = {row["canonical"] for row in lexicons.rows("places")}
    assert [row["name"] for row in rows if row["canonical"] not in names] == []
    assert [row["name"] for row in rows if row["place"] and row["place"] not in places] == []


def test_a_chinese_district_lies_in_its_city_province_and_country() -> None:
    assert gazetteer.encloses("China", "Qingdao West Coast New Area")
    assert gazetteer.encloses("Shandong", "Qingdao")
    assert not gazetteer.encloses("Qingdao", "Shandong")
