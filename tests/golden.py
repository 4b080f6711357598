"""Files that hold what the program shows, compared by the tests; `python -m tests.rewrite` writes them anew."""

import os
from pathlib import Path

REWRITE = os.environ.get("KZTUI_REWRITE", "") not in {"", "0"}
"""Whether files are written instead of compared."""
REMEDY = "python -m tests.rewrite writes it anew; then look through the differences"


def compare(path: Path, text: str) -> None:
    """Hold a text against a file, or write it there."""
    if REWRITE:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")
    assert path.exists(), f"{path.name} is missing; {REMEDY}"
    assert text == path.read_text(encoding="utf-8"), f"{path} holds something else; {REMEDY}"


def remove_others(folder: Path, names: set[str]) -> None:
    """Prove that a folder holds files of these names and no others, or remove the others."""
    for path in folder.iterdir():
        if REWRITE and path.name not in names:
            path.unlink()
    assert {path.name for path in folder.iterdir()} == names, f"{folder}: {REMEDY}"
