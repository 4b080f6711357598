"""What the tests do at the explorer: keys, clicks, the wheel and other window sizes, without waiting for idle time.

The pilot's own ways wait after every key until the processor rests, which takes most of a test's time; these wait until
every widget has done what was asked of it.
"""

import asyncio
import unicodedata
from contextlib import suppress

from textual import events
from textual.app import ScreenStackError
from textual.drivers.headless_driver import HeadlessDriver
from textual.geometry import Size
from textual.pilot import Pilot

_HOPS = 3
"""From the app to the screen or a widget, from there to the screen, and what the screen then draws."""
_CHARACTERS = {
    "slash": "/", "question_mark": "?", "left_square_bracket": "[", "right_square_bracket": "]", "space": " ",
}  # fmt: skip


async def settled(pilot: Pilot[None], hops: int = _HOPS) -> None:
    """Wait until all is done and drawn."""
    for _ in range(hops):
        if not pilot.app.is_running:
            return
        with suppress(ScreenStackError):  # it has just been quit
            await pilot.pause(0)


async def press(pilot: Pilot[None], *keys: str) -> None:
    """Press keys, each named as Textual names it, or a character."""
    for key in keys:
        pilot.app.post_message(key_event(key))
        await settled(pilot)
        if not pilot.app.is_running:
            return


def key_event(key: str) -> events.Key:
    """Return the event of a key, named as Textual names it, or a character."""
    character = _CHARACTERS.get(key, key if len(key) == 1 else None)
    name = key
    if len(key) == 1 and not key.isalnum():
        name = unicodedata.name(key, key).lower().replace("-", "_").replace(" ", "_")
    return events.Key(name, character)


async def click(pilot: Pilot[None], x: int, y: int, times: int = 1) -> None:
    """Click on a cell of the screen."""
    for _ in range(times):
        for kind in (events.MouseDown, events.MouseUp):
            pilot.app.post_message(_mouse(kind, x, y, 1))
            await settled(pilot)


async def wheel(pilot: Pilot[None], x: int, y: int, *, down: bool = True) -> None:
    """Turn the mouse's wheel over a cell."""
    pilot.app.post_message(_mouse(events.MouseScrollDown if down else events.MouseScrollUp, x, y, 0))
    await settled(pilot)


async def resize(pilot: Pilot[None], width: int, height: int) -> None:
    """Make the window another size."""
    driver = pilot.app._driver  # noqa: SLF001 - as the pilot does, which then waits for idle time
    assert isinstance(driver, HeadlessDriver)
    driver._size = (width, height)  # noqa: SLF001 - see above
    pilot.app.post_message(events.Resize(Size(width, height), Size(width, height)))
    for _ in range(1200):
        await asyncio.sleep(1 / 120)  # Textual waits as long for further sizes
        await settled(pilot)
        if pilot.app.screen.size == (width, height):
            return
    raise AssertionError(f"the window did not become {width} × {height}")


def _mouse(kind: type[events.MouseEvent], x: int, y: int, button: int) -> events.MouseEvent:
    return kind(
        widget=None, x=x, y=y, delta_x=0, delta_y=0, button=button, shift=False, meta=False, ctrl=False,
        screen_x=x, screen_y=y,
    )  # fmt: skip
