"""A made-up election of another country, with everything that a record can hold, and text meant to do harm."""

from dataclasses import dataclass, field
from decimal import Decimal

from msgspec.structs import replace

from kztui.model.election import Election, Meta, by_id
from kztui.model.figure import Figure, Speaker, Statement, Status
from kztui.model.finding import Binding, End, Finding, FindingKind, Range, Reason, Repair, Severity
from kztui.model.quantity import Flag, Measure, Origin, Quantity, Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.source import Part, Quote, Source
from kztui.model.subject import Subject
from kztui.model.topic import Group, Headline, Picture, Topic
from kztui.model.when import Basis, Kind, Span, StatedWhen, When
from kztui.views.tab.tab_list import tab_names

DAY = When("2031-05-04", "2031-05-04")
EIGHT = When("2031-05-04", "2031-05-04", "8 p.m.")
APRIL = When("2031-04-20", "2031-04-20")
MARKUP = "[red]x[/] [@click=app.bell]press[/] \x1b[31m"


TOPICS = (
    Topic("results", "Results", Headline(("candidates",), Picture.SHARES)),
    Topic("turnout", "Turnout", Headline(("turnout",), Picture.GAUGES)),
    Topic("abroad", "Abroad", Headline(("abroad",), Picture.BARS)),
    Topic("observers", "Observers", Headline(("observers",), Picture.BARS)),
    Topic("election", "The election", timeline=True),
)


@dataclass
class Book:
    """What is written down before it becomes an election."""

    quotes: list[Quote] = field(default_factory=list)
    subjects: list[Subject] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    quantities: list[Quantity] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)

    def quote(self, id_: str, source: str, paragraph: int, exact: str, start: int) -> None:
        self.quotes.append(Quote(id_, source, exact, "", "", start, start + len(exact), paragraph, Part.BODY))

    def subject(self, id_: str, kind: str, label: str, short: str = "") -> None:
        self.subjects.append(Subject(id_, kind, label, short or label, (label,)))

    def group(self, id_: str, title: str, *topics: str) -> None:
        self.groups.append(Group(id_, title, topics))

    def quantity(
        self,
        id_: str,
        label: str,
        subjects: tuple[str, ...] = (),
        at: When = DAY,
        unit: Unit = Unit.COUNT,
        bounds: tuple[str | None, str | None] = (None, None),
        measure: str = "",
        flags: tuple[Flag, ...] = (),
    ) -> None:
        group = self.groups[-1]
        low, high = (None if one is None else Decimal(one) for one in bounds)
        measure = measure or id_.split(".", maxsplit=1)[0]
        origin = Origin.INFERRED if low is not None or high is not None else Origin.STATED
        kind = Kind.STOCK
        topic = group.topics[0]
        args = (id_, topic, measure, subjects, at, kind, unit, label, group.id, origin, low, high, flags)
        self.quantities.append(Quantity(*args))

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
        bounds: tuple[str | None, str | None] | None = None,
        basis: Basis = Basis.WORDS,
    ) -> None:
        exact = next(one.exact for one in self.quotes if one.id == quote)
        start = exact.index(words)
        at = next(one.at for one in self.quantities if one.id == quantity)
        low, high = (None if one is None else Decimal(one) for one in bounds or (value, value))
        number = len([one for one in self.figures if one.quantity == quantity]) + 1
        span = Span(quote, words, start, start + len(words))
        self.figures.append(
            Figure(
                f"{quantity}/{number}",
                quantity,
                quote,
                words,
                start,
                start + len(words),
                Decimal(value),
                max(0, -int(Decimal(value).as_tuple().exponent)),
                low,
                high,
                qualifier,
                (),
                StatedWhen(at, basis),
                Speaker(said_by, (span,)) if said_by else None,
                Status(status, (span,)) if status else None,
            )
        )

    def statement(
        self, id_: str, quote: str, summary: str, subjects: tuple[str, ...] = (), said_by: str = "", short: str = ""
    ) -> None:
        group = self.groups[-1]
        speaker = Speaker(said_by, ()) if said_by else None
        at = StatedWhen(DAY, Basis.DOCUMENT)
        self.statements.append(
            Statement(id_, group.topics[0], group.id, quote, summary, short, subjects, (), speaker, at)
        )


def _sources() -> tuple[Source, ...]:
    gazette = (
        "gazette",
        "The Strelsau Gazette",
        "g.txt",
        "0" * 64,
        "Black wins",
        "Gazette & Sons",
        "2031-05-05",
        "en",
    )
    return (
        Source(*gazette, 4, 600),
        Source("wire", "dateline Zenda", "w.txt", "1" * 64, "", "", "2031-05-04", "en", 3, 400),
        Source("board", "Notice board", "b.txt", "2" * 64, "", "", "", "en", 0, 0),
    )


def _quotes(book: Book) -> None:
    won = "Preliminary data show Ida Black winning 60.5 percent (605,123 votes) and Otto Grün 39.4 percent."
    book.quote("gazette.won", "gazette", 1, won, 0)
    book.quote("gazette.turnout", "gazette", 2, "Turnout was 70.1 percent, 1,000,200 of 1,426,819 voters.", 110)
    abroad = "Abroad, nearly 7,400 had voted by 8 p.m.; ten stations had closed, 5 were open."
    book.quote("gazette.abroad", "gazette", 3, abroad, 168)
    book.quote("wire.observers", "wire", 1, "More than 614 observers came, said the Board.", 40)
    book.quote("wire.earlier", "wire", 2, "On 20 April there were 641, two from each of Graustark and Zubrowka.", 120)
    book.quote("wire.turnout", "wire", 3, "All in all 1,000,200 people voted.", 200)
    book.quote("board.rule", "board", 1, f"A term lasts five years. {MARKUP}", 0)


def _subjects(book: Book) -> None:
    book.subject("black", "candidate", "Ida Black")
    book.subject("gruen", "candidate", "Otto Grün")
    book.subject("board", "organisation", "Electoral Board", "the Board")
    book.subject("abroad", "place", "Abroad")
    book.subject("graustark", "state", "Graustark")
    book.subject("zubrowka", "state", "Zubrowka")


def _results(book: Book) -> None:
    book.group("candidates", "Candidates", "results")
    for id_, label in (("black", "Ida Black"), ("gruen", "Otto Grün")):
        book.quantity(f"share.{id_}", f"Share, {label}", (id_,), unit=Unit.PERCENT)
        bounds = ("390000", "395123") if id_ == "gruen" else (None, None)
        book.quantity(f"votes.{id_}", f"Votes, {label}", (id_,), bounds=bounds)
    book.figure(
        "share.black",
        "gazette.won",
        "60.5 percent",
        "60.5",
        bounds=("60.45", "60.55"),
        said_by="board",
        status="preliminary",
    )
    book.figure("votes.black", "gazette.won", "605,123 votes", "605123", said_by="board", status="preliminary")
    book.figure(
        "share.gruen",
        "gazette.won",
        "39.4 percent",
        "39.4",
        bounds=("39.35", "39.45"),
        said_by="board",
        status="preliminary",
    )
    book.group("nominations", "Who put them forward", "results")
    book.statement(
        "nominated.black",
        "gazette.won",
        "Ida Black ran for the Red Elephants",
        ("black",),
        short="ran for the Red Elephants",
    )


def _turnout(book: Book) -> None:
    book.group("turnout", "Turnout", "turnout")
    book.quantity("turnout", "Turnout", unit=Unit.PERCENT)
    book.quantity("voters", "Took part")
    book.quantity("registered", "Registered voters")
    book.figure("turnout", "gazette.turnout", "70.1 percent", "70.1", bounds=("70.05", "70.15"))
    book.figure("voters", "gazette.turnout", "1,000,200", "1000200")
    book.figure("voters", "wire.turnout", "1,000,200 people", "1000200")
    book.figure("registered", "gazette.turnout", "1,426,819 voters", "1426819")
    book.group("abroad", "Voting abroad", "abroad", "turnout")
    book.quantity("voters.abroad", "Took part abroad, 8 p.m.", ("abroad",), EIGHT, measure="voters")
    book.figure("voters.abroad", "gazette.abroad", "nearly 7,400", "7400", qualifier="nearly", bounds=(None, "7399"))
    book.group("stations", "Stations abroad", "abroad")
    book.quantity("stations", "All stations", ("abroad",), EIGHT, bounds=("15", "15"))
    book.quantity("closed", "Closed", ("abroad",), EIGHT)
    book.quantity("open", "Open", ("abroad",), EIGHT)
    book.figure("closed", "gazette.abroad", "ten stations", "10")
    book.figure("open", "gazette.abroad", "5 were open", "5")


def _observers(book: Book) -> None:
    book.group("observers", "Accredited observers", "observers")
    book.quantity("observers.april", "Observers, 20 April", (), APRIL, measure="observers")
    book.quantity("observers.may", "Observers, 4 May", (), DAY, measure="observers")
    book.figure("observers.april", "wire.earlier", "641", "641")
    book.figure(
        "observers.may",
        "wire.observers",
        "More than 614",
        "614",
        qualifier="more than",
        bounds=("615", None),
        said_by="board",
        basis=Basis.DOCUMENT,
    )
    book.group("states", "By state", "observers")
    for state in ("graustark", "zubrowka"):
        book.quantity(f"by-state.{state}", f"Observers, {state}", (state,), APRIL, measure="observers")
        book.figure(f"by-state.{state}", "wire.earlier", "two", "2", qualifier="each")
    book.group("term", f"The office {MARKUP}", "election")
    book.quantity("term", f"Term of office {MARKUP}", (), When(), Unit.YEARS)
    book.figure("term", "board.rule", "five years", "5", basis=Basis.DOCUMENT)
    book.statement("rule", "board.rule", f"The Board says {MARKUP}", ("board",), "board")


def _relations() -> tuple[Relation, ...]:
    ratio, total = RelationKind.RATIO, RelationKind.SUM
    return (
        Relation("turnout-rate", ratio, "turnout = took part ÷ registered", ("turnout", "voters", "registered")),
        Relation("stations-sum", total, "all stations = closed + open", ("stations", "closed", "open")),
        Relation("order", RelationKind.ORDER, "observers do not become fewer", ("observers.april", "observers.may")),
    )


def _findings() -> tuple[Finding, ...]:
    swapped = "641 and “more than 614”: two digits swapped?"
    fewer = f"Observers became fewer {MARKUP}"
    both = ("observers.april/1", "observers.may/1")
    return (
        _finding("f.rate", FindingKind.WITHIN_ROUNDING, "1,000,200 ÷ 1,426,819 = 70.1 %", ("turnout",), "turnout-rate"),
        replace(
            _finding("f.stations", FindingKind.INFERRED, "Stations abroad: exactly 15", ("stations",)),
            binding=_binding(("closed/1", "open/1", "stations-sum"), ("closed/1", "open/1", "stations-sum")),
        ),
        replace(
            _finding("f.gruen", FindingKind.INFERRED, "Votes, Otto Grün: 390,000 to 395,123", ("votes.gruen",)),
            binding=_binding(("share.gruen/1", "votes.black/1"), ("share.gruen/1",)),
        ),
        _finding("f.swap", FindingKind.SUSPICIOUS, swapped, ("observers.april", "observers.may"), figures=both),
        replace(
            _finding("f.order", FindingKind.CONTRADICTION, fewer, (), "order", figures=both),
            repairs=(
                Repair("observers.april/1", feasible=True, bounds=(Range("observers.april", None, Decimal(614)),)),
                Repair("order", feasible=False, bounds=()),
            ),
        ),
    )


def _binding(low: tuple[str, ...], high: tuple[str, ...]) -> Binding:
    return Binding(tuple(Reason(id_, End.LOW) for id_ in low), tuple(Reason(id_, End.HIGH) for id_ in high))


def _finding(
    id_: str,
    kind: FindingKind,
    summary: str,
    quantities: tuple[str, ...],
    relation: str = "",
    figures: tuple[str, ...] = (),
) -> Finding:
    worst = {FindingKind.SUSPICIOUS: Severity.WARNING, FindingKind.CONTRADICTION: Severity.ERROR}
    severity = worst.get(kind, Severity.NOTE)
    return Finding(id_, kind, severity, summary, quantities, figures, relation)


def made_up_election(*, reconciled: bool = True) -> Election:
    """Return the election; without relations and findings where it is not reconciled."""
    book = Book()
    for write in (_quotes, _subjects, _results, _turnout, _observers):
        write(book)
    return Election(
        meta=Meta("ruritania", "royal election", "Ruritania", "2031-05-04", "d" * 64),
        sources=by_id(_sources()),
        quotes=by_id(book.quotes),
        subjects=by_id(book.subjects),
        topics=by_id(TOPICS),
        groups=by_id(book.groups),
        quantities=by_id(book.quantities),
        figures=by_id(book.figures),
        statements=by_id(book.statements),
        relations=by_id(_relations()) if reconciled else {},
        findings=by_id(_findings()) if reconciled else {},
        measures=by_id(
            (
                Measure("share", "Share of the vote", ()),
                Measure("votes", "Votes", ()),
                Measure("voters", "Took part", ()),
            )
        ),
    )


TABS = tab_names(made_up_election())
"""The tabs of the made-up election, in their order."""
