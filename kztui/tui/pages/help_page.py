"""The help: every key that works, and what the marks mean."""

from itertools import zip_longest

from kztui.tui.commands import COMMANDS
from kztui.tui.page import Line, Page, Role, Run
from kztui.tui.pages.parts.builders import LineBuilder, PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.marks import LEGEND

_INDENT = 2
_KEYS = 22
"""The column in which the explanations begin."""
_TWO_COLUMNS = 140
"""From so many columns on the marks stand beside the keys."""
_SIGNS = (
    ("¶", "the paragraph of the document that the words stand in"),
    ("[…]", "words of the document that the record does not quote"),
)
"""The signs that are no marks."""


def help_page(writer: LineWriter) -> Page:
    """Return the help as a page: the keys, and the marks beside them in a wide window, else below."""
    builder = PageBuilder()
    builder.add(())
    if writer.width < _TWO_COLUMNS:
        builder.add(*_keys(writer), (), *_marks(writer))
        return builder.page()
    column = LineWriter(writer.width // 2, writer.ascii_only)
    for keys, marks in zip_longest(_keys(column), _marks(column), fillvalue=()):
        line = LineBuilder()
        line.add(*keys)
        line.add_at(column.width, *marks)
        builder.add(line.line())
    return builder.page()


def _keys(writer: LineWriter) -> list[Line]:
    """Return what each key does."""
    lines = [writer.heading("Keys")]
    for command in COMMANDS:
        lines.extend(_explained(writer.run(command.shown, Role.KEY), command.help, writer))
    return lines


def _marks(writer: LineWriter) -> list[Line]:
    """Return what each mark and sign means."""
    lines = [writer.heading("Marks")]
    for sign, meaning in (*LEGEND, *_SIGNS):
        lines.extend(_explained(writer.run(sign, Role.KEY), meaning, writer))
    lines.extend(_explained(writer.run("lit words", Role.LIT), "the words that state the figure", writer))
    return lines


def _explained(sign: Run, meaning: str, writer: LineWriter) -> list[Line]:
    """Return a key or a sign with its explanation beside it."""
    (_, *words), *others = writer.wrap((writer.run(meaning),), writer.width - 1, indent=_KEYS)
    gap = max(1, _KEYS - _INDENT - len(sign.text))
    return [(Run(" " * _INDENT), sign, Run(" " * gap), *words), *others]
