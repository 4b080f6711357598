"""Small records for tests: quantities, figures and relations in a line each."""

from dataclasses import dataclass, field
from decimal import Decimal

from kztui.model.election import Election, Meta, by_id
from kztui.model.figure import Figure
from kztui.model.quantity import Measure, Origin, Quantity, Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.topic import Group, Topic
from kztui.model.when import Basis, Kind, StatedWhen, When
from kztui.reconcile.programme.problem import Problem


@dataclass
class RecordMaker:
    """A record as it grows; every method returns the id of what it adds."""

    quantities: list[Quantity] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    measures: dict[str, Measure] = field(default_factory=dict)

    def measure(self, name: str, population: str = "", *, departures: bool = False) -> str:
        """Add a measure, which may count the members of a population, or those who left it."""
        self.measures.setdefault(name, Measure(name, name, (), population=population, departures=departures))
        return name

    def count(self, name: str, *values: int, unit: Unit = Unit.COUNT, **about: str) -> str:
        """Add a count, stated exactly by as many figures as there are values."""
        self._quantity(name, unit, **about)
        for value in values:
            self.states(name, str(value))
        return name

    def rate(self, name: str, *values: str, unit: Unit = Unit.PERCENT, **about: str) -> str:
        """Add a rate, stated to the nearest by each of the values."""
        self._quantity(name, unit, **about)
        for value in values:
            self.states(name, value)
        return name

    def _quantity(
        self, name: str, unit: Unit, measure: str = "", subject: str = "", on: str = "", kind: str = "stock"
    ) -> None:
        self.measure(measure or name)
        self.quantities.append(
            Quantity(
                id=name,
                topic="results",
                measure=measure or name,
                subjects=(subject,) if subject else (),
                at=When(start=on, end=on),
                kind=Kind(kind),
                unit=unit,
                label=name,
                group="g",
                origin=Origin.INFERRED,
                low=None,
                high=None,
            )
        )

    def states(self, quantity: str, text: str) -> str:
        """Add a figure: "57.5", "nearly 7400", "more than 614", "about 10"; whole numbers are exact."""
        qualifier, _, number = text.rpartition(" ")
        unit = next(row.unit for row in self.quantities if row.id == quantity)
        value = Decimal(number)
        decimals = -int(value.as_tuple().exponent)
        half = Decimal(0) if unit.whole else Decimal(1).scaleb(-decimals) / 2
        low: Decimal | None = value - half
        high: Decimal | None = value + half
        if qualifier == "more than":
            low, high = value + 1, None
        elif qualifier == "nearly":
            low, high = None, value - 1
        elif qualifier:
            low = high = None
        name = f"{quantity}={text.replace(' ', '')}#{len(self.figures)}"
        self.figures.append(
            Figure(
                id=name,
                quantity=quantity,
                quote=f"quote{len(self.figures)}",
                words=text,
                start=0,
                end=len(text),
                value=value,
                decimals=decimals,
                low=low,
                high=high,
                qualifier=qualifier,
                about=(),
                at=StatedWhen(When(), Basis.DOCUMENT),
                said_by=None,
                status=None,
            )
        )
        return name

    def relate(
        self, kind: str, *terms: str, named: int = 0, name: str = "", reading: str = "", instead_of: str = ""
    ) -> str:
        """Add a relation."""
        name = name or f"{kind}:{terms[0]}#{len(self.relations)}"
        label = f"{terms[0]} by {kind}"
        subjects = tuple(f"subject{number}" for number in range(named))
        self.relations.append(Relation(name, RelationKind(kind), label, terms, subjects, reading, instead_of))
        return name

    def election(self) -> Election:
        """Return the record."""
        return Election(
            meta=Meta("made", "A made-up election", "Nowhere", "2022-11-20", ""),
            sources={},
            quotes={},
            subjects={},
            topics=by_id([Topic("results", "Results")]),
            groups=by_id([Group("g", "All", ("results",))]),
            quantities=by_id(self.quantities),
            figures=by_id(self.figures),
            statements={},
            relations=by_id(self.relations),
            measures=self.measures,
        )

    def problem(self) -> Problem:
        """Return what is to be reconciled of it."""
        return Problem.of(self.election())

    @property
    def members(self) -> list[str]:
        """Return the ids of all figures and relations."""
        return [*(figure.id for figure in self.figures), *(relation.id for relation in self.relations)]


def shares() -> RecordMaker:
    """Return the results as published: five counts, six shares, and no word of what they are shares of."""
    record = RecordMaker()
    record.count("base")
    record.count("tokayev")
    record.rate("share.tokayev", "81.31")
    record.relate("ratio", "share.tokayev", "tokayev", "base")
    stated = [("3.42", 271641), ("2.60", 206206), ("2.53", 200907), ("2.22", 176116), ("2.12", 168731)]
    for number, (share, votes) in enumerate(stated):
        record.count(f"votes{number}", votes)
        record.rate(f"share{number}", share)
        record.relate("ratio", f"share{number}", f"votes{number}", "base")
    record.count("others")
    record.relate("sum", "base", "tokayev", *(f"votes{number}" for number in range(5)), "others")
    return record


def accreditations(*, reading: str = "", alternative: bool = False) -> RecordMaker:
    """139, 8 and 134 less 2 are 279, but 271 is stated; without the 8 it adds up."""
    record = RecordMaker()
    for name, value in [("total", 271), ("organisations", 139), ("states", 8), ("week", 134), ("withdrawn", 2)]:
        record.count(name, value)
    record.count("gross")
    record.relate("sum", "gross", "organisations", "states", "week", name="all", reading=reading)
    record.relate("difference", "total", "gross", "withdrawn", name="net")
    if alternative:
        reading = "the eight are among the 139"
        record.relate("sum", "gross", "organisations", "week", name="fewer", reading=reading, instead_of="all")
    return record


def turnout() -> RecordMaker:
    """Return a rate and both of its counts, as published."""
    record = RecordMaker()
    record.count("voters", 8_300_046)
    record.count("registered", 11_953_465)
    record.rate("turnout", "69.44")
    record.relate("ratio", "turnout", "voters", "registered", name="turnout")
    return record


def accredited(*stated: str) -> RecordMaker:
    """Return accredited observers as they are stated from one day to the next."""
    record = RecordMaker()
    for day, text in enumerate(stated, 15):
        name = record.count(f"accredited.{day}", measure="accredited observers", on=f"2022-11-{day}")
        record.states(name, text)
    return record
