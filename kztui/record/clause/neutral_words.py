"""The words that may stand beside a number without changing it: the whole list, each group with its reason.

A word that is neither here nor named by the record (as a name, a title, a verb of a measure, a time, an aside) stops
the build. A word is of a kind, and `clause_phrases` and `clause_forms` say where each kind may stand; nowhere else is
it accepted. No word here denies, doubts, supposes, predicts or takes a part: what is missing is refused.
"""

from types import MappingProxyType

import msgspec


class NeutralWords(msgspec.Struct, frozen=True):
    """Words of one kind, and why they are harmless where that kind may stand."""

    kind: str
    """What the patterns of clauses call them."""
    reason: str
    words: tuple[str, ...]


def _words(kind: str, reason: str, words: str) -> NeutralWords:
    return NeutralWords(kind, reason, tuple(" ".join(word.split()) for word in words.split("|")))


FUNCTION_WORDS = (
    _words("det", "the article, or “all” of a whole", "the | all | all the"),
    _words("indefinite", "the article of a thing that is not named before; never of the election", "a | an"),
    _words("in", "says where, or of which election", "in | at | across"),
    _words("on", "says when", "on"),
    _words("as_of", "says up to when", "as of"),
    _words("since", "says from when", "since"),
    _words("during", "says at which event", "during"),
    _words("of", "says of whom or what", "of"),
    _words("from", "says from whom, or from which number a change set out", "from"),
    _words("to", "leads to the number that a change ended at", "to"),
    _words("for", "says for whom", "for"),
    _words("by", "says who voted, watched or did it", "by"),
    _words("with", "ties a number to its owner", "with | on"),
    _words("out_of", "leads to the whole, which has a noun of its own", "out of"),
    _words("and", "joins two numbers, each with its own owner", "and | as well as"),
    _words("while", "joins two clauses that are both asserted", "while"),
    _words("but", "joins a clause that the record sets aside", "but | yet"),
    _words("or", "says the same thing in another unit", "or | that is"),
    _words("that", "leads in what somebody said", "that"),
    _words("there", "says that something exists", "there"),
    _words("including", "leads to a part, which has an owner of its own", "including | of them"),
    _words("respectively", "ties two numbers to two names in their order", "respectively"),
    _words("possessive", "ties a thing to its owner", "’s | 's | ’ | '"),
    _words("pronoun", "stands for the one candidate whom the clause before it is about", "he | she"),
    _words("each", "says that every one of a list has the number", "each | from each country"),
)
"""Words that only join others."""

ASSERTING_VERBS = (
    _words("be", "asserts", "was | were | is | are | has been | have been | had been"),
    _words("was", "asserts what has been decided", "was | were"),
    _words("have", "builds a past tense", "has | have | had"),
    _words(
        "level",
        "asserts how high a rate or a count was",
        """stood at | stands at | reached | amounted to | amounts to | came to | totalled | hit |
        was recorded at""",
    ),
    _words(
        "change",
        "asserts the level that a change ended at",
        "fell | rose | dropped | climbed | declined | increased",
    ),
    _words("correct", "replaces an earlier number by this one", "corrected | revised"),
    _words(
        "result",
        "asserts what the voters gave somebody",
        """won | winning | wins | took | taking | takes | got | gets | received | receives | polled | garnered |
        secured | captured | obtained | gained | collected | gathered | finished with | ended with | has |
        had""",
    ),
    _words(
        "victory",
        "asserts that somebody won or lost, with the number beside it",
        """won | wins | won in the first round | declared the winner | elected | elected president |
        swept to victory | won by a landslide | won a landslide |
        secured a landslide | re-elected |
        re-elected president | led | led the field | came first |
        came second | came third | finished first | finished second | finished third | was second |
        was third | trailed""",
    ),
    _words(
        "went_to",
        "asserts who was voted for",
        "went to | were cast for | was won by | voted for",
    ),
    _words("show", "asserts what follows", "show | shows | showed | gave | gives"),
    _words("recorded", "asserts that it was so", "recorded | registered | reported | reached"),
    _words("held", "belongs to the name of the election", "held | that was held"),
    _words("valid", "says that the election counts", "declared valid | valid"),
    _words(
        "voting_verb",
        "asserts that people voted, where the measure is of voters and names no verb of its own",
        """voted | had voted | took part | participated | turned out | went to the polls | cast | cast ballots |
        cast their ballots | cast their votes""",
    ),
    _words(
        "register_verb",
        "asserts that people may vote, where the measure is of the register and names no verb of its own",
        "registered | registered to vote | eligible to vote | entitled to vote",
    ),
    _words(
        "observing_verb",
        "asserts that observers were there, where the measure is of observers and names no verb of its own",
        "accredited | registered | sent | deployed | observed | monitored | followed | watched",
    ),
    _words(
        "station_verb",
        "asserts that stations were there, where the measure is of stations and names no verb of its own",
        """voted at | went to the polls at | opened | open | operated | set up | took place at | took place in |
        was held at | was held in""",
    ),
)
"""Verbs that assert the number, each only where a form of a clause has it."""

CIRCUMSTANCES = (
    _words(
        "total",
        "says that the number is the whole, or only leads on to it",
        """in all | in total | a total of | altogether | overall | nationwide | on time | when all was counted |
        when all votes were counted | with all votes counted | when the polls closed""",
    ),
    _words("first_round", "says in which round somebody won", "in the first round"),
    _words("so_far", "says what a stock is by now; of a rate or of voters it would be a part", "so far"),
    _words("in_general", "leads on to a count that has been made; of a rate it would be a habit", "in general"),
    _words(
        "extreme",
        "compares the whole afterwards, which leaves it as it is",
        """lowest | highest | the lowest | the highest | the lowest on record | the highest on record | a record low |
        a record high""",
    ),
    _words(
        "compared",
        "leads to a number of another time, which is not the figure",
        "compared with | compared to | up from | down from | against",
    ),
    _words(
        "beneath",
        "leads, behind a comma, to another time that had a higher or a lower number",
        "below | above | far below | well below | well above",
    ),
    _words("high", "calls the number beside it so", "high | low | higher | lower"),
    _words("than", "leads to another time that had a higher or a lower number", "than | than in"),
    _words(
        "rank",
        "says the place that the number earned",
        """finishing first | finishing second | finishing third | in first place | in second place |
        in third place""",
    ),
    _words("to_watch", "says what observers were sent for", "to observe | to monitor | to watch"),
    _words("states", "says from how many states observers came", "countries | states"),
    _words("closing", "says that the voting was over", "polls closed | the polls closed | voting ended"),
    _words("field", "says among how many the place was earned", "in a field of | among"),
    _words("contenders", "says of whom there were so many", "candidates"),
    _words("followed_by", "leads to those behind, each with a number of their own", "followed by | ahead of"),
    _words(
        "nation",
        "the country of the election",
        "the country | the nation",
    ),
    _words(
        "event",
        "the day of the election by its plainest name",
        "election day | polling day | voting | polling",
    ),
    _words(
        "vote_cast",
        "the election by its plainest name, after an article",
        "election | elections | vote | ballot | polls | voting",
    ),
)
"""Words that say of which election, and of how much of it, the number is: of the whole."""

ATTRIBUTIONS = (
    _words(
        "say",
        "attributes what is asserted",
        """said | says | say | has said | also said | reported | reports | has reported | announced |
        has announced | stated | noted | confirmed | added | informed | declared | stressed | recognises |
        recognizes | recommends | published | released | told reporters""",
    ),
    _words("put", "attributes the number that it leads to", "put | puts"),
    _words("according", "attributes what is asserted", "according to | as per | citing"),
    _words("as", "leads in the one who says so", "as"),
    _words(
        "reporting",
        "leads to the one whose data they are",
        "released by | published by | announced by | provided by",
    ),
    _words("data", "what the one who says so goes by", "data | figures | numbers"),
    _words("outcome", "what was counted, whoever says so", "results | result | count | tally"),
    _words("official", "says whose data they are", "official"),
    _words(
        "status", "how settled the number is said to be; the record says it too", "preliminary | provisional | final"
    ),
    _words(
        "occasion",
        "says where it was said",
        "briefing | press conference | news conference | statement",
    ),
    _words(
        "role",
        "belongs to the name beside it",
        """president | president-elect | incumbent | incumbent president | candidate | presidential candidate |
        challenger | his rival | second-placed | nominee | winner | chairman | head | secretary | deputy | minister |
        mr | mr. | ms | ms.""",
    ),
    _words(
        "voice",
        "speaks for the name beside it",
        "correspondent | spokesman | spokeswoman | press service",
    ),
    _words(
        "affiliation",
        "says who put a candidate forward",
        "candidate of | a candidate of | the candidate of | nominated by | put forward by",
    ),
)
"""Words that say who says so, and how settled it is."""

NEUTRAL_WORDS = (*FUNCTION_WORDS, *ASSERTING_VERBS, *CIRCUMSTANCES, *ATTRIBUTIONS)
"""Every word that is neutral; a word of several kinds may stand wherever one of them may."""

MARKS = MappingProxyType(
    {
        ",": "comma", ";": "semicolon", ":": "colon", "|": "colon", ".": "stop", "(": "open", ")": "close",
        "–": "dash", "—": "dash", "-": "dash",
        "“": "quotation", "”": "quotation", "«": "quotation", "»": "quotation",
    }
)  # fmt: skip
"""The marks that may stand in a clause. A question mark and an exclamation mark are not among them."""


NEUTRAL_VERBS = frozenset({"voting_verb", "register_verb", "observing_verb", "station_verb"})
"""The kinds of verbs that state a measure which names none of its own."""


def words_of_kind(kind: str) -> tuple[str, ...]:
    """Return the neutral words of a kind."""
    return tuple(word for neutral in NEUTRAL_WORDS if neutral.kind == kind for word in neutral.words)
