"""What is shown of why a quantity has the bounds it has: a tree whose leaves are quotes."""

from collections.abc import Iterator

import msgspec

from kztui.views.target import Target
from kztui.views.text.highlights import Piece


class WhyNode(msgspec.Struct, frozen=True):
    """A reason, and what it rests on."""

    label: str
    target: Target | None = None
    """What it opens; None for a mere heading."""
    shown: str = ""
    """The number, with its marks."""
    reading: str = ""
    """How its words are read here."""
    pieces: tuple[Piece, ...] = ()
    """For a figure: its quote, the words highlighted."""
    citation: str = ""
    """For a figure: where its quote stands."""
    governed_by: str = ""
    """For a figure: what stands before a quote that is an item of an enumeration, or empty."""
    by_hand: str = ""
    """For a figure: that it is read by hand, and why; or empty."""
    children: tuple["WhyNode", ...] = ()

    def leaves(self) -> "Iterator[WhyNode]":
        """Yield the figures that the node rests on, itself if it is one, in their order."""
        if self.pieces:
            yield self
        for child in self.children:
            yield from child.leaves()


class WhyView(msgspec.Struct, frozen=True):
    """Why a quantity has the bounds it has."""

    target: Target
    title: str
    shown: str
    verdict: str
    branches: tuple[WhyNode, ...]
    """The figures that state it, what it clashes with, and why it can't be lower or higher."""
