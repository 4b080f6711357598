"""The proof of our own words: labels, titles and summaries name no one and no number that the sources don't.

They are ours, so their sense is not proved; but whom they name and what they number is.
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from datetime import date

from kztui.model.election import Election
from kztui.model.figure import Statement
from kztui.model.quantity import Quantity
from kztui.model.relation import Relation
from kztui.model.subject import Subject
from kztui.model.topic import Group, Topic
from kztui.model.when import When
from kztui.record.clause.verb_words import is_finite
from kztui.record.language.names import NameFinder, NameMatch
from kztui.record.language.word_search import occurrences
from kztui.record.proof.basic_checks import ProofError
from kztui.record.proof.own_words import prove_denial, prove_numbers

_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_CAPITALISED = re.compile(r"(?<![.:“] )(?<!^)(?<![\w-])[A-Z][\w’-]*")
"""A capitalised word that does not open a sentence."""
_SENTENCE = re.compile(r"(?:^|(?<=[.:“] ))([A-Z][\w’-]*) ([\w’-]+)")
"""The first two words of a sentence."""
_NO_NAMES = frozenset(
    word
    for words in (
        "a an the all some no each every most both it he she they we this that these those such its his her their our",
        "nobody everybody none one who what there here",
        "as at among by for from in of on to with after before during since",
    )
    for word in words.split()
)
"""Words that no name begins with."""
_MONTHS = (
    *("january", "february", "march", "april", "may", "june", "july"),
    *("august", "september", "october", "november", "december"),
)


class LabelProof:
    """Proves the labels, titles and summaries of an election."""

    def __init__(self, election: Election) -> None:
        self._election = election
        self._named_by_source: dict[str, frozenset[str]] = {}
        self._finder = NameFinder(
            {
                subject.id: {*subject.names, subject.label, subject.short}
                for subject in election.subjects.values()
                if subject.label
            }
        )
        self._owners_of_words: dict[str, set[str]] = defaultdict(set)
        for subject in election.subjects.values():
            for name in self._all_names(subject):
                for word in _WORD.findall(name):
                    if word[0].isupper() and word.casefold() not in _NO_NAMES:
                        self._owners_of_words[word.removesuffix("’s")].add(subject.id)
        country = election.meta.country
        self._country = {subject.id for subject in election.subjects.values() if country in subject.names}

    def prove_subject(self, subject: Subject) -> None:
        """Prove that a subject's label is one of its names, or what one of them is the initials of.

        Of a subject that no source names the label is ours; it holds nobody else's name.

        Raises:
            ProofError: if it is neither.
        """
        initials = "".join(word[0] for word in _WORD.findall(subject.label) if word[0].isupper())
        if subject.names and subject.label not in subject.names and initials not in subject.names:
            raise ProofError("label", f"“{subject.label}” is none of its names; take one of them, or add it to `names`")
        for other in self._election.subjects.values():
            if not subject.names and any(occurrences(subject.label, name) for name in filter(str.strip, other.names)):
                raise ProofError("label", f"“{subject.label}” has a name of “{other.id}” in it")

    def prove_quantity(self, quantity: Quantity) -> None:
        """Prove that a quantity's label names its subjects and no others, and no number that its quotes don't hold.

        Its heading may name some of them instead. A label that names nobody (“Votes”) is shown beside their names.

        Raises:
            ProofError: if it doesn't.
        """
        election = self._election
        measure = election.measures[quantity.measure]
        own = set(quantity.subjects)
        for name in self._named_in(quantity.label):
            is_said_otherwise = name.text in quantity.at.clock or name.text.casefold() in measure.label.casefold()
            if name.id not in own | self._country and not is_said_otherwise:
                raise ProofError("label", f"“{quantity.label}” names “{name.text}”, which it does not count")
        for other in election.measures.values():
            is_own = other.label.casefold() in measure.label.casefold() or any(
                other.label.casefold() in name.casefold() for id_ in own for name in self._names_of(id_)
            )
            if not is_own and occurrences(quantity.label.casefold(), other.label.casefold()):
                raise ProofError("label", f"“{quantity.label}” names “{other.label}”, which is another measure")
        heading = f"{quantity.label} · {election.groups[quantity.group].title}"
        named = [id_ for id_ in own & set(election.subjects) if self._is_named_in(election.subjects[id_], heading)]
        for subject in own.difference(named) if named else ():
            raise ProofError("label", f"“{quantity.label}” does not name “{subject}”, nor does its heading")
        figures = election.figures_by_quantity.get(quantity.id, ())
        quotes = [election.quotes[figure.quote].sentence for figure in figures]
        labels = [election.subjects[id_].label for id_ in quantity.subjects if id_ in election.subjects]
        prove_numbers("label", quantity.label, [*quotes, *labels, quantity.at.clock], [quantity.at])

    def prove_topic(self, topic: Topic) -> None:
        """Prove that a topic's label and the title of its headline hold no number but those of election day.

        Raises:
            ProofError: if they do.
        """
        election_day = When(self._election.meta.date, self._election.meta.date)
        prove_numbers("label", topic.label, [], [election_day])
        if topic.headline:
            prove_numbers("headline", topic.headline.title, [], [election_day])
            for name in self._named_in(topic.headline.title):
                if name.id not in self._country:
                    raise ProofError("headline", f"names “{name.text}”, and is over more than that")

    def prove_relation(self, relation: Relation) -> None:
        """Prove that a relation's label and reading name its terms' subjects, and no number that is not theirs.

        A number may say how many terms or subjects there are, or be of the terms' times or quotes.

        Raises:
            ProofError: if they do.
        """
        election = self._election
        terms = [election.quantities[term] for term in relation.terms if term in election.quantities]
        figures = [figure for term in relation.terms for figure in election.figures_by_quantity.get(term, ())]
        texts = [election.quotes[figure.quote].sentence for figure in figures]
        own = {subject for term in terms for subject in term.subjects} | set(relation.subjects) | self._country
        labels = [election.subjects[subject].label for subject in own if subject in election.subjects]
        counts = [str(len(relation.terms) - left_out) for left_out in range(3)] + [str(len(relation.subjects))]
        sources = {election.quotes[figure.quote].source for figure in figures}
        named = {name.id for term in terms for name in self._named_in(term.label)}
        for key, text in (("label", relation.label), ("reading", relation.reading)):
            for name in self._named_in(text):
                is_own = name.id in own or name.id in named
                if not is_own and not any(name.id in self._named_by(source) for source in sources):
                    raise ProofError(key, f"names “{name.text}”, which its terms do not")
            clocks = [term.at.clock for term in terms]
            prove_numbers(key, text, [*texts, *labels, *clocks, *counts], [term.at for term in terms])

    def prove_group(self, group: Group) -> None:
        """Prove that a group's title names only whom it shows, and holds no number but of their times.

        Raises:
            ProofError: if it doesn't.
        """
        quantities = [row for row in self._election.quantities.values() if row.group == group.id]
        shown = {subject for row in quantities for subject in row.subjects}
        shown |= {
            subject
            for statement in self._election.statements.values()
            if statement.group == group.id
            for subject in statement.subjects
        }
        measures = " ".join(self._election.measures[row.measure].label for row in quantities).casefold()
        for name in self._named_in(group.title):
            if name.id not in shown | self._country and name.text.casefold() not in measures:
                raise ProofError("title", f"names “{name.text}”, of whom nothing stands under it")
        prove_numbers("title", group.title, [row.at.clock for row in quantities], [row.at for row in quantities])

    def prove_statement(self, statement: Statement) -> None:
        """Prove that the names and numbers in a statement's summary stand in its quote, or in words given as context.

        Raises:
            ProofError: if they don't.
        """
        election = self._election
        quote = election.quotes[statement.quote]
        spans = (*statement.about, *statement.at.words, *(statement.said_by.words if statement.said_by else ()))
        texts = [quote.exact, *(span.words for span in (*quote.governed_by, *spans))]
        for key, text in (("summary", statement.summary), ("short", statement.short)):
            prove_denial(key, text, texts)
        speaker = {statement.said_by.subject} if statement.said_by else set()
        named = {name.id for text in texts for name in self._finder.mentioned_in(text)}
        allowed = named | set(statement.subjects) | speaker | self._country
        times = [statement.at.when]
        for key, text in (("summary", statement.summary), ("short", statement.short)):
            for name in self._named_in(text):
                if name.id not in allowed:
                    raise ProofError(key, f"names “{name.text}”, which its quote does not")
            prove_numbers(key, text, texts, times)
            self._prove_capitals(key, text, texts, allowed, statement.at.when)

    def _prove_capitals(self, key: str, text: str, texts: Iterable[str], subjects: Collection[str], at: When) -> None:
        """Prove that no capitalised word in our text is the name of somebody whom the quote does not name."""
        known = (self._election.subjects[id_] for id_ in subjects if id_ in self._election.subjects)
        names = (name for subject in known for name in self._all_names(subject))
        words = {word.casefold() for named in (*texts, *names) for word in _WORD.findall(named)}
        months = words | {_MONTHS[date.fromisoformat(day).month - 1] for day in (at.start, at.end) if day}
        words |= {*_MONTHS, *(word.casefold() for word in _WORD.findall(self._election.meta.country))}
        for first in _SENTENCE.finditer(text):
            if _is_name(first[1], first[2]) and first[1].casefold() not in words | _NO_NAMES:
                raise ProofError(key, f"has “{first[1]}”, which its quote does not")
        for word in _WORD.findall(text):
            owners = self._owners_of_words.get(word.removesuffix("’s"), set())
            if owners and not owners & set(subjects) and word.casefold() not in words:
                raise ProofError(key, f"has “{word}”, of a name that its quote does not have")
            if word.casefold() in _MONTHS and word.casefold() not in months:
                raise ProofError(key, f"has “{word}”, which is not when it was")
        for match in _CAPITALISED.finditer(text):
            if not any(part.casefold().removesuffix("’s") in words for part in (match[0], *match[0].split("-"))):
                raise ProofError(key, f"has “{match[0]}”, which its quote does not")

    def _named_by(self, source: str) -> frozenset[str]:
        """Return the subjects that a source's quotes name."""
        if source not in self._named_by_source:
            sentences = (quote.sentence for quote in self._election.quotes_by_source[source])
            found = frozenset(name.id for sentence in sentences for name in self._named_in(sentence))
            self._named_by_source[source] = found
        return self._named_by_source[source]

    def _names_of(self, id_: str) -> tuple[str, ...]:
        subject = self._election.subjects.get(id_)
        return self._all_names(subject) if subject else ()

    def _all_names(self, subject: Subject) -> tuple[str, ...]:
        return (*subject.names, subject.label, subject.short)

    def _named_in(self, text: str) -> Iterator[NameMatch]:
        """Yield the names in one of our texts; a name within a longer one does not count."""
        yield from self._finder.in_text(text)

    def _is_named_in(self, subject: Subject, text: str) -> bool:
        """Return whether a text names a subject, if only by a word of its name that nobody else's name has."""
        if any(name.id == subject.id for name in self._named_in(text)):
            return True
        return any(self._owners_of_words.get(word) == {subject.id} for word in _WORD.findall(text))


def _is_name(word: str, after: str) -> bool:
    """Return whether a capitalised word that opens a sentence stands as a name does: in the singular, before a verb."""
    is_verb = is_finite(after) or after.endswith("s")
    return is_verb and not word.endswith(("s", "ing"))
