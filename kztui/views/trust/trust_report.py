"""All that a reader has to believe and no machine proves, short enough to be read."""

from collections.abc import Sequence

from kztui.model.election import Election
from kztui.views.trust.trust_model import Claim, TrustSection, trust_section
from kztui.views.trust.trusted_arrangement import (
    heading_section,
    quantity_section,
    reading_section,
    relation_section,
    silence_section,
    statement_section,
)
from kztui.views.trust.trusted_names import document_section, election_section, measure_section, subject_section

NeutralWords = Sequence[tuple[Sequence[str], str]]
"""Words that the proof lets stand beside any number, group by group, and why it does."""


def trust_report(
    election: Election, neutral_words: NeutralWords, *, against_documents: bool
) -> tuple[TrustSection, ...]:
    """Return what has to be believed of a record; sections that have nothing are left out.

    Args:
        election: the record.
        neutral_words: the words that the proof lets stand beside any number.
        against_documents: whether the documents were there, so that they prove what the record says of them.
    """
    sections = (
        by_hand_section(election),
        aside_section(election),
        time_section(election),
        neutral_section(neutral_words),
        subject_section(election),
        measure_section(election),
        election_section(election),
        document_section(election),
        reading_section(election),
        relation_section(election),
        quantity_section(election),
        heading_section(election),
        statement_section(election),
        silence_section(election, against_documents=against_documents),
    )
    return tuple(section for section in sections if section.count)


def by_hand_section(election: Election) -> TrustSection:
    """Return the figures that the proof can't follow, with the reasons; those with the same make one claim."""
    ids_by_reason: dict[str, list[str]] = {}
    for figure in election.figures.values():
        if figure.read_by_hand:
            ids_by_reason.setdefault(figure.read_by_hand, []).append(figure.id)
    return trust_section(
        "Figures read by hand",
        "A person vouches for these; what their words say isn’t proved.",
        [Claim(f"{', '.join(ids)}: {reason}") for reason, ids in ids_by_reason.items()],
        count=sum(map(len, ids_by_reason.values())),
    )


def aside_section(election: Election) -> TrustSection:
    """Return the words set apart as having nothing to do with a figure."""
    figures = [figure for figure in election.figures.values() if figure.asides]
    return trust_section(
        "Asides",
        "These words of a figure’s sentence don’t bear on the figure.",
        [Claim(f"{figure.id}: {' | '.join(span.words for span in figure.asides)}") for figure in figures],
    )


def time_section(election: Election) -> TrustSection:
    """Return the days that figures have from another sentence than their own; the same words make one claim."""
    ids_by_words: dict[str, list[str]] = {}
    for figure in election.figures.values():
        elsewhere = [span for span in figure.at.words if span.quote != figure.quote]
        if elsewhere:
            words = " with ".join(f"“{span.words}” ({span.quote})" for span in elsewhere)
            ids_by_words.setdefault(words, []).append(figure.quantity)
    return trust_section(
        "Times from another sentence",
        "The words give the day; that it is the day of these quantities too is a reading of the document.",
        [Claim(f"{words}: {', '.join(dict.fromkeys(ids))}") for words, ids in ids_by_words.items()],
        count=sum(map(len, ids_by_words.values())),
    )


def neutral_section(neutral_words: NeutralWords) -> TrustSection:
    """Return the words that may stand beside any number; it counts words."""
    return trust_section(
        "Neutral words",
        "They change nothing about a number, whichever it is.",
        [Claim(f"{', '.join(words)}: {reason}") for words, reason in neutral_words],
        count=sum(len(words) for words, _ in neutral_words),
    )
