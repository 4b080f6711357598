"""Time and memory of building the stores of made-up elections of 100, 1,000 and 10,101 polling stations.

Run by hand: `python -m tests.benchmark.scale [STATIONS ...]`. Each size runs in a process of its own, so that its
peak of memory is its own. The election is written into a temporary folder as a record and its documents, and goes
through all that `kztui build` does; then the store is opened again.
"""

import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from msgspec.structs import replace

from kztui.model.election import Election
from kztui.reconcile.reconcile import reconcile
from kztui.reconcile.result import Reconciled
from kztui.record.documents.anchoring import anchor_in_documents
from kztui.record.files.load_record import load_record
from kztui.record.proof.whole_record import proof_failures
from kztui.store.opening import open_store
from kztui.store.writing import store_bytes, write_whole
from tests.benchmark.synthetic_record import Count, Country, country
from tests.benchmark.toml_writer import write_record

SIZES = (100, 1_000, 10_101)

Row = dict[str, float]


def measure(stations: int) -> Row:
    """Return the seconds of each stage, the peak of memory in MB, and the size of the record."""
    synthetic = country(stations)
    row: Row = {
        "stations": stations,
        "quantities": len(synthetic.counts),
        "left out": sum(not count.stated for count in synthetic.counts.values()),
        "relations": len(synthetic.rules),
    }
    with tempfile.TemporaryDirectory() as name:
        record, documents, store = (Path(name) / part for part in ("data", "documents", "store.json"))
        write_record(synthetic, record, documents)
        built = _build(synthetic, record, documents, store, row)
        row["store MB"] = round(store.stat().st_size / 1e6, 1)
        row["build peak MB"] = _peak()
        with _timed(row, "opening"):
            opened = open_store(store)
    if opened != built:
        message = "the store opened is not the record built"
        raise ValueError(message)
    row["peak MB"] = _peak()
    return row


def _build(synthetic: Country, record: Path, documents: Path, store: Path, row: Row) -> Election:
    """Build the store stage by stage, and return what it then holds."""
    with _timed(row, "reading"):
        draft = load_record(record)
    with _timed(row, "anchoring"):
        election = anchor_in_documents(draft, documents)
    with _timed(row, "proving"):
        unproved = list(proof_failures(election))
    if unproved:
        message = f"{len(unproved)} failures, the first: {unproved[0]}"
        raise ValueError(message)
    with _timed(row, "solving"):
        reconciled = reconcile(election)
    built = replace(election, quantities=reconciled.quantities, findings=reconciled.findings)
    with _timed(row, "storing"):
        write_whole(store, store_bytes(built))
    row.update(_quality(synthetic.counts, reconciled))
    return built


def _quality(truth: Mapping[str, Count], reconciled: Reconciled) -> Row:
    """Return how the bounds compare with the truth: none of it should be outside them, and nothing contradict."""
    bounds = reconciled.result.bounds
    return {
        "contradictions": len(reconciled.result.contradictions),
        "truth outside": sum(
            not (possible.low is None or possible.low <= truth[key].value)
            or not (possible.high is None or truth[key].value <= possible.high)
            for key, possible in bounds.items()
            if truth[key].measure != "turnout"  # the true rate is known rounded only
        ),
        "inferred exact": sum(possible.exact for key, possible in bounds.items() if not truth[key].stated),
    }


@contextmanager
def _timed(row: Row, stage: str) -> Iterator[None]:
    """Put the seconds that a stage takes into the row."""
    begun = time.perf_counter()
    yield
    row[f"{stage} s"] = round(time.perf_counter() - begun, 2)


def _peak() -> int:
    """Return the peak of the process's memory until now, in MB."""
    return round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def main(arguments: list[str]) -> None:
    """Print a table with a row for each size."""
    if arguments[:1] == ["--in-this-process"]:
        print(json.dumps(measure(int(arguments[1]))))  # noqa: T201 - it is what the program is for
        return
    header = ""
    for size in [int(text) for text in arguments] or SIZES:
        command = [sys.executable, "-m", "tests.benchmark.scale", "--in-this-process", str(size)]
        row = json.loads(subprocess.run(command, stdout=subprocess.PIPE, text=True, check=True).stdout)
        line = "  ".join(f"{value:>{max(len(key), 7)},}" for key, value in row.items())
        if not header:
            header = "  ".join(f"{key:>{max(len(key), 7)}}" for key in row)
            print(header)  # noqa: T201
        print(line, flush=True)  # noqa: T201


if __name__ == "__main__":
    main(sys.argv[1:])
