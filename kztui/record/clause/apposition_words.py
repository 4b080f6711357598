"""Telling whether words that the record sets apart behind a name only say who or what it is.

An apposition calls it by a noun that such a thing is called by, and has no verb; a *who*-clause has one at once.
"""

import re
from itertools import pairwise, takewhile

from kztui.record.clause.bearing_words import POINTING_BACK, pointing_back, saying_problem
from kztui.record.clause.clause_words import ELECTION_STEMS, NO_SUBJECT
from kztui.record.clause.verb_words import AUXILIARIES, IRREGULAR_PAST, is_finite, word_set, words_of
from kztui.record.language.numbers import NUMBER_WORDS

_DETERMINERS = word_set("""a an the his her its their""")
"""What an apposition may begin with."""
_PERSON_NOUNS = word_set(
    """president minister premier diplomat politician journalist editor reporter columnist economist lawyer engineer
    teacher professor lecturer doctor physician surgeon general officer colonel soldier activist leader head
    chairman chairwoman chief member deputy lawmaker legislator senator governor mayor akim ambassador envoy
    veteran incumbent successor predecessor son daughter wife husband brother sister man woman newcomer outsider
    farmer entrepreneur businessman businesswoman banker scholar academic writer author poet historian philosopher
    scientist sociologist official administrator adviser advisor aide unionist secretary director manager founder
    co-founder speaker judge prosecutor singer actor athlete boxer coach nurse miner worker native figure
    technocrat reformer democrat communist socialist nationalist liberal conservative independent"""
)
"""What a person can be called in an apposition."""
_BODY_NOUNS = word_set(
    """body organisation organization group grouping bloc union commission committee agency party movement
    association institution ministry office alliance council assembly authority watchdog regulator board court
    federation confederation network"""
)
"""What an organisation can be called in an apposition."""
_PLACE_NOUNS = word_set("""city capital metropolis centre center hub""")
"""What a place can be called in an apposition."""
_CONTENDER_NOUNS = word_set("candidate contender challenger nominee rival favourite favorite frontrunner front-runner")
"""What a person can be called in this election; with more words, it could be another one."""
_NOUNS_BY_KIND = {"candidate": _PERSON_NOUNS, "person": _PERSON_NOUNS, "organisation": _BODY_NOUNS}
"""What an apposition calls a subject of a kind; one of any other kind is a place."""
_PREPOSITIONS = word_set(
    "of in from for at with to on by since after before under over between among around near outside beside behind "
    "against without within like who whose whom that which"
)
_SMALL_WORDS = word_set("of the and for in")
_POSSESSIVES = word_set("his her its their")
_BEFORE_VERB = word_set("also once later then first")
"""What may stand between “who” and its verb."""
_AGE = re.compile(r"\d\d|aged \d\d")
_PARTICIPLES = (
    "born in ", "born on ", "born at ", "backed by ", "supported by ", "nominated by ", "endorsed by ", "fielded by ",
)  # fmt: skip
"""What a phrase that says who somebody is may begin with in place of a noun."""


def apposition_problem(text: str, kind: str) -> str:
    """Return why words are no apposition to the name before them; or nothing.

    Their first noun phrase calls a person, a body or a place what such a thing is called, and they have no verb.

    Args:
        text: the words.
        kind: the kind of the subject that is named.
    """
    if _AGE.fullmatch(text) or text.startswith(_PARTICIPLES):
        return saying_problem(words_of(text))
    before_who = re.split(r"\bwho(?:se|m)?\b", text, maxsplit=1)[0]
    capitalised = {word.lower() for word in before_who.split()[1:] if word[0].isupper()}
    words = [word for word in words_of(before_who) if word not in capitalised]
    phrase = list(takewhile(lambda word: word not in _PREPOSITIONS, words))
    nouns = _NOUNS_BY_KIND.get(kind, _PLACE_NOUNS)
    if len(phrase) == len(words) and nouns is _PERSON_NOUNS:
        nouns |= _CONTENDER_NOUNS
    if not phrase or not any(part in nouns for word in phrase for part in (word, *word.split("-"))):
        return "does not say what the name before it is, by any noun that the proof knows"
    for n, word in enumerate(words):
        if word in AUXILIARIES or word in IRREGULAR_PAST or (is_finite(word) and n == len(words) - 1):
            return f"is no apposition: “{word}” is a verb"
    if capitalised and nouns is _BODY_NOUNS:
        return "may say that it is another body than the one named"
    if words[0] in NO_SUBJECT | _POSSESSIVES | NUMBER_WORDS or words[0].isdigit():
        return f"is no apposition: it begins with “{words[0]}”"
    if problem := pointing_back(words[len(phrase) :]):
        return problem
    if any(word == "and" and after in _DETERMINERS | NUMBER_WORDS for word, after in pairwise(words)):
        return "may be a list that the name before it is the first of"
    return saying_problem([word for word in words if word not in nouns and not word.endswith(("er", "or", "ion"))])


def title_problem(text: str) -> str:
    """Return why words before a person's name are no title of his (“the former diplomat”); or nothing."""
    words = words_of(text)
    if words[-1] not in _PERSON_NOUNS or any(word in _PREPOSITIONS or word.endswith("'s") for word in words):
        return "does not say what the name behind it is, by any noun that the proof knows"
    return pointing_back([word for word in words if word != "former"]) or apposition_problem(text, "person")


def who_problem(text: str) -> str:
    """Return why words are no clause about the name before them; or nothing."""
    words = words_of(text)
    if words[0] != "who":
        return f"is about another than the one named: it begins with “{words[0]}”"
    verb = next((n for n, word in enumerate(words) if n and not (word.endswith("ly") or word in _BEFORE_VERB)), 0)
    if not verb or not (is_finite(words[verb]) or words[verb].endswith("s")):
        return "has no verb after “who”"
    if words[-1] in {"who", "that", "which"}:
        return f"goes on beyond what is set apart: it ends with “{words[-1]}”"
    pointing = next((word for word in words if word in {"it", "this", "these", "those", "not", "never"}), "")
    return f"points back with “{pointing}”" if pointing else ""


def bracket_problem(text: str, kind: str) -> str:
    """Return why words in brackets after a name may bear on more than the name; or nothing.

    They are another name, a translation of one, or an apposition.

    Args:
        text: the words.
        kind: the kind of the subject that is named.
    """
    words = words_of(text)
    if problem := saying_problem(words):
        return problem
    is_name = all(word[0].isupper() or word in _SMALL_WORDS for word in text.split())
    is_translation = kind == "organisation" and words[0] not in NO_SUBJECT
    bears_on_number = any(word in POINTING_BACK or word.startswith(ELECTION_STEMS) for word in words)
    if text[0].isupper() and (is_name or is_translation) and not bears_on_number:
        return ""
    return apposition_problem(text, kind)
