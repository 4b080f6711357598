"""The proof of a speaker: that the document attributes the words to whoever is recorded as having said them."""

import re
from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Speaker
from kztui.model.when import Span
from kztui.record.language.names import NameMatch
from kztui.record.proof.basic_checks import ProofError, prove_exists, prove_spans
from kztui.record.proof.proof_context import ProofContext

_VERB = (
    r"(?:sa(?:id|ys?)|report(?:s|ed)?|stated|states(?=,? that\b)|note[sd]?|stress(?:es|ed)?|add(?:s|ed)"
    r"|recogni[sz]e[sd]?|recommend(?:s|ed)?|announce[sd]?|declare[sd]?|told|tells|inform(?:s|ed)|explain(?:s|ed)|confirm(?:s|ed)"
    r"|emphasi[sz]e[sd]?|underline[sd]?|mention(?:s|ed)|claim(?:s|ed)|point(?:s|ed) out)\b"
)
_VERB_OF_SAYING = re.compile(rf"\b{_VERB}")
_ACCORDING_TO = re.compile(r"\b[Aa]ccording to\b")
_NAME_TO_VERB = re.compile(rf"(?:\s+[\w’-]+){{0,2}}?\s+{_VERB}")
"""What follows a speaker's name, up to the verb: “Herald correspondent reports”, “the League has stated”."""
_VERB_TO_NAME = re.compile(r"\s+(?:(?:[A-Z][\w’-]*|of|the|by)\s+)*")
"""What stands between the verb and a speaker's name: “said Town Clerk Jane Doe”."""
_PAUSE = re.compile(r"[,.;]")
_TITLE_CONTINUES = re.compile(r"\s+[A-Z]")
"""What follows a name that is only part of a title: “League Chairman”."""
_ROLE = re.compile(r"\b[A-Z][\w’-]+")
_NO_ROLE = {"The", "He", "She", "It", "They", "According"}


def prove_speaker(context: ProofContext, quote: str, said_by: Speaker) -> None:
    """Prove that words of the quote's document attribute its words to the speaker.

    They do so by name (“Jane Doe said”), or by a title (“The League Chairman said”) that other words of the document
    put before the name (“Chairman of the Coast League Jane Doe”).

    Raises:
        ProofError: if they do not, or if the quote itself attributes them to somebody else.
    """
    election = context.election
    prove_exists(said_by.subject, election.subjects, "subject", "said_by")
    prove_spans(election, "said_by", quote, said_by.words)
    if not any(said_by.subject in context.subjects_named_in(span) for span in said_by.words):
        raise ProofError("said_by", f"the words do not name “{said_by.subject}” as any source spells it")
    if not any(_attributes(span.words) for span in said_by.words):
        raise ProofError("said_by", "the words do not say that anybody said it")
    text = election.quotes[quote].exact
    in_quote = {name.id for name in speakers(context, text) if not _is_part_of_title(election, quote, name)}
    if in_quote and said_by.subject not in in_quote:
        raise ProofError("said_by", f"the quote says that it was {' or '.join(sorted(in_quote))}")
    by_name = any(said_by.subject in _speakers_by_name(context, span) for span in said_by.words)
    if not by_name and not _speaks_by_title(context, said_by):
        raise ProofError("said_by", f"the words do not say that “{said_by.subject}” said it")


def prove_no_speaker(context: ProofContext, quote: str) -> None:
    """Prove that a quote without a recorded speaker attributes its words to nobody.

    Raises:
        ProofError: if it names a speaker.
    """
    for name in speakers(context, context.election.quotes[quote].exact):
        raise ProofError("said_by", f"is not recorded, and the quote says that it was {name.text}")


def speakers(context: ProofContext, text: str) -> Iterator[NameMatch]:
    """Yield the names that a text attributes something to, including those that are part of a title."""
    names = context.subject_names.in_text(text)
    for phrase in _ACCORDING_TO.finditer(text):
        after = next((name for name in names if name.start >= phrase.end()), None)
        if after and not _PAUSE.search(text[phrase.end() : after.start]):
            yield after
    for verb in _VERB_OF_SAYING.finditer(text):
        before = [name for name in names if name.end <= verb.start()]
        if before and _NAME_TO_VERB.fullmatch(text[before[-1].end : verb.end()]):
            yield before[-1]
        else:
            following = (name for name in names if name.start >= verb.end())
            yield from (name for name in following if _VERB_TO_NAME.fullmatch(text[verb.end() : name.start]))


def _attributes(text: str) -> bool:
    """Return whether a text attributes something to anybody."""
    return bool(_VERB_OF_SAYING.search(text) or _ACCORDING_TO.search(text))


def _is_part_of_title(election: Election, quote: str, name: NameMatch) -> bool:
    """Return whether a name is only part of a title: “League” in “League Chairman”."""
    return bool(_TITLE_CONTINUES.match(election.quotes[quote].exact, name.end))


def _speakers_by_name(context: ProofContext, span: Span) -> set[str]:
    """Return the subjects that the words attribute something to by name."""
    if not _attributes(span.words):
        return set()
    text = context.election.quotes[span.quote].exact
    inside = (name for name in speakers(context, text) if name.within(span.start, span.end))
    return {name.id for name in inside if not _is_part_of_title(context.election, span.quote, name)}


def _speaks_by_title(context: ProofContext, said_by: Speaker) -> bool:
    """Return whether a title that is said to speak stands before the speaker's name, and before no other."""
    speaking = (span.words for span in said_by.words if _attributes(span.words))
    titles = {title for words in speaking for title in _ROLE.findall(words)} - _NO_ROLE
    titles -= {name for subject in context.election.subjects.values() for name in subject.names}
    return any(titles & _titles_before_name(context, said_by.subject, span) for span in said_by.words)


def _titles_before_name(context: ProofContext, speaker: str, span: Span) -> set[str]:
    """Return the titles that words put right before a speaker's name."""
    election = context.election
    text = election.quotes[span.quote].exact
    kind = election.subjects[speaker].kind
    names = [
        name
        for name in context.subject_names.in_text(text)
        if name.within(span.start, span.end) and election.subjects[name.id].kind == kind
    ]
    titles: set[str] = set()
    for n, name in enumerate(names):
        if name.id == speaker:
            start = names[n - 1].end if n else span.start
            titles.update(_ROLE.findall(text[start : name.start]))
    return titles
