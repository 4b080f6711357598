"""The tab Timeline: each day with the names of what is about it, then what the record knows no day of.

What no other tab shows stands here in full: what is about the election as such. The rest is named, and shown where the
day is opened.
"""

from collections.abc import Iterable

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.topic import Group
from kztui.model.when import When
from kztui.views.questionable import Doubts, doubts_of
from kztui.views.tab.group_sections import group_section, listed_section
from kztui.views.tab.tab_model import Dates, Moment, Row, Section
from kztui.views.target import Target, TargetKind, day_id, day_of
from kztui.views.text.date_text import long_date, when_text
from kztui.views.text.label_text import capitalised

_NO_DAY = "No day given"


def timeline_sections(election: Election) -> tuple[Section, ...]:
    """Return a section for each day in order, then one for each group with something that has no day."""
    doubts = doubts_of(election)
    own_groups = _own_groups(election)
    dated = [_day_section(election, day, doubts) for day in _days(election)]
    undated = [
        replace(found, id=group.id, title=f"{_NO_DAY} · {group.title}")
        for group in own_groups
        for found in (listed_section(election, (group,), (When(),), doubts),)
    ]
    return tuple(section for section in (*dated, *undated) if section.rows)


def day_sections(election: Election, target: Target) -> tuple[Section, ...]:
    """Return all that is about a day, as sections: that of whole days first, then that of a time of the day."""
    doubts = doubts_of(election)
    sections = []
    for when, group in _times_and_groups(election):
        if _day(when) == day_of(target):
            title = ", ".join(part for part in (group.title, when.clock) if part)
            found = group_section(election, group, doubts, when)
            sections.append(replace(found, id=f"{when.clock} {group.id}", title=title))
    return tuple(section for section in sections if section.rows)


def dates(election: Election) -> Dates | None:
    """Return what the date axis shows, or None where the record has nothing with a date."""
    days = _days(election)
    if not days:
        return None
    moments = tuple(Moment(day.start, day.end) for day in days)
    caption = " · ".join(part for part in (long_date(election.meta.date), election.meta.name) if part)
    return Dates(moments, election.meta.date, caption)


def _day_section(election: Election, day: When, doubts: Doubts) -> Section:
    """Return a day as a section: what other tabs show of it in one row that opens it, then what none does."""
    target = Target(TargetKind.DAY, day_id(day))
    times = list(dict.fromkeys(when for when, _ in _times_and_groups(election) if _day(when) == day))
    own = listed_section(election, _own_groups(election), times, doubts)
    names = "; ".join(f"{tab}: {_joined(titles)}" for tab, titles in _groups_by_tab(election, day))
    rows = (Row(names, target=target), *own.rows) if names else own.rows
    return replace(own, id=target.id, title=capitalised(when_text(day)), rows=rows)


def _groups_by_tab(election: Election, day: When) -> list[tuple[str, list[str]]]:
    """Return the tabs that show something about a day, each with the titles of its groups."""
    titles: dict[str, list[str]] = {}
    for group in _groups_elsewhere(election, day):
        titles.setdefault(election.topics[group.topics[0]].label, []).append(group.title)
    return list(titles.items())


def _joined(titles: Iterable[str]) -> str:
    """Return titles behind each other; one that goes on from the one before it ("… by state") does so here, too."""
    text = ""
    for title in titles:
        joint = "" if not text else " " if title.startswith("…") else " · "
        text = f"{text}{joint}{title}"
    return text


def _own_groups(election: Election) -> list[Group]:
    """Return the groups that only the timeline shows."""
    return [group for group in election.groups.values() if group.topics and election.topics[group.topics[0]].timeline]


def _groups_elsewhere(election: Election, day: When) -> list[Group]:
    """Return the groups of other tabs that have something about a day, each once."""
    groups = {group.id: group for when, group in _times_and_groups(election) if _day(when) == day}
    own = {group.id for group in _own_groups(election)}
    return [group for group in groups.values() if group.topics and group.id not in own]


def _days(election: Election) -> list[When]:
    """Return the days and intervals that the record has something about, whatever the time of day, in order."""
    return list(dict.fromkeys(_day(when) for when, _ in _times_and_groups(election)))


def _day(when: When) -> When:
    return When(when.start, when.end)


def _times_and_groups(election: Election) -> list[tuple[When, Group]]:
    """Return each time with each group that has something about it, in order of time, then of the groups."""
    pairs = {(quantity.at, quantity.group) for quantity in election.quantities.values()}
    pairs |= {(statement.at.when, statement.group) for statement in election.statements.values()}
    order = {group_id: number for number, group_id in enumerate(election.groups)}
    dated = [(when, group_id) for when, group_id in pairs if any(when.sort_key) and group_id in order]
    dated.sort(key=lambda pair: (_day(pair[0]).sort_key, pair[0].clock, order[pair[1]]))
    return [(when, election.groups[group_id]) for when, group_id in dated]
