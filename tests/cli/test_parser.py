"""The grammar of the command line: `kztui [COMMAND | TAB | ID] [options]`."""

from pathlib import Path

import pytest

from kztui.cli import main
from kztui.cli.parser import COMMAND_NAMES, parse
from kztui.errors import ExitStatus, UsageError
from kztui.model.election import Election
from kztui.views.tab.tab_list import tab_names


@pytest.mark.parametrize(
    "argv", [["turnout"], ["--ascii", "turnout"], ["turnout", "--store", "x"], ["--store", "x", "turnout"]]
)
def test_a_word_that_is_no_command_is_left_to_the_explorer_wherever_the_options_stand(argv: list[str]) -> None:
    arguments = parse(argv)
    assert (arguments.command, arguments.word) == ("explore", "turnout")
    assert arguments.store == (Path("x") if "x" in argv else None)


@pytest.mark.parametrize(
    "argv",
    [["--store", "x", "show", "turnout"], ["show", "turnout", "--store", "x"], ["show", "--store", "x", "turnout"]],
)
def test_a_command_wins_and_takes_the_store_before_and_behind_its_name(argv: list[str]) -> None:
    arguments = parse(argv)
    assert (arguments.command, arguments.tab, arguments.store) == ("show", "turnout", Path("x"))


@pytest.mark.parametrize("name", COMMAND_NAMES)
def test_every_command_takes_its_own_options_only(name: str) -> None:
    with pytest.raises(UsageError, match=f"see kztui {name} --help|unrecognized arguments"):
        parse([name, "--nonsense"])


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(arguments) == ExitStatus.OK
    return capsys.readouterr().out


def test_a_tab_is_opened_by_its_name(capsys: pytest.CaptureFixture[str], election: Election) -> None:
    for name in tab_names(election):
        assert printed(capsys, name.id) == printed(capsys, "show", name.id) == printed(capsys, "--tab", name.id)


def test_a_tab_wins_over_an_id_and_an_option_for_ids_takes_no_tab(
    capsys: pytest.CaptureFixture[str], election: Election
) -> None:
    assert "turnout" in election.quantities
    assert printed(capsys, "turnout") == printed(capsys, "show", "turnout")
    assert printed(capsys, "--figure", "turnout") == printed(capsys, "cite", "turnout")


def test_any_id_is_opened_by_itself(capsys: pytest.CaptureFixture[str], election: Election) -> None:
    for id_ in ("votes.none", *list(election.figures)[:3], *list(election.statements)[:3]):
        assert printed(capsys, id_) == printed(capsys, "--figure", id_) == printed(capsys, "cite", id_)


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["resluts"], "is “results” meant?"),
        (["votes.nonne"], "is “votes.none” meant?"),
        (["sohw"], "is “show” meant?"),
        (["xyzzy"], "the tabs are results, turnout"),
        (["--tab", "votes.none"], "there is no tab “votes.none”"),
        (["show", "turnoutt"], "there is no tab “turnoutt”"),
        (["--figure", "results"], "is neither a figure nor a quantity nor a statement"),
        (["turnout", "--tab", "results"], "keep one"),
        (["turnout", "results"], "unrecognized arguments: results"),
        (["data/kz2022.json"], "is no command, and no tab or id"),
    ],
)
def test_what_names_nothing_is_one_line_with_the_nearest_name(
    arguments: list[str], problem: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == ExitStatus.USAGE
    out, err = capsys.readouterr()
    assert out == ""
    assert problem in err
    assert err.count("\n") == 1
