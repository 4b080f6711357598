import pytest

from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.pages.pictures.date_axis import date_axis_lines
from kztui.views.tab.tab_model import Dates, Moment
from tests.tui.pages.line_text import text_of


@pytest.mark.parametrize("width", [20, 59, 79, 200])
def test_dates_stand_on_a_line_to_scale(width: int) -> None:
    moments = (Moment("2031-03-30", ""), Moment("2031-04-01", "2031-04-10"), Moment("2031-04-30", "2031-04-30"))
    dates = Dates(moments, "2031-04-30", "30 April 2031 · vote")
    lines = [text_of(line) for line in date_axis_lines(dates, LineWriter(width))]
    axis = next(line for line in lines if "●" in line)
    assert max(len(line) for line in lines) <= width
    assert axis.strip().startswith("●")
    assert axis.endswith("◆")
    if width > 50:
        points = [column for column, sign in enumerate(axis) if sign in "●◆"]
        days = (points[2] - points[0]) / (points[-1] - points[0]) * 31
        assert days == pytest.approx(11, abs=1)
        assert set(axis[points[1] + 1 : points[2]]) == {"━"}
        assert lines[-1].split() == (["Mar", "Apr"] if width > 60 else ["Apr"])


def test_one_day_is_no_line() -> None:
    assert date_axis_lines(Dates((Moment("2031-05-04", "2031-05-04"),), "2031-05-04", ""), LineWriter(80)) == []
