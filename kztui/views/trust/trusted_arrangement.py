"""What the record arranges in words of its own: relations, quantities, headings, statements."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation
from kztui.model.source import Part
from kztui.model.when import Basis, When
from kztui.views.text.date_text import when_text
from kztui.views.trust.shared_words import words_beyond
from kztui.views.trust.trust_model import Claim, Oddity, TrustSection, trust_section


def reading_section(election: Election) -> TrustSection:
    """Return the readings of the sources, each once, with the relations that rest on it."""
    by_reading: dict[str, list[Relation]] = {}
    for relation in election.relations.values():
        if relation.reading:
            by_reading.setdefault(relation.reading, []).append(relation)
    return trust_section(
        "Readings of the sources",
        "The sources are to be read so, which none of them says.",
        [Claim(_reading_text(election, reading, relations)) for reading, relations in by_reading.items()],
    )


def relation_section(election: Election) -> TrustSection:
    """Return the relations without a reading; those that differ only in their subjects make one claim."""
    alike: dict[object, list[Relation]] = {}
    for relation in election.relations.values():
        if not relation.reading:
            measures = tuple(election.quantities[term].measure for term in relation.terms)
            alike.setdefault((relation.kind, measures, relation.subjects), []).append(relation)
    return trust_section(
        "Relations",
        "Each says what its terms are and holds by their meaning; bounds and contradictions rest on them.",
        [Claim(_labels(relations)) for relations in alike.values()],
        count=sum(map(len, alike.values())),
    )


def quantity_section(election: Election) -> TrustSection:
    """Return the labels of quantities that say more than what is counted, of whom and when."""
    claims = [claim for quantity in election.quantities.values() if (claim := _quantity_claim(election, quantity))]
    rest = f"{len(election.quantities) - len(claims)} other labels say what is counted, of whom and when, and no more."
    return trust_section(
        "Labels of quantities",
        "The words behind each dash are said by the label alone, not by its measure, its subjects or its time.",
        claims,
        count=len(election.quantities),
        rest=rest,
    )


def heading_section(election: Election) -> TrustSection:
    """Return the headings, which are in the record's own words."""
    headlines = [topic.headline.title for topic in election.topics.values() if topic.headline and topic.headline.title]
    topics = " · ".join((*(topic.label for topic in election.topics.values()), *headlines))
    groups = " · ".join(group.title for group in election.groups.values())
    return trust_section(
        "Headings",
        "What stands under each belongs there.",
        [Claim(topics), Claim(groups)],
        count=len(election.topics) + len(headlines) + len(election.groups),
    )


def statement_section(election: Election) -> TrustSection:
    """Return how the summaries of statements are to be read, which are too many to list."""
    shorts = sum(bool(statement.short) for statement in election.statements.values())
    return trust_section(
        "Summaries of statements",
        "Each is our sentence for its quote. To check one, read it against the quote that the explorer has beside it.",
        [],
        count=len(election.statements),
        rest=f"{shorts} of them have a short form too, shown beside the name of their subject.",
    )


def silence_section(election: Election, *, against_documents: bool) -> TrustSection:
    """Return what is taken for granted where the sources say nothing, or are not there."""
    figures = sum(figure.at.basis is Basis.DOCUMENT for figure in election.figures.values())
    statements = sum(statement.at.basis is Basis.DOCUMENT for statement in election.statements.values())
    quotes = election.quotes.values()
    parts = {part: sum(quote.part is part for quote in quotes) for part in Part if part is not Part.BODY}
    elsewhere = ", ".join(f"{count} in a {part}" for part, count in parts.items() if count)
    claims = [
        Claim(f"{figures} figures and {statements} statements whose words give no time are of their document’s date"),
        Claim(f"quotes stand in the body of their document, but {elsewhere or 'none elsewhere'}"),
        Claim("the documents are genuine: a digest tells only that they are the ones the record was made from"),
    ]
    if not against_documents:
        claim = "quotes, titles, publishers and dates stand in the documents, which were not there (--sources DIR)"
        claims.append(Claim(claim, Oddity.ODD))
    return trust_section("Where the sources say nothing", "This is taken for granted.", claims)


def _reading_text(election: Election, reading: str, relations: list[Relation]) -> str:
    literal = [election.relations[relation.instead_of].label for relation in relations if relation.instead_of]
    instead = f"; tried only where “{literal[0]}” fails" if literal else ""
    return f"{reading} — {_labels(relations)}{instead}"


def _labels(relations: list[Relation]) -> str:
    others = f" (and {len(relations) - 1} alike)" if len(relations) > 1 else ""
    return f"{relations[0].label}{others}"


def _quantity_claim(election: Election, quantity: Quantity) -> Claim | None:
    measure = election.measures.get(quantity.measure)
    known = [*_time_texts(quantity.at), *((measure.label, *measure.names) if measure else ())]
    for id_ in quantity.subjects:
        subject = election.subjects.get(id_)
        known.extend((subject.label, subject.short, *subject.names) if subject else ())
    beyond = words_beyond(quantity.label, known)
    if not beyond:
        return None
    oddity = Oddity.PLAIN if len(beyond) < len(words_beyond(quantity.label, ())) else Oddity.ODD
    return Claim(f"{quantity.label} — {' '.join(beyond)}", oddity)


def _time_texts(when: When) -> Iterator[str]:
    """Yield the words that a label may have for a time."""
    yield when_text(when)
    if when.start and not when.end:
        yield "since"
    if when.end and not when.start:
        yield "by"
