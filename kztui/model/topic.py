"""The parts of an election that a record is about, each a tab, and the groups that are shown under them."""

from enum import StrEnum

from kztui.util.decode import StrictStruct

RESERVED_TABS = frozenset({"timeline", "sources", "checks"})
"""The tabs that every record has, whatever its topics."""


class Picture(StrEnum):
    """How the numbers of a group are drawn."""

    NONE = "none"  # as a table or a list, with bars where they help
    SHARES = "shares"  # the rates are shares of one whole: bars on one scale
    GAUGES = "gauges"  # each rate has a whole of its own, and is drawn as a part of that
    BARS = "bars"  # counts that are compared with each other
    STACK = "stack"  # the counts are the parts of one whole: a stacked bar


class Headline(StrictStruct, frozen=True):
    """The picture with which a tab begins."""

    groups: tuple[str, ...]
    """The ids of the groups in it; several are drawn as one table."""
    picture: Picture
    title: str = ""
    """What stands over several groups drawn as one; of a single group its own title."""


class Topic(StrictStruct, frozen=True):
    """A part of an election. The tabs follow the topics, in the record's order."""

    id: str
    """The name on the command line: `kztui show ID`."""
    label: str
    """The name on the screen."""
    headline: Headline | None = None
    timeline: bool = False
    """Whether it has no tab of its own, and opens the timeline: what is about the election as such."""


class Group(StrictStruct, frozen=True):
    """Quantities and statements shown under one heading, in the record's order."""

    id: str
    title: str
    topics: tuple[str, ...]
    """The ids of the topics under which it is shown; the first is that of its quantities and statements."""
    picture: Picture = Picture.NONE
    """How its numbers are drawn where it does not stand in a headline."""
