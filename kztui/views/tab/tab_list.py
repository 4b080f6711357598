"""The tabs of a record, in order, and what each shows."""

from collections.abc import Callable

import msgspec

from kztui.model.election import Election
from kztui.model.topic import Topic
from kztui.views.questionable import doubts_of
from kztui.views.tab.by_hand_notes import by_hand_notes
from kztui.views.tab.checks_tab import NOTHING, attention, finding_sections, tallies
from kztui.views.tab.sources_tab import source_sections
from kztui.views.tab.tab_model import Section, TabView
from kztui.views.tab.timeline_tab import dates, timeline_sections
from kztui.views.tab.topic_sections import topic_sections
from kztui.views.target import Target, TargetKind, quantity_of

EMPTY = "The record has nothing here."
TIMELINE, SOURCES, CHECKS = "timeline", "sources", "checks"


class TabName(msgspec.Struct, frozen=True):
    """A tab's name."""

    id: str
    """The name on the command line: `kztui show ID`."""
    label: str
    """The name on the screen."""


_FIXED_TABS = (TabName(TIMELINE, "Timeline"), TabName(SOURCES, "Sources"), TabName(CHECKS, "Checks"))
"""The tabs that every record has; they follow those of its topics."""
_SECTIONS: dict[str, Callable[[Election], tuple[Section, ...]]] = {
    TIMELINE: timeline_sections,
    SOURCES: source_sections,
    CHECKS: finding_sections,
}


def tab_names(election: Election) -> tuple[TabName, ...]:
    """Return the tabs of a record: one for each topic that has something to show, then those that every record has."""
    topics = (topic for topic in election.topics.values() if _has_tab(election, topic))
    return (*(TabName(topic.id, topic.label) for topic in topics), *_FIXED_TABS)


def _has_tab(election: Election, topic: Topic) -> bool:
    """Return whether any quantity or statement is in a group of the topic; the timeline's topic has no tab."""
    groups = {group.id for group in election.groups.values() if topic.id in group.topics}
    used = {quantity.group for quantity in election.quantities.values()}
    used |= {statement.group for statement in election.statements.values() if statement.listed}
    return not topic.timeline and not groups.isdisjoint(used)


def tab_view(election: Election, tab: str) -> TabView:
    """Return what a tab shows.

    Raises:
        KeyError: if there is no such tab.
    """
    labels = {name.id: name.label for name in tab_names(election)}
    label = labels[tab]
    if tab in _SECTIONS:
        sections = _SECTIONS[tab](election)
    else:
        sections = topic_sections(election, election.topics[tab], doubts_of(election))
    return TabView(
        tab,
        label,
        sections,
        remark="" if sections else _remark(tab),
        attention=attention(election) if tab == CHECKS else 0,
        dates=dates(election) if tab == TIMELINE else None,
        tallies=tallies(election) if tab == CHECKS else (),
        notes=by_hand_notes(election, sections),
    )


def _remark(tab: str) -> str:
    """Return what an empty tab says."""
    return NOTHING if tab == CHECKS else EMPTY


def tab_views(election: Election) -> tuple[TabView, ...]:
    """Return all tabs, in order."""
    return tuple(tab_view(election, name.id) for name in tab_names(election))


def tab_of(election: Election, target: Target) -> str:
    """Return the id of the tab in which a target is shown."""
    if target.kind in {TargetKind.QUOTE, TargetKind.SOURCE}:
        return SOURCES
    if target.kind in {TargetKind.FINDING, TargetKind.RELATION}:
        return CHECKS
    if target.kind is TargetKind.DAY:
        return TIMELINE
    if target.kind is TargetKind.STATEMENT:
        group_id = election.statements[target.id].group
    else:
        group_id = election.quantities[quantity_of(election, target)].group
    group = election.groups.get(group_id)
    tabs = {name.id for name in tab_names(election)}
    return next((topic for topic in group.topics if topic in tabs), TIMELINE) if group else TIMELINE
