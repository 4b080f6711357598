"""The nouns that a clause beside the number's may be about: things that happen while people vote.

Nobody counts, reports or invents a number among them, and none is a document or a machine that could. A clause about
anything else is refused, whatever it says: “the commission climbed down”, “the novel opened with a bang”.
"""

import re
from itertools import takewhile

from kztui.record.language.numbers import NUMBER_WORDS


def _nouns(words: str) -> frozenset[str]:
    """Return the nouns of a text as a set."""
    return frozenset(words.split())


_HAPPENINGS = _nouns(
    """rain snow sleet frost fog wind winds storm storms heat sun sunshine temperatures weather police security
    traffic streets roads squares shops cafes markets buses trains bridges queue queues line lines protest protests
    rally rallies march marches demonstration demonstrations protesters demonstrators clashes arrests detentions
    incident incidents disturbances unrest violence campaign campaigning candidates contenders celebrations ceremony
    helicopters flags banners"""
)
"""The weather, the streets, order and the campaign: nobody could take the number beside them for one of theirs."""
_PEOPLE = _nouns(
    """students soldiers pensioners families crowd crowds supporters opponents activists volunteers staff residents
    shoppers workers villagers farmers couples schools consulates winner incumbent team"""
)
"""People; a number behind them could be of them alone, so that they stand only behind it."""
_VOTING = r"(?:(?:the|all) )?(?:voting|polling|polls|polling stations)"
_EVERYWHERE = r"in every region|across the country|nationwide|everywhere"
_HOW = r"(?:off )?(?:calmly|peacefully|quietly|smoothly|without (?:\w+ )?(?:incidents?|violence))"
_TIME = r"(?:at \d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?|on \w+day)"
_OVER = re.compile(
    rf"{_VOTING} (?:(?:had|has|have|was|were) )?(?:closed|ended|over|finished)(?: (?:{_EVERYWHERE}|{_TIME}))*\.?",
    re.IGNORECASE,
)
_CALM = re.compile(
    rf"{_VOTING} (?:(?:passed|went) {_HOW}|(?:was|were) (?:calm|peaceful|quiet|orderly|smooth))(?: {_EVERYWHERE})?",
    re.IGNORECASE,
)
_DETAINED = re.compile(
    r"(?:riot )?police (?:had )?(?:detained|arrested) (?:[a-z]+ ){0,2}\d[\d,]* "
    r"(?:people|protesters|demonstrators|activists)",
    re.IGNORECASE,
)
_PREPOSITIONS = _nouns("of in from for at with to on by outside inside around across near along against between among")
_WIDE = _nouns(
    """north south east west country capital cities streets squares corner corners boycott vote election voting
    candidates rain snow day days week weeks months"""
)
"""What a preposition may lead to before the number's clause: nothing that a turnout could be of alone."""
_LONGEST_PLACE = 3
"""How many words may lead to such a noun: “of the seven candidates”."""
_BEHIND_NOUNS = _nouns("also still all both again soon later quickly quietly")


def says_it_is_over(text: str) -> bool:
    """Return whether words say that the voting has ended: at whatever hour, a number behind it is the last."""
    return bool(_OVER.fullmatch(text))


def says_it_was_calm(text: str) -> bool:
    """Return whether words say that the voting went off calmly."""
    return bool(_CALM.fullmatch(text))


def says_who_was_detained(text: str) -> bool:
    """Return whether words say how many the police detained, which is of nobody who votes."""
    return bool(_DETAINED.fullmatch(text))


def subject_problem(text: str, words: list[str], *, is_before: bool) -> str:
    """Return why a clause is not about something that happens beside the number; or nothing.

    Args:
        text: the clause.
        words: those of its subject, in lower case.
        is_before: whether it stands before the number's clause, and could say whose number that is.
    """
    if says_it_is_over(text) or says_it_was_calm(text):
        return ""
    if len(words) > 1 and words[0] in NUMBER_WORDS and words[1] == "of":  # “five of the candidates”
        words = words[2:]
    noun = head_noun(words)
    if noun in _HAPPENINGS or (noun in _PEOPLE and not is_before):
        return ""
    return f"is about “{noun}”, with whom the number could rest"


def head_noun(words: list[str]) -> str:
    """Return the noun that a phrase is about: the last before its first preposition; or nothing."""
    nouns = []
    for word in words:
        if word in _PREPOSITIONS:
            break
        if word not in _BEHIND_NOUNS:
            nouns.append(word)
    return nouns[-1] if nouns else ""


def narrow_place(words: list[str]) -> str:
    """Return the noun behind a preposition that could say where, or among whom, what follows was; or nothing."""
    for n, word in enumerate(words):
        if word in _PREPOSITIONS:
            rest = list(takewhile(lambda after: after not in _PREPOSITIONS, words[n + 1 :]))
            if not _WIDE & set(rest[:_LONGEST_PLACE]):
                return " ".join([word, *rest])
    return ""


def is_happening(noun: str) -> bool:
    """Return whether a noun is one that nobody could take the number beside it for one of theirs."""
    return noun in _HAPPENINGS
