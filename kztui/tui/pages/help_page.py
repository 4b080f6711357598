"""The help: every key that works, and what the marks mean."""

from kztui.tui.commands import COMMANDS
from kztui.tui.pages.page import Draft, Page, Role, Run
from kztui.tui.pages.pen import Pen
from kztui.views.tab import Mark

_KEYS = 22
"""The columns that the keys have."""
_SIGNS = (
    ("✓", "a relation between figures holds"),
    ("≈", "it holds within rounding"),
    ("¶", "the paragraph of the document that the words stand in"),
    ("[…]", "words of the document that the record does not quote"),
)


def help_page(pen: Pen) -> Page:
    """Return the help as a page."""
    draft = Draft()
    draft.add((), (Run(" "), pen.run("Keys", Role.HEADING)))
    for command in COMMANDS:
        keys = pen.run(command.shown, Role.KEY)
        words = pen.wrap((pen.run(command.help),), width=pen.width - 1, indent=_KEYS)
        draft.add((Run("  "), keys, Run(" " * max(1, _KEYS - 2 - len(keys.text))), *words[0][1:]), *words[1:])
    draft.blank()
    draft.add((Run(" "), pen.run("Marks", Role.HEADING)))
    marks = [(mark.sign or "none", mark.meaning) for mark in Mark]
    for sign, meaning in (*marks, *_SIGNS):
        words = pen.wrap((pen.run(meaning),), width=pen.width - 1, indent=_KEYS)
        shown = pen.run(sign, Role.KEY)
        draft.add((Run("  "), shown, Run(" " * max(1, _KEYS - 2 - len(shown.text))), *words[0][1:]), *words[1:])
    lit = (
        Run("  "),
        pen.run("lit words", Role.LIT),
        Run(" " * (_KEYS - 11)),
        pen.run("the words that state the figure"),
    )
    draft.add(lit)
    return draft.page()
