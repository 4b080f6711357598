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

_IDLE_TURNS = 2
"""For how many turns of the event loop in a row nothing may wait, until all is taken for done."""
_MOST_TURNS = 10_000
"""A machine may be slow; what is never done is a fault."""
_CHARACTERS = {
    "slash": "/", "question_mark": "?", "left_square_bracket": "[", "right_square_bracket": "]", "space": " ",
}  # fmt: skip


async def settled(pilot: Pilot[None]) -> None:
    """Wait until no widget has a message left to handle, and all is drawn."""
    app = pilot.app
    idle_turns = 0
    for _ in range(_MOST_TURNS):
        if not app.is_running:
            return
        with suppress(ScreenStackError):  # it has just been quit
            await pilot.pause(0)
            waiting = any(node.message_queue_size for node in (app, *app.screen.walk_children(with_self=True)))
            idle_turns = 0 if waiting else idle_turns + 1
            if idle_turns == _IDLE_TURNS:
                return
    raise AssertionError("the explorer is never done")


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
    """Make the window another size, and wait until the screen is laid out for it."""
    post_resize(pilot, width, height)
    await laid_out(pilot)


def post_resize(pilot: Pilot[None], width: int, height: int) -> None:
    """Make the window another size, without waiting for anything."""
    driver = pilot.app._driver  # noqa: SLF001 - as the pilot does, which then waits for idle time
    assert isinstance(driver, HeadlessDriver)
    driver._size = (width, height)  # noqa: SLF001 - see above
    pilot.app.post_message(events.Resize(Size(width, height), Size(width, height)))


async def laid_out(pilot: Pilot[None]) -> None:
    """Wait until the screen is laid out for the window's size, and all is drawn."""
    app = pilot.app
    for _ in range(1200):
        await settled(pilot)
        # `screen.size` is that of the window, at once; the outer size is what the screen was laid out for.
        if app._resize_event is None and app.screen.outer_size == app.size:  # noqa: SLF001 - what Textual waits for
            break
        await asyncio.sleep(1 / 120)  # Textual waits as long for further sizes
    else:
        raise AssertionError(f"the window did not become {app.size.width} × {app.size.height}")
    await settled(pilot)


def _mouse(kind: type[events.MouseEvent], x: int, y: int, button: int) -> events.MouseEvent:
    return kind(
        widget=None, x=x, y=y, delta_x=0, delta_y=0, button=button, shift=False, meta=False, ctrl=False,
        screen_x=x, screen_y=y,
    )  # fmt: skip
