"""The proof of a statement: that its quote names its subjects, when it was, and who said so."""

from kztui.model.figure import Statement
from kztui.model.when import Span
from kztui.record.proof.basic_checks import ProofError, prove_exists, prove_spans
from kztui.record.proof.proof_context import ProofContext
from kztui.record.proof.speaker_proof import prove_statement_speaker
from kztui.record.proof.time_proof import prove_days_in_quote, prove_time


def prove_statement(context: ProofContext, statement: Statement) -> None:
    """Prove that a statement's subjects are named in its quote or its context, and its time and speaker.

    Raises:
        ProofError: naming the field that is not proved.
    """
    election = context.election
    prove_exists(statement.group, election.groups, "group", "group")
    prove_exists(statement.quote, election.quotes, "quote", "quote")
    prove_spans(election, "about", statement.quote, statement.about)
    exact = election.quotes[statement.quote].exact
    spans = (Span(statement.quote, exact, 0, len(exact)), *statement.about)
    mentioned = set().union(*map(context.subjects_mentioned_in, spans))
    for subject in statement.subjects:
        prove_exists(subject, election.subjects, "subject", "subjects")
        if subject not in mentioned:
            raise ProofError("subjects", f"the words do not name “{subject}” as any source spells it")
    prove_time(election, statement.quote, statement.at)
    prove_days_in_quote(election, statement.quote, statement.at)
    prove_statement_speaker(context, statement.quote, statement.said_by, statement.summary)
