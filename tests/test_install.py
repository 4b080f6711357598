"""From a wheel installed elsewhere, from a checkout, with no network: the same program and the same store."""

import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.conftest import ROOT, STORE

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel, in a copy of what belongs to it."""
    folder = tmp_path_factory.mktemp("wheel")
    checkout = folder / "checkout"
    checkout.mkdir()
    for name in ("pyproject.toml", "README.md", "LICENSE", "CHANGELOG.md"):
        shutil.copy(ROOT / name, checkout)
    for name in ("kztui", "data"):
        shutil.copytree(ROOT / name, checkout / name, ignore=shutil.ignore_patterns("__pycache__"))
    command = [sys.executable, "-m", "pip", "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", str(folder), "."]
    subprocess.run(command, cwd=checkout, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def elsewhere(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into a folder of its own."""
    folder = tmp_path_factory.mktemp("elsewhere")
    command = [sys.executable, "-m", "pip", "install", "-q", "--no-deps", "--no-index", "--target", str(folder)]
    subprocess.run([*command, str(wheel)], check=True, capture_output=True)
    return folder


def run(*arguments: str, path: Path | None = None, before: tuple[str, ...] = ()) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, "PYTHONPATH": str(path)} if path else dict(os.environ)
    command = [*before, sys.executable, "-P", "-m", "kztui", *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, env=env, cwd=path or ROOT)


def test_the_store_ships_in_the_wheel(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert archive.read("kztui/data/kz2022.json") == STORE.read_bytes()
        assert {name.split("/")[0] for name in archive.namelist()} == {
            "kztui",
            wheel.name.rsplit("-", 3)[0] + ".dist-info",
        }


def test_from_a_wheel_elsewhere_it_shows_what_the_checkout_shows(elsewhere: Path) -> None:
    where = subprocess.run(
        [sys.executable, "-P", "-c", "import kztui; print(kztui.__file__)"],
        check=True, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(elsewhere)}, cwd=elsewhere,
    ).stdout  # fmt: skip
    assert where.startswith(str(elsewhere))
    from_wheel, from_checkout = run("show", path=elsewhere), run("show")
    assert from_wheel.returncode == 0
    assert from_wheel.stdout == from_checkout.stdout
    assert "206,206" in from_wheel.stdout


def test_without_a_network_it_shows_the_same(elsewhere: Path) -> None:
    alone = ("unshare", "-rn")
    if not shutil.which("unshare") or subprocess.run([*alone, "true"], check=False, capture_output=True).returncode:
        pytest.skip("no network namespaces here")
    shown = run("show", path=elsewhere, before=alone)
    assert shown.returncode == 0
    assert shown.stdout == run("show").stdout


@pytest.mark.parametrize("environment", [{"TERM": "dumb"}, {"TERM": "xterm"}, {}])
def test_without_a_terminal_the_tabs_are_printed(environment: dict[str, str]) -> None:
    env = {name: value for name, value in os.environ.items() if name != "TERM"} | environment
    command = [sys.executable, "-m", "kztui"]
    done = subprocess.run(
        command, check=True, capture_output=True, text=True, env=env, cwd=ROOT, stdin=subprocess.DEVNULL
    )
    assert done.stdout == run("show").stdout
    assert done.stderr == ""


def test_a_reader_who_goes_away_is_no_error() -> None:
    command = f"{sys.executable} -m kztui show | head -1; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], check=False, capture_output=True, text=True, cwd=ROOT)
    assert (done.returncode, done.stdout, done.stderr) == (0, "Results\n", "")


def test_an_ascii_terminal_gets_question_marks_and_no_traceback() -> None:
    env = {**os.environ, "PYTHONIOENCODING": "ascii"}
    command = [sys.executable, "-m", "kztui", "show", "results"]
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=env, cwd=ROOT)
    assert "Tokayev" in done.stdout
    assert done.stderr == ""
