"""What a line says, without its roles."""

from kztui.tui.page import Line, Page


def text_of(line: Line) -> str:
    return "".join(run.text for run in line)


def texts_of(page: Page) -> list[str]:
    return [text_of(line) for line in page.lines]
