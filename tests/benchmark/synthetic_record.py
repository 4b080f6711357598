"""Made-up elections of any size: regions, polling stations, candidates, and a truth that is known."""

import random
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal

CANDIDATES = 6
STATIONS_A_REGION = 595  # 10,101 stations are then in 17 regions
LEFT_OUT = 0.1


@dataclass(frozen=True)
class Count:
    """One thing counted, and its true value."""

    measure: str
    place: str
    """A polling station ("r0.s12"), a region ("r0"), or empty for the whole country."""
    candidate: str
    """Whose votes are counted ("c3"), or empty."""
    value: Decimal
    stated: bool
    """Whether a document states it."""

    @property
    def id(self) -> str:
        return ".".join(filter(None, (self.measure, self.place, self.candidate)))

    @property
    def region(self) -> str:
        return self.place.partition(".")[0]


@dataclass(frozen=True)
class Rule:
    """A relation that the truth satisfies."""

    kind: str
    """As the record names it: "sum", "ratio"."""
    terms: tuple[str, ...]

    @property
    def id(self) -> str:
        return f"r.{self.kind}.{self.terms[0]}"


@dataclass
class Country:
    """What is counted in a country under construction, and what must hold."""

    seed: int
    counts: dict[str, Count] = field(default_factory=dict)
    rules: list[Rule] = field(default_factory=list)
    chance: random.Random = field(init=False)

    def __post_init__(self) -> None:
        self.chance = random.Random(self.seed)  # noqa: S311 - nothing secret about a made-up election

    def count(self, measure: str, place: str, value: Decimal, candidate: str = "", *, left_out: float = 0) -> str:
        """Add a true value, stated unless chance leaves it out, and return its id."""
        count = Count(measure, place, candidate, value, self.chance.random() >= left_out)
        self.counts[count.id] = count
        return count.id

    def relate(self, kind: str, *terms: str) -> None:
        """Add a relation that the truth satisfies."""
        self.rules.append(Rule(kind, terms))

    def station(self, place: str, left_out: float) -> list[int]:
        """Add a polling station, and return the votes that each candidate got there."""
        votes = [self.chance.randint(0, 40) for _ in range(CANDIDATES - 1)]
        votes.insert(0, self.chance.randint(100, 1500))
        total = sum(votes)
        electorate = total + self.chance.randint(0, total)
        rate = (Decimal(100 * total) / electorate).quantize(Decimal("0.1"), ROUND_HALF_UP)
        each = [
            self.count("votes", place, Decimal(value), f"c{number}", left_out=left_out)
            for number, value in enumerate(votes)
        ]
        voters = self.count("voters", place, Decimal(total), left_out=left_out)
        registered = self.count("registered", place, Decimal(electorate), left_out=left_out)
        turnout = self.count("turnout", place, rate, left_out=left_out)
        self.relate("sum", voters, *each)
        self.relate("ratio", turnout, voters, registered)
        return votes

    def totals(self, place: str, parts: list[str], votes: list[list[int]]) -> list[int]:
        """Add the votes of a region or the country, stated, as the sums of its parts', and return them."""
        sums = [sum(each) for each in zip(*votes, strict=True)]
        for number, value in enumerate(sums):
            total = self.count("votes", place, Decimal(value), f"c{number}")
            self.relate("sum", total, *(f"votes.{part}.c{number}" for part in parts))
        return sums


def country(stations: int, *, seed: int = 2022, left_out: float = LEFT_OUT) -> Country:
    """Return a country of so many polling stations: regional and national totals stated, a tenth of the rest not."""
    synthetic = Country(seed)
    regions = {}
    for number, first in enumerate(range(0, stations, STATIONS_A_REGION)):
        stations_here = [f"r{number}.s{n}" for n in range(first, min(first + STATIONS_A_REGION, stations))]
        regions[f"r{number}"] = synthetic.totals(
            f"r{number}", stations_here, [synthetic.station(place, left_out) for place in stations_here]
        )
    synthetic.totals("", list(regions), list(regions.values()))
    return synthetic
