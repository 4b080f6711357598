from kztui.output.trust_output import trust_text
from kztui.views.trust.trust_model import Claim, Oddity, trust_section


def test_sections_have_headings_with_counts_and_the_odd_is_marked_and_first() -> None:
    claims = [Claim("plain"), Claim("odd \x1b[31m" + "word " * 12, Oddity.ODD)]
    text = trust_text([trust_section("Names", "Each means it.", claims, count=7, rest="5 others.")], 40)
    _, _, section = text.partition("\n\n")
    assert section.splitlines() == [
        "Names (7)",
        "---------",
        "Each means it.",
        "? odd \N{REPLACEMENT CHARACTER}[31mword word word word word word",
        "  word word word word word word",
        "- plain",
        "5 others.",
    ]
    assert all(len(line) <= 40 for line in text.splitlines())
