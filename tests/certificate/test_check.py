"""The checker accepts what was proved and refuses all else: every digit that is changed, and what doesn't follow."""

import random
from collections.abc import Callable, Iterator
from copy import deepcopy
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from kztui.certificate.check import problems, read
from kztui.store.file_names import certificates_path
from tests.conftest import STORE

Data = dict[str, Any]


@pytest.fixture(scope="module")
def record() -> tuple[Data, Data]:
    """Return the committed store and its certificates as the checker reads them."""
    return dict(read(STORE)), dict(read(certificates_path(STORE)))


def test_the_committed_store_is_proved(record: tuple[Data, Data]) -> None:
    assert list(problems(*record)) == []


def test_a_key_that_stands_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "twice.json"
    path.write_text('{"format": 1, "format": 2}', encoding="utf-8")
    with pytest.raises(Exception, match="a key stands twice"):
        read(path)


# Whatever is changed is refused


def _texts(certificates: Data) -> Iterator[tuple[Data, Any]]:
    """Yield every number that lines write, with the object that holds it."""
    for line in certificates["lines"]:
        yield from ((line["left"], key) for key in line["left"])
        yield line, "right"
        times = line.get("times", [])
        yield from ((times, place) for place in range(len(times)))


def _changed(text: str, chance: random.Random) -> str:
    """Return a number with one digit changed."""
    places = [place for place, char in enumerate(text) if char.isdigit()]
    place = chance.choice(places)
    digit = chance.choice([digit for digit in "123456789" if digit != text[place]])
    return text[:place] + digit + text[place + 1 :]


def test_no_line_can_be_changed_in_any_digit(record: tuple[Data, Data]) -> None:
    store, certificates = record
    chance = random.Random(1)  # noqa: S311 - a sample that is the same every time
    count = len(list(_texts(certificates)))
    accepted = []
    for number in chance.sample(range(count), 120):
        spoiled = deepcopy(certificates)
        holder, key = list(_texts(spoiled))[number]
        before = holder[key]
        holder[key] = _changed(before, chance)
        # A fraction may be written otherwise: 2/4 is 1/2.
        if Fraction(holder[key]) != Fraction(before) and not list(problems(store, spoiled)):
            accepted.append((number, before, holder[key]))
    assert accepted == []


def test_no_bound_in_the_store_can_be_changed(record: tuple[Data, Data]) -> None:
    store, certificates = record
    for number, row in store["quantities"].items():
        for end in ("low", "high"):
            if row[end] is None:
                continue
            spoiled = {**store, "quantities": {**store["quantities"], number: {**row, end: row[end] + 1}}}
            found = list(problems(spoiled, certificates))
            assert any(row["id"] in problem for problem in found), (row["id"], end)


@pytest.mark.parametrize("change", ["sense", "rule", "of", "drop"])
def test_no_line_can_say_something_else_or_come_from_elsewhere(record: tuple[Data, Data], change: str) -> None:
    store, certificates = record
    chance = random.Random(2)  # noqa: S311 - a sample that is the same every time
    lines = certificates["lines"]
    for number in chance.sample(range(len(lines)), 30):
        line = dict(lines[number])
        if change == "sense":
            line["sense"] = {"=": ">=", ">=": "<=", "<=": ">="}[line["sense"]]
            if line["rule"] in {"sum", "figure"} and lines[number]["sense"] == "=":
                continue  # an equation says both
        elif change == "rule":
            line["rule"] = chance.choice([rule for rule in ("count", "rate", "rounded", "sum") if rule != line["rule"]])
        elif change == "of" and line.get("of"):
            line["of"] = [each + 1 for each in line["of"]]
        elif change == "drop":
            line = lines[(number + 1) % len(lines)]
        if line == lines[number]:
            continue
        spoiled = {**certificates, "lines": [*lines[:number], line, *lines[number + 1 :]]}
        assert list(problems(store, spoiled)), (number, change)


def _move_a_member(certificates: Data) -> None:
    proof = certificates["contradictions"][0]
    proof["members"] = proof["members"][1:]


def _set_nothing_aside(certificates: Data) -> None:
    certificates["contradictions"][0]["set_aside"] = []


def _forget_the_contradiction(certificates: Data) -> None:
    certificates["contradictions"] = []


def _forget_a_point(certificates: Data) -> None:
    certificates["contradictions"][0]["points"].popitem()


def _leave_a_quantity_out_of_the_point(certificates: Data) -> None:
    certificates["proved"]["point"].popitem()


def _name_another_line(certificates: Data) -> None:
    for proofs in certificates["proved"]["bounds"].values():
        for proof in proofs.values():
            proof["line"] = 0


def _count_lines_from_the_end(certificates: Data) -> None:
    certificates["contradictions"][0]["line"] -= len(certificates["lines"])


def _move_a_value(certificates: Data) -> None:
    point = certificates["proved"]["point"]
    point.update({key: str(Fraction(value) + 1) for key, value in point.items()})


@pytest.mark.parametrize(
    "spoil",
    [
        _move_a_member,
        _set_nothing_aside,
        _forget_the_contradiction,
        _forget_a_point,
        _leave_a_quantity_out_of_the_point,
        _name_another_line,
        _count_lines_from_the_end,
        _move_a_value,
    ],
)
def test_no_proof_can_lack_a_part(record: tuple[Data, Data], spoil: Callable[[Data], None]) -> None:
    store, certificates = record
    spoiled = deepcopy(certificates)
    spoil(spoiled)
    assert list(problems(store, spoiled))


# What does not follow, written by hand


def quantity(id_: str, unit: str = "count", low: int | None = None, high: int | None = None) -> Data:
    """Return a row of the table of quantities."""
    return {"id": id_, "unit": unit, "low": low, "high": high}


def figure(id_: str, of: str, low: int | None, high: int | None) -> Data:
    """Return a row of the table of figures."""
    return {"id": id_, "quantity": of, "low": low, "high": high, "decimals": 0}


def relation(id_: str, kind: str, *terms: str, instead_of: str = "") -> Data:
    """Return a row of the table of relations."""
    return {"id": id_, "kind": kind, "terms": list(terms), "subjects": [], "instead_of": instead_of}


def store_of(quantities: list[Data], figures: list[Data], relations: list[Data], findings: list[Data]) -> Data:
    """Return a store of these rows."""
    tables = {"quantities": quantities, "figures": figures, "relations": relations, "findings": findings}
    return {name: {str(number): row for number, row in enumerate(rows)} for name, rows in tables.items()}


def line(left: Data, sense: str, right: str, rule: str, **rest: object) -> Data:
    """Return a line of certificates."""
    return {"left": left, "sense": sense, "right": right, "rule": rule, **rest}


def certificates_of(lines: list[Data], bounds: Data, point: Data, contradictions: list[Data] | None = None) -> Data:
    """Return certificates with these lines."""
    proved = {"bounds": bounds, "point": point, "changes": []}
    found = contradictions or []
    return {
        "format": 1, "lines": lines, "proved": proved, "contradictions": found, "revised": [], "contradicted": []
    }  # fmt: skip


RATIO = relation("ratio", "ratio", "r", "n", "d")
COUNTS = [quantity("n", low=0, high=5), quantity("r", "percent")]


def test_a_rate_that_need_not_be_shows_nothing_of_its_counts() -> None:
    # n and d may both be 0; then there is no rate, and nothing makes d 1.
    lines = [
        line({"n": "1"}, ">=", "0", "count", id="n"),
        line({"n": "100"}, ">=", "0", "sum", of=[0], times=["100"]),
        line({"r": "1"}, ">=", "0", "quotient", id="ratio", of=[1]),
        line({"d": "1"}, ">=", "1", "denominator", id="ratio", of=[2]),
        line({"n": "1"}, "<=", "5", "figure", id="f"),
    ]
    store = store_of([*COUNTS, quantity("d", low=1, high=5)], [figure("f", "n", None, 5)], [RATIO], [])
    bounds = {"d": {"low": {"line": 3}}, "n": {"low": {"line": 0}, "high": {"line": 4}}}
    found = list(problems(store, certificates_of(lines, bounds, {"n": "0", "d": "1", "r": "0"})))
    assert any("a rate that there need not be" in problem for problem in found)


def test_two_rates_of_nothing_do_not_contradict_each_other() -> None:
    lines = [
        line({"n": "1"}, "=", "0", "figure", id="n=0"),
        line({"d": "1"}, "=", "0", "figure", id="d=0"),
        line({"n": "100", "d": "-5"}, "=", "0", "sum", of=[0, 1], times=["100", "-5"]),
        line({"r": "1"}, "=", "5", "quotient", id="ratio", of=[2]),
        line({"n": "100", "d": "-7"}, "=", "0", "sum", of=[0, 1], times=["100", "-7"]),
        line({"r": "1"}, "=", "7", "quotient", id="ratio", of=[4]),
        line({}, "=", "2", "sum", of=[5, 3], times=["1", "-1"]),
    ]
    members = ["ratio", "n=0", "d=0"]
    binding = {end: [{"id": member} for member in members] for end in ("low", "high")}
    finding = {"id": "c", "kind": "contradiction", "binding": binding, "repairs": [], "figures": []}
    figures = [figure("n=0", "n", 0, 0), figure("d=0", "d", 0, 0)]
    store = store_of([quantity("n"), quantity("d"), quantity("r", "percent")], figures, [RATIO], [finding])
    proof = {
        "members": members, "line": 6, "points": {member: {"n": "0", "d": "0"} for member in members},
        "open": [], "set_aside": members, "stands": "", "ways_out": [],
    }  # fmt: skip
    found = list(problems(store, certificates_of(lines, {}, {"n": "0", "d": "0"}, [proof])))
    assert any("a rate that there need not be" in problem for problem in found)


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ([line({"n": "1"}, ">=", "3", "assumed")], "rests on what is only assumed"),
        (
            [line({"n": "1"}, ">=", "0", "count", id="n"), line({"n": "1"}, ">=", "3", "cases", of=[0, 0, 0, 0])],
            "line 1",
        ),
        ([line({"n": "1"}, ">=", "0", "count", id="n"), line({"n": "1"}, ">=", "1", "rounded", of=[0])], "line 1"),
        ([line({"r": "1"}, ">=", "0", "count", id="r")], "line 0"),
        ([line({"n": "1"}, ">=", "1/0", "count", id="n")], "line 0"),
        ([line({"n": "1"}, ">=", "0", "sum", of=[0], times=["1"])], "line 0"),
        (
            [
                line({"n": "1"}, ">=", "0", "count", id="n"),
                line({"n": "1"}, ">=", "0", "sum", of=[0, 0], times=["1", "0"]),
            ],
            "takes a line 0 times",
        ),
    ],
)
def test_what_does_not_follow_is_refused(lines: list[Data], problem: str) -> None:
    store = store_of([quantity("n", low=3), quantity("r", "percent")], [], [], [])
    bounds = {"n": {"low": {"line": len(lines) - 1}}}
    found = list(problems(store, certificates_of(lines, bounds, {"n": "3", "r": "0"})))
    assert any(problem in each for each in found), found


def test_cases_that_leave_a_gap_are_refused() -> None:
    lines = [
        line({"n": "1"}, "<=", "2", "assumed"),
        line({"n": "1"}, ">=", "5", "assumed"),
        line({"n": "1"}, ">=", "5", "figure", id="f"),
        line({}, ">=", "3", "sum", of=[2, 0], times=["1", "-1"]),
        line({"n": "1"}, ">=", "5", "cases", of=[0, 3, 1, 1]),
    ]
    store = store_of([quantity("n", low=5)], [figure("f", "n", 5, None)], [], [])
    found = list(problems(store, certificates_of(lines, {"n": {"low": {"line": 4}}}, {"n": "5"})))
    assert found == ["line 4: the cases leave a gap"]
