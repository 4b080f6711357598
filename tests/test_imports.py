"""Imports point one way, and only the screens import Textual: seen in a fresh interpreter."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT

ORDER = ("errors", "certificate", "util", "model", "record", "reconcile", "store", "views", "output", "tui")
"""The packages, each with those that it may import before it."""
BESIDE = {("reconcile", "record"), ("output", "tui"), ("tui", "output")}
"""What stands beside another, and is not imported by it."""
LAYERS = {
    package: {before for before in ORDER[: ORDER.index(package) + 1] if (package, before) not in BESIDE}
    for package in ORDER
}


SEEN = """
import importlib, sys
for name in {modules!r}:
    importlib.import_module(name)
print(*sorted(sys.modules))
"""


def modules_of(package: str) -> list[str]:
    files = sorted((ROOT / "kztui" / package).rglob("*.py")) or [ROOT / "kztui" / f"{package}.py"]
    return [".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__") for file in files]


def imported(modules: list[str]) -> set[str]:
    command = [sys.executable, "-c", SEEN.format(modules=modules)]
    return set(subprocess.run(command, check=True, capture_output=True, text=True, cwd=ROOT).stdout.split())


@pytest.mark.parametrize("package", LAYERS)
def test_a_package_imports_only_what_stands_before_it(package: str) -> None:
    seen = imported(modules_of(package))
    own = {name.split(".")[1] for name in seen if name.startswith("kztui.")}
    assert own <= LAYERS[package]
    if package != "tui":
        assert "textual" not in seen


def test_the_model_needs_nothing_but_the_standard_library_and_msgspec() -> None:
    tops = {name.split(".")[0] for name in imported(modules_of("model"))}
    of_msgspec = imported(["msgspec"]) | {"sitecustomize"}
    assert tops - set(sys.stdlib_module_names) - {"kztui", "__main__"} <= of_msgspec
    assert "dataclasses" not in imported(modules_of("model"))  # it costs the start more than all of the model does


def test_every_package_is_in_a_layer() -> None:
    packages = {folder.name for folder in (ROOT / "kztui").iterdir() if (folder / "__init__.py").exists()}
    packages |= {file.stem for file in (ROOT / "kztui").glob("[!_]*.py")}
    assert packages == {*ORDER, "cli"}


@pytest.mark.parametrize(
    "arguments", [["--help"], ["show", "results"], ["find", "abden"], ["certificate", "turnout.low"]]
)
def test_without_a_screen_textual_is_not_imported(arguments: list[str]) -> None:
    script = "import sys\nfrom kztui.cli import main\ntry: main(sys.argv[1:])\nexcept SystemExit: pass\n"
    script += (
        "assert 'textual' not in sys.modules and 'text_to_num' not in sys.modules and 'highspy' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", script, *arguments], check=True, capture_output=True, cwd=ROOT)


WITHOUT_EXTRA = """
import sys
sys.modules["text_to_num"] = None
sys.modules["highspy"] = None
from kztui.cli import main
sys.exit(main(sys.argv[1:]))
"""


def without_extra(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", WITHOUT_EXTRA, *arguments]
    return subprocess.run(command, check=False, capture_output=True, text=True, cwd=ROOT)


@pytest.mark.parametrize("command", [["build", "--check"], ["verify"]])
def test_without_the_extra_one_line_says_what_to_install(command: list[str]) -> None:
    done = without_extra(*command)
    assert done.returncode == 6
    assert done.stderr.count("\n") == 1
    assert "pip install 'kztui[build]'" in done.stderr


def test_without_the_extra_the_store_is_read(tmp_path: Path) -> None:
    assert without_extra("show", "results").returncode == 0
    assert without_extra("why", "votes.tokayev").returncode == 0
    assert without_extra("certificate", "votes.tokayev.low").returncode == 0
    assert list(tmp_path.iterdir()) == []


def test_proofs_are_read_only_once_they_are_asked_for() -> None:
    modules = ["kztui.cli.explore", "kztui.tui.app", "kztui.tui.pages.page_factory", "kztui.tui.pages.evidence_page"]
    seen = imported(modules)
    assert not {name for name in seen if "certificate" in name or name.startswith("kztui.views.steps")}
