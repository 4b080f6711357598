"""The proof of whom and what a figure counts: that the words name it, and that the number is attached to it."""

from kztui.model.figure import Figure
from kztui.model.quantity import Quantity
from kztui.model.when import Span
from kztui.record.language.names import Name, Naming
from kztui.record.proof.checks import ProofError, known, prove_spans
from kztui.record.proof.number_ownership import attached


def prove_about(naming: Naming, figure: Figure, quantity: Quantity) -> None:
    """Prove that a figure's words count what the quantity counts, of its subjects and of no others.

    Raises:
        ProofError: if they do not.
    """
    election = naming.election
    prove_spans(election, "about", figure.quote, figure.about)
    spans = (Span(figure.quote, figure.words, figure.start, figure.end), *figure.about)
    named = set().union(*map(naming.subjects_in, spans))
    for subject in quantity.subjects:
        known(subject, election.subjects, "subject", "about")
        if subject not in named:
            raise ProofError("about", f"the words do not name “{subject}” as any source spells it")
    if not any(quantity.measure in naming.measures_in(span, quantity.unit) for span in spans):
        label = election.measures[quantity.measure].label
        raise ProofError("about", f"the words do not name what is counted, “{label}”, as any source spells it")
    _prove_measure(naming, figure, quantity)
    _prove_attached(naming, figure, quantity)
    _prove_part(naming, figure, quantity)


def _prove_measure(naming: Naming, figure: Figure, quantity: Quantity) -> None:
    """Prove that the quote, where it names measures of the unit, names this one, and so do the figure's words."""
    text = naming.election.quotes[figure.quote].exact
    names = naming.measures[quantity.unit].in_text(text)
    own = [name for name in names if name.id == quantity.measure]
    if not own:
        if names:
            raise ProofError("about", f"the quote counts “{names[0].text}”, not “{quantity.measure}”")
        if not any(name.id in quantity.subjects for name in naming.subjects.in_text(text)):
            raise ProofError("about", "the quote names neither what is counted nor whom")
    inside = [name for name in names if name.start < figure.end and figure.start < name.end]
    if inside and not any(_names_words(name, figure, text) for name in own):
        raise ProofError("about", f"the words count “{inside[0].text}”, not “{quantity.measure}”")


def _names_words(name: Name, figure: Figure, text: str) -> bool:
    """Return whether a measure's name is in a figure's words, reaches into them, or comes next after them."""
    return name.end > figure.start and (name.start < figure.end or not text[figure.end : name.start].strip())


def _prove_attached(naming: Naming, figure: Figure, quantity: Quantity) -> None:
    """Prove that the number belongs to each subject of the quantity whose like the quote names."""
    for subject in quantity.subjects:
        kind = naming.election.subjects[subject].kind
        belongs = _attached(naming, figure, quantity, kind)
        if belongs is not None and subject not in belongs:
            raise ProofError("about", f"the quote does not attach “{figure.words}” to “{subject}”")


def _prove_part(naming: Naming, figure: Figure, quantity: Quantity) -> None:
    """Prove that the number belongs to no subject by which the measure is counted and that the quantity leaves out.

    “The turnout abroad was 60.2 percent” is not the turnout of all, nor “the Coast League – 2 observers” what another
    organisation sent, wherever that one may be named.
    """
    text = naming.election.quotes[figure.quote].exact
    parts = naming.parts_in(text, quantity.measure)
    belongs = attached(text, figure, parts, _others(naming, figure, quantity)) if parts else set()
    if parts and quantity.subjects and belongs.isdisjoint(quantity.subjects):
        raise ProofError("about", f"the quote attaches “{figure.words}” to none of “{quantity.id}”")
    if belongs and not quantity.subjects:
        raise ProofError("about", f"the quote attaches “{figure.words}” to “{'”, “'.join(sorted(belongs))}”")


def _attached(naming: Naming, figure: Figure, quantity: Quantity, kind: str) -> set[str] | None:
    """Return the subjects of a kind to which the number belongs, or None where the quote names none of the kind."""
    election = naming.election
    text = election.quotes[figure.quote].exact
    names = [name for name in naming.subjects.in_text(text) if election.subjects[name.id].kind == kind]
    return attached(text, figure, names, _others(naming, figure, quantity)) if names else None


def _others(naming: Naming, figure: Figure, quantity: Quantity) -> dict[int, set[str]]:
    """Return where the other figures of the measure begin in the quote, and whom they are about."""
    others: dict[int, set[str]] = {}
    for other in naming.election.figures_by_quote.get(figure.quote, ()):
        its = naming.election.quantities.get(other.quantity)
        if its and its.measure == quantity.measure and other.start != figure.start:
            others.setdefault(other.start, set()).update(its.subjects)
    return others
