"""Words that may bear on a number beside them: of saying and thinking, and those that point back.

They are a second barrier behind the form of what is set apart: in doubt, it is refused.
"""

from kztui.record.clause.verb_words import word_set

_SAYING = word_set(
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
_IRREGULAR_SAYING = word_set(
    """said told thought knew known wrote written held meant heard read saw seen withdrew withdrawn took taken swore
    spread mistook mistaken forecast misread bet broadcast forgot dreamt woke woken awoke"""
)
POINTING_BACK = word_set(
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
_ENDINGS = (
    ("ied", ("y",)), ("ies", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")), ("s", ("",)),
    ("d", ("",)),
)  # fmt: skip
_LEAST_STEM = 3


def saying_problem(words: list[str]) -> str:
    """Return why words may be about somebody's saying or thinking; or nothing."""
    saying = next((word for word in words if word in _IRREGULAR_SAYING or _stems(word) & _SAYING), "")
    return f"may bear on the number: “{saying}” is a word of saying or thinking" if saying else ""


def pointing_back(words: list[str]) -> str:
    """Return why words may be about the number beside them; or nothing."""
    pointing = next((word for word in words if word.removesuffix("'s") in POINTING_BACK), "")
    if pointing:
        return f"points back with “{pointing}”"
    return ""


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
