"""The forms of a clause that asserts a number.

What is left of a sentence, once all that says when, in which election and who says so is taken out, has one of these
forms; whatever has none is refused. In each, `unit:(…)` holds the figure and what it alone belongs to, and `head:(…)`
what it shares with the numbers beside it; the names in these two are whose the figure is. Who did it is `agent:(…)`.
"""

from collections.abc import Sequence

import msgspec

from kztui.record.clause.chunk import Chunk
from kztui.record.clause.chunk_patterns import chunk_slice, compiled, encode, expanded

_MACRO_LINES = """
# The figure (F) or another number (N) with what says the same in another unit, or the whole it is a part of.
GLUE      = comma? out_of | open
N         = (?:(?=rate) number JOINT (?=count) number | (?=count) number JOINT (?=rate) number | number) close?
            (?:GLUE number close?)*
JOINT     = comma or | comma | or
PAIR      = (?=rate) number JOINT (?=count) | (?=count) number JOINT (?=rate)
F         = (?:number GLUE | PAIR)* (?:(?=rate) figure JOINT (?=count) number | (?=count) figure JOINT (?=rate) number
            | figure) close? (?:GLUE number close?)*
ANY       = N | bare_number
NUMBER    = number | figure | bare_number
# What stands between things of one kind.
SEP       = comma and | comma while | semicolon and | comma | semicolon | and | while
TIED      = colon | dash | open | comma | with
# What asserts.
LEVEL     = be | level | put in | have level
RESULT    = have? result | be result
VICTORY   = (?:be | have)* victory
VERB      = (?:be | have)* verb
ANY_VERB  = (?:be | have)* (?:verb | other_verb)
# Whose numbers they are.
WHERE     = scope | adverb
PLACE     = scope | subject
CANDIDATE = subject | other_name
NAMES     = subject (?:SEP subject)*
ITEM      = CANDIDATE (?:TIED | result | have | be result)? N
BEHIND    = CANDIDATE (?:with | in | open)? N
THAT_OF   = that scope LEVEL? N
OTHER     = SEP (?:WHERE (?:be | level)? N | N WHERE)
# What may follow.
COMPARED  = comma? compared N other_time? | comma beneath (?:N other_time? | other_time)
RANK      = comma? rank (?:field bare_number contenders?)?
PURPOSE   = (?:other_verb | to_watch) event
PART      = comma? including ANY WHERE+ (?:in N)?
EXAMPLES  = comma? including NAMES (?:comma? and (?:from N | scope))?
SHARED    = comma? including NAMES dash N (?:comma? while NAMES ANY_VERB N)?
ALSO      = comma? other_verb N
IN_ORDER  = subject (?:comma subject)* comma? and subject RESULT NUMBER (?:comma NUMBER)* comma? and NUMBER comma?
            respectively
TAIL      = PART | EXAMPLES | SHARED | ALSO | comma? including (?:ITEM SEP)* ITEM
"""

_FORM_LINES = """
# --- a rate, or whatever else is named before its number
level            = head:((?:WHERE* comma)? scope* measure WHERE*) LEVEL unit:(F scope*) (?:comma? extreme)? OTHER*
                   COMPARED?
level, elsewhere = head:(measure) WHERE+ LEVEL N OTHER* SEP unit:(WHERE LEVEL? F | F WHERE) OTHER*
level, here      = head:(measure) LEVEL N WHERE* OTHER* SEP unit:(WHERE LEVEL? F | F WHERE) OTHER*
level, as count  = head:(scope* comma? other_measure WHERE*) LEVEL unit:((?:number GLUE | PAIR)+ counted close?
                   (?:GLUE number close?)* scope*)
at               = in unit:(F) comma head:(measure WHERE*) be high (?:than other_time)?
at, between      = head:(measure WHERE*) comma in unit:(F) comma be high (?:than other_time)?
of               = head:(measure WHERE*) of unit:(F scope* (?:be recorded)? WHERE*)
of, extreme      = head:(measure WHERE*) of unit:(F scope*) be extreme event?
change           = head:(measure WHERE*) change (?:from ANY other_time?)? to unit:(F scope*) (?:from N other_time?)?
correction       = (?:authority | source) correct head:(measure WHERE*) from ANY to unit:(F)
table            = head:(measure WHERE* | measure VERB | subject) (?:colon | dash)? unit:(F scope*)
bracket          = head:(measure WHERE*) open unit:(figure) close
table row        = (?:(?:other_measure | measure) colon ANY (?:colon | comma | semicolon))* head:(measure) colon
                   unit:(F) (?:(?:colon | comma | semicolon) (?:measure | other_measure) colon ANY)*
table of places  = head:(measure) colon (?:PLACE TIED? N SEP)* unit:(PLACE TIED? F | F PLACE) (?:SEP PLACE TIED? N)*
held with        = (?:event be? (?:held | recorded)? | closing) with head:(measure WHERE*) (?:of | in) unit:(F)
level, extreme   = head:(measure be extreme WHERE) comma in unit:(F)
had, extreme     = head:(PLACE have extreme measure) comma? (?:of | in)? unit:(F)
had              = head:(PLACE (?:have | show) measure) (?:of | in) unit:(F)
with             = with head:(measure WHERE*) (?:in | of | with) unit:(F) comma event was valid
shown            = (?:(?:source | event | subject) (?:show | say) that?)? unit:(F) head:(measure? WHERE*)
shown level      = source show that? head:(scope* measure WHERE*) (?:LEVEL | of | in | with) unit:(F scope*) OTHER*
possessor        = head:(subject possessive measure | measure scope) LEVEL unit:(F) (?:SEP THAT_OF)* (?:open (?:ITEM
                   SEP)* ITEM close)?
that of          = (?:subject possessive measure | measure scope) LEVEL N (?:SEP THAT_OF)* SEP that unit:(scope LEVEL?
                   F) (?:SEP THAT_OF)*
in brackets      = (?:subject possessive measure | measure scope) LEVEL N open (?:ITEM SEP)* unit:(subject (?:TIED |
                   RESULT)? F) (?:SEP ITEM)* close
# --- what somebody was given
holder           = head:((?:scope comma?)?) unit:(subject RESULT (?!generic) F scope*) first_round? (?:SEP subject
                   RESULT? N)* RANK? COMPARED?
holder, later    = subject RESULT N (?:SEP subject RESULT? N)* SEP unit:(subject RESULT? F) (?:SEP subject RESULT? N)*
                   RANK?
items            = (?:source show that?)? (?:ITEM SEP)* unit:(subject (?:TIED | RESULT)? (?!generic) F) (?:SEP ITEM)*
given            = source show unit:(subject F) (?:SEP (?:source show)? subject N)*
put on           = source put unit:(subject (?:with | in) F) (?:SEP subject (?:with | in)? N)*
given, later     = source show subject N (?:SEP subject N)* SEP unit:(subject F) (?:SEP subject N)*
for              = (?:there be | source show | there be recorded)? (?:N scope SEP)* (?!generic) unit:(F scope) (?:SEP
                   N scope)*
went to          = (?:N went_to subject SEP)? (?:N (?:went_to | to)? subject SEP)* unit:(F (?:went_to | to | be
                   went_to)? subject) (?:SEP N (?:went_to | to)? subject)*
victory          = unit:(subject VICTORY event? (?:with | comma with | comma result) F) first_round? (?:SEP subject
                   VICTORY? (?:with | RESULT)? N)* (?:comma? followed_by BEHIND (?:SEP BEHIND)*)?
victory, later   = with unit:(F comma? subject VICTORY)
victory, second  = subject VICTORY with N (?:SEP subject VICTORY with N)* SEP unit:(subject VICTORY? (?:with | RESULT)
                   F)
placed           = rank be unit:(subject with F)
followed, held   = unit:(subject open F) be followed_by BEHIND (?:SEP BEHIND)*
followed         = subject VICTORY event? with N comma? followed_by (?:BEHIND SEP)* unit:(subject (?:with | in)? F)
                   (?:SEP BEHIND)*
# --- a count, which names what it counts behind its number
there            = there (?:be | VERB) (?!generic) unit:(F WHERE*) (?:and N WHERE*)* TAIL?
stated           = VERB unit:(F scope*)
counted          = unit:(F WHERE* origins?) comma? VERB event? head:((?:scope | subject | number)* origins?) TAIL?
counted, where   = head:(WHERE) comma unit:(F) VERB
country has      = nation have unit:((?=counted) (?!generic | of_voters) F WHERE*)
counted, parted  = unit:(F VERB scope) (?:SEP N scope)+
parted, later    = N ANY_VERB scope (?:SEP N scope)* SEP unit:(F scope) (?:SEP N scope)*
counted, beside  = (?:N WHERE* ANY_VERB WHERE* SEP)* unit:(F WHERE* VERB WHERE*) (?:SEP N WHERE* ANY_VERB WHERE*)*
whole            = (?:number GLUE | PAIR)* number comma? out_of unit:(counted) comma? ANY_VERB event? head:(WHERE*)
done             = agent:(subject) VERB unit:(F scope* origins?) (?:(?:SEP | in) N scope*)* PURPOSE? TAIL?
done, beside     = agent:(subject) ANY_VERB N scope* (?:(?:SEP | in) N scope*)* (?:SEP | in) unit:(F scope*) (?:SEP N
                   scope*)* PURPOSE? TAIL?
passive          = (?:measure | event | other_measure) VERB by? unit:(F VERB? WHERE*) (?:in N)? TAIL?
passive, part    = (?:measure | event | other_measure) ANY_VERB by? N other_verb? head:(WHERE*) in unit:(F)
out of           = (?:of | out_of) unit:(F) comma ANY (?:be | have)* (?!verb) other_verb
part of          = (?:of | out_of) (?!own_number) N comma unit:(F) VERB
of origins       = (?:subject ANY_VERB)? N from (?:number and)* unit:(F) (?:and number)*
origin           = N ANY_VERB (?:from | by)? unit:(F) TAIL?
origin, later    = (?:subject ANY_VERB)? N ANY_VERB? event? scope* comma? including NAMES comma? and from unit:(F)
part             = (?:there be)? (?:subject ANY_VERB)? N ANY_VERB? scope* comma? including unit:(F WHERE+) (?:in N)?
part, abroad     = (?:measure | event | other_measure) ANY_VERB by? N comma? including unit:(F WHERE+)
part of a part   = (?:there be)? (?:subject ANY_VERB)? N ANY_VERB? scope* comma? including N head:(WHERE+) in unit:(F)
part by part     = N ANY_VERB? (?:scope | number)* comma? including (?:ITEM SEP)* unit:(subject TIED F) (?:SEP ITEM)*
shared out       = N ANY_VERB? (?:scope | number)* comma? including unit:(NAMES dash F) (?:comma? while NAMES ANY_VERB
                   N)?
shared, later    = N ANY_VERB? (?:scope | number)* comma? including NAMES dash N comma? while unit:(NAMES VERB F)
sent             = unit:(NAMES VERB (?=each) F)
also             = (?:subject ANY_VERB)? N WHERE* comma VERB unit:(F)
"""


class Assertion(msgspec.Struct, frozen=True):
    """A clause that has one of the forms."""

    form: str
    owners: frozenset[str]
    """The subjects whose number it is."""
    agents: frozenset[str]
    """The subjects that did something to so many, for themselves or for the whole election."""
    of_each: bool
    """Whether it is the number of each of them, and not of all together."""


def _definitions(lines: str) -> dict[str, str]:
    """Return what stands behind each name in a list of lines; a line without a name goes on from the one before."""
    found: dict[str, str] = {}
    name = ""
    for line in lines.splitlines():
        if line.startswith("#") or not line.strip():
            continue
        pattern = line
        if not line.startswith(" "):
            name, _, pattern = line.partition(" = ")
            name = name.strip()
        found[name] = f"{found.get(name, '')} {pattern.strip()}".strip()
    return found


_MACROS = _definitions(_MACRO_LINES)
_FORMS = {name: compiled(expanded(f"^ {form} stop? $", _MACROS)) for name, form in _definitions(_FORM_LINES).items()}
_RESPECTIVELY = compiled(expanded("^ IN_ORDER stop? $", _MACROS))


def assertions(chunks: Sequence[Chunk]) -> list[Assertion]:
    """Return each form that a clause has, with the subjects whose number it states in that form."""
    code = encode(chunks)
    of_each = any({"figure", "each"} <= chunk.kinds for chunk in chunks)
    found = []
    for name, pattern in _FORMS.items():
        if match := pattern.match(code):
            ids = {
                part: frozenset().union(*(chunk.ids for chunk in chunks[chunk_slice(code, *match.span(part))]))
                for part in pattern.groupindex
            }
            owners = ids.get("head", frozenset()) | ids["unit"]
            found.append(Assertion(name, owners, ids.get("agent", frozenset()), of_each))
    if _RESPECTIVELY.match(code):
        found.extend(_in_order(chunks))
    return found


def _in_order(chunks: Sequence[Chunk]) -> list[Assertion]:
    """Return whose the figure is where as many names as numbers are tied “respectively”, in their order."""
    subjects = [chunk for chunk in chunks if "subject" in chunk.kinds]
    numbers = [chunk for chunk in chunks if chunk.kinds & {"number", "figure", "bare_number"}]
    if len(subjects) != len(numbers):
        return []
    owner = next(subject for subject, number in zip(subjects, numbers, strict=True) if "figure" in number.kinds)
    return [Assertion("respectively", owner.ids, frozenset(), of_each=False)]
