"""Hypothesis strategies: elections whose truth is known, published rounded and with parts left out."""

from dataclasses import dataclass, field
from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from fractions import Fraction

from hypothesis import strategies as st

from tests.reconcile.record_maker import RecordMaker


@dataclass(repr=False)
class World:
    """A record, and the true value of every quantity in it."""

    record: RecordMaker = field(default_factory=RecordMaker)
    truth: dict[str, Fraction] = field(default_factory=dict)

    def __repr__(self) -> str:
        """Return what a failing example has to show: the truth, and what was published of it."""
        truth = {key: str(value) for key, value in self.truth.items()}
        return f"World({truth}, published: {[figure.id for figure in self.record.figures]})"

    def count(self, name: str, value: int, precision: str) -> str:
        """Add a count that is published exactly, loosely, or not at all."""
        self.truth[name] = Fraction(value)
        self.record.count(name)
        texts = {"exact": f"{value}", "nearly": f"nearly {value + 3}", "more than": f"more than {value - 2}"}
        if precision in {"nearly", "exact"} or (precision == "more than" and value > 1):
            self.record.states(name, texts[precision])
        return name

    def rate(self, name: str, num: str, den: str, decimals: int | None, *, half_up: bool) -> None:
        """Add the rate of two counts, published with so many decimals or not at all."""
        self.record.rate(name)
        if self.truth[den]:
            self.truth[name] = 100 * self.truth[num] / self.truth[den]
            if decimals is not None:
                exact = Decimal(self.truth[name].numerator) / self.truth[name].denominator
                mode = ROUND_HALF_UP if half_up else ROUND_HALF_EVEN
                self.record.states(name, str(exact.quantize(Decimal(1).scaleb(-decimals), mode)))
        self.record.relate("ratio", name, num, den, name=f"ratio:{name}")


PRECISION = st.sampled_from(["exact", "exact", "exact", "nothing", "nearly", "more than"])
DECIMALS = st.sampled_from([None, 0, 1, 2])


@st.composite
def worlds(draw: st.DrawFn, *, complete: bool = False) -> World:
    """Return a country of regions, stations and candidates, with turnout and shares."""
    world = World()
    candidates = draw(st.integers(2, 3))
    most = draw(st.sampled_from([3, 60, 60, 2_000_000]))
    precision = st.just("exact") if complete else PRECISION
    regions = []
    for region in range(draw(st.integers(1, 2))):
        stations = []
        for station in range(draw(st.integers(1, 3))):
            name = f"r{region}.s{station}"
            votes = draw(st.lists(st.integers(0, most), min_size=candidates, max_size=candidates))
            parts = [world.count(f"{name}.c{n}", value, draw(precision)) for n, value in enumerate(votes)]
            world.count(name, sum(votes), draw(precision))
            world.record.relate("sum", name, *parts, name=f"sum:{name}")
            stations.append((name, votes))
        regions.append((f"r{region}", [sum(column) for column in zip(*(votes for _, votes in stations), strict=True)]))
        _total(world, f"r{region}", stations, draw(st.lists(precision, min_size=candidates, max_size=candidates)))
    totals = _total(world, "all", regions, draw(st.lists(precision, min_size=candidates, max_size=candidates)))
    world.count("voters", sum(totals), draw(precision))
    world.record.relate("sum", "voters", *(f"all.c{n}" for n in range(candidates)), name="sum:voters")
    world.count("registered", sum(totals) + draw(st.integers(0, 2 * most)), draw(precision))
    world.record.relate("order", "voters", "registered", name="order:voters")
    world.rate("turnout", "voters", "registered", draw(DECIMALS), half_up=draw(st.booleans()))
    for number in range(candidates):
        world.rate(f"share.c{number}", f"all.c{number}", "voters", draw(DECIMALS), half_up=draw(st.booleans()))
    if "turnout" in world.truth and draw(st.booleans()):
        _relate_rates(world, candidates)
    return world


def _relate_rates(world: World, candidates: int) -> None:
    """Relate the rates to each other as well, so that they are more than the quotients of counts."""
    if "share.c0" in world.truth:
        world.truth["hundred"] = Fraction(100)
        world.record.rate("hundred")
        world.record.relate("list", "hundred", named=100, name="list:hundred")
        world.record.relate("sum", "hundred", *(f"share.c{n}" for n in range(candidates)), name="sum:hundred")
    world.truth["again"] = world.truth["turnout"]
    world.record.rate("again")
    world.record.relate("equal", "again", "turnout", name="equal:again")
    world.record.states("again", str(round(Decimal(float(world.truth["turnout"])), 1)))


def _total(world: World, name: str, parts: list[tuple[str, list[int]]], precisions: list[str]) -> list[int]:
    totals = [sum(column) for column in zip(*(votes for _, votes in parts), strict=True)]
    for number, (total, precision) in enumerate(zip(totals, precisions, strict=True)):
        world.count(f"{name}.c{number}", total, precision)
        below = (f"{part}.c{number}" for part, _ in parts)
        world.record.relate("sum", f"{name}.c{number}", *below, name=f"sum:{name}.c{number}")
    return totals
