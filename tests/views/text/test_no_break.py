from kztui.views.text.no_break import with_no_breaks


def test_a_number_keeps_its_mark_and_its_unit() -> None:
    assert with_no_breaks("is ∴ 5.79–5.82 % or † 8 ▲") == "is ∴\xa05.79–5.82\xa0% or †\xa08 ▲"
