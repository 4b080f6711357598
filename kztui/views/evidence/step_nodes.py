"""The steps of a proof as reasons: each figure with its quote, each line of arithmetic with the lines it comes from."""

from collections.abc import Sequence

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.evidence.figure_nodes import figure_node
from kztui.views.evidence.why_model import WhyNode
from kztui.views.steps.step import Step
from kztui.views.target import Target, TargetKind


def step_nodes(election: Election, steps: Sequence[Step]) -> tuple[WhyNode, ...]:
    """Return steps as reasons, those of a case under what it supposes; a reading is told where it is first used."""
    told: set[str] = set()
    nodes = [_node(election, step, told) for step in steps]
    return _nested(list(zip((step.depth for step in steps), nodes, strict=True)))


def _nested(rows: list[tuple[int, WhyNode]]) -> tuple[WhyNode, ...]:
    """Return nodes as a tree: those deeper than the one before them are its children."""
    found: list[WhyNode] = []
    place = 0
    while place < len(rows):
        depth, node = rows[place]
        end = place + 1
        while end < len(rows) and rows[end][0] > depth:
            end += 1
        found.append(replace(node, children=_nested(rows[place + 1 : end])))
        place = end
    return tuple(found)


def _node(election: Election, step: Step, told: set[str]) -> WhyNode:
    if step.figure:
        node = figure_node(election, election.figures[step.figure], step.end)
        return replace(node, label=f"({step.number}) {node.label}")
    relation = election.relations.get(step.relation)
    reading = relation.reading if relation and relation.reading not in told else ""
    told.add(reading)
    return WhyNode(step_text(step), Target(TargetKind.RELATION, relation.id) if relation else None, reading=reading)


def step_text(step: Step) -> str:
    """Return a line of arithmetic: its number, the equation, what follows, how it was rounded, and from which lines."""
    says = f"{step.arithmetic}, so {step.says}" if step.arithmetic else step.says
    note = f" ({step.note})" if step.note else ""
    return f"({step.number}) {says}{note}{_from(step.of)}"


def _from(numbers: Sequence[int]) -> str:
    """Return from which lines one follows, neighbours as a range: " · from 3, 6–9"."""
    if not numbers:
        return ""
    ranges: list[list[int]] = []
    for number in sorted(numbers):
        if ranges and number == ranges[-1][1] + 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    texts = (f"{first}–{last}" if last > first else str(first) for first, last in ranges)
    return f" · from {', '.join(texts)}"
