"""The seven tabs, by name and in order, and what each shows."""

from collections.abc import Callable
from dataclasses import dataclass

from kztui.model.election import Election
from kztui.model.quantity import Topic
from kztui.views.checks import NOTHING, attention, finding_sections, tallies
from kztui.views.doubt import doubts
from kztui.views.headline import topic_sections
from kztui.views.shelf import source_sections
from kztui.views.tab import Section, TabView
from kztui.views.target import Target, Thing
from kztui.views.timeline import dates, timeline_sections

EMPTY = "The record has nothing here."


@dataclass(frozen=True)
class TabName:
    """A tab's name."""

    id: str
    """The name on the command line: `kztui show ID`."""
    label: str
    """The name on the screen."""
    topic: Topic | None = None
    """The topic whose groups it shows, or None where it is made otherwise."""


TABS = (
    TabName("results", "Results", Topic.RESULTS),
    TabName("turnout", "Turnout", Topic.TURNOUT),
    TabName("abroad", "Abroad", Topic.ABROAD),
    TabName("observers", "Observers", Topic.OBSERVERS),
    TabName("timeline", "Timeline"),
    TabName("sources", "Sources"),
    TabName("checks", "Checks"),
)
_OTHERS: dict[str, Callable[[Election], tuple[Section, ...]]] = {
    "timeline": timeline_sections,
    "sources": source_sections,
    "checks": finding_sections,
}


def tab_view(election: Election, tab: str) -> TabView:
    """Return what a tab shows.

    Raises:
        KeyError: if there is no such tab.
    """
    name = {one.id: one for one in TABS}[tab]
    sections = topic_sections(election, name.topic, doubts(election)) if name.topic else _OTHERS[tab](election)
    remark = "" if sections else NOTHING if tab == "checks" else EMPTY
    if tab == "timeline":
        return TabView(name.id, name.label, sections, remark, dates=dates(election))
    if tab == "checks":
        return TabView(name.id, name.label, sections, remark, attention(election), tallies=tallies(election))
    return TabView(name.id, name.label, sections, remark)


def tab_views(election: Election) -> tuple[TabView, ...]:
    """Return all tabs, in order."""
    return tuple(tab_view(election, name.id) for name in TABS)


def tab_of(election: Election, target: Target) -> str:
    """Return the id of the tab that a target is at home in."""
    if target.thing in {Thing.QUOTE, Thing.SOURCE}:
        return "sources"
    if target.thing in {Thing.FINDING, Thing.RELATION}:
        return "checks"
    if target.thing is Thing.STATEMENT:
        group = election.statements[target.id].group
    else:
        quantity = election.figures[target.id].quantity if target.thing is Thing.FIGURE else target.id
        group = election.quantities[quantity].group
    topics = election.groups[group].topics if group in election.groups else ()
    return next((one.id for topic in topics for one in TABS if one.topic is topic), "timeline")
