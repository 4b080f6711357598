"""The labels of subjects, measures and groups."""

import re

from kztui.model.election import Election


def name_of(election: Election, subject_id: str) -> str:
    """Return a subject's full name, or its id where the record does not have it."""
    subject = election.subjects.get(subject_id)
    return subject.label if subject else subject_id


def in_sentence(election: Election, subject_id: str, name: str) -> str:
    """Return one of a subject's names behind its article, if it has one: "the Central Election Commission"."""
    subject = election.subjects.get(subject_id)
    article = subject.article if subject else ""
    return f"{article} {name}" if article and not name.startswith(f"{article} ") else name


def short_name_of(election: Election, subject_id: str) -> str:
    """Return a subject's short name, or its id where the record does not have it."""
    subject = election.subjects.get(subject_id)
    return (subject.short or subject.label) if subject else subject_id


def measure_label(election: Election, measure_id: str) -> str:
    """Return a measure's term for the screen; where the record has none, its id as words."""
    measure = election.measures.get(measure_id)
    return measure.label if measure else capitalised(re.sub(r"[_.-]", " ", measure_id).strip())


def group_title(election: Election, group_id: str) -> str:
    """Return a group's title, or empty where the record does not have it."""
    group = election.groups.get(group_id)
    return group.title if group else ""


def capitalised(text: str) -> str:
    """Return a text whose first letter is a capital; the others stay as they are."""
    return text[:1].upper() + text[1:]
