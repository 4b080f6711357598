"""The proof of what a figure counts, and of whom: that the words name both, and that the number belongs to them."""

from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.when import Span
from kztui.record.language.names import NameMatch
from kztui.record.proof.basic_checks import ProofError, prove_exists, prove_spans
from kztui.record.proof.number_ownership import owners
from kztui.record.proof.proof_context import ProofContext


def prove_about(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove that a figure's words count what the quantity counts, of its subjects and of no others.

    Raises:
        ProofError: if they do not.
    """
    election = context.election
    prove_spans(election, "about", figure.quote, figure.about)
    spans = (Span(figure.quote, figure.words, figure.start, figure.end), *figure.about)
    named = set().union(*map(context.subjects_named_in, spans))
    for subject in quantity.subjects:
        prove_exists(subject, election.subjects, "subject", "about")
        if subject not in named:
            raise ProofError("about", f"the words do not name “{subject}” as any source spells it")
    if not any(quantity.measure in context.measures_named_in(span, quantity.unit) for span in spans):
        label = election.measures[quantity.measure].label
        raise ProofError("about", f"the words do not name what is counted, “{label}”, as any source spells it")
    _prove_measure(context, figure, quantity)
    _prove_owned_by_subjects(context, figure, quantity)
    _prove_owned_by_no_part(context, figure, quantity)


def _prove_measure(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove that the quote, if it names measures of the unit, names this one, and so do the figure's words."""
    text = context.election.quotes[figure.quote].exact
    measure_names = context.measure_names[quantity.unit].in_text(text)
    names_of_measure = [name for name in measure_names if name.id == quantity.measure]
    if not names_of_measure:
        if measure_names:
            raise ProofError("about", f"the quote counts “{measure_names[0].text}”, not “{quantity.measure}”")
        if not any(name.id in quantity.subjects for name in context.subject_names.in_text(text)):
            raise ProofError("about", "the quote names neither what is counted nor whom")
    inside = [name for name in measure_names if name.start < figure.end and figure.start < name.end]
    if inside and not any(_touches_words(name, figure, text) for name in names_of_measure):
        raise ProofError("about", f"the words count “{inside[0].text}”, not “{quantity.measure}”")


def _touches_words(name: NameMatch, figure: Figure, text: str) -> bool:
    """Return whether a measure's name overlaps with a figure's words or directly follows them."""
    return name.end > figure.start and (name.start < figure.end or not text[figure.end : name.start].strip())


def _prove_owned_by_subjects(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove that the number belongs to each subject of the quantity, if the quote names subjects of that kind."""
    for subject in quantity.subjects:
        kind = context.election.subjects[subject].kind
        owner_ids = _owners_of_kind(context, figure, quantity, kind)
        if owner_ids is not None and subject not in owner_ids:
            raise ProofError("about", f"the quote does not attach “{figure.words}” to “{subject}”")


def _prove_owned_by_no_part(context: ProofContext, figure: Figure, quantity: Quantity) -> None:
    """Prove that the number does not belong to subjects that are counted separately and are not the quantity's.

    “The turnout abroad was 60.2 percent” is not the turnout of all, nor is “the Coast League – 2 observers” what
    another organisation sent, wherever that one may be named.
    """
    text = context.election.quotes[figure.quote].exact
    counted = context.names_of_counted_subjects(text, quantity.measure)
    if not counted:
        return
    owner_ids = owners(text, figure, counted, _other_figures(context, figure, quantity))
    if quantity.subjects and owner_ids.isdisjoint(quantity.subjects):
        raise ProofError("about", f"the quote attaches “{figure.words}” to none of “{quantity.id}”")
    if owner_ids and not quantity.subjects:
        raise ProofError("about", f"the quote attaches “{figure.words}” to “{'”, “'.join(sorted(owner_ids))}”")


def _owners_of_kind(context: ProofContext, figure: Figure, quantity: Quantity, kind: str) -> set[str] | None:
    """Return the subjects of a kind that the number belongs to, or None if the quote names none of the kind."""
    election = context.election
    text = election.quotes[figure.quote].exact
    names = [name for name in context.subject_names.in_text(text) if election.subjects[name.id].kind == kind]
    return owners(text, figure, names, _other_figures(context, figure, quantity)) if names else None


def _other_figures(context: ProofContext, figure: Figure, quantity: Quantity) -> dict[int, set[str]]:
    """Return where the other figures of the measure begin in the quote, and the subjects they are about."""
    subjects_by_start: dict[int, set[str]] = {}
    for candidate in context.election.figures_by_quote.get(figure.quote, ()):
        counted = context.election.quantities.get(candidate.quantity)
        if counted and counted.measure == quantity.measure and candidate.start != figure.start:
            subjects_by_start.setdefault(candidate.start, set()).update(counted.subjects)
    return subjects_by_start
