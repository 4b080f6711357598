"""Made-up elections of any size: regions, polling stations, candidates, and a truth that is known."""

import random
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

from kztui.model.election import Election, Meta, by_id
from kztui.model.figure import Figure
from kztui.model.quantity import Group, Origin, Quantity, Topic, Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.when import Basis, Kind, StatedWhen, When

DAY = When("2022-11-20", "2022-11-20")
CANDIDATES = 6
STATIONS_A_REGION = 595  # 10,101 stations are then in 17 regions
LEFT_OUT = 0.1


@dataclass
class Country:
    """A record under construction, and the true value of every quantity in it."""

    seed: int
    truth: dict[str, Decimal] = field(default_factory=dict)
    quantities: list[Quantity] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311 - nothing secret about a made-up election

    def say(self, name: str, value: Decimal, unit: Unit = Unit.COUNT, *, left_out: float = 0) -> str:
        """Add a quantity with its true value, and a figure that states it unless chance leaves it out."""
        self.truth[name] = value
        origin = Origin.INFERRED
        self.quantities.append(
            Quantity(
                name, Topic.RESULTS, name.partition(".")[0], (), DAY, Kind.FLOW, unit, name, "g", origin, None, None
            )
        )
        if self.chance.random() >= left_out:
            half = Decimal("0.05") if unit is Unit.PERCENT else Decimal(0)
            at = StatedWhen(DAY, Basis.DOCUMENT)
            text = f"{value:,}"
            self.figures.append(
                Figure(
                    id=f"f.{name}",
                    quantity=name,
                    quote=f"q.{name}",
                    words=text,
                    start=0,
                    end=len(text),
                    value=value,
                    decimals=1 if half else 0,
                    low=value - half,
                    high=value + half,
                    qualifier="",
                    about=(),
                    at=at,
                    said_by=None,
                    status=None,
                )
            )
        return name

    def relate(self, kind: RelationKind, *terms: str) -> None:
        """Add a relation that the truth satisfies."""
        self.relations.append(Relation(f"r.{kind}.{terms[0]}", kind, f"{terms[0]} by {kind}", terms))

    def station(self, name: str, left_out: float) -> list[int]:
        """Add a polling station, and return the votes that each candidate got there."""
        votes = [self.chance.randint(0, 40) for _ in range(CANDIDATES - 1)]
        votes.insert(0, self.chance.randint(100, 1500))
        voters = sum(votes)
        registered = voters + self.chance.randint(0, voters)
        rate = (Decimal(100 * voters) / registered).quantize(Decimal("0.1"), ROUND_HALF_UP)
        each = [
            self.say(f"votes.{name}.c{number}", Decimal(count), left_out=left_out) for number, count in enumerate(votes)
        ]
        self.say(f"voters.{name}", Decimal(voters), left_out=left_out)
        self.say(f"registered.{name}", Decimal(registered), left_out=left_out)
        self.say(f"turnout.{name}", rate, Unit.PERCENT, left_out=left_out)
        self.relate(RelationKind.SUM, f"voters.{name}", *each)
        self.relate(RelationKind.RATIO, f"turnout.{name}", f"voters.{name}", f"registered.{name}")
        return votes

    def election(self) -> Election:
        """Return the record."""
        return Election(
            meta=Meta("made-up", "A made-up election", "Nowhere", "2022-11-20", ""),
            sources={},
            quotes={},
            subjects={},
            groups=by_id([Group("g", "All", (Topic.RESULTS,))]),
            quantities=by_id(self.quantities),
            figures=by_id(self.figures),
            statements={},
            relations=by_id(self.relations),
        )


def country(stations: int, *, seed: int = 2022, left_out: float = LEFT_OUT) -> Country:
    """Return a country of so many polling stations: regional and national totals stated, a tenth of the rest not."""
    made = Country(seed)
    national = [0] * CANDIDATES
    regions = range((stations + STATIONS_A_REGION - 1) // STATIONS_A_REGION)
    for region in regions:
        here = [f"r{region}.s{n}" for n in range(region * STATIONS_A_REGION, stations)][:STATIONS_A_REGION]
        votes = [made.station(name, left_out) for name in here]
        for candidate in range(CANDIDATES):
            total = sum(counts[candidate] for counts in votes)
            national[candidate] += total
            made.say(f"votes.r{region}.c{candidate}", Decimal(total))
            parts = (f"votes.{name}.c{candidate}" for name in here)
            made.relate(RelationKind.SUM, f"votes.r{region}.c{candidate}", *parts)
    for candidate, total in enumerate(national):
        made.say(f"votes.c{candidate}", Decimal(total))
        parts = (f"votes.r{region}.c{candidate}" for region in regions)
        made.relate(RelationKind.SUM, f"votes.c{candidate}", *parts)
    return made
