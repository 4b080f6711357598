import pytest
from msgspec.structs import replace

from kztui.model.election import Election
from kztui.views.tab.tab_list import tab_of, tab_views
from kztui.views.target import target_of
from tests.ruritania import TABS
from tests.views.changed_election import section


def test_a_group_is_shown_under_each_of_its_topics(election: Election) -> None:
    turnout, abroad = section(election, "turnout", "abroad"), section(election, "abroad", "abroad")
    assert (turnout.rows, turnout.columns) == (abroad.rows, abroad.columns)


def test_an_empty_record_has_a_remark_on_every_tab(election: Election) -> None:
    empty = replace(
        election, sources={}, quotes={}, groups={}, quantities={}, figures={}, statements={}, relations={}, findings={}
    )
    assert all(view.remark for view in tab_views(empty))


def test_tabs_come_in_the_order_of_their_keys(election: Election) -> None:
    assert [view.id for view in tab_views(election)] == [tab.id for tab in TABS]


@pytest.mark.parametrize(
    ("id_", "tab"),
    [
        ("share.black", "results"),
        ("share.black/1", "results"),
        ("voters.abroad", "abroad"),
        ("rule", "timeline"),
        ("gazette.won", "sources"),
        ("wire", "sources"),
        ("f.swap", "checks"),
        ("order", "checks"),
    ],
)
def test_every_id_has_a_tab_where_it_is_at_home(election: Election, id_: str, tab: str) -> None:
    target = target_of(election, id_)
    assert target is not None
    assert tab_of(election, target) == tab
