"""Writes down an election piece by piece, as the views' tests need it."""

from dataclasses import dataclass, field
from decimal import Decimal

from msgspec.structs import replace

from kztui.model.figure import Figure, Speaker, Statement, Status
from kztui.model.quantity import Flag, Origin, Quantity, Unit
from kztui.model.source import Part, Quote
from kztui.model.subject import Subject
from kztui.model.topic import Group
from kztui.model.when import Basis, Kind, Span, StatedWhen, When

DAY = When("2031-05-04", "2031-05-04")
"""Election day: the time of whatever names no other."""
Bounds = tuple[str | None, str | None]


@dataclass
class ElectionBuilder:
    """Collects the parts of an election; quantities and statements join the last group."""

    quotes: list[Quote] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def quote(self, id_: str, source: str, paragraph: int, exact: str, start: int) -> None:
        self.quotes.append(Quote(id_, source, exact, "", "", start, start + len(exact), paragraph, Part.BODY))

    def item(self, id_: str, lead: str, words: str, exact: str) -> None:
        """Add a quote that is an item of an enumeration: it ends the sentence that the lead, another quote, begins."""
        quote = next(entry for entry in self.quotes if entry.id == lead)
        begin, start = quote.exact.index(words), quote.end + 1
        governing = Span(lead, words, begin, begin + len(words))
        end = start + len(exact)
        item = replace(quote, id=id_, exact=exact, start=start, end=end, governed_by=(governing,), before=quote.exact)
        self.quotes.append(item)

    def subject(self, id_: str, kind: str, label: str, short: str = "", article: str = "") -> None:
        self.subjects.append(Subject(id_, kind, label, short or label, (label,), article=article))

    def group(self, id_: str, title: str, *topics: str) -> None:
        self.groups.append(Group(id_, title, topics))

    def quantity(
        self,
        id_: str,
        label: str,
        subjects: tuple[str, ...] = (),
        at: When = DAY,
        unit: Unit = Unit.COUNT,
        bounds: Bounds = (None, None),
        measure: str = "",
        flags: tuple[Flag, ...] = (),
    ) -> None:
        """Add a quantity: inferred if it has bounds; its measure is the beginning of its id unless another is given."""
        group = self.groups[-1]
        low, high = _decimals(bounds)
        self.quantities.append(
            Quantity(
                id=id_,
                topic=group.topics[0],
                measure=measure or id_.split(".", maxsplit=1)[0],
                subjects=subjects,
                at=at,
                kind=Kind.STOCK,
                unit=unit,
                label=label,
                group=group.id,
                origin=Origin.STATED if bounds == (None, None) else Origin.INFERRED,
                low=low,
                high=high,
                flags=flags,
            )
        )

    def figure(
        self,
        quantity: str,
        quote: str,
        words: str,
        value: str,
        *,
        qualifier: str = "",
        said_by: str = "",
        status: str = "",
        bounds: Bounds | None = None,
        basis: Basis = Basis.WORDS,
        read_by_hand: str = "",
    ) -> None:
        """Add a figure of a quantity, numbered after those that it has; its words are looked up in the quote."""
        exact = next(entry.exact for entry in self.quotes if entry.id == quote)
        at = next(entry.at for entry in self.quantities if entry.id == quantity)
        number = sum(figure.quantity == quantity for figure in self.figures) + 1
        start = exact.index(words)
        span = Span(quote, words, start, start + len(words))
        low, high = _decimals(bounds or (value, value))
        self.figures.append(
            Figure(
                id=f"{quantity}/{number}",
                quantity=quantity,
                quote=quote,
                words=words,
                start=span.start,
                end=span.end,
                value=Decimal(value),
                decimals=max(0, -int(Decimal(value).as_tuple().exponent)),
                low=low,
                high=high,
                qualifier=qualifier,
                about=(),
                at=StatedWhen(at, basis),
                said_by=Speaker(said_by, (span,)) if said_by else None,
                status=Status(status, (span,)) if status else None,
                read_by_hand=read_by_hand,
            )
        )

    def statement(
        self, id_: str, quote: str, summary: str, subjects: tuple[str, ...] = (), said_by: str = "", short: str = ""
    ) -> None:
        group = self.groups[-1]
        self.statements.append(
            Statement(
                id=id_,
                topic=group.topics[0],
                group=group.id,
                quote=quote,
                summary=summary,
                short=short,
                subjects=subjects,
                about=(),
                said_by=Speaker(said_by, ()) if said_by else None,
                at=StatedWhen(DAY, Basis.DOCUMENT),
            )
        )


def _decimals(bounds: Bounds) -> tuple[Decimal | None, Decimal | None]:
    low, high = bounds
    return None if low is None else Decimal(low), None if high is None else Decimal(high)
