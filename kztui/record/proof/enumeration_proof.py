"""The proof of relations by their terms' words: that a list names what a source lists, and a sum adds what is alike."""

import re
from collections.abc import Iterator, Sequence
from itertools import combinations

from kztui.model.election import Election
from kztui.model.quantity import Measure
from kztui.model.relation import Relation, RelationKind
from kztui.model.source import Quote
from kztui.model.when import When
from kztui.record.language.names import NameFinder, NameMatch
from kztui.record.proof.basic_checks import ProofError

_SEPARATOR = re.compile(r"(?:\s*,)?\s*(?:and\s+)?(?:the\s+)?|\s*[–—-]\s*[\w ]+,\s*(?:and\s+)?(?:the\s+)?")
"""What stands between two items of a list, an item's own number included: “CIS – 55 observers, IPA CIS”."""
_LEAST_ITEMS = 2
_VOTES = frozenset({"vote", "voter", "ballot", "people", "citizen"})
"""Nouns that count the same: everybody who takes part has one vote."""


def prove_terms(election: Election, names: NameFinder, relation: Relation) -> None:
    """Prove that a list is the source's own, and whole, and that the parts of a sum are of its kind.

    Raises:
        ProofError: naming the field that is wrong.
    """
    if relation.kind is RelationKind.LIST:
        _prove_list(election, names, relation)
    if relation.kind is RelationKind.SUM:
        _prove_sum(election, relation)
        _prove_parts_apart(election, relation)


def _prove_list(election: Election, names: NameFinder, relation: Relation) -> None:
    """Prove that the subjects of a list are all those, and only those, that a source of its number lists.

    A subject may instead have a number of its own in that source: “four observers from …”.
    """
    kinds = {election.subjects[subject].kind for subject in relation.subjects}
    if len(kinds) > 1:
        raise ProofError("subjects", f"are of several kinds: {', '.join(sorted(kinds))}")
    listed: set[str] = set()
    for items in _enumerations(election, names, relation):
        ids = {item.id for item in items}
        foreign = ids - set(relation.subjects)
        if ids & set(relation.subjects) and foreign:
            raise ProofError("subjects", f"leaves out “{min(foreign)}”, which the source lists with the others")
        listed |= ids
    alone = {subject for subject in _counted_alone(election, relation) if election.subjects[subject].kind in kinds}
    if missing := alone - set(relation.subjects):
        raise ProofError(
            "subjects", f"leaves out “{min(missing)}”, of which the source gives a number as of the others"
        )
    listed |= alone
    for subject in relation.subjects:
        if subject not in listed:
            raise ProofError("subjects", f"“{subject}” is in no list of a source that states the number")


def _enumerations(election: Election, names: NameFinder, relation: Relation) -> Iterator[list[NameMatch]]:
    """Yield the lists, in the sources of a relation's number, that have subjects of the relation."""
    kinds = {election.subjects[subject].kind for subject in relation.subjects}
    for quote in _quotes_of_sources(election, relation):
        text = quote.sentence
        items: list[NameMatch] = []
        for name in names.in_text(text):
            is_short_form = text[: name.start].endswith("(") and text[name.end :].startswith(")")
            if election.subjects[name.id].kind not in kinds or is_short_form:
                continue
            if items and not _SEPARATOR.fullmatch(_without_brackets(text[items[-1].end : name.start])):
                yield from _if_list(items, relation)
                items = []
            items.append(name)
        yield from _if_list(items, relation)


def _if_list(items: list[NameMatch], relation: Relation) -> Iterator[list[NameMatch]]:
    if len(items) >= _LEAST_ITEMS and sum(item.id in relation.subjects for item in items) >= _LEAST_ITEMS:
        yield items


def _without_brackets(text: str) -> str:
    """Return the text between two items without what one of them has in brackets."""
    return re.sub(r"\s*\([^()]*\)", "", text)


def _quotes_of_sources(election: Election, relation: Relation) -> Sequence[Quote]:
    figures = election.figures_by_quantity.get(relation.terms[0], ())
    sources = {election.quotes[figure.quote].source for figure in figures}
    return [quote for quote in election.quotes.values() if quote.source in sources]


def _counted_alone(election: Election, relation: Relation) -> set[str]:
    """Return the subjects that a source of a list's number gives a number of their own, as it does the listed."""
    sources = {quote.source for quote in _quotes_of_sources(election, relation)}
    quantities = [
        election.quantities[figure.quantity]
        for figure in election.figures.values()
        if election.quotes[figure.quote].source in sources
    ]
    measures = {row.measure for row in quantities if set(row.subjects) & set(relation.subjects)}
    return {subject for row in quantities if row.measure in measures for subject in row.subjects}


def _prove_sum(election: Election, relation: Relation) -> None:
    """Prove that the terms of a sum count the same thing, by the nouns of their measures."""
    total, *parts = (election.measures[election.quantities[term].measure] for term in relation.terms)
    for term, part in zip(relation.terms[1:], parts, strict=True):
        if part.id != total.id and not _nouns(part) & _nouns(total):
            raise ProofError("terms", f"“{term}” is no part of the sum: it counts “{part.label}”, not “{total.label}”")


def _prove_parts_apart(election: Election, relation: Relation) -> None:
    """Prove that no two parts of a sum count the same, and that all terms are of one stage of their population.

    A part that names more subjects than another of the same measure is a part of that one, if their times overlap. A
    reading can say how they are told apart all the same.
    """
    if relation.reading:
        return
    terms = [election.quantities[term] for term in relation.terms]
    stages: dict[str, str] = {}
    for term in terms:
        population = election.measures[term.measure].population
        stage = stages.setdefault(population, term.measure)
        if population and stage != term.measure:
            raise ProofError("terms", f"“{term.id}” is of another stage of “{population}” than the others")
    for one, other in combinations(terms[1:], 2):
        is_within = set(one.subjects) <= set(other.subjects) or set(other.subjects) <= set(one.subjects)
        if one.measure == other.measure and is_within and _overlap(one.at, other.at):
            raise ProofError("terms", f"“{one.id}” and “{other.id}” count some of the same; give a `reading` if not")


def _overlap(one: When, other: When) -> bool:
    """Return whether two times can have a day in common; an open end goes on for ever."""
    starts, ends = [one.start, other.start], [one.end, other.end]
    return max(starts) <= min(filter(None, ends), default=max(starts))


def _nouns(measure: Measure) -> set[str]:
    """Return the last words of a measure's names, in the singular: what it counts."""
    nouns = {name.split()[-1].casefold().removesuffix("s") for name in measure.names or (measure.label,)}
    return nouns | _VOTES if nouns & _VOTES else nouns
