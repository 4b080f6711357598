"""Words of a sentence that belong together."""

import msgspec

from kztui.record.language.dates import TimeExpression


class Chunk(msgspec.Struct, frozen=True):
    """Words of a sentence that belong together, and what they can be."""

    kinds: frozenset[str]
    """What they can be: “subject”, “number”, “level” …; patterns of chunks are made of these words."""
    start: int
    end: int
    """Their position in the sentence, end exclusive."""
    ids: frozenset[str] = frozenset()
    """The subjects that they name."""
    measures: frozenset[str] = frozenset()
    """The measures that they name, or that a number in them counts."""
    time: TimeExpression | None = None
    status: str = ""
    """How settled they say the number is: “preliminary”; or empty."""
    ends_with_title: bool = False
    """For a speaker: whether a title follows the name, so that it is not the named one who speaks."""

    @property
    def code(self) -> str:
        """The chunk as the patterns of `chunk_patterns` see it."""
        return f"<{' '.join(sorted(self.kinds))}>"


class UnaccountedError(Exception):
    """A word of a sentence is none that the proof knows, or stands where it makes no sense.

    Args:
        word: the word.
        reason: what is wrong with it, if it is more than being unknown.
    """

    def __init__(self, word: str, reason: str = "") -> None:
        super().__init__(reason or f"“{word}” is not accounted for")
        self.word = word


def joined(chunks: list[Chunk], kind: str, *, named: bool = True) -> Chunk:
    """Return several chunks as one of a kind, with the subjects that they name or without."""
    ids = frozenset().union(*(chunk.ids for chunk in chunks)) if named else frozenset[str]()
    return Chunk(frozenset({kind}), chunks[0].start, chunks[-1].end, ids)
