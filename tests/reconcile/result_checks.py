"""What tests hold results against: the checker, which reads the record alone."""

import json
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import msgspec
from msgspec.structs import replace

from kztui.certificate.check import problems
from kztui.certificate.lines import Lines
from kztui.model.election import Election
from kztui.model.finding import End
from kztui.reconcile.bounds.solve import solve
from kztui.reconcile.certificates.line_writer import LineWriter
from kztui.reconcile.programme.bound_set import BoundSet
from kztui.reconcile.programme.derivation import Node
from kztui.reconcile.programme.problem import Problem
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Contradiction, Reconciled
from kztui.store.codec import encode_tables
from tests.reconcile.record_maker import RecordMaker


def joint_bounds(record: RecordMaker, quantity: str) -> tuple[float | None, float | None]:
    """Return the joint bounds of one quantity."""
    bounds = solve(record.problem(), record.members)
    low, high = bounds.value(quantity, End.LOW), bounds.value(quantity, End.HIGH)
    return (None if low is None else float(low), None if high is None else float(high))


def only_contradiction(record: RecordMaker) -> Contradiction:
    """Return the contradiction in a record, which must have just one."""
    (contradiction,) = reconcile(record.election()).result.contradictions
    return contradiction


def unproved_bounds(problem: Problem, bounds: BoundSet) -> list[str]:
    """Return the quantities whose bounds are not proved."""
    proofs = Proofs(problem)
    every = [*bounds.lows.values(), *bounds.highs.values()]
    return [f"{bound.quantity}.{bound.end}" for bound in every if not proofs.proves(bound)]


class Proofs:
    """Writes proofs down, and has the checker read them."""

    def __init__(self, problem: Problem) -> None:
        self._writer = LineWriter(problem)
        tables = {
            name: {row.id: _builtins(row) for row in getattr(problem, name).values()}
            for name in ("quantities", "figures", "relations")
        }
        self._rows: list[Mapping[str, Any]] = []
        self._lines = Lines(tables, self._rows)

    def proves(self, node: Node) -> bool:
        """Return whether a step of a proof follows from the record, down to its figures and relations.

        Raises:
            WrongError: a line does not follow.
        """
        number = self._writer.write(node)
        rows = [json.loads(msgspec.json.encode(line)) for line in self._writer.lines[len(self._rows) :]]
        for row in rows:
            self._rows.append(row)
            self._lines.check(len(self._rows) - 1)
        return not self._lines.assumed[number]


def _builtins(row: msgspec.Struct) -> dict[str, Any]:
    plain: dict[str, Any] = msgspec.to_builtins(row, builtin_types=(Decimal,))
    return {key: Fraction(value) if isinstance(value, Decimal) else value for key, value in plain.items()}


def certified(election: Election, done: Reconciled) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what was reconciled as the checker reads it: the store, and its certificates."""
    stored = replace(election, quantities=done.quantities, findings=done.findings)
    tables = {name: dict(enumerate(rows)) for name, rows in encode_tables(stored).items()}
    store = json.loads(json.dumps(tables), parse_float=Fraction)
    return store, json.loads(msgspec.json.encode(done.certificates))


def unproved(election: Election, done: Reconciled) -> list[str]:
    """Return what the checker finds wrong with the certificates of a record."""
    return list(problems(*certified(election, done)))
