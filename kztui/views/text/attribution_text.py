"""Where words stand and who said them, in one line."""

from kztui.model.election import Election
from kztui.model.figure import Speaker
from kztui.model.source import Quote, Source
from kztui.views.text.date_text import long_date


def source_line(source: Source) -> str:
    """Return a source's label and date; the date is left out where it has none or the label holds it."""
    date = long_date(source.published)
    return source.label if not date or date in source.label else f"{source.label}, {date}"


def quote_line(election: Election, quote: Quote) -> str:
    """Return the source, its date and the paragraph that a quote stands in."""
    return f"{source_line(election.sources[quote.source])}, ¶ {quote.paragraph}"


def speaker_line(election: Election, speaker: Speaker | None) -> str:
    """Return "said by" and the speaker's short name, or nothing where the document does not say who."""
    return f"said by {short_name_of(election, speaker.subject)}" if speaker else ""


def name_of(election: Election, subject: str) -> str:
    """Return a subject's full name, or its id where the record does not have it."""
    found = election.subjects.get(subject)
    return found.label if found else subject


def short_name_of(election: Election, subject: str) -> str:
    """Return a subject's short name, or its id where the record does not have it."""
    found = election.subjects.get(subject)
    return (found.short or found.label) if found else subject
