"""Who or what figures and statements are about."""

from kztui.util.decode import StrictStruct


class Subject(StrictStruct, frozen=True):
    """A candidate, an organisation, a state, a place, a person, or anything else the record names."""

    id: str
    kind: str
    """What it is, in one word: candidate, organisation, state, place, person …"""
    label: str
    """Its full name on the screen."""
    short: str
    """Its short name on the screen."""
    names: tuple[str, ...]
    """Its names as the sources spell them."""
    titles: tuple[str, ...] = ()
    """What the sources put before or after its name and belongs to it: "Incumbent President"."""
    article: str = ""
    """The article that its label has in a sentence ("the"), or empty."""
