"""Which source names which subjects: a table of how each spells them, and how many people it counts of each."""

import re
from collections.abc import Iterator

import msgspec

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.subject import Subject
from kztui.model.topic import BySource, Group
from kztui.views.tab.tab_model import Cell, Column, Row, Section
from kztui.views.target import Target, TargetKind
from kztui.views.text.figure_text import marks_of_figures
from kztui.views.text.label_text import capitalised

_ARTICLE = re.compile(r"the\s+", re.IGNORECASE)
_NAMED = "named"
"""What stands where a quote is about a subject whose name is not in its own words."""


class _Mention(msgspec.Struct, frozen=True):
    """A quote about a subject."""

    quote: str
    figure: Figure | None = None
    """What it counts of the subject's people, if it does."""


def by_source_section(election: Election, group: Group, by_source: BySource) -> Section:
    """Return a section with a row for each subject of the kind, and a column for each source that names any.

    The rows are the subjects that the group's statements are about. A cell has what the source's quotes call the
    subject, and the words that count its people; it opens the first quote that counts them, or else the first one that
    names it.
    """
    subjects = _subjects(election, group, by_source.kind)
    groups = {group.id, *by_source.also}
    mentions = {subject.id: list(_mentions(election, groups, subject)) for subject in subjects}
    quotes = {mention.quote for found in mentions.values() for mention in found}
    sources = [
        source for source in election.sources if any(election.quotes[quote].source == source for quote in quotes)
    ]
    rows = tuple(
        Row(
            capitalised(subject.label),
            tuple(_cell(election, subject, mentions[subject.id], source) for source in sources),
            short=capitalised(subject.short),
        )
        for subject in subjects
    )
    columns = tuple(
        Column(source.id, capitalised(source.short or source.label), text=True)
        for source in map(election.sources.__getitem__, sources)
    )
    return Section(f"{group.id} by source", by_source.title, columns, rows)


def _subjects(election: Election, group: Group, kind: str) -> list[Subject]:
    """Return the subjects of a kind that the statements of a group are about, each once."""
    statements = (statement for statement in election.statements.values() if statement.group == group.id)
    ids = dict.fromkeys(subject for statement in statements for subject in statement.subjects)
    return [election.subjects[id_] for id_ in ids if election.subjects[id_].kind == kind]


def _mentions(election: Election, groups: set[str], subject: Subject) -> Iterator[_Mention]:
    """Yield the mentions of a subject: by what counts its people, then by the statements of some groups."""
    for figure in election.figures.values():
        quantity = election.quantities[figure.quantity]
        measure = election.measures.get(quantity.measure)
        if quantity.subjects == (subject.id,) and measure and measure.population:
            yield _Mention(figure.quote, figure)
    for statement in election.statements.values():
        if statement.group in groups and subject.id in statement.subjects:
            yield _Mention(statement.quote)


def _cell(election: Election, subject: Subject, mentions: list[_Mention], source: str) -> Cell | None:
    """Return how a source spells a subject, with the words that count its people; None where it doesn't name it."""
    own = [mention for mention in mentions if election.quotes[mention.quote].source == source]
    if not own:
        return None
    quotes = dict.fromkeys(election.quotes[mention.quote].exact for mention in own)
    spellings = _without_parts(_spellings(subject, "\n".join(quotes)))
    figures = [mention.figure for mention in own if mention.figure]
    counts = dict.fromkeys(figure.words for figure in figures)
    text = " – ".join(part for part in ("; ".join(spellings) or _NAMED, "; ".join(counts)) if part)
    return Cell(text, Target(TargetKind.QUOTE, own[0].quote), marks=marks_of_figures(figures))


def _spellings(subject: Subject, text: str) -> list[str]:
    """Return those of a subject's names that stand in a text as whole words, not within a longer one, in its order."""
    names = sorted(subject.names, key=len, reverse=True)
    if not names:
        return []
    pattern = "|".join(re.escape(name) for name in names)
    return list(dict.fromkeys(re.findall(rf"(?<!\w)(?:{pattern})(?!\w)", text)))


def _without_parts(names: list[str]) -> list[str]:
    """Return names without those that another contains: "the Mission" says less than "SCO Observer Mission"."""
    bare = {_ARTICLE.sub("", name, count=1).casefold(): name for name in reversed(names)}
    return [name for own, name in reversed(bare.items()) if not any(own in other for other in bare if other != own)]
