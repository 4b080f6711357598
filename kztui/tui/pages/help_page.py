"""The help: every key that works, and what the marks mean."""

from kztui.tui.commands import COMMANDS
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.parts.page import Page, PageBuilder, Role, Run
from kztui.views.marks import Mark

_KEYS = 22
"""The columns that the keys have."""
_SIGNS = (
    ("¶", "the paragraph of the document that the words stand in"),
    ("[…]", "words of the document that the record does not quote"),
)


def help_page(writer: LineWriter) -> Page:
    """Return the help as a page."""
    builder = PageBuilder()
    builder.add((), (Run(" "), writer.run("Keys", Role.HEADING)))
    for command in COMMANDS:
        keys = writer.run(command.shown, Role.KEY)
        words = writer.wrap((writer.run(command.help),), width=writer.width - 1, indent=_KEYS)
        builder.add((Run("  "), keys, Run(" " * max(1, _KEYS - 2 - len(keys.text))), *words[0][1:]), *words[1:])
    builder.blank()
    builder.add((Run(" "), writer.run("Marks", Role.HEADING)))
    marks = [(mark.sign or "none", mark.meaning) for mark in Mark if mark.meaning]
    for sign, meaning in (*marks, *_SIGNS):
        words = writer.wrap((writer.run(meaning),), width=writer.width - 1, indent=_KEYS)
        shown = writer.run(sign, Role.KEY)
        builder.add((Run("  "), shown, Run(" " * max(1, _KEYS - 2 - len(shown.text))), *words[0][1:]), *words[1:])
    lit = (
        Run("  "),
        writer.run("lit words", Role.LIT),
        Run(" " * (_KEYS - 11)),
        writer.run("the words that state the figure"),
    )
    builder.add(lit)
    return builder.page()
