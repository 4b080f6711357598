"""A made-up election of another country, with everything that a record can hold, and text meant to do harm."""

from decimal import Decimal

from msgspec.structs import replace

from kztui.model.election import Election, Meta, by_id
from kztui.model.finding import Binding, End, Finding, FindingKind, Range, Reason, Repair, Severity
from kztui.model.quantity import Measure, Unit
from kztui.model.relation import Relation, RelationKind
from kztui.model.source import Source
from kztui.model.topic import Headline, Picture, Topic
from kztui.model.when import Basis, When
from kztui.views.tab.tab_list import tab_names
from tests.election_builder import DAY, ElectionBuilder

EIGHT = When("2031-05-04", "2031-05-04", "8 p.m.")
APRIL = When("2031-04-20", "2031-04-20")
MARKUP = "[red]x[/] [@click=app.bell]press[/] \x1b[31m"
"""Text that would steer Textual's markup or a terminal, if anything let it."""
TOPICS = (
    Topic("results", "Results", Headline(("candidates",), Picture.GAUGES)),
    Topic("turnout", "Turnout", Headline(("turnout",), Picture.GAUGES)),
    Topic("abroad", "Abroad", Headline(("abroad",), Picture.BARS)),
    Topic("observers", "Observers", Headline(("observers",), Picture.BARS)),
    Topic("election", "The election", timeline=True),
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


def _quotes(builder: ElectionBuilder) -> None:
    won = "Preliminary data show Ida Black winning 60.5 percent (605,123 votes) and Otto Grün 39.4 percent."
    builder.quote("gazette.won", "gazette", 1, won, 0)
    builder.quote("gazette.turnout", "gazette", 2, "Turnout was 70.1 percent, 1,000,200 of 1,426,819 voters.", 110)
    abroad = "Abroad, nearly 7,400 had voted by 8 p.m.; ten stations had closed, 5 were open."
    builder.quote("gazette.abroad", "gazette", 3, abroad, 168)
    builder.quote("wire.observers", "wire", 1, "More than 614 observers came, said the Board.", 40)
    builder.quote(
        "wire.earlier", "wire", 2, "On 20 April there were 641, two from each of Graustark and Zubrowka.", 120
    )
    builder.quote("wire.door", "wire", 3, "The Board's door bore two lines on the night of 4 May:", 200)
    builder.item("wire.turnout", "wire.door", "door bore two lines", "“All in all 1,000,200 people voted.”")
    builder.quote("board.rule", "board", 1, f"A term lasts five years. {MARKUP}", 0)


def _subjects(builder: ElectionBuilder) -> None:
    builder.subject("black", "candidate", "Ida Black")
    builder.subject("gruen", "candidate", "Otto Grün")
    builder.subject("board", "organisation", "Electoral Board", "the Board", article="the")
    builder.subject("abroad", "place", "Abroad")
    builder.subject("graustark", "state", "Graustark")
    builder.subject("zubrowka", "state", "Zubrowka")


def _results(builder: ElectionBuilder) -> None:
    builder.group("candidates", "Candidates", "results")
    for id_, label in (("black", "Ida Black"), ("gruen", "Otto Grün")):
        builder.quantity(f"share.{id_}", f"Share, {label}", (id_,), unit=Unit.PERCENT)
        bounds = ("390000", "395123") if id_ == "gruen" else (None, None)
        builder.quantity(f"votes.{id_}", f"Votes, {label}", (id_,), bounds=bounds)
    builder.figure(
        "share.black",
        "gazette.won",
        "60.5 percent",
        "60.5",
        bounds=("60.45", "60.55"),
        said_by="board",
        status="preliminary",
    )
    builder.figure("votes.black", "gazette.won", "605,123 votes", "605123", said_by="board", status="preliminary")
    builder.figure(
        "share.gruen",
        "gazette.won",
        "39.4 percent",
        "39.4",
        bounds=("39.35", "39.45"),
        said_by="board",
        status="preliminary",
    )
    builder.group("nominations", "Who put them forward", "results")
    builder.statement(
        "nominated.black",
        "gazette.won",
        "Ida Black ran for the Red Elephants",
        ("black",),
        short="ran for the Red Elephants",
    )


def _turnout(builder: ElectionBuilder) -> None:
    builder.group("turnout", "Turnout", "turnout")
    builder.quantity("turnout", "Turnout", unit=Unit.PERCENT)
    builder.quantity("voters", "Took part")
    builder.quantity("registered", "Registered voters")
    builder.figure("turnout", "gazette.turnout", "70.1 percent", "70.1", bounds=("70.05", "70.15"))
    builder.figure("voters", "gazette.turnout", "1,000,200", "1000200")
    builder.figure("voters", "wire.turnout", "1,000,200 people", "1000200")
    builder.figure("registered", "gazette.turnout", "1,426,819 voters", "1426819")
    builder.group("abroad", "Voting abroad", "abroad", "turnout")
    builder.quantity("voters.abroad", "Took part abroad, 8 p.m.", ("abroad",), EIGHT, measure="voters")
    builder.figure("voters.abroad", "gazette.abroad", "nearly 7,400", "7400", qualifier="nearly", bounds=(None, "7399"))
    builder.group("stations", "Stations abroad", "abroad")
    builder.quantity("stations", "All stations", ("abroad",), EIGHT, bounds=("15", "15"))
    builder.quantity("closed", "Closed", ("abroad",), EIGHT)
    builder.quantity("open", "Open", ("abroad",), EIGHT)
    builder.figure("closed", "gazette.abroad", "ten stations", "10")
    builder.figure("open", "gazette.abroad", "5 were open", "5", read_by_hand="what was open stands before the ten")


def _observers(builder: ElectionBuilder) -> None:
    builder.group("observers", "Accredited observers", "observers")
    builder.quantity("observers.april", "Observers, 20 April", (), APRIL, measure="observers")
    builder.quantity("observers.may", "Observers, 4 May", (), DAY, measure="observers")
    builder.figure("observers.april", "wire.earlier", "641", "641")
    builder.figure(
        "observers.may",
        "wire.observers",
        "More than 614",
        "614",
        qualifier="more than",
        bounds=("615", None),
        said_by="board",
        basis=Basis.DOCUMENT,
    )
    builder.group("states", "By state", "observers")
    for state in ("graustark", "zubrowka"):
        builder.quantity(f"by-state.{state}", f"Observers, {state}", (state,), APRIL, measure="observers")
        builder.figure(f"by-state.{state}", "wire.earlier", "two", "2", qualifier="each")
    builder.group("term", f"The office {MARKUP}", "election")
    builder.quantity("term", f"Term of office {MARKUP}", (), When(), Unit.YEARS)
    builder.figure("term", "board.rule", "five years", "5", basis=Basis.DOCUMENT)
    builder.statement("rule", "board.rule", f"The Board says {MARKUP}", ("board",), "board")


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
                Repair(
                    "observers.april/1",
                    feasible=True,
                    bounds=(Range("observers.april", None, Decimal(614)),),
                    whole_record=True,
                ),
                Repair("order", feasible=False, bounds=(), whole_record=True),
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
    builder = ElectionBuilder()
    for write in (_quotes, _subjects, _results, _turnout, _observers):
        write(builder)
    return Election(
        meta=Meta("ruritania", "royal election", "Ruritania", "2031-05-04", "d" * 64),
        sources=by_id(_sources()),
        quotes=by_id(builder.quotes),
        subjects=by_id(builder.subjects),
        topics=by_id(TOPICS),
        groups=by_id(builder.groups),
        quantities=by_id(builder.quantities),
        figures=by_id(builder.figures),
        statements=by_id(builder.statements),
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
