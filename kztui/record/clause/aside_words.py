"""Telling whether words that the record sets apart could bear on a number beside them.

Their form decides: an apposition names something and has no verb, a main clause has a subject and a verb of its own.
The lists of words below are a second barrier, behind the form: in doubt, an aside is refused.
"""

import re
from itertools import pairwise, takewhile

from kztui.record.language.numbers import NUMBER_WORDS


def _set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


AUXILIARIES = _set(
    """am is are was were be been being has have had having do does did will would shall should can could may might
    must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot
    couldn't"""
)
IRREGULAR_PAST = _set(
    """arose ate beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came
    cast caught chose clung cost crept cut dealt drank drew drove dug fed fell felt fled flew forgave forgot
    fought found froze gave got grew heard held hid hit hung hurt kept knelt knew laid lay leant led left lent let
    lit lost made meant met misread mistook overcame oversaw paid put ran rang read rode rose said sang sank sat
    saw sent set shook shone shot shrank shut slept slid sold sought sped spent split spoke spread sprang stole
    stood stuck struck swam swept swore swung taught threw told took tore understood underwent upheld went
    withdrew woke won wore wound wrote"""
)
_SAYING = _set(
    """accuse acknowledge add admit advise affirm agree allege amend announce annul answer argue assert assume assure
    believe bet boast brag broadcast calculate call cancel circulate claim comment complain conclude confess
    confirm consider contend correct count counter declare decry deem deny deride describe disavow disbelieve
    disclose discount dismiss disown dispute doubt dream err estimate exclaim expect explain fake falsify fear
    figure forecast forge gloat gossip guess hear hint hold hope imagine imply indicate inform insinuate insist
    invalidate invent jeer joke judge know laugh learn lie maintain mean mention misprint misread misstate mistake
    mock mutter note nullify object observe opine overturn post predict presume pretend proclaim project promise
    publish question quip quote read reason recall recant reckon refute regard reject remark repeat reply report
    repudiate rescind retort retract reveal revise revoke ridicule rule rumour say scoff see shout shrug sneer
    speculate spread state stress suggest suppose surface surmise suspect swap swear swirl take tell think
    threaten tweet type underestimate urge void vow wager warn whisper wish withdraw wonder write debunk apologise
    apologize throw"""
)
_IRREGULAR_SAYING = _set(
    """said told thought knew known wrote written held meant heard read saw seen withdrew withdrawn took taken swore
    spread mistook mistaken forecast misread bet broadcast forgot dreamt"""
)
_POINTING_BACK = _set(
    """it its this that these those which what whatever such so thus hence therefore both same latter former one ones
    none neither either any each much more less fewer most half otherwise likewise instead too also however
    nevertheless yet nothing respectively there year month decade century era date then earlier later ago
    previously previous last number numbers figure figures claim claims count counts total totals tally tallies
    result results data statistic statistics report reports statement statements announcement assertion estimate
    estimates forecast forecasts prediction percentage percentages percent rate rates share shares turnout truth
    lie lies error errors mistake mistakes typo misprint hoax fabrication fiction fairy correction retraction
    denial rumour rumours rumor rumors gossip story stories tale tales word words news joke dream myth legend
    propaganda fraud forgery fake calculation score outcome sum sums document documents paper protocol protocols
    press release post message messages wisdom opinion view theory survey surveys projection projections scenario
    target goal plan hope hopes expectation expectations threshold quorum half-truth record records headline
    headlines digit digits true false untrue wrong right incorrect correct accurate inaccurate fictitious invented
    imaginary hypothetical reverse opposite contrary reality case irony source sources everything anything missing
    fifth tenth quarter third ward prison village villages district districts women men youth still going another
    different drunk comedian"""
)
"""Words that point back to the number, or to what was said of it."""
_SCENE = _set(
    """run ran running stood standing office term time mayor mayors mayoral governor governors akim akims deputy
    deputies parliament parliamentary council councils councillor councillors senate senator senators referendum
    referendums primary primaries runoff round rounds chamber assembly chosen chose choose picked pick by-election
    municipal regional local rural previous party parties president presidents electorate noon midday midnight
    morning afternoon evening hour hours spring summer autumn winter clock bell bells lunch dinner breakfast dawn
    dusk sunset sunrise night rerun re-run repeat"""
)
"""Words that may set a scene for what follows: another election, or another time."""
_ROUNDS = frozenset(["round", "runoff"])
_CLOSED = re.compile(r"\b(?:closed|ended|over|finished)\b")
_ELECTION_STEMS = ("elect", "vot", "ballot", "poll")
_MODALS = _set("will would shall should can could may might must cannot can't couldn't won't wouldn't")
"""Verbs of what may be, and not of what is."""
_PRESENT = _set("am is are has have do does isn't aren't hasn't haven't don't doesn't")
"""Verbs of what is so now, as of the number beside them; a report of the day tells what happened."""
_MASS_NOUNS = _set("rain snow fog wind traffic police security business work life campaigning voting polling counting")
"""Nouns that have neither an article nor a plural; any other such word that a clause begins with is a name."""
_DUMMIES = frozenset(["it", "there"])
_NO_SUBJECT = _set(
    """if unless although though because since while when whenever where whereas after before until till once as than
    that whether who whom whose which what how why of in on at by for from with without within under over about
    against among between during despite except like unlike near to towards toward via per according not never no-
    one nor or and but so yet instead rather only just merely even perhaps maybe allegedly reportedly supposedly
    apparently possibly probably he she they we i you him her them us me nobody noone hundreds thousands dozens"""
)
"""Words that begin no noun, so that no main clause and no apposition begins with them."""
_DETERMINERS = _set("""a an the his her its their""")
"""What an apposition may begin with."""
_PERSON_NOUNS = _set(
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
_BODY_NOUNS = _set(
    """body organisation organization group grouping bloc union commission committee agency party movement
    association institution ministry office alliance council assembly authority watchdog regulator board court
    federation confederation network"""
)
"""What an organisation can be called in an apposition."""
_PLACE_NOUNS = _set("""city capital metropolis centre center hub""")
"""What a place can be called in an apposition."""
_CONTENDER_NOUNS = _set("candidate contender challenger nominee rival favourite favorite frontrunner front-runner")
"""What a person can be called in this election; with more words, it could be another one."""
_NOUNS_BY_KIND = {"candidate": _PERSON_NOUNS, "person": _PERSON_NOUNS, "organisation": _BODY_NOUNS}
"""What an apposition calls a subject of a kind; one of any other kind is a place."""
_PREPOSITIONS = _set(
    "of in from for at with to on by since after before under over between among around near outside beside behind "
    "against without within like who whose whom that which"
)
_SMALL_WORDS = _set("of the and for in")
_POSSESSIVES = _set("his her its their")
_AGE = re.compile(r"\d\d|aged \d\d")
_BORN = ("born in ", "born on ", "born at ")
_ENDINGS = (
    ("ied", ("y",)), ("ies", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")), ("s", ("",)),
    ("d", ("",)),
)  # fmt: skip
_LEAST_STEM = 3


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, with one kind of apostrophe."""
    return [word.strip(".,;:!?()“”«»\"'") for word in text.lower().replace("’", "'").split()]


def says_it_is_over(text: str) -> bool:
    """Return whether words say that something has ended: at whatever hour, a number behind it is the last."""
    return bool(_CLOSED.search(text))


def is_finite(word: str) -> bool:
    """Return whether a word looks like a finite verb: an auxiliary, or a past tense."""
    return word in AUXILIARIES or word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > len("need"))


def clause_problem(text: str, name: str) -> str:
    """Return why words are no main clause that leaves the one beside it alone; or nothing.

    It has a subject and a verb of its own, doesn't point back, and speaks of nobody's saying or thinking.

    Args:
        text: the words.
        name: the name that they begin with, if any; a verb in the present tense is known only behind one.
    """
    words = words_of(text)
    after_name = len(name.split()) if name else len(words)
    verbs = [n for n, word in enumerate(words) if is_finite(word) or (n == after_name and word.endswith("s"))]
    if not verbs or verbs[0] == 0:
        return "has no subject and verb of its own"
    return (
        _no_main_clause(words, verbs[0])
        or _no_report(words, verbs[0], named=bool(name))
        or _pointing_back(words)
        or _saying_problem(words)
    )


def _no_main_clause(words: list[str], verb: int) -> str:
    """Return why words with a verb at a position are no whole main clause; or nothing."""
    first, last = words[0], words[-1]
    if first in _NO_SUBJECT or (first.endswith(("ing", "ly")) and verb > 1):
        return f"is no main clause: it begins with “{first}”"
    if first in _DUMMIES:
        return f"has no subject of its own: it begins with “{first}”"
    if last in AUXILIARIES or last == "not":
        return f"leaves out what it says: it ends with “{last}”"
    return ""


def _no_report(words: list[str], verb: int, *, named: bool) -> str:
    """Return why a clause does not report what happened, to whom the record or a common noun names; or nothing."""
    modal = next((word for word in words if word in _MODALS), "")
    if modal or (words[verb] in _PRESENT and not named):
        return f"does not report what happened: “{modal or words[verb]}”"
    is_going_on = words[verb] in AUXILIARIES and any(word.endswith("ing") for word in words[verb + 1 : verb + 3])
    if is_going_on:
        return "tells what was going on beside the number, which could be of that"
    is_plain_name = verb == 1 and not named and not words[0].endswith("s") and words[0] not in _MASS_NOUNS
    return f"names “{words[0].capitalize()}”, whom the record does not name" if is_plain_name else ""


def _pointing_back(words: list[str]) -> str:
    """Return why words may be about the number beside them; or nothing."""
    pointing = next((word for word in words if word.removesuffix("'s") in _POINTING_BACK), "")
    if pointing:
        return f"points back with “{pointing}”"
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
        if word.removesuffix("'s") in _SCENE or (not named and word.startswith(_ELECTION_STEMS)):
            return word
    return ""


def apposition_problem(text: str, kind: str) -> str:
    """Return why words are no apposition to the name before them; or nothing.

    Their first noun phrase calls a person, a body or a place what such a thing is called, and they have no verb.

    Args:
        text: the words.
        kind: the kind of the subject that is named.
    """
    if _AGE.fullmatch(text) or text.startswith(_BORN):
        return _saying_problem(words_of(text))
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
    if words[0] in _NO_SUBJECT | _POSSESSIVES | NUMBER_WORDS or words[0].isdigit():
        return f"is no apposition: it begins with “{words[0]}”"
    if any(word == "and" and after in _DETERMINERS | NUMBER_WORDS for word, after in pairwise(words)):
        return "may be a list that the name before it is the first of"
    return _saying_problem([word for word in words if word not in nouns and not word.endswith(("er", "or", "ion"))])


def who_problem(text: str) -> str:
    """Return why words are no clause about the name before them; or nothing."""
    words = words_of(text)
    if words[0] != "who":
        return f"is about another than the one named: it begins with “{words[0]}”"
    if not any(map(is_finite, words)):
        return "has no verb after “who”"
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
    if problem := _saying_problem(words):
        return problem
    is_name = all(word[0].isupper() or word in _SMALL_WORDS for word in text.split())
    is_translation = kind == "organisation" and words[0] not in _NO_SUBJECT
    bears_on_number = any(word in _POINTING_BACK or word.startswith(_ELECTION_STEMS) for word in words)
    if text[0].isupper() and (is_name or is_translation) and not bears_on_number:
        return ""
    return apposition_problem(text, kind)


def _saying_problem(words: list[str]) -> str:
    saying = next((word for word in words if word in _IRREGULAR_SAYING or _stems(word) & _SAYING), "")
    return f"may bear on the number: “{saying}” is a word of saying or thinking" if saying else ""


def _stems(word: str) -> set[str]:
    """Return what a word may be a form of."""
    stems = {word}
    for ending, replacements in _ENDINGS:
        if word.endswith(ending):
            base = word.removesuffix(ending)
            stems.update(base + replacement for replacement in replacements)
            if len(base) >= _LEAST_STEM and base[-1] == base[-2]:
                stems.add(base[:-1])
    return stems
