"""The help: every key that works, and what the marks mean."""

from kztui.tui.commands import COMMANDS
from kztui.tui.page import Line, Page, Role, Run
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.marks import LEGEND

_INDENT = 2
_KEYS = 22
"""The column in which the explanations begin."""
_SIGNS = (
    ("¶", "the paragraph of the document that the words stand in"),
    ("[…]", "words of the document that the record does not quote"),
)
"""The signs that are no marks."""


def help_page(writer: LineWriter) -> Page:
    """Return the help as a page."""
    builder = PageBuilder()
    builder.add((), writer.heading("Keys"))
    for command in COMMANDS:
        builder.add(*_explained(writer.run(command.shown, Role.KEY), command.help, writer))
    builder.blank()
    builder.add(writer.heading("Marks"))
    for sign, meaning in (*LEGEND, *_SIGNS):
        builder.add(*_explained(writer.run(sign, Role.KEY), meaning, writer))
    builder.add(*_explained(writer.run("lit words", Role.LIT), "the words that state the figure", writer))
    return builder.page()


def _explained(sign: Run, meaning: str, writer: LineWriter) -> list[Line]:
    """Return a key or a sign with its explanation beside it."""
    (_, *words), *others = writer.wrap((writer.run(meaning),), writer.width - 1, indent=_KEYS)
    gap = max(1, _KEYS - _INDENT - len(sign.text))
    return [(Run(" " * _INDENT), sign, Run(" " * gap), *words), *others]
