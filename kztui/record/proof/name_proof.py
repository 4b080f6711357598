"""The proof that the recorded names of subjects and measures are in use by the sources."""

from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from kztui.model.election import Election
from kztui.model.quantity import Measure
from kztui.model.subject import Subject
from kztui.record.language.names import NameFinder
from kztui.record.language.word_search import occurrences
from kztui.record.proof.basic_checks import ProofError


def names_in_use(election: Election, names: NameFinder) -> set[str]:
    """Return the names that occur in at least one quote."""
    return {match.text for quote in election.quotes.values() for match in names.all_in(quote.sentence)}


def prove_phrases(election: Election, key: str, phrases: Iterable[str]) -> None:
    """Prove that phrases stand in quotes, in whatever case: titles, verbs, and names of the election.

    Raises:
        ProofError: if one is empty, or stands in none.
    """
    for phrase in phrases:
        if not phrase.strip():
            raise ProofError(key, "one is empty")
        if not any(occurrences(quote.sentence.casefold(), phrase.casefold()) for quote in election.quotes.values()):
            raise ProofError(key, f"“{phrase}” stands in no quote")


def prove_names(row: Subject | Measure, in_use: AbstractSet[str]) -> None:
    """Prove that the names of a subject or a measure are in use.

    Raises:
        ProofError: if a name is empty, or occurs in no quote.
    """
    for name in row.names:
        if not name.strip():
            raise ProofError("names", "a name is empty")
        if name not in in_use:
            raise ProofError("names", f"“{name}” stands in no quote")
