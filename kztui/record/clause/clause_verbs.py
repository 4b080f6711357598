"""What a clause beside the number's may tell of: what happens, or is done, while people vote.

None of it is done to a number or to a paper. Whatever else somebody did could undo the number: “the staff cooked the
books”, “the candidate climbed down”.
"""

from collections.abc import Sequence

from kztui.record.clause.verb_words import word_set

_DEEDS = word_set(
    """was were fell closed opened reopened formed erupted broke grew swelled stretched snaked lashed blew blanketed
    shone dropped blocked sealed guarded patrolled detained arrested dispersed came thanked thanks conceded
    congratulated celebrated cheered danced waved gathered queued waited voted campaigned stayed arrived visited
    toured travelled traveled flew met addressed spoke greeted marched protested rallied boycotted packed served
    serve serves need needed needs stood ran trailed retired resigned attended joined watched walked became become
    disrupted cleared snarled welcomed hailed lined"""
)
"""What the weather, the police, voters and candidates do; in the past, or as it stands behind an auxiliary."""
_DEEDS_OF_BODIES = word_set("criticised criticized condemned praised welcomed met visited toured")
"""What an organisation does that is no denial."""
_AUXILIARIES = word_set("had has have did does will")
_BETWEEN = word_set("not also still already later never all both again")
_IS, _NOUN_FOLLOWS = word_set("was were"), word_set("a an the in on of at for")
"""Rain was heavy and streets were quiet; a campaign that was a film, or in its last week, sets another scene."""
_PHRASES = {
    "called": {"for", "on"}, "calls": {"for", "on"}, "came": {"to", "out"}, "broke": {"out"}, "packed": {"up"},
    "made": {"up"},
}  # fmt: skip
"""What has to follow some verbs."""
_IDIOMS = {("fell", "for"), ("fell", "through"), ("ran", "off"), ("dropped", "off")}
"""Verbs that tell of something else with the word behind them."""


def verb_problem(words: Sequence[str], verb: int, *, of_body: bool) -> str:
    """Return why a clause's verb tells of something that could undo the number; or nothing.

    Args:
        words: the clause, in lower case.
        verb: the position of its first verb.
        of_body: whether an organisation does it.
    """
    position = verb
    while position < len(words) and words[position] in _AUXILIARIES | _BETWEEN:
        position += 1
    deed = words[position] if position < len(words) else words[verb]
    after = words[position + 1] if position + 1 < len(words) else ""
    if of_body:
        return "" if deed in _DEEDS_OF_BODIES else _told(deed)
    if deed in _IS and after in _NOUN_FOLLOWS:
        return f"says with “{after}” what somebody or something was, which could undo the number"
    if deed in _PHRASES:
        return "" if after in _PHRASES[deed] else _told(deed)
    return "" if deed in _DEEDS and (deed, after) not in _IDIOMS else _told(deed)


def _told(deed: str) -> str:
    return f"tells that somebody or something “{deed}”, which could undo the number"
