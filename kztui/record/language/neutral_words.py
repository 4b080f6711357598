"""The words that may stand beside a number without changing it: the whole list, each with its reason.

A word that is neither here nor named by the record (as a name, a verb of a measure, a time, an aside …) stops the build.
A word has a kind, and `clause_forms` says where in a clause each kind may stand; nowhere else is it accepted. There is no
word here that denies, doubts, compares, predicts or takes a part: whatever is missing is refused.
"""

import msgspec


class NeutralWords(msgspec.Struct, frozen=True):
    """Words of one kind, and why they are harmless where that kind may stand."""

    kind: str
    """The name that the forms of clauses use for them."""
    reason: str
    words: tuple[str, ...]


def _words(kind: str, reason: str, words: str) -> NeutralWords:
    return NeutralWords(kind, reason, tuple(word.strip() for word in words.split("|")))


NEUTRAL_WORDS = (
    # --- function words
    _words("det", "an article, or “all” of a whole", "the | a | an | all | all the | all of the"),
    _words("in", "says where, or of which election", "in | at | across | throughout | within | inside"),
    _words("on", "says when", "on"),
    _words("as_of", "says up to when", "as of"),
    _words("since", "says from when", "since"),
    _words("but", "joins a clause that the record sets aside", "but | yet"),
    _words("pronoun", "stands for the one candidate whom the clause before it is about", "he | she"),
    _words("of", "says of whom or what", "of"),
    _words("from", "says from whom, or from which number a change set out", "from"),
    _words("to", "leads to the number a change ended at", "to"),
    _words("for", "says for whom", "for"),
    _words("during", "says at which event", "during"),
    _words("by", "says who voted, watched or did it", "by"),
    _words("with", "ties a number to whose it is", "with | on"),
    _words("out_of", "leads to the whole, which has a noun of its own", "out of"),
    _words("and", "joins two numbers, each with its own owner", "and | as well as"),
    _words("or", "says the same thing in another unit", "or | that is | i.e. | equivalent to"),
    _words("while", "joins two clauses that are both asserted", "while | whereas"),
    _words("that", "leads in what somebody said", "that"),
    _words("there", "says that something exists", "there"),
    _words("including", "leads to a part, which has an owner of its own", "including | among them | of them"),
    _words("respectively", "ties two numbers to two names in their order", "respectively"),
    _words("each", "says that every one of a list has the number", "each | from each country | apiece"),
    _words("possessive", "ties a thing to its owner", "’s | 's | ’ | '"),
    # --- asserting verbs
    _words("be", "asserts", "was | were | is | are | has been | have been | had been"),
    _words("have", "builds a past tense", "has | have | had"),
    _words(
        "level",
        "asserts how high a rate or a count was",
        "stood at | stands at | reached | amounted to | amounts to | came to | totalled | totaled | hit | was put at | came in at | "
        "was recorded at | made up | ended at | ended up at | settled at | equalled | numbered | was equal to",
    ),
    _words(
        "change",
        "asserts the level that a change ended at",
        "fell | rose | dropped | climbed | went | declined | increased | grew | slipped | was revised | was corrected",
    ),
    _words("correct", "replaces an earlier number by this one", "corrected | revised | adjusted | amended"),
    _words(
        "result",
        "asserts what somebody was given by the voters",
        "won | winning | wins | takes | gets | receives | polls | garners | secures | captures | gained | took | taking | received | receiving | got | getting | polled | polling | garnered | captured | secured | obtained | "
        "earned | attracted | collected | gathered | scored | drew | claimed victory with | finished with | ended with | "
        "ended up with | came away with | was credited with | was given | was backed by | was supported by | had | has",
    ),
    _words(
        "victory",
        "asserts that somebody won, lost or was elected, with the number beside it",
        "won | wins | was elected president | was elected | was re-elected | was re-elected president | was declared the winner | "
        "won the election | wins the election | wins the presidential election | won the presidential election | won the presidency | won outright | triumphed | came first | "
        "came second | came third | finished first | finished second | finished third | was second | was third | "
        "led | led the field | topped the poll | was the winner | was the runner-up | prevailed | "
        "emerged the winner | emerged victorious | placed second | took second place | took first place | took third place | "
        "won in the first round | was returned to office",
    ),
    _words(
        "went_to",
        "asserts who was voted for",
        "went to | were cast for | was cast for | were for | was won by | were won by | voted for | backed | chose | "
        "supported | opted for",
    ),
    _words("show", "asserts what follows", "show | shows | showed | gave | gives | put | saw"),
    _words("recorded", "asserts that it was so", "recorded | registered | reported | achieved | reached"),
    _words("followed_by", "leads to those behind, each with a number of their own", "followed by | ahead of | trailed by"),
    _words(
        "compared",
        "leads to a number of another time, which is not the figure",
        "compared with | compared to | up from | down from | against | as against | versus",
    ),
    _words("held", "belongs to the election’s name", "held | that was held | which was held | held there"),
    _words(
        "counting_verb",
        "asserts that people voted, or that things were there, where the measure names no verb of its own",
        "voted | took part | participated | cast ballots | cast their ballots | cast a ballot | cast votes | cast their votes | cast | "
        "turned out | went to the polls | had voted | registered | accredited | opened | open | operated | observed | "
        "monitored | followed | watched | worked | were at work | counted | deployed | sent | set up | "
        "eligible to vote | entitled to vote | on the electoral roll | on the electoral rolls | on the voter lists | on the rolls | "
        "took place at | took place in | was held at | was held in | was conducted at | was organised at",
    ),
    _words("valid", "says that the election counts", "declared valid | valid | recognised as valid"),
    # --- what surrounds the clause
    _words(
        "total",
        "says that the number is the whole",
        "in all | in total | in general | in addition | altogether | so far | overall | nationwide | countrywide | country-wide | "
        "nationally | a total of | on time | on schedule | in the first round | officially | when all was counted | "
        "when all votes were counted | after all votes were counted | after all ballots were counted | with all votes counted | "
        "with all ballots counted | once all votes were counted | when counting was over | in the end",
    ),
    _words(
        "extreme",
        "compares the whole afterwards, which leaves it as it is",
        "the lowest | the highest | the lowest ever | the highest ever | the lowest on record | the highest on record | "
        "the lowest in the history of | the highest in the history of | a record | a record low | a record high",
    ),
    _words(
        "rank",
        "says the place that the number earned",
        "finishing first | finishing second | finishing third | finishing last | coming first | coming second | coming third | "
        "coming last | to finish first | to finish second | to finish third | in first place | in second place | in third place",
    ),
    _words("field", "says among how many the place was earned", "in a field of | among"),
    _words(
        "nation",
        "the country of the election",
        "the country | the nation | the whole country | the entire country | the republic",
    ),
    _words(
        "vote_cast",
        "the event by its plainest name, after an article",
        "election | elections | vote | ballot | poll | polls | voting | count | polling",
    ),
    _words("event", "the day by its plainest name", "election day | polling day | voting day | voting"),
    # --- who says so
    _words(
        "say",
        "attributes what is asserted",
        "said | says | say | reported | reports | announced | stated | states | noted | confirmed | added | informed | declared | "
        "has said | has reported | has announced | has stated | has confirmed | have announced | put it | also said | told reporters | "
        "told journalists | stressed | recognises | recognizes | recommends | published | released",
    ),
    _words("according", "attributes what is asserted", "according to | as per | citing"),
    _words("put", "attributes the number that it leads to", "put | puts | placed"),
    _words("occasion", "says where it was said", "briefing | a briefing | press conference | news conference | press briefing | statement"),
    _words("as", "leads in the one who says so", "as"),
    _words("reporting", "leads to the one whose data they are", "released by | published by | issued by | announced by | provided by | reported by"),
    _words("data", "what the one who says so goes by", "data | figures | results | result | count | tally | protocol | returns | numbers | information | tallies"),
    _words("status", "how settled the source says the number is; the record states it too", "preliminary | provisional | final"),
    _words("official", "says whose data they are", "official"),
    _words(
        "role",
        "belongs to the name beside it",
        "president | incumbent | incumbent president | president-elect | candidate | presidential candidate | challenger | nominee | "
        "winner | runner-up | chairman | chairwoman | chair | head | secretary | deputy | minister | mr | mr. | ms | ms.",
    ),
    _words("voice", "speaks for the name beside it", "correspondent | spokesman | spokeswoman | spokesperson | press service | press office"),
    _words(
        "affiliation",
        "says who put a candidate forward",
        "candidate of | a candidate of | the candidate of | nominated by | put forward by | nominee of | representing",
    ),
)  # fmt: skip
"""Every word that is neutral; a word of several kinds may stand wherever one of them may."""


def words_of_kind(kind: str) -> tuple[str, ...]:
    """Return the neutral words of a kind."""
    return tuple(word for neutral in NEUTRAL_WORDS if neutral.kind == kind for word in neutral.words)
