"""The topics of a record, each a tab, and the groups shown under them."""

from collections.abc import Iterator
from enum import StrEnum

from kztui.util.decode import StrictStruct

RESERVED_TABS = frozenset({"timeline", "sources", "checks"})
"""The ids of the tabs that every record has, so no topic can have them."""


class Picture(StrEnum):
    """How a group's numbers are drawn."""

    NONE = "none"  # as a table or a list, with bars where they help
    SHARES = "shares"  # the rates are shares of one whole: bars on a common scale
    GAUGES = "gauges"  # each rate is a part of its own whole
    BARS = "bars"  # counts to be compared with each other
    STACK = "stack"  # the counts are the parts of one whole: a stacked bar


class Headline(StrictStruct, frozen=True):
    """The picture at the top of a tab."""

    groups: tuple[str, ...]
    """The ids of its groups; several are drawn as one table."""
    picture: Picture
    title: str = ""
    """The heading of several groups drawn as one; a single group has its own title."""


_HEADLINE_PICTURES = (Picture.SHARES, Picture.GAUGES, Picture.BARS)


class Topic(StrictStruct, frozen=True):
    """A part of the election, shown as a tab. Tabs are in the order of the record's topics."""

    id: str
    """The name on the command line: `kztui show ID`."""
    label: str
    """The name on the screen."""
    headline: Headline | None = None
    timeline: bool = False
    """Whether it is shown in the timeline rather than as a tab: what is about the election as such."""

    def problems(self) -> Iterator[tuple[str, str]]:
        """Yield each key that makes no sense whatever else is in the record, and what is wrong with it."""
        if self.id in RESERVED_TABS:
            yield "id", f"“{self.id}” is a tab that every record has; choose another"
        if self.headline and not self.headline.groups:
            yield "headline", "names no group; name at least one"
        if self.headline and self.headline.picture not in _HEADLINE_PICTURES:
            allowed = ", ".join(_HEADLINE_PICTURES)
            yield "headline", f"“{self.headline.picture}” is no picture of a headline; choose one of {allowed}"


class BySource(StrictStruct, frozen=True):
    """A table of how each source names the subjects of one kind that a group's statements are about."""

    kind: str
    """The kind of its subjects."""
    title: str
    also: tuple[str, ...] = ()
    """The ids of other groups whose statements name the subjects too."""


class Group(StrictStruct, frozen=True):
    """Quantities and statements shown under one heading, in the record's order."""

    id: str
    title: str
    topics: tuple[str, ...]
    """The ids of the topics it is shown under; its quantities and statements belong to the first."""
    picture: Picture = Picture.NONE
    """How its numbers are drawn outside a headline."""
    by_source: BySource | None = None
