"""The pictures in `screenshots/`, made from the running explorer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kztui.store.certificates_file import open_certificates
from kztui.store.opening import open_store
from kztui.tui.app import ExplorerApp
from kztui.tui.theme.theme_names import DEFAULT, THEME_NAMES
from kztui.views.tab.tab_list import tab_names
from tests.conftest import ROOT, STORE
from tests.svg_picture import picture, read

FOLDER = ROOT / "screenshots"
WIDE, NARROW = (120, 36), (80, 24)


@dataclass(frozen=True)
class Shot:
    """One picture: what is opened, and the keys that lead there."""

    name: str
    size: tuple[int, int]
    keys: tuple[str, ...] = ()
    tab: str = "results"
    figure: str = ""
    theme: str = DEFAULT
    ascii_only: bool = False

    @property
    def file(self) -> Path:
        """Return the picture's file."""
        return FOLDER / f"{self.name}.svg"


def _shots() -> Iterator[Shot]:
    levels = {
        "figure": Shot("", WIDE, (), figure="registered.abroad"),
        "figure-series": Shot("", WIDE, (), figure="accredited.20nov"),
        "source": Shot("", WIDE, ("enter",), figure="registered.abroad"),
        "quote": Shot("", WIDE, ("enter", "enter"), figure="registered.abroad"),
        "why": Shot("", WIDE, ("right", "w")),
        "contradiction": Shot("", WIDE, ("enter",), tab="checks"),
        "find": Shot("", WIDE, ("/", *"abden")),
        "palette": Shot("", WIDE, ("ctrl+p", *"obs")),
        "copied": Shot("", WIDE, ("y",)),
        "help": Shot("", WIDE, ("?",)),
    }
    for width, height in (WIDE, NARROW):
        size = f"{width}x{height}"
        for tab in tab_names(open_store(STORE)):
            yield Shot(f"{tab.id}-{size}", (width, height), tab=tab.id)
        for name, level in levels.items():
            yield Shot(f"{name}-{size}", (width, height), level.keys, level.tab, level.figure)
    for theme in THEME_NAMES:
        if theme != DEFAULT:
            yield Shot(f"results-{theme}", WIDE, theme=theme)
            yield Shot(f"source-{theme}", WIDE, ("enter",), figure="registered.abroad", theme=theme)
            yield Shot(f"turnout-{theme}", NARROW, tab="turnout", theme=theme)
    yield Shot("results-ascii", NARROW, ascii_only=True)


SHOTS = tuple(_shots())


async def taken(shot: Shot) -> tuple[str, str]:
    """Return a picture as SVG, and what it shows as text."""
    app = ExplorerApp(
        open_store(STORE),
        tab=shot.tab,
        figure=shot.figure,
        theme=shot.theme,
        ascii_only=shot.ascii_only,
        proofs=lambda: open_certificates(STORE),
    )
    async with app.run_test(size=shot.size) as pilot:
        await pilot.press(*shot.keys)
        await pilot.pause()
        exported = app.export_screenshot()
    return picture(exported, *shot.size, title=app.title), read(exported, *shot.size).text
