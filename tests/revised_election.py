"""An election of which one share is stated several times, as preliminary and as final."""

from decimal import Decimal

from kztui.model.election import Election, Meta, by_id
from kztui.model.quantity import Unit
from kztui.model.source import Source
from kztui.model.topic import Topic
from tests.election_builder import ElectionBuilder

EARLIER, LATER = "2031-05-05", "2031-05-12"


def revised_election(*stated: tuple[str, str, str]) -> Election:
    """Return an election of which one share is stated, each time with its status and the date of the document."""
    builder = ElectionBuilder()
    builder.group("results", "Results", "results")
    builder.quantity("share", "Share", unit=Unit.PERCENT)
    sources = []
    for number, (value, status, date) in enumerate(stated):
        name = f"paper{number}"
        sources.append(Source(name, f"Paper {number}", f"{name}.txt", "", "", "", date, "en", 1, 100))
        builder.quote(f"{name}.share", name, 1, f"Share: {value} percent.", 0)
        half = Decimal(1).scaleb(int(Decimal(value).as_tuple().exponent)) / 2
        bounds = (str(Decimal(value) - half), str(Decimal(value) + half))
        builder.figure("share", f"{name}.share", f"{value} percent", value, status=status, bounds=bounds)
    return Election(
        meta=Meta("revised", "election", "Ruritania", "2031-05-04", ""),
        sources=by_id(sources),
        quotes=by_id(builder.quotes),
        subjects={},
        topics=by_id([Topic("results", "Results")]),
        groups=by_id(builder.groups),
        quantities=by_id(builder.quantities),
        figures=by_id(builder.figures),
        statements={},
    )
