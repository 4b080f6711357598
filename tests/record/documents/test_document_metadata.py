"""What is recorded of a document as a whole must stand in the document."""

import pytest

from kztui.errors import RecordError
from tests.town_record import TownRecord

GAZETTE = "sources/gazette.toml"


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Harbour Town votes", "harbour town"),
        ("Harbour Town votes By a reporter, 3 May 2031", "dateline Coast League"),
    ],
)
def test_a_title_is_whole_lines_and_a_label_stands_in_the_document(town: TownRecord, title: str, label: str) -> None:
    town.edit(GAZETTE, 'title = "Harbour Town votes"', f'title = "{title}"')
    town.edit(GAZETTE, 'label = "Harbour Town votes"', f'label = "{label}"')
    town.build()


def test_a_title_may_have_a_date_put_before_it(town: TownRecord) -> None:
    town.rewrite_gazette("Harbour Town votes\n", "date 2031-05-03 Harbour Town votes\n")
    town.build()
    town.rewrite_gazette("date 2031-05-03 Harbour", "dated 2031-05-03 Harbour")
    with pytest.raises(RecordError, match=r"title: .* line of its own"):
        town.build()


def test_what_only_looks_like_a_date_spoils_no_build(town: TownRecord) -> None:
    town.rewrite_gazette("Two observers", "See rule 45.13.2022.\nTwo observers")
    town.build()


def test_a_short_name_is_free(town: TownRecord) -> None:
    assert town.build().sources["gazette"].short == ""
    town.edit(GAZETTE, 'language = "en"', 'language = "en"\nshort = "Our gazette"')
    assert town.build().sources["gazette"].short == "Our gazette"
