"""Telling whether a clause that the record sets apart leaves the number beside it alone.

Its form decides: a subject and a verb of its own, and a subject that no number could rest with.
"""

from itertools import pairwise

from kztui.record.clause.bearing_words import pointing_back, saying_problem
from kztui.record.clause.clause_subjects import (
    head_noun,
    is_happening,
    narrow_place,
    says_it_is_over,
    says_it_was_calm,
    subject_problem,
)
from kztui.record.clause.clause_verbs import verb_problem
from kztui.record.clause.verb_words import AUXILIARIES, is_finite, word_set, words_of
from kztui.record.language.numbers import NUMBER_WORDS

_SCENE = word_set(
    """office term time mayor mayors mayoral governor governors akim akims deputy
    deputies parliament parliamentary council councils councillor councillors senate senator senators referendum
    referendums primary primaries runoff round rounds chamber assembly chosen chose choose picked pick by-election
    municipal regional local rural previous party parties president presidents electorate noon midday midnight
    morning afternoon evening hour hours spring summer autumn winter clock bell bells lunch dinner breakfast dawn
    dusk sunset sunrise night rerun re-run repeat"""
)
"""Words that may set a scene for what follows: another election, or another time."""
_STANDING = word_set("run ran running stood standing")
"""What a person who is named may have done in another election."""
_ROUNDS = frozenset(["round", "runoff"])
ELECTION_STEMS = ("elect", "vot", "ballot", "poll")
_MODALS = word_set("will would shall should can could may might must cannot can't couldn't won't wouldn't")
"""Verbs of what may be, and not of what is."""
_PRESENT = word_set("am is are has have do does isn't aren't hasn't haven't don't doesn't")
"""Verbs of what is so now, as of the number beside them; a report of the day tells what happened."""
_CONCESSIONS = (("despite",), ("in", "spite", "of"), ("amid",))
"""What a phrase begins with that grants something, and leaves what follows as it is."""
_OUTCOMES = {
    "avoiding": word_set("runoff run-off round"),
    "becoming": word_set("president leader head"),
}
"""What a phrase begins with that tells what a candidate came to, and of what it then speaks."""
_APPEALS = word_set("calls appeals fears")
"""What else can be granted besides what happened."""
_CALLS = {("called", "for"), ("called", "on"), ("calls", "for")}
_DUMMIES = frozenset(["it", "there"])
NO_SUBJECT = word_set(
    """if unless although though because since while when whenever where whereas after before until till once as than
    that whether who whom whose which what how why of in on at by for from with without within under over about
    against among between during despite except like unlike near to towards toward via per according not never no-
    one nor or and but so yet instead rather only just merely even perhaps maybe allegedly reportedly supposedly
    apparently possibly probably he she they we i you him her them us me nobody noone hundreds thousands dozens"""
)
"""Words that begin no noun, so that no main clause and no apposition begins with them."""


def concession_problem(text: str) -> str:
    """Return why words are no concession (“despite calls for a boycott”), which leaves what follows as it is."""
    words = words_of(text)
    start = next((len(opening) for opening in _CONCESSIONS if words[: len(opening)] == list(opening)), 0)
    noun = head_noun(words[start:])
    if not start or not (is_happening(noun) or noun in _APPEALS):
        return "has no subject and verb of its own"
    if any(word[0].isupper() or word[0].isdigit() for word in text.split()[1:]) or NUMBER_WORDS & set(words):
        return "names somebody or some number, of whom what follows could be"
    if place := narrow_place(words[start:]):
        return f"may say with “{place}” of what place or of whom the number is"
    if word := scene(text, named=True):
        return f"may set a scene for the number with “{word}”"
    return pointing_back(words) or saying_problem([word for word in words if word not in _APPEALS])


def outcome_problem(text: str) -> str:
    """Return why words behind the number do not only tell what its owner came to by it (“avoiding a runoff”)."""
    words = words_of(text)
    if not _OUTCOMES.get(words[0], frozenset()) & set(words):
        return "has no subject and verb of its own"
    return pointing_back(words) or saying_problem(words)


def clause_problem(text: str, name: str, *, is_before: bool, of_body: bool) -> str:
    """Return why words are no main clause that leaves the one beside it alone; or nothing.

    It has a subject and a verb of its own, doesn't point back, speaks of nobody's saying or thinking, and is about a
    person who stands in the election, or about what happens while people vote.

    Args:
        text: the words.
        name: the person's name that they begin with, or the pronoun for one, if any; a verb in the present tense is
            known only behind one.
        is_before: whether they stand before the number's clause.
        of_body: whether the name is an organisation's.
    """
    words = words_of(text)
    after_name = len(name.split()) if name else len(words)
    verbs = [n for n, word in enumerate(words) if is_finite(word) or (n == after_name and word.endswith("s"))]
    if not verbs or verbs[0] == 0:
        return "has no subject and verb of its own"
    is_about_name = verbs[0] == after_name and not words[after_name - 1].endswith("'s")
    return (
        _no_main_clause(words, verbs[0], named=bool(name))
        or _no_report(words, verbs[0], named=bool(name), is_before=is_before)
        or pointing_back(words)
        or saying_problem(_without_calls(words))
        or ("" if is_about_name else subject_problem(text, words[: verbs[0]], is_before=is_before))
        or ("" if says_it_is_over(text) or says_it_was_calm(text) else verb_problem(words, verbs[0], of_body=of_body))
    )


def _without_calls(words: list[str]) -> list[str]:
    """Return words without “called for” and “called on”, which say nothing of a number."""
    return [word for word, after in pairwise([*words, ""]) if (word, after) not in _CALLS]


def _no_main_clause(words: list[str], verb: int, *, named: bool) -> str:
    """Return why words with a verb at a position are no whole main clause; or nothing."""
    first, last = words[0], words[-1]
    if (first in NO_SUBJECT and not named) or (first.endswith(("ing", "ly")) and verb > 1):
        return f"is no main clause: it begins with “{first}”"
    if first in _DUMMIES:
        return f"has no subject of its own: it begins with “{first}”"
    if last in AUXILIARIES or last == "not":
        return f"leaves out what it says: it ends with “{last}”"
    return ""


def _no_report(words: list[str], verb: int, *, named: bool, is_before: bool) -> str:
    """Return why a clause does not report what happened, to whom the record or a common noun names; or nothing.

    What a person will do is behind the number's clause as harmless as what he did.
    """
    allowed = {"will"} if named and not is_before else set()
    modal = next((word for word in words if word in _MODALS - allowed), "")
    if modal or (words[verb] in _PRESENT and not named):
        return f"does not report what happened: “{modal or words[verb]}”"
    is_going_on = words[verb] in AUXILIARIES and any(word.endswith("ing") for word in words[verb + 1 : verb + 3])
    if is_going_on:
        return "tells what was going on beside the number, which could be of that"
    return ""


def scene(text: str, *, named: bool) -> str:
    """Return the word of a clause that may set a scene, another election or another time; or nothing.

    Args:
        text: the clause.
        named: whether it is about somebody whom the record names; then a round is one of this election.
    """
    for word in words_of(text):
        if named and word in _ROUNDS:
            continue
        others = word in _STANDING if named else word.startswith(ELECTION_STEMS)
        if others or word.removesuffix("'s") in _SCENE:
            return word
    return ""
