"""What every proof begins with: ids that are in the record, and words that stand where it says they do."""

from collections.abc import Collection, Iterable

from kztui.model.election import Election
from kztui.model.when import Span
from kztui.record.language.word_search import stands_at
from kztui.util.did_you_mean import or_did_you_mean


class ProofError(Exception):
    """Something recorded is not borne out by the words."""

    def __init__(self, key: str, problem: str) -> None:
        super().__init__(problem)
        self.key = key
        """The field that is wrong."""
        self.problem = problem
        """What is wrong with it."""


def known(id_: str, ids: Collection[str], kind: str, key: str) -> None:
    """Prove that there is such an id.

    Raises:
        ProofError: if there is not; it names the nearest that there is.
    """
    if id_ not in ids:
        raise ProofError(key, f"there is no {kind} “{id_}”{or_did_you_mean(id_, ids)}")


def prove_span(election: Election, key: str, span: Span) -> None:
    """Prove that words stand in their quote, as whole words.

    Raises:
        ProofError: if they do not.
    """
    known(span.quote, election.quotes, "quote", key)
    exact = election.quotes[span.quote].exact
    if exact[span.start : span.end] != span.words or not stands_at(exact, span.words, span.start):
        raise ProofError(key, f"“{span.words}” does not stand in the quote “{span.quote}”")


def prove_spans(election: Election, key: str, quote: str, spans: Iterable[Span]) -> None:
    """Prove that words stand in their quotes, and that these are of the same document as the quote that they explain.

    Raises:
        ProofError: if they do not.
    """
    document = election.quotes[quote].source
    for span in spans:
        prove_span(election, key, span)
        if election.quotes[span.quote].source != document:
            raise ProofError(key, f"“{span.words}” is of another document, which says nothing about this one")
