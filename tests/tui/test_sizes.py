import pytest

from kztui.tui.commands import Level
from tests.tui.screen import everything, explorer, here, lines, main
from tests.tui.test_commands import arrive

SIZES = [(60, 18), (250, 80), (80, 24), (109, 20), (110, 20), (30, 5), (200, 60), (61, 19)]


@pytest.mark.parametrize("level", Level)
async def test_resizing_keeps_the_cursor_in_view_at_every_level(level: Level) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        arrive(app, level)
        await pilot.pause()
        before = main(app).view.here
        for size in SIZES:
            await pilot.resize_terminal(*size)
            await pilot.pause()
            view = main(app).view
            assert (view.here.key if view.here else "") == (before.key if before else "")
            assert app.screen.focused is (main(app).find_bar if level is Level.FIND else view)
            if view.display and view.here and view.size.height:
                assert view.top <= view.here.line < view.top + view.size.height


async def test_a_window_too_small_says_how_large_it_must_be() -> None:
    app = explorer()
    async with app.run_test(size=(59, 18)) as pilot:
        await pilot.pause()
        assert everything(app).strip() == "kztui needs 60 × 18, this is 59 × 18"
        await pilot.resize_terminal(60, 18)
        await pilot.pause()
        assert here(app).key
        assert "Candidates" in everything(app)


async def test_from_110_columns_the_evidence_stands_at_the_side() -> None:
    app = explorer()
    async with app.run_test(size=(109, 30)) as pilot:
        await pilot.pause()
        pane = main(app).pane
        assert (pane.region.x, pane.size.width) == (0, 109)
        await pilot.resize_terminal(110, 30)
        await pilot.pause()
        assert pane.region.x > 50
        assert "60.5 percent" in " ".join(" ".join(lines(app, "#evidence")).split())
