"""Checks a store's certificates with Python's standard library alone; FORMAT.md says what each rule demands.

By hand: `python check.py kz2022.json kz2022.certificates.json`.
"""

import json
import sys
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from fractions import Fraction
from math import ceil, floor
from pathlib import Path
from typing import Any

from kztui.certificate.lines import Lines, Row, WrongError, fraction, require


class Checker:
    """Checks one store's certificates; both are as read() returns them."""

    def __init__(self, store: Row, certificates: Row) -> None:
        self.tables = {name: {row["id"]: row for row in rows.values()} for name, rows in store.items()}
        self.certificates = certificates
        self.lines = Lines(self.tables, certificates["lines"])
        self.places = {key: 0 if key in self.lines.whole else 2 for key in self.tables["quantities"]}
        self.about: dict[str, set[str]] = {}
        for id_, row in self.lines.members.items():
            for quantity in (terms := self.lines.terms(id_)):
                self.about.setdefault(quantity, set()).add(id_)
            if "quantity" in row and terms[0] not in self.lines.whole:
                self.places[terms[0]] = max(self.places[terms[0]], row["decimals"] + 1)

    def problems(self) -> Iterator[str]:
        """Yield all that is wrong, each by its name; after a line that is wrong, nothing more."""
        require(self.certificates["format"] == 1 and self.certificates["format"] is not True, "the format is not 1")
        for number in range(len(self.lines.rows)):
            yield from (wrong := list(self.tried(f"line {number}", self.lines.check, number)))
            if wrong:
                return
        proofs = self.certificates["contradictions"]
        shown = [row for row in self.tables["findings"].values() if row["kind"] == "contradiction"]
        members = [[reason["id"] for reason in row["binding"]["low"]] for row in shown]
        require(members == [row["members"] for row in proofs], "the contradictions stored are not those proved")
        revised = self.certificates["revised"]
        told = [set(row["figures"]) for row in self.tables["findings"].values() if row["kind"] == "revision"]
        require(all(any(id_ in ids for ids in told) for id_ in revised), "a figure is left out that was not revised")
        active = {id_ for id_, row in self.lines.members.items() if not row.get("instead_of")} - set(revised)
        for proof, row in zip(proofs, shown, strict=True):
            yield from self.tried(row["id"], self.contradiction, proof, active)
            active = (active - set(proof["set_aside"])) | ({proof["stands"]} - {""})
        for proof, row in zip(proofs, shown, strict=True):
            for way, repair in zip(proof["ways_out"], row["repairs"], strict=True):
                yield from self.way_out(f"{row['id']}: without {way['without']}: ", proof, way, repair, active)
        yield from self.bounds("", self.certificates["proved"], active, self.tables["quantities"])
        for row in self.tables["findings"].values():
            if row["kind"] == "inferred":
                yield from self.tried(row["id"], self.inferred, row)

    def tried(self, name: str, check: Callable[..., None], *arguments: object) -> Iterator[str]:
        """Yield what a check finds wrong."""
        try:
            check(*arguments)
        except WrongError as error:
            yield f"{name}: {error}"
        except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
            yield f"{name}: cannot be read ({error!r})"

    def contradiction(self, proof: Row, active: set[str]) -> None:
        """Check that members in force contradict each other, and that values are given that satisfy all but one."""
        members = set(proof["members"])
        require(
            members <= active and {*proof["points"], *proof["open"]} == members,
            "has members not in force, or not shown to be needed",
        )
        require(
            self.lines.is_false(proof["line"]) and self.lines.leaves(proof["line"]) == members,
            "is not proved by its members",
        )
        literal = [self.lines.members[proof["stands"]]["instead_of"]] if proof["stands"] else proof["set_aside"]
        require(set(literal) <= members and literal == proof["set_aside"] != [], "sets aside nothing, or no member")
        for member, point in proof["points"].items():
            self.lines.satisfied(members - {member}, {key: fraction(text) for key, text in point.items()})

    def way_out(self, name: str, proof: Row, way: Row, repair: Row, active: set[str]) -> Iterator[str]:
        """Yield what is wrong with what is said to hold without one member of a contradiction."""
        members = set(proof["members"])
        allowed = ((active | members) - {proof["stands"]} if way["whole_record"] else members) - {way["without"]}
        proved = way.get("proved")
        is_same = (way["without"], way["whole_record"]) == (repair["member"], repair["whole_record"])
        if not is_same or repair["feasible"] != (proved is not None):
            yield f"{name}the store has something else"
        elif proved:
            yield from self.bounds(name, proved, allowed, {row["quantity"]: row for row in repair["bounds"]})
        elif not (self.lines.is_false(way["line"]) and self.lines.leaves(way["line"]) <= allowed):
            yield f"{name}that the rest contradicts itself is not proved"

    def bounds(self, name: str, proved: Row, allowed: Collection[str], stored: Mapping[str, Row]) -> Iterator[str]:
        """Yield what is wrong with the proofs of the bounds stored, and with the points that attain them."""
        points = [{key: fraction(text) for key, text in proved["point"].items()}]
        points += [points[0] | {key: fraction(text) for key, text in change.items()} for change in proved["changes"]]
        missing = (key for key in stored if key not in points[0] and not self.is_rate_of_nothing(key, points[0]))
        yield from (f"{name}point 0: has no value of {key}" for key in missing)
        for number, (point, of) in enumerate(zip(points, [points[0], *proved["changes"]], strict=True)):
            concerned = self.members_about(of, allowed)
            terms = {term for id_ in concerned for term in self.lines.terms(id_)}  # of rates that there may not be
            members = concerned | self.members_about(terms, allowed)
            yield from self.tried(f"{name}point {number}", self.lines.satisfied, members, point)
        for quantity in sorted({*stored, *proved["bounds"]}):
            arguments = (quantity, proved["bounds"].get(quantity, {}), stored.get(quantity), allowed, points)
            yield from self.tried(f"{name}{quantity}", self.bound, *arguments)

    def members_about(self, quantities: Iterable[str], allowed: Collection[str]) -> set[str]:
        """Return the allowed members that are about any of some quantities."""
        return {id_ for quantity in quantities for id_ in self.about.get(quantity, ()) if id_ in allowed}

    def is_rate_of_nothing(self, key: str, point: Mapping[str, Fraction]) -> bool:
        """Return whether a quantity is a rate of which a point says that there is none."""
        rows = (self.lines.members[id_] for id_ in self.about.get(key, ()))
        return any(
            row.get("kind") == "ratio" and row["terms"][0] == key and point.get(row["terms"][2]) == 0 for row in rows
        )

    def bound(self, key: str, proofs: Row, stored: Row, allowed: set[str], points: list[dict[str, Fraction]]) -> None:
        """Check both ends of a quantity's bounds: as they are shown, with its line and its point."""
        shown: dict[str, Fraction | None] = {"low": None, "high": None}
        for end, sense, nearest in (("low", ">=", floor), ("high", "<=", ceil)):
            if proof := proofs.get(end):
                left, proved, value = self.lines.line(proof["line"])
                require(left == {key: 1} and proved in {"=", sense}, f"{end}: its line is about something else")
                require(self.lines.leaves(proof["line"]) <= allowed, f"{end}: rests on what is set aside")
                scale = 10 ** self.places[key]
                shown[end] = Fraction(nearest(value * scale), scale)
                if (place := proof.get("point")) is not None:
                    require(type(place) is int and 0 <= place < len(points), f"{end}: names no point")
                    attained = Fraction(nearest(points[place][key] * scale), scale)
                    require(attained == shown[end], f"{end}: is not attained")
        if shown["high"] is None and not shown["low"]:
            shown["low"] = None  # that a count is not negative goes without saying
        require(all(stored[end] == shown[end] for end in shown), "the bounds stored are not those proved")

    def inferred(self, finding: Row) -> None:
        """Check that a finding has its quantity's bounds, and names what they rest on."""
        (quantity,) = finding["quantities"]
        row, proofs = self.tables["quantities"][quantity], self.certificates["proved"]["bounds"][quantity]
        for end in ("low", "high"):
            named = {reason["id"] for reason in finding["binding"][end]}
            require(finding[end] == row[end], f"{end}: is another than its quantity's")
            require(
                named == (self.lines.leaves(proofs[end]["line"]) if end in proofs else set()),
                f"{end}: names other reasons",
            )


def problems(store: Row, certificates: Row) -> Iterator[str]:
    """Yield all that is wrong with a store's certificates, each by its name."""
    try:
        yield from Checker(store, certificates).problems()
    except WrongError as error:
        yield str(error)
    except (LookupError, TypeError, ValueError, ArithmeticError, AttributeError) as error:
        yield f"cannot be read ({error!r})"


def read(path: Path) -> Row:
    """Return a JSON file's content, its decimals as fractions."""
    content: Row = json.loads(path.read_text(encoding="utf-8"), parse_float=Fraction, object_pairs_hook=unique)
    return content


def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Return an object's keys and values; no key may stand twice."""
    require(len(found := dict(pairs)) == len(pairs), "a key stands twice")
    return found


if __name__ == "__main__":
    found = list(problems(*(read(Path(name)) for name in sys.argv[1:])))
    sys.stdout.write("\n".join([*found, f"{len(found)} problems"]) + "\n")
    sys.exit(bool(found))
