import pytest

from kztui.model.election import Election
from kztui.model.revision import revisions, without_revised_figures
from tests.revised_election import EARLIER, LATER, revised_election


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("60.5", "preliminary", EARLIER), ("60.8", "final", LATER)),
        (("60.5", "provisional", EARLIER), ("60.8", "final", EARLIER)),
        (("60.5", "preliminary", LATER), ("60.8", "final", EARLIER)),
        (("60.5", "preliminary", EARLIER), ("60.52", "final", LATER)),
        (("60.5", "preliminary", EARLIER), ("60.8", "", LATER)),
        (("60.5", "preliminary", EARLIER), ("60.8", "preliminary", LATER)),
    ],
)
def test_a_preliminary_figure_gives_way_to_a_final_or_a_later_one(
    first: tuple[str, str, str], second: tuple[str, str, str]
) -> None:
    election = revised_election(first, second)
    assert {key: figure.id for key, figure in revisions(election).items()} == {"share/1": "share/2"}
    assert list(without_revised_figures(election).figures) == ["share/2"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (("60.5", "preliminary", EARLIER), ("60.5", "final", LATER)),
        (("60.5", "preliminary", EARLIER), ("60.52", "", LATER)),
        (("60.5", "preliminary", EARLIER), ("60.8", "preliminary", EARLIER)),
        (("60.5", "preliminary", LATER), ("60.8", "", EARLIER)),
        (("60.5", "preliminary", ""), ("60.8", "", LATER)),
        (("60.5", "final", EARLIER), ("60.8", "final", LATER)),
        (("60.5", "", EARLIER), ("60.8", "", LATER)),
    ],
)
def test_no_other_figure_gives_way(first: tuple[str, str, str], second: tuple[str, str, str]) -> None:
    election = revised_election(first, second)
    assert revisions(election) == {}
    assert without_revised_figures(election) is election


def test_of_several_the_final_one_takes_the_place_of_all_preliminary_ones() -> None:
    election: Election = revised_election(
        ("60.5", "preliminary", EARLIER), ("60.8", "final", EARLIER), ("61.2", "preliminary", LATER)
    )
    assert {key: figure.id for key, figure in revisions(election).items()} == {
        "share/1": "share/2",
        "share/3": "share/2",
    }
