"""Telling whether words are a clause with a verb of its own, and whether that verb is one of saying or thinking."""

import re

AUXILIARIES = frozenset(
    "am is are was were be been being has have had having do does did will would shall should can could may might must "
    "isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot couldn't".split()
)
IRREGULAR_PAST = frozenset(
    "arose ate beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came cast caught chose "
    "clung cost crept cut dealt drank drew drove dug fed fell felt fled flew forgave forgot fought found froze gave got grew heard held "
    "hid hit hung hurt kept knelt knew laid lay leant led left lent let lit lost made meant met misread mistook overcame oversaw paid "
    "put ran rang read rode rose said sang sank sat saw sent set shook shone shot shrank shut slept slid sold sought sped spent split "
    "spoke spread sprang stole stood stuck struck swam swept swore swung taught threw told took tore understood underwent upheld went "
    "withdrew woke won wore wound wrote".split()
)
SAYING = frozenset(
    "accuse acknowledge add admit advise affirm agree allege announce answer argue assert assume assure believe bet boast brag "
    "broadcast call calculate claim comment complain conclude confess confirm consider contend count counter declare decry deem deny "
    "deride describe disavow disbelieve disclose discount dismiss disown dispute doubt dream estimate exclaim expect explain fake "
    "falsify fear figure forecast forge gloat gossip guess hear hint hold hope imagine imply indicate inform insinuate insist invent "
    "jeer joke judge know laugh learn lie maintain mean mention mock mutter note object observe opine post predict presume pretend "
    "proclaim project promise publish question quip quote read reason recall recant reckon refute regard reject remark repeat reply "
    "report repudiate retract retort reveal ridicule rule rumour scoff say see shout shrug sneer speculate spread state stress suggest "
    "suppose surmise suspect swear take tell think threaten tweet underestimate urge vow wager warn whisper wish withdraw wonder write "
    "circulate swirl surface amend annul cancel correct invalidate nullify overturn rescind revise revoke void err mistake misstate "
    "misread misprint".split()
)
_IRREGULAR_SAYING = {
    "said": "say", "told": "tell", "thought": "think", "knew": "know", "wrote": "write", "held": "hold", "meant": "mean", "heard": "hear",
    "read": "read", "saw": "see", "withdrew": "withdraw", "took": "take", "swore": "swear", "spread": "spread", "mistook": "mistake", "forecast": "forecast",
    "misread": "misread", "lied": "lie", "bet": "bet", "broadcast": "broadcast", "known": "know", "written": "write", "forgot": "err", "forged": "forge",
    "withdrawn": "withdraw", "mistaken": "mistake", "dreamt": "dream", "denied": "deny",
}  # fmt: skip
POINTING_BACK = frozenset(
    "it its this that these those which what whatever such so thus hence therefore both same latter former one ones none neither either "
    "any each much more less fewer most half otherwise likewise instead too also however nevertheless yet nothing "
    "year month decade century era date then earlier later ago previous previously last "
    "number numbers figure figures claim claims count counts total totals tally tallies result results data statistic statistics report reports "
    "statement statements announcement assertion estimate estimates forecast forecasts prediction percentage percent rate rates share "
    "shares turnout truth lie lies error errors mistake mistakes typo misprint hoax fabrication fiction fairy correction retraction denial rumour "
    "rumours rumor rumors gossip story stories tale tales word words news joke dream myth legend propaganda fraud forgery fake calculation score "
    "outcome percentages sum sums document documents paper protocol protocols press release post message messages wisdom opinion view theory poll polls survey surveys "
    "projection projections scenario target goal plan hope hopes expectation expectations threshold quorum half-truth record records headline headlines "
    "true false untrue wrong right incorrect correct accurate inaccurate fictitious invented imaginary hypothetical respectively there".split()
)
"""Words that point back to the number, or to what was said of it."""
_OTHER_ELECTION = frozenset(
    "run ran running stood standing office term time mayor mayoral mayors governor governors akim akims deputy deputies parliament parliamentary "
    "council councils councillor councillors senate senator senators referendum referendums primary primaries runoff round rounds chamber assembly "
    "chosen chose choose picked pick by-election municipal regional local rural previous party parties president presidents "
    "electorate noon midday midnight morning afternoon evening hour hours summer spring autumn winter".split()
)
"""Words of a clause that may set a scene for what follows: another election, or another time."""
_ELECTION_STEMS = ("elect", "vot", "ballot", "poll")
_DUMMIES = frozenset("it there".split())
_NO_SUBJECT = frozenset(
    "if unless although though because since while when whenever where whereas after before until till once as than that whether who whom whose "
    "which what how why of in on at by for from with without within under over about against among between during despite except like unlike "
    "near to towards toward per via according not never no-one nor or and but so yet instead rather only just merely even perhaps maybe "
    "allegedly reportedly supposedly apparently possibly probably he she they we you i him her them us me".split()
)
_TOO_SHORT = 2


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, with one kind of apostrophe."""
    return [word.strip(".,;:!?()“”«»\"") for word in text.lower().replace("’", "'").split()]


def is_finite(word: str) -> bool:
    """Return whether a word looks like a finite verb: an auxiliary, or a past tense."""
    return word in AUXILIARIES or word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > len("need"))


def says_or_thinks(word: str) -> bool:
    """Return whether a word is a form of a verb of saying, thinking or taking back."""
    if word in _IRREGULAR_SAYING:
        return True
    return any(stem in SAYING for stem in _stems(word))


def _stems(word: str) -> set[str]:
    """Return what a word may be a form of."""
    stems = {word}
    for ending, replacements in (("ied", ("y",)), ("ies", ("y",)), ("ing", ("", "e")), ("ed", ("", "e")), ("es", ("", "e")), ("s", ("",)), ("d", ("",))):
        if word.endswith(ending):
            base = word.removesuffix(ending)
            stems.update(base + replacement for replacement in replacements)
            if len(base) > _TOO_SHORT and base[-1] == base[-2]:
                stems.add(base[:-1])
    return stems


def clause_problem(text: str) -> str:
    """Return why words are no main clause with a subject and a verb of their own that leaves another clause alone; or nothing."""
    words = words_of(text)
    verbs = [n for n, word in enumerate(words) if is_finite(word)]
    if not verbs or verbs[0] == 0 or not words:
        return "has no subject and verb of its own"
    if words[0] in _NO_SUBJECT or (words[0].endswith(("ing", "ly")) and verbs[0] > 1):
        return f"is no main clause: it begins with “{words[0]}”"
    if words[0] in _DUMMIES:
        return f"has no subject of its own: it begins with “{words[0]}”"
    if words[-1] in AUXILIARIES or words[-1] == "not":
        return f"leaves out what it says: it ends with “{words[-1]}”"
    pointing = next((word for word in words if word.removesuffix("'s") in POINTING_BACK), "")
    if pointing:
        return f"points back with “{pointing}”"
    saying = next((word for word in words if says_or_thinks(word)), "")
    if saying:
        return f"may bear on the number: “{saying}” is a word of saying or thinking"
    return ""


def scene(text: str) -> str:
    """Return the word of a clause that may set a scene, another election or another time, for what follows; or nothing."""
    for word in words_of(text):
        if word.removesuffix("'s") in _OTHER_ELECTION or word.startswith(_ELECTION_STEMS):
            return word
    return ""


def apposition_problem(text: str) -> str:
    """Return why words are no apposition to a name; or nothing."""
    words = words_of(text)
    if not words:
        return "is empty"
    capitalised = {word.strip(",.") for word in text.split() if word[0].isupper()}
    for n, word in enumerate(words):
        if word.capitalize() in capitalised and n:
            continue
        if word in {"who", "whose", "whom"} and n:
            break
        if says_or_thinks(word) and not word.endswith(("er", "or", "ion")):
            return f"may bear on the number: “{word}” is a word of saying or thinking"
        if word in AUXILIARIES or word in IRREGULAR_PAST or (is_finite(word) and n == len(words) - 1):
            return f"is no apposition: “{word}” is a verb"
    first = text.split()[0]
    if _AGE.fullmatch(text.strip()):
        return ""
    starts = first[0].isupper() or first[0].isdigit() or words[0] in _APPOSITION_BEGINNINGS
    return "" if starts else f"is no apposition: it begins with “{first}”"


def bracket_problem(text: str) -> str:
    """Return why words in brackets after a name may bear on more than the name; or nothing."""
    words = words_of(text)
    if _AGE.fullmatch(text.strip()):
        return ""
    saying = next((word for word in words if says_or_thinks(word)), "")
    if saying:
        return f"may bear on the number: “{saying}” is a word of saying or thinking"
    first = text.split()[0]
    names_something = first[0].isupper() or words[0] in _APPOSITION_BEGINNINGS
    if not names_something or words[0] in _NO_SUBJECT or words[0] in POINTING_BACK:
        return f"may bear on more than the name before it: it begins with “{first}”"
    return ""


_APPOSITION_BEGINNINGS = frozenset(
    "a an the his her its their former incumbent acting then president candidate nominee leader head chairman chairwoman deputy independent both "
    "born long once now aged".split()
)
_AGE = re.compile(r"\d\d|aged \d\d")
