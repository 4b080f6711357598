from kztui.views.text.ascii_text import to_ascii


def test_text_in_ascii_keeps_its_letters() -> None:
    text = to_ascii("Grün “x” ∴ 5–7 ▲ Чжан …")
    assert text.isascii()
    assert text.startswith('Grun "x" ~ 5-7 ! ')
