"""Time and memory of reconciling made-up elections of 100, 1,000 and 10,101 polling stations.

Run by hand: `python -m tests.benchmark.scale [STATIONS ...]`. Each size runs in a process of its own, so that its
peak of memory is its own. A stage is a function from one thing to the next: to time another (reading, anchoring,
storing), put it into STAGES at its place.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from typing import Any

from kztui.model.election import Election
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Reconciled
from tests.benchmark.made_up import country

SIZES = (100, 1_000, 10_101)


def solving(election: Election) -> Reconciled:
    """Reconcile the record."""
    return reconcile(election)


# Each stage gets what the one before it gave; the first gets the made-up record.
STAGES: dict[str, Callable[[Any], Any]] = {"solving": solving}


def measure(stations: int) -> dict[str, float]:
    """Return the seconds of each stage, the peak of memory in MB, and the size of the record."""
    made = country(stations)
    passed: Any = made.election()
    row: dict[str, float] = {
        "stations": stations,
        "quantities": len(made.quantities),
        "left out": len(made.quantities) - len(made.figures),
        "relations": len(made.relations),
    }
    for name, stage in STAGES.items():
        begun = time.perf_counter()
        passed = stage(passed)
        row[f"{name} s"] = round(time.perf_counter() - begun, 2)
    if isinstance(passed, Reconciled):
        row["contradictions"] = len(passed.result.contradictions)
        row["truth outside"] = sum(
            not (bounds.low is None or bounds.low <= made.truth[key])
            or not (bounds.high is None or made.truth[key] <= bounds.high)
            for key, bounds in passed.result.bounds.items()
            if not key.startswith("turnout")
        )
        stated = {figure.quantity for figure in made.figures}
        row["inferred exact"] = sum(one.exact for key, one in passed.result.bounds.items() if key not in stated)
    row["peak MB"] = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return row


def main(arguments: list[str]) -> None:
    """Print a table with a row for each size."""
    if arguments[:1] == ["--one"]:
        print(json.dumps(measure(int(arguments[1]))))  # noqa: T201 - it is what the program is for
        return
    header = ""
    for size in [int(text) for text in arguments] or SIZES:
        command = [sys.executable, "-m", "tests.benchmark.scale", "--one", str(size)]
        row = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
        line = "  ".join(f"{value:>{max(len(key), 7)},}" for key, value in row.items())
        if not header:
            header = "  ".join(f"{key:>{max(len(key), 7)}}" for key in row)
            print(header)  # noqa: T201
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
