"""What has to be believed: sections of claims, the oddest first."""

from collections.abc import Iterable
from enum import IntEnum

import msgspec


class Oddity(IntEnum):
    """How much a claim needs a look; claims are sorted by it."""

    ODD = 0  # nothing in it speaks for it: a name that shares no word with its label
    PLAIN = 1  # it is to be read like all others
    EXPECTED = 2  # it says hardly more than what is shown anyway: initials, another spelling


class Claim(msgspec.Struct, frozen=True):
    """One thing that has to be believed."""

    text: str
    oddity: Oddity = Oddity.PLAIN


class TrustSection(msgspec.Struct, frozen=True):
    """Claims of one kind."""

    title: str
    explanation: str
    """What has to be believed of each of them, in a sentence."""
    claims: tuple[Claim, ...]
    count: int
    """How many things of the kind there are, those without a claim of their own included."""
    rest: str = ""
    """What is said of all the others in one line; or empty."""


def trust_section(
    title: str, explanation: str, claims: Iterable[Claim], *, count: int | None = None, rest: str = ""
) -> TrustSection:
    """Return a section with its claims in order, the odd ones first; it counts them unless a count is given."""
    in_order = tuple(sorted(claims, key=lambda claim: claim.oddity))
    return TrustSection(title, explanation, in_order, len(in_order) if count is None else count, rest)
