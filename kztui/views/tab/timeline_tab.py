"""The tab Timeline: what is about the election as such, then everything that has a date, in order of time."""

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.model.topic import Group
from kztui.model.when import When
from kztui.views.questionable import doubts_of
from kztui.views.tab.group_sections import group_section
from kztui.views.tab.tab_model import Dates, Moment, Section
from kztui.views.text.date_text import long_date, when_text
from kztui.views.text.label_text import capitalised


def timeline_sections(election: Election) -> tuple[Section, ...]:
    """Return the groups about the election as such, then a section for each time and group, in order."""
    doubts = doubts_of(election)
    general = [
        group_section(election, group, doubts)
        for group in election.groups.values()
        if group.topics and election.topics[group.topics[0]].timeline
    ]
    dated = []
    for when, group in _times_and_groups(election):
        section = group_section(election, group, doubts, when)
        time = capitalised(when_text(when))
        dated.append(replace(section, id=f"{time} {group.id}", title=f"{time} · {group.title}"))
    return tuple(section for section in (*general, *dated) if section.rows)


def dates(election: Election) -> Dates | None:
    """Return what the date axis shows, or None where the record has nothing with a date."""
    times = {When(when.start, when.end) for when, _ in _times_and_groups(election)}
    if not times:
        return None
    moments = tuple(Moment(when.start, when.end) for when in sorted(times, key=lambda when: when.sort_key))
    caption = " · ".join(part for part in (long_date(election.meta.date), election.meta.name) if part)
    return Dates(moments, election.meta.date, caption)


def _times_and_groups(election: Election) -> list[tuple[When, Group]]:
    """Return each time with each group that has something about it, in order of time, then of the groups."""
    pairs = {(quantity.at, quantity.group) for quantity in election.quantities.values()}
    pairs |= {(statement.at.when, statement.group) for statement in election.statements.values()}
    order = {group_id: number for number, group_id in enumerate(election.groups)}
    dated = [(when, group_id) for when, group_id in pairs if any(when.sort_key) and group_id in order]
    dated.sort(key=lambda pair: (pair[0].sort_key, order[pair[1]]))
    return [(when, election.groups[group_id]) for when, group_id in dated]
