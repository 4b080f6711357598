import pytest
from rich.cells import cell_len

from kztui.tui.navigation.location import Level
from tests.tui.example_locations import arrive
from tests.tui.input_events import key_event, laid_out, post_resize, press, resize, settled
from tests.tui.screen_text import everything, explorer, here, lines, main

SIZES = [(60, 18), (250, 80), (109, 20), (110, 20), (30, 5), (200, 60), (80, 24)]


@pytest.mark.slow
@pytest.mark.parametrize("level", Level)
async def test_resizing_keeps_the_cursor_in_view_at_every_level(level: Level) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        arrive(app, level)
        links = main(app).view.page_view.page.links
        if links:
            main(app).view.page_view.move_to(links[len(links) * 2 // 3])
        await settled(pilot)
        before, tab = main(app).view.page_view.link, main(app).history.locations[0]
        for size in SIZES:
            await resize(pilot, *size)
            view = main(app).view.page_view
            assert (view.link.key if view.link else "") == (before.key if before else "")
            assert app.screen.focused is (main(app).view.search_input if level is Level.FIND else None)
            assert all(cell_len(line) <= size[0] for line in everything(app).splitlines())
            if view.link and not main(app).view.has_class("-too-small"):
                assert (view.columns, view.rows) == view.size
                assert view.top <= view.link.line < view.top + view.rows
        await press(pilot, *["escape"] * (len(main(app).history.locations) - 1))
        assert here(app).key == (tab.cursor or here(app).key)


async def test_every_size_has_its_frame_and_nothing_wider() -> None:
    app = explorer()
    async with app.run_test(size=(60, 18)) as pilot:
        for width, height in [(60, 18), (61, 30), (79, 19), (99, 45), (109, 18), (110, 18), (111, 80), (180, 25)]:
            await resize(pilot, width, height)
            await press(pilot, "right_square_bracket", "down", "enter")
            text = everything(app).splitlines()
            assert len(text) >= height - 1
            assert all(cell_len(line) <= width for line in text)
            assert text[0].startswith(" kztui")
            assert text[-1].endswith("q quit")


async def test_a_very_wide_window_shows_beside_a_figure_where_its_words_stand() -> None:
    app = explorer(figure="votes.black")
    async with app.run_test(size=(200, 40)) as pilot:
        await settled(pilot)
        pane = lines(app, "#evidence")
        assert "The Strelsau Gazette" in " ".join(pane)
        assert any("¶ 1" in line and "Preliminary data show" in line for line in pane)
        await resize(pilot, 120, 40)
        assert not any(lines(app, "#evidence"))


async def test_in_a_wide_window_the_marks_stand_beside_the_keys() -> None:
    app = explorer()
    async with app.run_test(size=(200, 30)) as pilot:
        await press(pilot, "question_mark")
        assert any(line.split() == ["Keys", "Marks"] for line in lines(app, "#page"))
        await resize(pilot, 120, 60)
        assert any(line.split() == ["Marks"] for line in lines(app, "#page"))


async def test_a_window_too_small_says_how_large_it_must_be() -> None:
    app = explorer()
    async with app.run_test(size=(59, 18)) as pilot:
        await settled(pilot)
        assert everything(app).strip() == "kztui needs 60 × 18, this is 59 × 18"
        await resize(pilot, 60, 18)
        await settled(pilot)
        assert here(app).key
        assert "Candidates" in everything(app)


async def test_from_110_columns_the_evidence_stands_at_the_side() -> None:
    app = explorer()
    async with app.run_test(size=(109, 30)) as pilot:
        await settled(pilot)
        pane = main(app).view.evidence_pane
        assert (pane.region.x, pane.size.width) == (0, 109)
        await resize(pilot, 110, 30)
        await settled(pilot)
        assert pane.region.x > 50
        assert "60.5 percent" in " ".join(" ".join(lines(app, "#evidence")).split())


@pytest.mark.parametrize("key", ["down", "enter", "right_square_bracket", "slash", "w"])
@pytest.mark.parametrize("between", [(60, 18), (120, 36), (30, 5)])
async def test_a_key_pressed_while_the_window_goes_there_and_back_leaves_no_line_of_another_width(
    key: str, between: tuple[int, int]
) -> None:
    app, steady = explorer(), explorer()
    async with steady.run_test(size=(80, 24)) as pilot:
        await press(pilot, key)
        expected = everything(steady)
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        post_resize(pilot, *between)
        app.post_message(key_event(key))
        await settled(pilot)
        post_resize(pilot, 80, 24)
        await laid_out(pilot)
        assert everything(app) == expected
