"""What has to be believed, as plain text."""

from collections.abc import Iterator, Sequence

from kztui.output.text_lines import single_line, wrapped
from kztui.views.trust.trust_model import Oddity, TrustSection

_TITLE = "What has to be believed"
_INTRODUCTION = (
    "No machine proves what follows; all else about the figures is proved by the words of their quotes. "
    "What is odd comes first, with a question mark."
)


def trust_text(sections: Sequence[TrustSection], width: int) -> str:
    """Return the sections as text that takes at most so many columns."""
    lines = [_TITLE, "=" * len(_TITLE), *wrapped(_INTRODUCTION, width)]
    for section in sections:
        lines.extend(("", *_section_lines(section, width)))
    return "\n".join(lines) + "\n"


def _section_lines(section: TrustSection, width: int) -> Iterator[str]:
    title = f"{section.title} ({section.count})"
    yield title
    yield "-" * len(title)
    yield from wrapped(section.explanation, width)
    for claim in section.claims:
        sign = "?" if claim.oddity is Oddity.ODD else "-"
        yield from wrapped(single_line(claim.text), width, f"{sign} ", "  ")
    if section.rest:
        yield from wrapped(single_line(section.rest), width)
