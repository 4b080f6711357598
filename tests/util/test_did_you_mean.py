"""Errors suggest the existing name that was probably meant."""

from kztui.util.did_you_mean import did_you_mean, or_did_you_mean


def test_the_closest_existing_name_is_suggested() -> None:
    assert did_you_mean("votes.hil", {"votes.hill", "votes.harbour", "term"}) == "is “votes.hill” meant?"
    assert or_did_you_mean("votes.hil", {"votes.hill"}) == "; is “votes.hill” meant?"


def test_nothing_is_suggested_where_nothing_is_close() -> None:
    assert did_you_mean("turnout", {"votes.hill"}) == ""
    assert or_did_you_mean("turnout", ()) == ""
