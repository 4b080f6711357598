from rich.cells import cell_len

from kztui.views.marks import LEGEND, Mark, signs_before
from kztui.views.text.ascii_text import to_ascii


def test_marks_are_told_apart_by_their_signs_in_ascii_too() -> None:
    signs = {mark.sign for mark in Mark if mark is not Mark.STATED}
    assert all(cell_len(sign) == 1 for sign in signs)
    assert len({to_ascii(sign) for sign in signs}) == len(signs)


def test_both_doubts_have_one_sign_and_words_of_their_own() -> None:
    doubts = [mark for mark in Mark if mark.is_doubt]
    assert doubts == ["contradiction", "suspicious"]
    assert {mark.sign for mark in doubts} == {"▲"}


def test_the_legend_explains_every_sign_once_in_the_words_of_its_marks() -> None:
    explained = dict(LEGEND)
    assert len(explained) == len(LEGEND)
    for mark in Mark:
        assert mark is Mark.STATED or mark.value in explained[mark.sign]


def test_only_signs_of_where_a_number_comes_from_stand_before_it() -> None:
    assert signs_before([Mark.SUSPICIOUS, Mark.READ_BY_HAND]) == "† "
    assert signs_before([Mark.READ_BY_HAND, Mark.INFERRED]) == "∴ † "
    assert signs_before([Mark.SUSPICIOUS]) == ""
