"""The commands as they are typed: what they print, and the status they exit with."""

import json
import os
import re
import stat
from hashlib import sha256
from pathlib import Path

import pytest

from kztui import __version__
from kztui.cli import main
from kztui.errors import ExitStatus
from tests.conftest import STORE
from tests.town_record import TownRecord


def one_line(printed: str) -> bool:
    return printed.startswith("kztui: ") and printed.count("\n") == 1 and printed.endswith("\n")


def test_build_writes_the_store_and_says_so(town: TownRecord, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(town.data), "--sources", str(town.documents)]) == ExitStatus.OK
    captured = capsys.readouterr()
    assert captured.out == ""
    assert one_line(captured.err)
    assert json.loads((town.data / "town2031.json").read_text(encoding="utf-8"))["meta"]["1"]["id"] == "town2031"


def test_build_writes_where_it_is_told_and_only_there(town: TownRecord, tmp_path: Path) -> None:
    before = sorted(town.data.rglob("*"))
    output = tmp_path / "else" / "store.json"
    output.parent.mkdir()
    arguments = ["build", str(town.data), "--sources", str(town.documents), "-o", str(output)]
    assert main(arguments) == ExitStatus.OK
    assert sorted(output.parent.iterdir()) == [output.with_name("store.certificates.json"), output]
    assert sorted(town.data.rglob("*")) == before


def test_check_tells_a_store_that_is_not_the_records(town: TownRecord, capsys: pytest.CaptureFixture[str]) -> None:
    check = ["build", str(town.data), "--sources", str(town.documents), "--check"]
    assert main(check) == ExitStatus.FOUND
    assert not (town.data / "town2031.json").exists()
    assert main(check[:-1]) == ExitStatus.OK
    assert main(check) == ExitStatus.OK
    town.edit("quantities.toml", 'title = "Lists"', 'title = "The lists"')
    before = (town.data / "town2031.json").read_bytes()
    capsys.readouterr()
    assert main(check) == ExitStatus.FOUND
    assert one_line(capsys.readouterr().err)
    assert (town.data / "town2031.json").read_bytes() == before


@pytest.mark.slow
def test_the_committed_store_is_what_the_committed_record_gives(documents: Path) -> None:
    data = str(STORE.parent)
    assert main(["build", data, "--check", "--sources", str(documents)]) == ExitStatus.OK


@pytest.mark.slow
def test_the_committed_store_is_what_the_record_gives_without_the_documents(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("KZTUI_SOURCES", raising=False)
    assert main(["build", str(STORE.parent), "--check"]) == ExitStatus.OK


def test_a_failing_build_leaves_the_store_as_it_was(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = town_store.read_bytes()
    town.edit("sources/gazette.toml", 'value = "796"', 'value = "797"')
    assert main(["build", str(town.data), "--sources", str(town.documents)]) == ExitStatus.RECORD
    assert one_line(capsys.readouterr().err)
    assert town_store.read_bytes() == before
    assert [file.name for file in town.data.iterdir() if file.name.startswith(".")] == []


def test_verify_proves_a_store_with_and_without_the_documents(town: TownRecord, town_store: Path) -> None:
    assert main(["verify", "--store", str(town_store)]) == ExitStatus.OK
    assert main(["verify", "--store", str(town_store), "--sources", str(town.documents)]) == ExitStatus.OK


@pytest.mark.parametrize(
    ("old", "new", "printed"),
    [
        ('"value": 796', '"value": 797', "figures: votes.hill@gazette.hill: value:"),
        (
            '"The Hill List took 796 votes."',
            '"The Hill List took 797 votes."',
            "figures: votes.hill@gazette.hill: words:",
        ),
        ('"qualifier": ""', '"qualifier": "about"', "figures: votes.harbour@gazette.harbour: qualifier:"),
        (
            '"part": "title",\n   "governed_by": [],\n   "before": ""',
            '"part": "title",\n   "governed_by": [],\n   "before": "Not "',
            "quotes: notice.clerk: exact: does not begin where its sentence begins",
        ),
    ],
)
def test_verify_names_what_does_not_hold(
    town_store: Path, old: str, new: str, printed: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = town_store.read_text(encoding="utf-8")
    assert old in text
    town_store.write_text(text.replace(old, new, 1), encoding="utf-8")
    status = main(["verify", "--store", str(town_store)])
    captured = capsys.readouterr()
    assert one_line(captured.err)
    assert status == ExitStatus.STORE
    assert printed in captured.err


def test_a_build_prints_a_line_for_each_error_and_their_number(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = town_store.read_bytes()
    town.edit("sources/notice.toml", 'value = "4"', 'value = "5"')
    town.edit("sources/gazette.toml", 'value = "796"', 'value = "many"')
    town.edit("subjects.toml", 'kind = "person"', 'knid = "person"')
    assert main(["build", str(town.data), "--sources", str(town.documents)]) == ExitStatus.RECORD
    *lines, last = capsys.readouterr().err.splitlines()
    files = ("sources/gazette.toml", "sources/notice.toml", "subjects.toml")
    for line, file in zip(lines, files, strict=True):
        assert line.startswith(f"kztui: {town.data / file}:")
    assert last == "kztui: 3 errors; the store was not written"
    assert town_store.read_bytes() == before


def test_verify_prints_everything_that_does_not_hold(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(town_store.read_text(encoding="utf-8"))
    data["figures"]["1"]["value"] += 1
    data["figures"]["4"]["qualifier"] = "about"
    data["sources"]["1"]["publisher"] = "Nobody"
    data["quotes"]["5"]["prefix"] = "x"
    town_store.write_text(json.dumps(data), encoding="utf-8")
    assert main(["verify", "--store", str(town_store), "--sources", str(town.documents)]) == ExitStatus.STORE
    *lines, last = capsys.readouterr().err.splitlines()
    keys = [line.removeprefix(f"kztui: {town_store}: ").split(": ")[::2] for line in lines]
    assert [key[:2] for key in keys] == [
        ["figures", "value"], ["figures", "qualifier"], ["sources", "publisher"], ["quotes", "prefix"]
    ]  # fmt: skip
    assert last == "kztui: 4 errors; the store is not proved"


def test_verify_finds_a_quote_that_stands_elsewhere(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(town_store.read_text(encoding="utf-8"))
    data["quotes"]["2"]["start"] += 1
    data["quotes"]["2"]["end"] += 1
    town_store.write_text(json.dumps(data), encoding="utf-8")
    assert main(["verify", "--store", str(town_store)]) == ExitStatus.OK
    arguments = ["verify", "--store", str(town_store), "--sources", str(town.documents)]
    assert main(arguments) == ExitStatus.STORE
    assert "quotes: gazette.hill: exact: is not what stands at" in capsys.readouterr().err


@pytest.mark.parametrize(("key", "value"), [("before", "“"), ("after", "”")])
def test_verify_finds_a_quote_of_another_sentence(
    town: TownRecord, town_store: Path, key: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    data = json.loads(town_store.read_text(encoding="utf-8"))
    data["quotes"]["2"][key] = value
    town_store.write_text(json.dumps(data), encoding="utf-8")
    assert main(["verify", "--store", str(town_store)]) == ExitStatus.OK
    assert main(["verify", "--store", str(town_store), "--sources", str(town.documents)]) == ExitStatus.STORE
    assert f"quotes: gazette.hill: {key}: is not what stands at" in capsys.readouterr().err


def test_verify_finds_a_quote_that_runs_over_lines(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    text = (town.documents / "gazette.txt").read_bytes()
    broken = text.replace(b"took 796", b"took\n796")
    (town.documents / "gazette.txt").write_bytes(broken)
    stored = town_store.read_text(encoding="utf-8").replace(sha256(text).hexdigest(), sha256(broken).hexdigest())
    data = json.loads(stored)
    data["sources"]["1"]["paragraphs"] += 1
    data["quotes"]["3"]["paragraph"] += 1
    town_store.write_text(json.dumps(data), encoding="utf-8")
    assert main(["verify", "--store", str(town_store)]) == ExitStatus.OK
    assert main(["verify", "--store", str(town_store), "--sources", str(town.documents)]) == ExitStatus.STORE
    assert "quotes: gazette.hill: exact: runs over 2 lines of gazette.txt" in capsys.readouterr().err


def test_verify_prints_what_has_to_be_believed_once_all_else_is_proved(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify = ["verify", "--store", str(town_store), "--trust"]
    assert main(verify) == ExitStatus.OK
    captured = capsys.readouterr()
    assert one_line(captured.err)
    assert captured.out.startswith("What has to be believed\n")
    assert "--sources DIR" in captured.out
    assert main([*verify, "--sources", str(town.documents)]) == ExitStatus.OK
    assert "--sources DIR" not in capsys.readouterr().out
    town_store.write_text(town_store.read_text(encoding="utf-8").replace('"value": 796', '"value": 797'))
    assert main(verify) == ExitStatus.STORE
    assert capsys.readouterr().out == ""


@pytest.mark.slow
def test_what_has_to_be_believed_of_the_committed_record_is_read_in_five_minutes(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["verify", "--trust", "--store", str(STORE)]) == ExitStatus.OK
    text = capsys.readouterr().out
    assert max(map(len, text.splitlines())) <= 100
    without_neutral_words = re.sub(r"(?s)Neutral words \(\d+\)\n.*?\n\n", "", text)
    assert len(without_neutral_words.split()) < 5 * 500  # as many words a minute as one looks through


def test_verify_tells_a_changed_document(
    town: TownRecord, town_store: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (town.documents / "notice.txt").write_text("Nothing.\n", encoding="utf-8")
    arguments = ["verify", "--store", str(town_store), "--sources", str(town.documents)]
    assert main(arguments) == ExitStatus.DOCUMENTS
    printed = capsys.readouterr().err
    assert one_line(printed)
    assert "gone: notice.clerk, notice.stations, notice.term" in printed


@pytest.mark.parametrize("command", [[], ["show"], ["find", "x"], ["cite", "x"], ["why", "x"], ["verify"]])
def test_every_command_names_a_store_that_cannot_be_used(
    command: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    missing = tmp_path / "nowhere.json"
    assert main(["--store", str(missing), *command]) == ExitStatus.STORE
    assert one_line(capsys.readouterr().err)
    (tmp_path / "broken.json").write_bytes(b"\x1b[2J\xff")
    assert main([*command, "--store", str(tmp_path / "broken.json")]) == ExitStatus.STORE
    assert one_line(capsys.readouterr().err)


@pytest.mark.parametrize(
    "arguments",
    [["--bogus"], ["show", "nothing"], ["show", "--format", "pdf"], ["--tab", "nothing"], ["find"], ["--sto", "x"],
     ["build", "a", "b"], ["--theme", "plaid"], ["cite", "nothing"], ["why", "nothing"]],
)  # fmt: skip
def test_a_wrong_command_line_is_one_line_and_status_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == ExitStatus.USAGE
    captured = capsys.readouterr()
    assert one_line(captured.err)
    assert captured.out == ""


@pytest.mark.parametrize("command", [[], ["show"], ["build"], ["verify"], ["find"], ["cite"], ["why"]])
def test_every_command_has_help(command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([*command, "--help"])
    assert caught.value.code == 0
    assert capsys.readouterr().out.startswith("usage: kztui")


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main(["--version"])
    assert caught.value.code == 0
    assert capsys.readouterr().out == f"kztui {__version__}\n"


def test_find_prints_ids_and_its_status_says_whether_anything_was_found(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["find", "abden", "votes"]) == ExitStatus.OK
    assert "votes.abden\t206,206\t" in capsys.readouterr().out
    assert main(["find", "no such thing at all"]) == ExitStatus.FOUND
    assert one_line(capsys.readouterr().err)


def test_cite_gives_the_words_and_the_command_that_opens_them(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "votes.abden"]) == ExitStatus.OK
    printed = capsys.readouterr().out
    assert "206,206" in printed
    assert "Karakat Abden nominated by the National Alliance of Professional Social Workers" in printed
    assert printed.endswith("kztui --figure votes.abden\n")


def test_a_misspelt_id_gets_the_nearest_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["cite", "votes.abdan"]) == ExitStatus.USAGE
    assert "is “votes.abden” meant?" in capsys.readouterr().err


def test_a_file_of_another_folder_is_no_record(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", str(tmp_path)]) == ExitStatus.RECORD
    assert one_line(capsys.readouterr().err)


def test_a_store_that_cannot_be_written_is_named(town: TownRecord, capsys: pytest.CaptureFixture[str]) -> None:
    output = town.data / "nowhere" / "store.json"
    arguments = ["build", str(town.data), "--sources", str(town.documents), "-o", str(output)]
    assert main(arguments) == ExitStatus.WRITE
    assert one_line(capsys.readouterr().err)


def raw(printed: str) -> list[str]:
    """Return the characters of a message that could steer a terminal."""
    return [char for char in printed.removesuffix("\n") if not char.isprintable()]


@pytest.mark.parametrize("where", ["--check", "-o"])
def test_an_output_that_is_no_file_is_refused(
    town: TownRecord, where: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    os.mkfifo(tmp_path / "pipe")
    build = ["build", str(town.data), "--sources", str(town.documents)]
    for name in ("pipe", "documents"):
        output = [*build, "-o", str(tmp_path / name)]
        status = main([*output, "--check"] if where == "--check" else output)
        assert status == (ExitStatus.STORE if where == "--check" else ExitStatus.WRITE)
        assert one_line(capsys.readouterr().err)
    assert stat.S_ISFIFO((tmp_path / "pipe").lstat().st_mode)
    assert sorted(town.documents.iterdir()) == [town.documents / n for n in ("gazette.txt", "notice.txt")]


@pytest.mark.parametrize("id_", ["../../evil", "/abs", "", "a\\u0000b", "\\u001b[31m"])
def test_an_elections_id_names_no_file_elsewhere(
    town: TownRecord, id_: str, capsys: pytest.CaptureFixture[str]
) -> None:
    town.edit("election.toml", 'id = "town2031"', f'id = "{id_}"')
    before = sorted(town.data.parent.rglob("*"))
    for check in ([], ["--check"]):
        assert main(["build", str(town.data), "--sources", str(town.documents), *check]) == ExitStatus.RECORD
        printed = capsys.readouterr().err
        assert one_line(printed)
        assert not raw(printed)
        assert "election.toml:3: election.id: " in printed
    assert sorted(town.data.parent.rglob("*")) == before


def test_without_the_documents_positions_come_from_the_records_own_store(
    town: TownRecord, town_store: Path, tmp_path: Path
) -> None:
    output = tmp_path / "new.json"
    assert main(["build", str(town.data), "-o", str(output)]) == ExitStatus.OK
    assert output.read_bytes() == town_store.read_bytes()
    output.write_bytes(b"{broken")
    assert main(["build", str(town.data), "-o", str(output), "--check"]) == ExitStatus.FOUND
    assert main(["build", str(town.data), "-o", str(output)]) == ExitStatus.OK
    assert output.read_bytes() == town_store.read_bytes()


@pytest.mark.parametrize(
    ("key", "value"),
    [("title", "Harbour"), ("publisher", "The Clerk"), ("published", "2031-05-04"), ("label", "Our own words")],
)
def test_verify_proves_the_description_of_a_document(
    town: TownRecord, town_store: Path, key: str, value: str, capsys: pytest.CaptureFixture[str]
) -> None:
    text = town_store.read_text(encoding="utf-8")
    if key == "published":  # what has the document's date for its own has the same
        text = text.replace("2031-05-03", value)
    data = json.loads(text)
    data["sources"]["1"][key] = value
    town_store.write_text(json.dumps(data), encoding="utf-8")
    arguments = ["verify", "--store", str(town_store), "--sources", str(town.documents)]
    assert main(arguments) == ExitStatus.STORE
    printed = capsys.readouterr().err
    assert one_line(printed)
    assert f"sources: gazette: {key}: " in printed


@pytest.mark.parametrize(
    "arguments",
    [
        ["find", "\x1b[31mred\x07"],
        ["cite", "\x1b]0;title\x07"],
        ["show", "\x1b[2J"],
        ["--store", "/nowhere\n\x1b[2J\r", "show"],
        ["--store", "/nowhere\0", "show"],
        ["build", "/nowhere\x9b31m"],
        ["build", "/nowhere\0"],
        ["verify", "--sources", "/nowhere\u202e\0"],
        ["verify", "--store", os.fsdecode(b"/nowhere\xff")],
    ],
)
def test_no_message_steers_the_terminal(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) != ExitStatus.OK
    printed = capsys.readouterr().err
    assert one_line(printed)
    assert not raw(printed)


def test_what_build_and_verify_say_of_odd_names_does_not_steer_the_terminal(
    town: TownRecord, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "\x1b[31m\nstore.json"
    build = ["build", str(town.data), "--sources", str(town.documents), "-o", str(output)]
    for arguments in ([*build, "--check"], build, [*build, "--check"], ["verify", "--store", str(output)]):
        main(arguments)
        printed = capsys.readouterr().err
        assert one_line(printed)
        assert not raw(printed)
    assert output.exists()


def test_without_a_terminal_what_is_asked_of_the_explorer_is_not_ignored(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--figure", "nope"]) == ExitStatus.USAGE
    captured = capsys.readouterr()
    assert one_line(captured.err)
    assert captured.out == ""
    assert main(["--figure", "votes.abden", "--tab", "results"]) == ExitStatus.OK
    monkeypatch.setenv("KZTUI_THEME", "nope")
    assert main([]) == ExitStatus.USAGE
    assert "KZTUI_THEME: there is no theme “nope”" in capsys.readouterr().err
