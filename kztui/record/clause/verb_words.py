"""Telling verbs from other words by their form: an auxiliary, a past tense."""


def word_set(words: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(words.split())


AUXILIARIES = word_set(
    """am is are was were be been being has have had having do does did will would shall should can could may might
    must isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't can't cannot
    couldn't"""
)
IRREGULAR_PAST = word_set(
    """arose ate beat became began bent bet bit bled blew bore bought bound bred broke brought built burnt burst came
    cast caught chose clung cost crept cut dealt drank drew drove dug fed fell felt fled flew forgave forgot
    fought found froze gave got grew heard held hid hit hung hurt kept knelt knew laid lay leant led left lent let
    lit lost made meant met misread mistook overcame oversaw paid put ran rang read rode rose said sang sank sat
    saw sent set shook shone shot shrank shut slept slid sold sought sped spent split spoke spread sprang stole
    stood stuck struck swam swept swore swung taught threw told took tore understood underwent upheld went
    withdrew woke won wore wound wrote"""
)


def words_of(text: str) -> list[str]:
    """Return the words of a text in lower case, with one kind of apostrophe."""
    return [word.strip(".,;:!?()“”«»\"'") for word in text.lower().replace("’", "'").split()]


def is_finite(word: str) -> bool:
    """Return whether a word looks like a finite verb: an auxiliary, or a past tense."""
    return word in AUXILIARIES or word in IRREGULAR_PAST or (word.endswith("ed") and len(word) > len("need"))
