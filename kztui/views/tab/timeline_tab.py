"""The tab Timeline: what is about the election as such, then everything with a date, in order."""

from collections.abc import Iterator

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.topic import Group
from kztui.model.when import When
from kztui.views.evidence.questionable import doubts
from kztui.views.tab.group_sections import group_section
from kztui.views.tab.tab_model import Dates, Moment, Section
from kztui.views.text.date_text import long_date, when_text


def timeline_sections(election: Election) -> tuple[Section, ...]:
    """Return the groups about the election as such, then a section for each time and group, in order."""
    doubted = doubts(election)
    general = (
        group_section(election, group, doubted)
        for group in election.groups.values()
        if group.topics and election.topics[group.topics[0]].timeline
    )
    dated = (
        replace(group_section(election, group, doubted, when), id=f"{when_text(when)} {group.id}", title=title)
        for when, group, title in _dated(election)
    )
    return tuple(section for section in (*general, *dated) if section.rows)


def _dated(election: Election) -> Iterator[tuple[When, Group, str]]:
    """Return each time with each group that has something to say of it, in order of time."""
    places = {(one.at, one.group) for one in election.quantities.values()}
    places |= {(one.at.when, one.group) for one in election.statements.values()}
    order = {group: number for number, group in enumerate(election.groups)}
    known = [(when, group) for when, group in places if any(when.sort_key) and group in order]
    for when, group in sorted(known, key=lambda one: (one[0].sort_key, order[one[1]])):
        found = election.groups[group]
        yield when, found, f"{when_text(when)} · {found.title}"


def dates(election: Election) -> Dates | None:
    """Return the times that the record knows something of, in order, or None where it knows none."""
    times = {When(when.start, when.end) for when, _, _ in _dated(election)}
    moments = tuple(Moment(one.start, one.end) for one in sorted(times, key=lambda when: when.sort_key))
    caption = " · ".join(part for part in (long_date(election.meta.date), election.meta.name) if part)
    return Dates(moments, election.meta.date, caption) if moments else None
