"""One step of an arithmetic proof."""

import msgspec

from kztui.model.finding import End


class Step(msgspec.Struct, frozen=True):
    """One line of a proof: the arithmetic, and what it shows."""

    number: int
    """Its number in the proof, from 1."""
    says: str
    """What it states or shows, in words: "Base of the shares is at least 7,940,283"."""
    arithmetic: str = ""
    """An equation between numbers: "168,731 ÷ 0.02125 ≈ 7,940,282.35"; empty where there is nothing to work out."""
    note: str = ""
    """How the result was rounded: "whole, up"; or empty."""
    of: tuple[int, ...] = ()
    """The numbers of the steps that it follows from."""
    figure: str = ""
    """The id of the figure that states it, or empty."""
    end: End = End.BOTH
    """Which end of the figure is used."""
    relation: str = ""
    """The id of the relation that it uses, or empty."""
    depth: int = 0
    """In how many cases within one another it stands."""
