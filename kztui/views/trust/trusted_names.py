"""The names by which the words of the sources are understood: of subjects, measures, the election and the documents."""

from collections import Counter
from collections.abc import Iterable, Sequence

from kztui.model.election import Election
from kztui.model.quantity import Measure, Quantity, Unit
from kztui.model.source import DateOrder, Source
from kztui.model.subject import Subject
from kztui.model.when import Kind
from kztui.views.text.date_text import long_date
from kztui.views.text.label_text import name_of
from kztui.views.trust.shared_words import is_initials, stems
from kztui.views.trust.trust_model import Claim, Oddity, TrustSection, trust_section


def subject_section(election: Election) -> TrustSection:
    """Return the names of subjects that are not just their labels, and their titles."""
    subjects = election.subjects.values()
    claims = [claim for subject in subjects if (claim := _subject_claim(subject))]
    kinds = Counter(subject.kind for subject in subjects)
    by_kind = ", ".join(f"{kind} {count}" for kind, count in kinds.items())
    unnamed = ", ".join(subject.label for subject in subjects if not subject.names)
    others = f"{len(subjects) - len(claims)} others have no name but their label. By kind: {by_kind}."
    return trust_section(
        "Names of subjects",
        "Each name means whom or what stands before it, wherever a source has it.",
        claims,
        count=len(subjects),
        rest=f"{others} Named by no source: {unnamed}." if unnamed else others,
    )


def measure_section(election: Election) -> TrustSection:
    """Return what is counted, in which unit, and the words for it."""
    unnamed = [measure.label for measure in election.measures.values() if not measure.names]
    return trust_section(
        "Words for what is counted",
        "The words mean the measure before them, and a number beside them counts it.",
        [_measure_claim(election, measure) for measure in election.measures.values() if measure.names],
        count=len(election.measures),
        rest=f"In our words only, as no source states them: {', '.join(unnamed)}." if unnamed else "",
    )


def election_section(election: Election) -> TrustSection:
    """Return what the election is called."""
    meta = election.meta
    claims = [Claim(f"{meta.name}, {meta.country}, {long_date(meta.date)}")]
    claims.extend(Claim(f"“{name}” means it, or its day", _oddity(name, meta.name)) for name in meta.names)
    return trust_section("The election", "This is the election that all documents speak of.", claims)


def document_section(election: Election) -> TrustSection:
    """Return what the documents are called, and what is assumed of each."""
    return trust_section(
        "Documents",
        "Each is what its label says. That title, publisher and date stand in it is proved with --sources.",
        [_document_claim(source) for source in election.sources.values()],
    )


def _subject_claim(subject: Subject) -> Claim | None:
    label = subject.label
    names = [name for name in subject.names if name.casefold() != label.casefold()]
    parts = [_quoted(names, label)] if names else []
    if subject.titles:
        parts.append(f"titles {_quoted(subject.titles, label)}")
    if subject.short not in {label, *subject.names}:
        parts.append(f"our short name “{subject.short}”")
    usual = Oddity.PLAIN if subject.titles else Oddity.EXPECTED
    oddity = min([usual, *(_oddity(name, label) for name in names)])
    return Claim(f"{label}: {'; '.join(parts)}", oddity) if parts else None


def _measure_claim(election: Election, measure: Measure) -> Claim:
    of_measure = [quantity for quantity in election.quantities.values() if quantity.measure == measure.id]
    units = sorted({quantity.unit for quantity in of_measure} - {Unit.COUNT})
    parts = [_quoted(measure.names, measure.label)]
    if measure.verbs:
        parts.append(f"verbs {_quoted(measure.verbs, measure.label)}")
    if measure.agents:
        parts.append(f"done by {', '.join(name_of(election, agent) for agent in measure.agents)}")
    if measure.population:
        parts.append(f"{'left' if measure.departures else 'of'} the population “{measure.population}”")
    if units:
        parts.append(f"in {', '.join(units)}")
    if kinds := _kinds_text(of_measure):
        parts.append(kinds)
    oddity = min(_oddity(name, measure.label) for name in measure.names)
    return Claim(f"{measure.label}: {'; '.join(parts)}", oddity)


def _kinds_text(quantities: Sequence[Quantity]) -> str:
    """Return which quantities count what happened in their time; empty where all count what there is at its end."""
    flows = [quantity.label for quantity in quantities if quantity.kind is Kind.FLOW]
    if len(flows) < len(quantities):
        return f"over a period: {' | '.join(flows)}" if flows else ""
    return "over a period" if flows else ""


def _document_claim(source: Source) -> Claim:
    parts = [source.label]
    if source.label not in {source.title, source.publisher}:
        parts.append("the label is neither its title nor its publisher")
    if not source.published:
        parts.append("bears no date")
    if source.date_order is not DateOrder.UNSTATED:
        parts.append(f"writes dates in figures as {source.date_order}")
    if source.short:
        parts.append(f"our name “{source.short}”")
    oddity = Oddity.ODD if source.date_order is not DateOrder.UNSTATED else Oddity.PLAIN
    return Claim(f"{source.id}: {'; '.join(parts)}", oddity)


def _oddity(name: str, label: str) -> Oddity:
    if stems([name]) & stems([label]):
        return Oddity.PLAIN
    return Oddity.EXPECTED if is_initials(name, label) else Oddity.ODD


def _quoted(names: Iterable[str], label: str) -> str:
    """Return names in quotation marks, those that have nothing to do with the label first."""
    return ", ".join(f"“{name}”" for name in sorted(names, key=lambda name: _oddity(name, label)))
