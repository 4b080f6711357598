from kztui.model.election import Election
from kztui.views.tab.tab_list import tab_view
from kztui.views.tab.tab_model import Moment
from kztui.views.tab.timeline_tab import dates


def test_the_timeline_begins_with_the_election_and_goes_on_in_order_of_time(election: Election) -> None:
    titles = [section.title.split(" · ")[0] for section in tab_view(election, "timeline").sections]
    assert titles[0].startswith("The office")
    assert list(dict.fromkeys(titles[1:])) == ["20 April 2031", "4 May 2031", "4 May 2031, 8 p.m."]


def test_the_timeline_has_its_dates_in_order(election: Election) -> None:
    found = dates(election)
    assert found is not None
    assert found == tab_view(election, "timeline").dates
    assert found.moments == (Moment("2031-04-20", "2031-04-20"), Moment("2031-05-04", "2031-05-04"))
    assert (found.day, found.caption) == ("2031-05-04", "4 May 2031 · royal election")
