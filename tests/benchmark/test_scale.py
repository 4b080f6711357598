from tests.benchmark.scale import measure


def test_a_synthetic_election_is_built_and_its_truth_is_inside_all_bounds() -> None:
    row = measure(8)
    assert row["stations"] == 8
    assert row["left out"] > 0
    assert row["truth outside"] == 0
    assert row["contradictions"] == 0
