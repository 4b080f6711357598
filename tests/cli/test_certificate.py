"""`kztui certificate`: proofs for other people's checkers."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kztui.cli import main
from kztui.errors import ExitStatus
from tests.cli.test_command_line import one_line
from tests.conftest import STORE
from tests.output.vipr.vipr_reader import verified
from tests.town_record import TownRecord

CERTIFICATES = STORE.with_name("kz2022.certificates.json")
CONTRADICTION = "contradiction.accredited-gross-8nov"


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["certificate", *arguments]) == ExitStatus.OK
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


@pytest.mark.parametrize(
    "name",
    [
        "votes.none.low",
        "share.none.high",
        "turnout.low",
        CONTRADICTION,
        f"{CONTRADICTION}+without+accredited-8nov+accredited.gross.8nov.low",
        f"{CONTRADICTION}+without+accredited.1-7nov@kazinform-2022-11-08.title",
    ],
)
def test_a_proof_is_printed_by_its_name(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    text = printed(capsys, name)
    assert text.splitlines()[1] == f"% {name}"
    verified(text)


@pytest.mark.parametrize(
    ("id_", "said"),
    [
        ("votes.none", "“votes.none” has 2 certificates; name one, such as votes.none.low"),
        (f"{CONTRADICTION}+without+accredited-8nov", "has 12 certificates; name one, such as contradiction."),
        ("votes.non.low", "is no bound, no contradiction and no way out of one; is “votes.none.low” meant?"),
        ("votes.none@astana", "is no bound"),
        ("", "is no bound"),
    ],
)
def test_what_names_no_single_proof_is_refused(id_: str, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certificate", id_]) == ExitStatus.USAGE
    captured = capsys.readouterr()
    assert captured.out == ""
    assert one_line(captured.err)
    assert said in captured.err


@pytest.mark.parametrize("arguments", [[], ["votes.none.low", "--all", "proofs"]])
def test_either_one_proof_or_all_are_asked_for(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["certificate", *arguments]) == ExitStatus.USAGE
    assert one_line(capsys.readouterr().err)


def test_a_quantity_that_nothing_bounds_has_no_certificate(
    town: TownRecord, capsys: pytest.CaptureFixture[str]
) -> None:
    rate = '[[group.quantity]]\nid = "share.hill"\nmeasure = "share"\nsubjects = ["hill"]\nlabel = "Share, Hill List"\n'
    before = '[[group]]\nid = "stations"'
    town.edit("quantities.toml", before, f"{rate}at = {{ on = 2031-05-02 }}\n\n{before}")
    assert main(["build", str(town.data), "--sources", str(town.documents)]) == ExitStatus.OK
    capsys.readouterr()
    assert main(["certificate", "share.hill", "--store", str(town.data / "town2031.json")]) == ExitStatus.FOUND
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "kztui: share.hill: nothing bounds it; there is no certificate\n"


def test_all_proofs_are_written_into_a_folder_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = tmp_path / "proofs"
    assert main(["certificate", "--all", str(folder)]) == ExitStatus.OK
    captured = capsys.readouterr()
    files = {file.name: file.read_text(encoding="utf-8") for file in folder.iterdir()}
    assert captured.out == ""
    assert captured.err == f"kztui: {folder}: wrote {len(files)} certificates\n"
    assert {text.splitlines()[1] for text in files.values()} == {f"% {name.removesuffix('.vipr')}" for name in files}
    for name in ("votes.none.low", CONTRADICTION):
        assert files[f"{name}.vipr"] == printed(capsys, name)


def test_an_empty_folder_is_filled_and_one_that_is_not_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder = tmp_path / "proofs"
    folder.mkdir()
    assert main(["certificate", "--all", str(folder)]) == ExitStatus.OK
    before = {file.name: file.stat().st_mtime_ns for file in folder.iterdir()}
    capsys.readouterr()
    assert main(["certificate", "--all", str(folder)]) == ExitStatus.WRITE
    assert one_line(capsys.readouterr().err)
    assert {file.name: file.stat().st_mtime_ns for file in folder.iterdir()} == before


@pytest.mark.parametrize("place", ["missing/proofs", "file", "file/proofs", "zero\0byte"])
def test_a_folder_that_cannot_be_made_is_one_line(
    place: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("kept", encoding="utf-8")
    assert main(["certificate", "--all", str(tmp_path / place)]) == ExitStatus.WRITE
    assert one_line(capsys.readouterr().err)
    assert [file.name for file in tmp_path.iterdir()] == ["file"]
    assert (tmp_path / "file").read_text(encoding="utf-8") == "kept"


def _other_right_side(data: dict[str, Any]) -> None:
    data["lines"][6]["right"] = "7940284"


def _other_line(data: dict[str, Any]) -> None:
    data["proved"]["bounds"]["votes.none"]["low"]["line"] = 0


def _line_that_is_not_there(data: dict[str, Any]) -> None:
    data["proved"]["bounds"]["votes.none"]["low"]["line"] = 9999


def _way_out_left_out(data: dict[str, Any]) -> None:
    data["contradictions"].clear()


@pytest.mark.parametrize("spoil", [_other_right_side, _other_line, _line_that_is_not_there, _way_out_left_out])
def test_certificates_that_prove_nothing_are_not_written(
    spoil: Callable[[dict[str, Any]], None], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = tmp_path / STORE.name
    shutil.copy(STORE, store)
    data = json.loads(CERTIFICATES.read_text(encoding="utf-8"))
    spoil(data)
    (tmp_path / CERTIFICATES.name).write_text(json.dumps(data), encoding="utf-8")
    for arguments in (["turnout.low"], ["--all", str(tmp_path / "proofs")]):
        assert main(["certificate", *arguments, "--store", str(store)]) == ExitStatus.STORE
        captured = capsys.readouterr()
        assert captured.out == ""
        assert f"{store}: certificates: " in captured.err
    assert not (tmp_path / "proofs").exists()


def test_a_store_without_certificates_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copy(STORE, tmp_path)
    assert main(["certificate", "turnout.low", "--store", str(tmp_path / STORE.name)]) == ExitStatus.STORE
    assert one_line(capsys.readouterr().err)
