"""Checks that every proof begins with: ids that exist, and words that stand where the record says."""

from collections.abc import Collection, Iterable

from kztui.model.election import Election
from kztui.model.when import Span
from kztui.record.language.word_search import stands_at
from kztui.util.did_you_mean import or_did_you_mean


class ProofError(Exception):
    """Something recorded is not supported by the quoted words, or refers to something that does not exist."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        """The field that is wrong."""
        self.problem = problem
        """What is wrong with it."""


def prove_exists(id_: str, ids: Collection[str], kind: str, key: str) -> None:
    """Prove that an id exists.

    Args:
        id_: the id.
        ids: the ids that exist.
        kind: what the ids are of, for the error.
        key: the field that has the id.

    Raises:
        ProofError: if it does not; it names the closest that does.
    """
    if id_ not in ids:
        raise ProofError(key, f"there is no {kind} “{id_}”{or_did_you_mean(id_, ids)}")


def prove_span(election: Election, key: str, span: Span) -> None:
    """Prove that words stand in their quote, as whole words.

    Raises:
        ProofError: if they do not.
    """
    prove_exists(span.quote, election.quotes, "quote", key)
    exact = election.quotes[span.quote].exact
    if exact[span.start : span.end] != span.words or not stands_at(exact, span.words, span.start):
        raise ProofError(key, f"“{span.words}” does not stand in the quote “{span.quote}”")


def prove_spans(election: Election, key: str, quote: str, spans: Iterable[Span]) -> None:
    """Prove that words stand in their quotes, and that these are from the same document as the quote they explain.

    Raises:
        ProofError: if they do not, or are not.
    """
    document = election.quotes[quote].source
    for span in spans:
        prove_span(election, key, span)
        if election.quotes[span.quote].source != document:
            raise ProofError(key, f"“{span.words}” is of another document, which says nothing about this one")
