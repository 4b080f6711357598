"""The proof of a speaker: that the document gives the words to the one who is recorded as having said them."""

import re
from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Speaker
from kztui.model.when import Span
from kztui.record.language.names import Name, Naming
from kztui.record.proof.checks import ProofError, known, prove_spans

_VERB = (
    r"(?:sa(?:id|ys?)|report(?:s|ed)?|stated|states(?=,? that\b)|note[sd]?|stress(?:es|ed)?|add(?:s|ed)"
    r"|recogni[sz]e[sd]?|recommend(?:s|ed)?|announce[sd]?|declare[sd]?|told|tells|inform(?:s|ed)|explain(?:s|ed)|confirm(?:s|ed)"
    r"|emphasi[sz]e[sd]?|underline[sd]?|mention(?:s|ed)|claim(?:s|ed)|point(?:s|ed) out)\b"
)
_SAYS = re.compile(rf"\b{_VERB}")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_BEFORE_VERB = re.compile(rf"(?:\s+[\w’-]+){{0,2}}?\s+{_VERB}")
"""What stands between a speaker's name and the verb: “Herald correspondent reports”, “the League has stated”."""
_BEFORE_NAME = re.compile(r"\s+(?:(?:[A-Z][\w’-]*|of|the|by)\s+)*")
"""What stands between the verb and a speaker's name: “said Town Clerk Jane Doe”."""
_PAUSE = re.compile(r"[,.;]")
_TITLED = re.compile(r"\s+[A-Z]")
"""What stands after a name that is only part of a title: “League Chairman”."""
_ROLE = re.compile(r"\b[A-Z][\w’-]+")
_NO_ROLE = {"The", "He", "She", "It", "They", "According"}


def prove_speaker(naming: Naming, quote: str, said_by: Speaker) -> None:
    """Prove that words of the quote's document give what it says to the speaker.

    Either they do so by name (“Jane Doe said”), or by a title (“The League Chairman said”) that other words of the
    document put before the name (“Chairman of the Coast League Jane Doe”).

    Raises:
        ProofError: if they do not, or if the quote itself gives it to another.
    """
    election = naming.election
    known(said_by.subject, election.subjects, "subject", "said_by")
    prove_spans(election, "said_by", quote, said_by.words)
    if not any(said_by.subject in naming.subjects_in(span) for span in said_by.words):
        raise ProofError("said_by", f"the words do not name “{said_by.subject}” as any source spells it")
    if not any(_says(span.words) for span in said_by.words):
        raise ProofError("said_by", "the words do not say that anybody said it")
    own = {name.id for name in speakers(naming, election.quotes[quote].exact) if not _titled(election, quote, name)}
    if own and said_by.subject not in own:
        raise ProofError("said_by", f"the quote says that it was {' or '.join(sorted(own))}")
    by_name = any(said_by.subject in _named_speakers(naming, span) for span in said_by.words)
    if not by_name and not _by_title(naming, said_by):
        raise ProofError("said_by", f"the words do not say that “{said_by.subject}” said it")


def prove_nobody_said(naming: Naming, quote: str) -> None:
    """Prove that a quote with no speaker recorded gives its words to nobody.

    Raises:
        ProofError: if it names one.
    """
    for name in speakers(naming, naming.election.quotes[quote].exact):
        raise ProofError("said_by", f"is not recorded, and the quote says that it was {name.text}")


def speakers(naming: Naming, text: str) -> Iterator[Name]:
    """Yield the names to which a text gives something said, those within a title among them."""
    names = naming.subjects.in_text(text)
    for words in _ACCORDING.finditer(text):
        after = next((name for name in names if name.start >= words.end()), None)
        if after and not _PAUSE.search(text[words.end() : after.start]):
            yield after
    for verb in _SAYS.finditer(text):
        before = [name for name in names if name.end <= verb.start()]
        if before and _BEFORE_VERB.fullmatch(text[before[-1].end : verb.end()]):
            yield before[-1]
        else:
            yield from (name for name in names if name.start >= verb.end() and _led_to(text[verb.end() : name.start]))


def _led_to(between: str) -> bool:
    return bool(_BEFORE_NAME.fullmatch(between))


def _says(text: str) -> bool:
    return bool(_SAYS.search(text) or _ACCORDING.search(text))


def _titled(election: Election, quote: str, name: Name) -> bool:
    """Return whether a name is only part of a title: “League” in “League Chairman”."""
    return bool(_TITLED.match(election.quotes[quote].exact, name.end))


def _named_speakers(naming: Naming, span: Span) -> set[str]:
    """Return those to whom the words give something said by their own names."""
    text = naming.election.quotes[span.quote].exact
    return {
        name.id
        for name in speakers(naming, text)
        if name.within(span.start, span.end) and _says(span.words) and not _titled(naming.election, span.quote, name)
    }


def _by_title(naming: Naming, said_by: Speaker) -> bool:
    """Return whether a title that is said to speak stands before the speaker's name, and before no other."""
    titles = {
        title[0]
        for span in said_by.words
        if _says(span.words)
        for title in _ROLE.finditer(span.words)
        if title[0] not in _NO_ROLE
    }
    titles -= {name for subject in naming.election.subjects.values() for name in subject.names}
    return any(titles & _titles_of(naming, said_by.subject, span) for span in said_by.words)


def _titles_of(naming: Naming, speaker: str, span: Span) -> set[str]:
    """Return the titles that words put right before a speaker's name."""
    election = naming.election
    text = election.quotes[span.quote].exact
    kind = election.subjects[speaker].kind
    alike = [
        name
        for name in naming.subjects.in_text(text)
        if name.within(span.start, span.end) and election.subjects[name.id].kind == kind
    ]
    titles: set[str] = set()
    for n, name in enumerate(alike):
        if name.id == speaker:
            begins = alike[n - 1].end if n else span.start
            titles |= set(_ROLE.findall(text[begins : name.start]))
    return titles
