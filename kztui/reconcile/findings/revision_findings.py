"""The findings on revisions: a preliminary figure, and the one that took its place."""

from collections.abc import Iterator

from kztui.model.election import Election
from kztui.model.figure import Figure
from kztui.model.finding import Finding, FindingKind, Severity
from kztui.model.number_text import stated_text
from kztui.model.revision import revisions


def revision_findings(election: Election) -> Iterator[Finding]:
    """Yield a finding for each preliminary figure that was revised; its figures are that one and the new one."""
    for key, revising in revisions(election).items():
        revised = election.figures[key]
        yield Finding(
            id=f"revision.{key}",
            kind=FindingKind.REVISION,
            severity=Severity.NOTE,
            summary=_summary(election, revised, revising),
            quantities=(revised.quantity,),
            figures=(revised.id, revising.id),
            relation="",
        )


def _summary(election: Election, revised: Figure, revising: Figure) -> str:
    quantity = election.quantities[revised.quantity]
    before, after = (stated_text(figure, quantity.unit) for figure in (revised, revising))
    status = _status(revising)
    if status == _status(revised):
        return f"{quantity.opening}: {status} {before}, later {after}, still {status}."
    return f"{quantity.opening}: {_status(revised)} {before}, {status or 'later'} {after}."


def _status(figure: Figure) -> str:
    return figure.status.name if figure.status else ""
