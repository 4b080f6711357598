"""What is shown of a target: the quotes that back it, the relations it is used in, and its findings."""

import msgspec

from kztui.views.evidence.entries import Entry
from kztui.views.evidence.finding_lines import FindingLine, RelationLine
from kztui.views.marks import Mark
from kztui.views.tab.tab_model import Section
from kztui.views.target import Target


class Evidence(msgspec.Struct, frozen=True):
    """Everything that the record has about a target."""

    target: Target
    title: str
    heading: str
    """The group that it belongs to, or its kind."""
    shown: str = ""
    """The number as its cell shows it, or empty."""
    marks: tuple[Mark, ...] = ()
    verdict: str = ""
    """How many sources state it and whether they agree, or why none does."""
    facts: tuple[tuple[str, str], ...] = ()
    """Names and values of whatever else there is: its time, its bounds, its publisher."""
    entries: tuple[Entry, ...] = ()
    relations: tuple[RelationLine, ...] = ()
    findings: tuple[FindingLine, ...] = ()
    repairs: tuple[str, ...] = ()
    """Of a contradiction: what would hold without each of its members."""
    series: Section | None = None
    """Of a quantity: the time series that it belongs to, if any."""


def stated_facts(*facts: tuple[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the names and values of which there is a value."""
    return tuple((name, value) for name, value in facts if value)
