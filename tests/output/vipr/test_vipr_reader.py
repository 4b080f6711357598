"""The reader in tests refuses what the rules of VIPR don't allow."""

import pytest

from tests.output.vipr.vipr_reader import NotVerifiedError, verified

ROUNDED = """\
% two whole numbers; twice the first and the second make 3, so that the second is at least 1
% and what is wanted is the least of it
VER 1.0
VAR 2
x y
INT 2
0 1
OBJ min
1  1 1
CON 3 2
x>=0 G 0  1  0 1
y>=0 G 0  1  1 1
both E 3  2  0 2  1 1
RTP range 1 1
SOL 2
good 2  0 0  1 3
best 2  0 1  1 1
DER 7
some L 1  1  0 1  { asm } -1
more G 2  1  0 1  { asm } -1
first G 1  1  1 1  { lin 2  2 1  3 -2 } -1
below L -1  1  1 1  { lin 2  2 1  4 -2 } -1
never G 1  0  { lin 2  1 1  6 -1 } 8
either G 1  1  1 1  { uns 5 3 7 4 } 9
bound G 1  OBJ  { lin 1  8 1 } -1
"""
IMPOSSIBLE = """\
VER 1.0
VAR 1
x
INT 1
0
OBJ min
0
CON 2 0
odd E 5  1  0 2
low G 0  1  0 1
RTP infeas
SOL 0
DER 3
half G 3  1  0 1  { rnd 2  0 1/2  1 0 } -1
most L 5/2  1  0 1  { lin 1  0 1/2 } -1
no G 1/2  0  { lin 2  2 1  3 -1 } -1
"""


def test_what_follows_is_verified() -> None:
    proof = verified(ROUNDED)
    assert f"{proof.least} {proof.most} {proof.is_infeasible}" == "1 1 False"


def test_an_equation_is_not_rounded() -> None:
    with pytest.raises(NotVerifiedError, match="half: can't be rounded"):
        verified(IMPOSSIBLE)
    derived = IMPOSSIBLE.replace("rnd 2  0 1/2  1 0", "rnd 1  2 1").replace(
        "DER 3\n", "DER 4\nleast G 5/2  1  0 1  { lin 1  0 1/2 } -1\n"
    )
    assert verified(derived.replace("2 1  3 -1", "3 1  4 -1")).is_infeasible


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("VER 1.0", "VER 1.1", "1.0 expected"),
        ("x y", "x x", "a variable stands twice"),
        ("both E", "x>=0 E", "a name stands twice"),
        ("both E", "both X", "has no sense"),
        ("INT 2\n0 1", "INT 1\n1", "not of whole numbers"),
        ("OBJ min", "OBJ least", "neither min nor max"),
        ("OBJ min", "OBJ max", "the last constraint is not the bound"),
        ("CON 3 2", "CON 3 3", "a bound has several variables"),
        ("both E 3 ", "both E 3.0", "3.0: no number"),
        ("both E 3 ", "both E 3/0", "3/0: no number"),
        ("both E 3 ", "both E 03", "03: no number"),
        ("0 2  1 1\nRTP", "0 2  2 1\nRTP", "2: no index below 2"),
        ("0 2  1 1\nRTP", "0 2  0 1\nRTP", "0 stands twice"),
        ("RTP range 1 1", "RTP range 2 1", "the range is empty"),
        ("RTP range 1 1", "RTP range 2 3", "the last constraint is not the bound"),
        ("RTP range 1 1", "RTP range 0 0", "no solution is low enough"),
        ("RTP range 1 1", "RTP infeas", "what is impossible has a solution"),
        ("best 2  0 1  1 1", "best 2  0 1  1 2", "best: satisfies not all constraints"),
        ("best 2  0 1  1 1", "best 2  0 3/2  1 0", "best: not whole"),
        ("more G 2", "more G 3", "the cases leave a gap, or overlap"),
        ("some L 1", "some L 0", "the cases leave a gap, or overlap"),
        ("uns 5 3 7 4", "uns 5 3 7 3", "no two cases"),
        ("uns 5 3 7 4", "uns 5 3 6 4", "does not follow in a case"),
        ("uns 5 3 7 4", "uns 5 3 9 4", "no index below 8"),
        ("uns 5 3 7 4", "uns 5 4 7 3", "the last constraint rests on an assumption"),
        ("1 1  6 -1", "1 1  6 1", "the senses clash"),
        ("2 1  3 -2", "2 1  3 -1", "first: does not follow"),
        ("{ lin 1  8 1 }", "{ sol }", "sol: no reason"),
        ("6 -1 } 8", "6 -1 } 7", "never: is used later"),
        ("lin 1  8 1 } -1", "lin 1  8 1 } -1 %", "something stands behind the end"),
        ("DER 7", "DER 8", "it ends early"),
    ],
)
def test_what_is_wrong_is_named(old: str, new: str, problem: str) -> None:
    assert ROUNDED.count(old) == 1, old
    with pytest.raises(NotVerifiedError) as raised:
        verified(ROUNDED.replace(old, new))
    assert problem in str(raised.value)
