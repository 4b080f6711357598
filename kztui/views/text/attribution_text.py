"""Where words stand and who said them, in a line; what to say where a source does not state it."""

from kztui.model.election import Election
from kztui.model.figure import Figure, Speaker
from kztui.model.source import Quote, Source
from kztui.model.when import When
from kztui.views.text.date_text import long_date, row_time
from kztui.views.text.label_text import in_sentence, name_of, short_name_of

NO_DATE = "no date"
"""What stands in place of the date of a source that bears none."""


def source_line(source: Source) -> str:
    """Return a source's label and date; without the date where it has none or the label contains it."""
    date = long_date(source.published)
    return source.label if not date or date in source.label else f"{source.label}, {date}"


def short_source_line(election: Election, source: Source) -> str:
    """Return a source's short name in our words, or else its label, and its date; in little space, for the screen."""
    name = source.short or source.label
    day = row_time(election, When(source.published, source.published))
    return name if not day or long_date(source.published) in name else f"{name}, {day}"


def own_name_text(source: Source) -> str:
    """Return our own short name of a source, and that it is ours; empty where there is none."""
    return f"our name: {source.short}" if source.short else ""


def publisher_text(source: Source) -> str:
    """Return a source's publisher, or that it does not state it."""
    return source.publisher or "publisher not stated"


def citation_line(election: Election, quote: Quote) -> str:
    """Return the source, its date and the paragraph that a quote stands in."""
    return f"{source_line(election.sources[quote.source])}, ¶ {quote.paragraph}"


def by_hand_line(figure: Figure) -> str:
    """Return that a figure is not proved, and why it is not; empty where it is proved."""
    return f"read by hand, not proved: {figure.read_by_hand}" if figure.read_by_hand else ""


def short_citation_line(election: Election, quote: Quote) -> str:
    """Return the same in little space, for the screen."""
    return f"{short_source_line(election, election.sources[quote.source])}, ¶ {quote.paragraph}"


def speaker_line(election: Election, speaker: Speaker | None) -> str:
    """Return "said by" and the speaker's full name, or empty where the document does not say who."""
    return _said_by(election, speaker, name_of(election, speaker.subject)) if speaker else ""


def short_speaker_line(election: Election, speaker: Speaker | None) -> str:
    """Return the same with the speaker's short name, for where space is short."""
    return _said_by(election, speaker, short_name_of(election, speaker.subject)) if speaker else ""


def speaker_name(election: Election, speaker: Speaker | None) -> str:
    """Return the speaker's full name, or empty where the document does not say who."""
    return name_of(election, speaker.subject) if speaker else ""


def _said_by(election: Election, speaker: Speaker, name: str) -> str:
    return f"said by {in_sentence(election, speaker.subject, name)}"
