"""The help: every key that works, and what the marks mean."""

from kztui.tui.commands import COMMANDS
from kztui.tui.page import Line, Page, Role, Run
from kztui.tui.pages.parts.builders import PageBuilder
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.views.marks import Mark

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
    marks = [(mark.sign or "none", mark.meaning) for mark in Mark if mark.meaning]
    for sign, meaning in (*marks, *_SIGNS):
        builder.add(*_explained(writer.run(sign, Role.KEY), meaning, writer))
    builder.add(*_explained(writer.run("lit words", Role.LIT), "the words that state the figure", writer))
    return builder.page()


def _explained(sign: Run, meaning: str, writer: LineWriter) -> list[Line]:
    """Return a key or a sign with its explanation beside it."""
    (_, *words), *others = writer.wrap((writer.run(meaning),), writer.width - 1, indent=_KEYS)
    gap = max(1, _KEYS - _INDENT - len(sign.text))
    return [(Run(" " * _INDENT), sign, Run(" " * gap), *words), *others]
