import json

from kztui.output.json_output import json_text
from kztui.views.tab.tab_list import tab_views
from kztui.views.tab.tab_model import FIELDS_FOR_DRAWING
from tests.ruritania import made_up_election


def test_json_has_numbers_as_numbers() -> None:
    data = json.loads(json_text(tab_views(made_up_election())))
    share = data[0]["sections"][0]["rows"][0]["cells"][0]
    assert (share["value"], share["figures"][0]["low"], share["unit"]) == (60.5, 60.45, "percent")


def test_json_has_nothing_that_is_only_for_drawing() -> None:
    tabs = json.loads(json_text(tab_views(made_up_election())))
    sections = [section for tab in tabs for section in tab["sections"]]
    rows = [row for section in sections for row in section["rows"]]
    for (struct, fields), objects in zip(FIELDS_FOR_DRAWING.items(), (rows, sections, tabs), strict=True):
        assert fields <= set(struct.__struct_fields__)
        assert all(fields.isdisjoint(entry) for entry in objects)


def test_json_says_of_each_figure_why_it_is_read_by_hand_and_what_governs_its_quote() -> None:
    tabs = json.loads(json_text(tab_views(made_up_election())))
    rows = [row for tab in tabs for section in tab["sections"] for row in section["rows"]]
    figures = {figure["id"]: figure for row in rows for cell in row["cells"] if cell for figure in cell["figures"]}
    assert figures["open/1"]["read_by_hand"] == "what was open stands before the ten"
    assert figures["closed/1"]["read_by_hand"] == ""
    assert figures["voters/2"]["governed_by"] == "door bore two lines"
    assert figures["voters/2"]["before"] == made_up_election().quotes["wire.door"].exact
