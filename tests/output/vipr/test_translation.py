"""What becomes of lines about rates, for which VIPR has no rules."""

from kztui.model.certificate import Certificates, Line, ProvedBounds, Rule
from kztui.model.finding import End
from kztui.output.vipr.named_proofs import NamedProof
from kztui.output.vipr.vipr_file import ViprWriter
from tests.output.vipr.vipr_reader import Certificate, verified
from tests.reconcile.record_maker import RecordMaker


def record_of(**figures: str) -> RecordMaker:
    """Return a record of a rate, its numerator and denominator, and another rate that is the same."""
    record = RecordMaker()
    record.rate("rate")
    record.rate("same")
    record.count("num")
    record.count("den")
    for quantity, text in figures.items():
        record.states(quantity, text)
    record.relate("ratio", "rate", "num", "den", name="ratio")
    return record


def proof_of(record: RecordMaker, quantity: str, end: End, *lines: Line) -> tuple[Certificate, list[str]]:
    """Return a proof, and its lines in VIPR."""
    certificates = Certificates(1, lines, ProvedBounds({}, {}, ()), (), (), ())
    members = frozenset(record.members)
    proof = NamedProof("made", "Made up", len(lines) - 1, members=members, quantity=quantity, end=end)
    text = ViprWriter(record.election(), certificates).text(proof)
    return verified(text), text.splitlines()


def half(record: RecordMaker) -> list[Line]:
    """Return the lines that prove that the rate is 50 %."""
    num, den = record.members[:2]
    return [
        Line({"num": "1"}, "=", "50", Rule.FIGURE, id=num),
        Line({"den": "1"}, "=", "100", Rule.FIGURE, id=den),
        Line({"num": "100", "den": "-50"}, "=", "0", Rule.SUM, of=(0, 1), times=("100", "-50")),
        Line({"rate": "1"}, "=", "50", Rule.QUOTIENT, id="ratio", of=(2,)),
    ]


HALF = """\
% A made-up election
% made
% Made up
% Names of constraints are ids of the record; line-N is the line N of its certificates.
% FIGURE*RATIO is a figure of a rate times the rate's denominator: there are no ratios in VIPR.
VER 1.0
VAR 2
num
den
INT 2
0 1
OBJ min
2  0 100  1 -50
CON 5 3
den>=0 G 0  1  1 1
den>=1 G 1  1  1 1
num>=0 G 0  1  0 1
den=100~231 E 100  1  1 1
num=50~230 E 50  1  0 1
RTP range 0 inf
SOL 0
DER 2
line-2 E 0  2  0 100  1 -50  { lin 2  4 100  3 -50 } -1
bound G 0  OBJ  { lin 1  5 1 } -1
"""


def test_a_rates_bound_is_proved_through_its_numerator_and_denominator() -> None:
    record = record_of(num="50", den="100")
    _, lines = proof_of(record, "rate", End.LOW, *half(record))
    assert lines == HALF.splitlines()


def test_a_rate_that_a_figure_states_is_proved_by_figure_and_ratio() -> None:
    record = record_of(rate="50.0")
    (figure, ratio) = record.members
    line = Line({"rate": "1"}, "<=", "1001/20", Rule.FIGURE, id=figure)
    proof, lines = proof_of(record, "rate", End.HIGH, line)
    assert proof.names[-2:] == ["rate=50.0~230.low*ratio", "bound"]
    assert "rate=50.0~230.high*ratio L 0  2  0 100  1 -1001/20" in lines
    assert ratio == "ratio"


def test_a_rate_that_is_no_ratio_is_a_variable() -> None:
    record = record_of(same="12.5")
    line = Line({"same": "1"}, ">=", "249/20", Rule.FIGURE, id=record.members[0])
    proof, _ = proof_of(record, "same", End.LOW, line)
    assert (proof.variables, proof.whole) == (["same"], set())


def test_a_rates_bound_times_its_denominator_is_where_it_came_from() -> None:
    record = record_of(num="50", den="100")
    lines = [
        *half(record),
        Line({"num": "100", "den": "-50"}, "=", "0", Rule.RATE, id="ratio", of=(3,)),
        Line({"num": "1"}, "=", "50", Rule.SUM, of=(4, 1), times=("1/100", "1/2")),
    ]
    proof, written = proof_of(record, "num", End.HIGH, *lines)
    assert "rate" not in proof.variables
    assert [name for name in proof.names if name.startswith("line-")] == ["line-2", "line-4", "line-5"]
    assert not [line for line in written if "believed" in line]


def test_a_quotient_that_other_rules_take_is_believed() -> None:
    record = record_of(num="50", den="100")
    record.relate("equal", "rate", "same", name="equal")
    lines = [
        *half(record),
        Line({"rate": "1", "same": "-1"}, "=", "0", Rule.RELATION, id="equal"),
        Line({"same": "1"}, "=", "50", Rule.SUM, of=(3, 4), times=("1", "-1")),
    ]
    proof, written = proof_of(record, "same", End.LOW, *lines)
    assert "line-3" in proof.names[: proof.number_of_constraints]
    assert "% line-3: by the rule quotient from line-2 and ratio" in written


def test_a_derived_rate_times_its_denominator_is_believed() -> None:
    record = record_of(same="40.0", den="100")
    record.relate("equal", "rate", "same", name="equal")
    same, den = record.members[:2]
    lines = [
        Line({"same": "1"}, ">=", "799/20", Rule.FIGURE, id=same),
        Line({"rate": "1", "same": "-1"}, "=", "0", Rule.RELATION, id="equal"),
        Line({"rate": "1"}, ">=", "799/20", Rule.SUM, of=(0, 1), times=("1", "1")),
        Line({"num": "100", "den": "-799/20"}, ">=", "0", Rule.RATE, id="ratio", of=(2,)),
        Line({"den": "1"}, "=", "100", Rule.FIGURE, id=den),
        Line({"num": "1"}, ">=", "799/20", Rule.SUM, of=(3, 4), times=("1/100", "799/2000")),
        Line({"num": "1"}, ">=", "40", Rule.ROUNDED, of=(5,)),
    ]
    proof, written = proof_of(record, "num", End.LOW, *lines)
    assert "line-3" in proof.names[: proof.number_of_constraints]
    assert "% line-3: by the rule rate from line-2 and ratio" in written


def test_that_there_is_a_rate_needs_no_assumption() -> None:
    record = record_of(num="10")
    lines = [
        Line({"den": "1"}, ">=", "1", Rule.ASSUMED),
        Line({"num": "1"}, "=", "10", Rule.FIGURE, id=record.members[0]),
        Line({"num": "100", "den": "-1000"}, "<=", "0", Rule.SUM, of=(1, 0), times=("100", "-1000")),
        Line({"rate": "1"}, "<=", "1000", Rule.QUOTIENT, id="ratio", of=(2,)),
    ]
    proof, _ = proof_of(record, "rate", End.HIGH, *lines)
    assert "den>=1" in proof.names
    assert proof.reasons == ["lin", "lin"]


def test_an_equation_is_rounded_as_an_inequality() -> None:
    record = RecordMaker()
    record.count("seven", 7)
    record.count("half")
    record.relate("sum", "seven", "half", "half", name="sum")
    lines = [
        Line({"seven": "1"}, "=", "7", Rule.FIGURE, id=record.members[0]),
        Line({"seven": "1", "half": "-2"}, "=", "0", Rule.RELATION, id="sum"),
        Line({"half": "1"}, "=", "7/2", Rule.SUM, of=(0, 1), times=("1/2", "-1/2")),
        Line({"half": "1"}, "<=", "3", Rule.ROUNDED, of=(2,)),
    ]
    proof, _ = proof_of(record, "half", End.HIGH, *lines)
    assert proof.reasons == ["lin", "lin", "rnd", "lin"]
