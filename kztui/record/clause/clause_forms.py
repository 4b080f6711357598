"""The forms of a clause that asserts a number.

What is left of a sentence, once all that says when, where and who says so is taken out, has one of these forms; whatever
has none is refused. In each, `unit:(…)` holds the figure and what it alone belongs to, and `head:(…)` what it shares with
the numbers beside it. The names in both are whose the figure is.
"""

from collections.abc import Sequence

import msgspec

from kztui.record.clause.chunk import Chunk
from kztui.record.clause.chunk_patterns import chunk_slice, compiled, encode, expanded

_MACROS = {
    "GLUE": "(?:comma? or|comma? out_of|open)",
    "N": "number close? (?:GLUE number close?)*",
    "F": "(?:number GLUE)* figure close? (?:GLUE number close?)*",
    "SEP": "(?:comma and|comma while|semicolon and|comma|semicolon|and|while)",
    "WHERE": "(?:scope|subject)",
    "LEVEL": "(?:be|level|put in|have level)",
    "OTHER": "(?:SEP (?:WHERE (?:be|level)? N|N WHERE))",
    "TIED": "(?:colon|dash|open|comma|with)",
    "ITEM": "(?:subject|other_name) (?:TIED|result|have|be result)? N",
    "COMPARED": "(?:comma? compared N other_time?)",
    "VERB": "(?:(?:be|have)* verb)",
    "OTHER_VERB": "(?:(?:be|have)* (?:other_verb|verb))",
    "RANK": "(?:comma? rank (?:field bare_number)?)",
    "RESULT": "(?:have? result|be result)",
    "VICTORY": "(?:be|have)* victory",
    "PART": "(?:comma? including (?:N|bare_number) WHERE+ (?:in N)?)",
    "NAMES": "(?:subject (?:SEP subject)*)",
    "EXAMPLES": "(?:comma? including NAMES (?:comma? and (?:from N|scope))?)",
    "ANY_VERB": "(?:(?:be|have)* (?:verb|other_verb))",
    "PURPOSE": "(?:other_verb event)",
    "SHARED_OUT": "(?:comma? including NAMES dash N (?:comma? while NAMES ANY_VERB N)?)",
    "ALSO": "(?:comma? other_verb N)",
    "TAIL": "(?:PART|EXAMPLES|SHARED_OUT|ALSO|comma? including (?:ITEM SEP)* ITEM)",
}

_FORMS = {
    # --- rates, and whatever else is named before its number
    "level": "head:(scope* comma? measure WHERE*) LEVEL unit:(F scope*) (?:comma? extreme)? OTHER* COMPARED?",
    "level of another place": "head:(measure) WHERE+ LEVEL N OTHER* SEP unit:(WHERE LEVEL? F|F WHERE) OTHER*",
    "level in one place": "head:(measure) LEVEL N WHERE* OTHER* SEP unit:(WHERE LEVEL? F|F WHERE) OTHER*",
    "level in another unit": "head:(scope* comma? other_measure WHERE*) LEVEL unit:((?:number GLUE)+ counted close? (?:GLUE number close?)* scope*)",
    "of": "head:(measure WHERE*) of unit:(F scope*) (?:be (?:recorded|extreme event?))? scope*",
    "change": "head:(measure WHERE*) change (?:from (?:N|bare_number) other_time?)? to unit:(F scope*) (?:from N other_time?)?",
    "correction": "(?:subject|source) correct head:(measure WHERE*) from (?:N|bare_number) to unit:(F)",
    "table": "head:(measure WHERE*|measure VERB|other_measure WHERE*|subject) (?:colon|dash)? unit:(F)",
    "bracket": "head:(measure WHERE*) open unit:(figure) close",
    "table row": "(?:(?:other_measure|measure) colon (?:bare_number|number) (?:colon|comma|semicolon))* head:(measure) colon unit:(F) "
    "(?:(?:colon|comma|semicolon) (?:measure|other_measure) colon (?:bare_number|number))*",
    "table of places": "head:(measure) colon (?:WHERE TIED? N SEP)* unit:(WHERE TIED? F|F WHERE) (?:SEP WHERE TIED? N)*",
    "held with": "event be? (?:held|recorded)? with head:(measure WHERE*) (?:of|in) unit:(F)",
    "had a": "head:(WHERE (?:have|show) measure) (?:of|in) unit:(F)",
    "with": "with head:(measure WHERE*) (?:in|of|with|be) unit:(F) comma event be valid",
    "shown": "(?:(?:source|event|subject) (?:show|say) that?)? unit:(F) head:(measure? WHERE*)",
    "shown level": "source show that? head:(scope* measure WHERE*) (?:LEVEL|of|in|with) unit:(F scope*) OTHER*",
    # --- what somebody was given
    "holder": "head:((?:scope comma?)?) unit:(subject RESULT F scope*) (?:SEP subject RESULT? N)* RANK? COMPARED?",
    "holder after others": "subject RESULT N (?:SEP subject RESULT? N)* SEP unit:(subject RESULT? F) (?:SEP subject RESULT? N)* RANK?",
    "items": "(?:(?:source|measure|other_measure) show that?)? (?:ITEM SEP)* unit:(subject (?:TIED|RESULT)? F) (?:SEP ITEM)*",
    "given": "source show unit:(subject F) (?:SEP (?:source show)? subject N)*",
    "given after others": "source show subject N (?:SEP subject N)* SEP unit:(subject F) (?:SEP subject N)*",
    "for": "(?:there be|source show|there be recorded)? (?:N scope SEP)* unit:(F scope) (?:SEP N scope)*",
    "went to": "(?:N went_to subject SEP)? (?:N (?:went_to|to)? subject SEP)* unit:(F (?:went_to|to|be went_to)? subject) (?:SEP N (?:went_to|to)? subject)*",
    "victory": "unit:(subject VICTORY event? (?:with|comma with|comma result) F) (?:SEP subject (?:VICTORY)? (?:with|RESULT)? N)* "
    "(?:comma? followed_by (?:subject|other_name) (?:with|in)? N (?:SEP (?:subject|other_name) (?:with|in)? N)*)?",
    "victory after number": "with unit:(F comma? subject VICTORY)",
    "followed": "subject VICTORY event? with N comma? followed_by (?:(?:subject|other_name) (?:with|in)? N SEP)* unit:(subject (?:with|in)? F) (?:SEP (?:subject|other_name) (?:with|in)? N)*",
    "second after first": "subject VICTORY with N (?:SEP subject VICTORY with N)* SEP unit:(subject VICTORY? (?:with|RESULT) F)",
    "possessor": "head:(subject possessive measure|measure scope) LEVEL unit:(F) (?:SEP that scope LEVEL? N)* (?:open (?:ITEM SEP)* ITEM close)?",
    "that of": "(?:subject possessive measure|measure scope) LEVEL N (?:SEP that scope LEVEL? N)* SEP that unit:(scope LEVEL? F) (?:SEP that scope LEVEL? N)*",
    "in brackets": "(?:subject possessive measure|measure scope) LEVEL N open (?:ITEM SEP)* unit:(subject (?:TIED|RESULT)? F) (?:SEP ITEM)* close",
    # --- counts
    "there": "there (?:be|VERB) unit:(F WHERE*) (?:and N WHERE*)* TAIL?",
    "counted": "unit:(F WHERE* origins?) comma? VERB event? head:((?:scope|subject|number)* origins?) TAIL?",
    "counted beside others": "(?:N WHERE* ANY_VERB WHERE* SEP)* unit:(F WHERE* VERB WHERE*) (?:SEP N WHERE* ANY_VERB WHERE*)*",
    "whole": "(?:number GLUE)* number comma? out_of unit:(counted) comma? ANY_VERB event? WHERE*",
    "done": "unit:(subject VERB F scope* origins?) (?:(?:SEP|in) N scope*)* PURPOSE? TAIL?",
    "done beside others": "head:(subject ANY_VERB) N scope* (?:(?:SEP|in) N scope*)* (?:SEP|in) unit:(F scope*) (?:SEP N scope*)* PURPOSE? TAIL?",
    "passive": "(?:measure|event|other_measure|vote_cast) (?:be|have)* verb (?:by|in|of)? unit:(F VERB? WHERE*) (?:in N)? WHERE*",
    "passive, part": "(?:measure|event|other_measure|vote_cast) ANY_VERB (?:by|in|of)? N OTHER_VERB? head:(WHERE*) in unit:(F) WHERE*",
    "out of": "(?:of|out_of) (?:unit:(F)) comma (?:N|bare_number)+ ANY_VERB",
    "part of": "(?:out_of|of) N comma unit:(F) VERB",
    "of origins": "(?:subject ANY_VERB)? N from (?:number and)* unit:(F) (?:and number)*",
    "origin": "N ANY_VERB (?:from|by)? unit:(F) TAIL?",
    "origin among examples": "(?:subject ANY_VERB)? N ANY_VERB? event? scope* comma? including NAMES comma? and from unit:(F)",
    "part": "(?:there be)? (?:subject ANY_VERB)? N ANY_VERB? scope* comma? including unit:(F WHERE+) (?:in N)?",
    "part of a part": "(?:there be)? (?:subject ANY_VERB)? N ANY_VERB? scope* comma? including N head:(WHERE+) in unit:(F)",
    "part by part": "N ANY_VERB? (?:scope|number)* comma? including (?:ITEM SEP)* unit:(subject TIED F) (?:SEP ITEM)*",
    "shared out": "N ANY_VERB? (?:scope|number)* comma? including unit:(NAMES dash F) (?:comma? while NAMES ANY_VERB N)?",
    "shared out after others": "N ANY_VERB? (?:scope|number)* comma? including NAMES dash N comma? while unit:(NAMES VERB F)",
    "sent": "unit:(NAMES VERB F)",
    "also": "(?:subject ANY_VERB)? N WHERE* comma VERB unit:(F)",
}


class Assertion(msgspec.Struct, frozen=True):
    """A clause that has one of the forms."""

    form: str
    owners: frozenset[str]
    """The subjects whose number it is."""
    of_each: bool
    """Whether it is the number of each of them, and not of all together."""


_COMPILED = {name: compiled(expanded(f"^ {form} stop? $", _MACROS)) for name, form in _FORMS.items()}
_RESPECTIVELY = compiled(
    expanded("^ subject (?:comma subject)* comma? and subject RESULT NUM (?:comma NUM)* comma? and NUM comma? respectively stop? $",
             {**_MACROS, "NUM": "(?:number|figure|bare_number)"})
)  # fmt: skip


def assertions(chunks: Sequence[Chunk]) -> list[Assertion]:
    """Return each form that a clause has, with the subjects whose number it states in that form."""
    code = encode(chunks)
    found = []
    for name, pattern in _COMPILED.items():
        if match := pattern.match(code):
            parts = [match.span(group) for group in ("head", "unit") if group in pattern.groupindex]
            owners = _ids(chunks, code, parts)
            found.append(
                Assertion(name, owners, any("each" in chunk.kinds for chunk in chunks if "figure" in chunk.kinds))
            )
    if _RESPECTIVELY.match(code):
        subjects = [chunk for chunk in chunks if "subject" in chunk.kinds]
        numbers = [chunk for chunk in chunks if chunk.kinds & {"number", "figure", "bare_number"}]
        if len(subjects) == len(numbers):
            owner = next(s for s, n in zip(subjects, numbers, strict=True) if "figure" in n.kinds)
            found.append(Assertion("respectively", owner.ids, False))
    return found


def _ids(chunks: Sequence[Chunk], code: str, parts: Sequence[tuple[int, int]]) -> frozenset[str]:
    ids: set[str] = set()
    for start, end in parts:
        for chunk in chunks[chunk_slice(code, start, end)]:
            ids |= chunk.ids
    return frozenset(ids)
