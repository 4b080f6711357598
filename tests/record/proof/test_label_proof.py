"""Our own words name nobody, and hold no number, that the sources' words do not."""

from itertools import product

import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.enumeration_proof import prove_terms
from kztui.record.proof.label_proof import LabelProof
from kztui.record.proof.proof_context import ProofContext

FOREIGN_NUMBERS = ("4,711", "ninety", "99th", "half")
"""Numbers that the committed record nowhere has."""


@pytest.fixture(scope="module")
def labels(election: Election) -> LabelProof:
    return LabelProof(election)


def test_a_subject_is_called_by_none_of_the_names_of_another(election: Election, labels: LabelProof) -> None:
    named = [subject for subject in election.subjects.values() if subject.names]
    for subject, other in product(named, named):
        if other.label not in subject.names and subject is not other:
            with pytest.raises(ProofError, match="none of its names"):
                labels.prove_subject(replace(subject, label=other.label))


def test_a_subject_that_no_source_names_is_not_called_by_the_name_of_another(
    election: Election, labels: LabelProof
) -> None:
    nameless = [subject for subject in election.subjects.values() if not subject.names]
    assert nameless
    for subject, other in product(nameless, election.subjects.values()):
        labels.prove_subject(subject)
        if other.names:
            with pytest.raises(ProofError, match="has a name of"):
                labels.prove_subject(replace(subject, label=f"{subject.label} but {other.names[0]}"))


def test_a_label_may_spell_out_initials(election: Election, labels: LabelProof) -> None:
    commission = replace(election.subjects["cec"], names=("CEC",))
    labels.prove_subject(replace(commission, label="Central Election Commission"))
    with pytest.raises(ProofError):
        labels.prove_subject(replace(commission, label="Central Electoral Register"))


def test_a_quantity_is_called_after_no_subject_that_it_does_not_count(election: Election, labels: LabelProof) -> None:
    candidates = [subject for subject in election.subjects.values() if subject.kind == "candidate"]
    for quantity, candidate in product(election.quantities.values(), candidates):
        if candidate.id not in quantity.subjects:
            with pytest.raises(ProofError, match="which it does not count"):
                labels.prove_quantity(replace(quantity, label=f"{quantity.label}, {candidate.label}"))


def test_a_quantity_is_not_called_after_another_measure(election: Election, labels: LabelProof) -> None:
    for quantity, measure in product(election.quantities.values(), election.measures.values()):
        own = election.measures[quantity.measure].label.casefold()
        of_subjects = [name.casefold() for id_ in quantity.subjects for name in election.subjects[id_].names]
        label = measure.label.casefold()
        if label not in own and not any(label in name for name in of_subjects):
            with pytest.raises(ProofError, match=r"another measure|which it does not count"):
                labels.prove_quantity(replace(quantity, label=f"{quantity.label}: {measure.label}"))


@pytest.mark.parametrize("number", FOREIGN_NUMBERS)
def test_no_label_or_title_holds_a_number_of_its_own(election: Election, labels: LabelProof, number: str) -> None:
    for quantity in election.quantities.values():
        with pytest.raises(ProofError, match="holds the number"):
            labels.prove_quantity(replace(quantity, label=f"{quantity.label} {number}"))
    for group in election.groups.values():
        with pytest.raises(ProofError, match="holds the number"):
            labels.prove_group(replace(group, title=f"{group.title} {number}"))
    for topic in election.topics.values():
        with pytest.raises(ProofError, match="holds the number"):
            labels.prove_topic(replace(topic, label=f"{topic.label} {number}"))
    for relation in election.relations.values():
        with pytest.raises(ProofError, match="holds the number"):
            labels.prove_relation(replace(relation, label=f"{relation.label} {number}"))


@pytest.mark.parametrize("number", FOREIGN_NUMBERS)
def test_no_summary_holds_a_number_that_its_quote_does_not(election: Election, labels: LabelProof, number: str) -> None:
    for statement in election.statements.values():
        with pytest.raises(ProofError, match="holds the number"):
            labels.prove_statement(replace(statement, summary=f"{statement.summary} {number}"))


def test_no_summary_names_a_person_whom_its_quote_does_not(election: Election, labels: LabelProof) -> None:
    persons = [subject for subject in election.subjects.values() if subject.kind in {"person", "candidate"}]
    for statement, person in product(election.statements.values(), persons):
        quoted = election.quotes[statement.quote].sentence
        speaker = statement.said_by.subject if statement.said_by else ""
        contexts = {span.words for span in (*statement.about, *statement.at.words)}
        if person.id in {*statement.subjects, speaker} or any(name in quoted for name in person.names):
            continue
        if any(name in words for words in contexts for name in person.names):
            continue
        with pytest.raises(ProofError, match="which its quote does not"):
            labels.prove_statement(replace(statement, summary=f"{statement.summary} So said {person.label}."))


def test_a_summary_denies_what_its_quote_denies_and_nothing_else(election: Election, labels: LabelProof) -> None:
    denied = [row for row in election.statements.values() if "no violations" in row.summary]
    assert denied
    for statement in denied:
        with pytest.raises(ProofError, match="leaves out"):
            labels.prove_statement(replace(statement, summary=statement.summary.replace("no violations", "violations")))
    for statement in election.statements.values():
        if " was " in statement.summary and statement not in denied:
            with pytest.raises(ProofError, match="its quote denies nothing"):
                labels.prove_statement(replace(statement, summary=statement.summary.replace(" was ", " was not ")))


@pytest.mark.parametrize("text", ["Glorp was there.", "Glorp won.", "They met Glorp.", "Glorp recognises it."])
def test_no_summary_names_somebody_whom_nobody_knows(election: Election, labels: LabelProof, text: str) -> None:
    for statement in election.statements.values():
        with pytest.raises(ProofError):
            labels.prove_statement(replace(statement, summary=text))


def test_a_list_is_whole_and_holds_nothing_else(election: Election) -> None:
    names = ProofContext(election).subject_names
    lists = [relation for relation in election.relations.values() if relation.subjects]
    assert lists
    for relation in lists:
        prove_terms(election, names, relation)
        for subject in relation.subjects:
            others = tuple(id_ for id_ in relation.subjects if id_ != subject)
            with pytest.raises(ProofError):
                prove_terms(election, names, replace(relation, subjects=others))
        for subject in election.subjects.keys() - set(relation.subjects):
            with pytest.raises(ProofError):
                prove_terms(election, names, replace(relation, subjects=(*relation.subjects, subject)))


def test_the_parts_of_a_sum_count_what_the_sum_counts(election: Election) -> None:
    names = ProofContext(election).subject_names
    total = election.relations["stations-abroad-by-state"]
    with pytest.raises(ProofError, match="is no part of the sum"):
        prove_terms(election, names, replace(total, terms=(*total.terms, "reporters")))


def test_no_two_parts_of_a_sum_count_some_of_the_same(election: Election) -> None:
    names = ProofContext(election).subject_names
    total = election.relations["put-forward"]
    prove_terms(election, names, total)
    for part in ("put-forward.cis", "put-forward.russia"):
        prove_terms(election, names, replace(total, terms=(*total.terms, part)))  # of other subjects
    read = election.relations["accredited-gross-8nov"]
    prove_terms(election, names, read)
    with pytest.raises(ProofError, match="count some of the same"):
        prove_terms(election, names, replace(read, reading=""))


def test_the_terms_of_a_sum_are_of_one_stage(election: Election) -> None:
    names = ProofContext(election).subject_names
    total = election.relations["put-forward"]
    accredited = next(row.id for row in election.quantities.values() if row.measure == "accredited")
    with pytest.raises(ProofError, match="of another stage"):
        prove_terms(election, names, replace(total, terms=(*total.terms, accredited)))
