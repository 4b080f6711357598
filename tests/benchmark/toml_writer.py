"""A made-up election as files: one document a region, one sentence a figure, and the record of them."""

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.benchmark.synthetic_record import CANDIDATES, Count, Country

DAY = "2022-11-20"
DAY_IN_WORDS = "20 November 2022"
COUNTRY = "country"  # the source that states the national totals

ELECTION = f"""\
[election]
id = "made-up"
name = "made-up election"
country = "Nowhere"
date = {DAY}
words = {{ quote = "{COUNTRY}.head", words = "{DAY_IN_WORDS}" }}

[[topic]]
id = "results"
label = "Results"
"""
GROUP = """
[[group]]
id = "all"
title = "All"
topics = ["results"]
"""


@dataclass(frozen=True)
class Wording:
    """How a measure's figures are put."""

    unit: str
    words: str
    """The words of a figure, its value to be filled in."""
    name: str
    """The words that name what is counted."""
    suffix: str = ""
    """What follows a figure's words, the candidate to be filled in."""


MEASURES = {
    "votes": Wording("count", "{:,} votes", "votes", "for candidate {}"),
    "voters": Wording("count", "{:,} voters", "voters"),
    "registered": Wording("count", "{:,} people registered", "people registered"),
    "turnout": Wording("percent", "{} percent", "turnout", "turnout"),
}


def write_record(country: Country, record: Path, documents: Path) -> None:
    """Write the documents of a made-up country into one folder, and their record into another."""
    (record / "sources").mkdir(parents=True)
    documents.mkdir()
    counts = list(country.counts.values())
    (record / "election.toml").write_text(ELECTION)
    (record / "subjects.toml").write_text("\n".join(_subjects(counts)))
    (record / "quantities.toml").write_text("\n".join([*_measures(), GROUP, *map(_quantity, counts)]))
    (record / "relations.toml").write_text("\n".join(_relations(country)))
    by_source: dict[str, list[Count]] = {}
    for count in counts:
        by_source.setdefault(count.region or COUNTRY, []).append(count)
    for source, its_counts in by_source.items():
        _write_source(source, [count for count in its_counts if count.stated], record / "sources", documents)


def _write_source(source: str, counts: list[Count], sources: Path, documents: Path) -> None:
    head = f"Results of {DAY_IN_WORDS}, {source}"
    sentences = [_sentence(count) for count in counts]
    document = documents / f"{source}.txt"
    document.write_text("\n".join([head, *sentences, ""]))
    description = f"""\
[source]
id = "{source}"
label = "{source}"
file = "{document.name}"
sha256 = "{hashlib.sha256(document.read_bytes()).hexdigest()}"
title = "{head}"
published = {DAY}
language = "en"

[[quote]]
id = "head"
exact = "{head}"
"""
    quotes = (_quote(count, sentence) for count, sentence in zip(counts, sentences, strict=True))
    (sources / f"{source}.toml").write_text("\n".join([description, *quotes]))


def _place(count: Count) -> str:
    """Return the words that name where something is counted."""
    kind = "Station" if count.place != count.region else "Region"
    return f"{kind} {count.place}" if count.place else "The country"


def _words(count: Count) -> str:
    return MEASURES[count.measure].words.format(count.value)


def _suffix(count: Count) -> str:
    return MEASURES[count.measure].suffix.format(count.candidate)


def _sentence(count: Count) -> str:
    return f"{_place(count)}: {_words(count)} {_suffix(count)}".rstrip() + "."


def _quote(count: Count, sentence: str) -> str:
    return f"""\
[[quote]]
id = "{count.id}"
exact = "{sentence}"

[[quote.figure]]
quantity = "{count.id}"
words = "{_words(count)}"
value = "{count.value}"
about = {_texts(filter(None, (_place(count), _suffix(count))))}
at = {{ on = {DAY}, words = {{ quote = "head", words = "{DAY_IN_WORDS}" }} }}
"""


def _subjects(counts: Iterable[Count]) -> Iterable[str]:
    for number in range(CANDIDATES):
        yield _subject(f"c{number}", "candidate", f"candidate c{number}")
    for place, name in {count.place: _place(count) for count in counts if count.place}.items():
        yield _subject(place, "place", name)


def _subject(id_: str, kind: str, name: str) -> str:
    return f"""\
[[subject]]
id = "{id_}"
kind = "{kind}"
label = "{name}"
names = ["{name}"]
"""


def _measures() -> Iterable[str]:
    for id_, wording in MEASURES.items():
        yield f"""\
[[measure]]
id = "{id_}"
label = "{id_}"
unit = "{wording.unit}"
names = ["{wording.name}"]
"""


def _quantity(count: Count) -> str:
    return f"""\
[[group.quantity]]
id = "{count.id}"
measure = "{count.measure}"
subjects = {_texts(filter(None, (count.place, count.candidate)))}
at = {{ on = {DAY} }}
kind = "flow"
label = "{count.id}"
"""


def _relations(country: Country) -> Iterable[str]:
    for rule in country.rules:
        yield f"""\
[[relation]]
id = "{rule.id}"
kind = "{rule.kind}"
label = "{rule.terms[0]} by {rule.kind}"
terms = {_texts(rule.terms)}
"""


def _texts(texts: Iterable[str]) -> str:
    return json.dumps(list(texts))
