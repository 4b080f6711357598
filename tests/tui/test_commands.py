"""What single commands do, and the footer that names them."""

from collections.abc import Sequence

import pytest

from kztui.tui.commands import COMMANDS, COMMANDS_BY_ACTION, Command, footer_commands
from kztui.tui.navigation.location import Level
from kztui.tui.page import Line
from kztui.tui.pages.parts.chrome import footer_line
from kztui.tui.pages.parts.line_writer import LineWriter
from kztui.tui.widgets import explorer_view
from kztui.views.target import Target, TargetKind
from tests.tui.example_locations import arrive
from tests.tui.input_events import press, settled
from tests.tui.screen_text import explorer, here, lines, main


@pytest.mark.parametrize("level", Level)
async def test_the_footer_shows_whole_commands_that_work_and_never_clips(level: Level) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        arrive(app, level)
        await settled(pilot)
        labels = {command.label: command.action for command in COMMANDS if command.label}
        for width in range(60, 251):
            writer = LineWriter(width)
            offered = footer_commands(main(app).context)
            footer = "".join(run.text for run in footer_line(offered, "", writer)).rstrip()
            assert len(footer) <= width
            assert footer.endswith("Esc back" if level is Level.FIND else "q quit")
            shown = [labels[part.split()[-1]] for part in footer.split("   ") if part.strip()]
            assert all(COMMANDS_BY_ACTION[id_].available(main(app).context) for id_ in shown)
            assert {command.action for command in offered if command.action in {"help", "quit"}} <= set(shown)
            assert width < 120 or set(shown) == {command.action for command in offered}


async def test_brackets_go_to_the_tab_beside_and_around() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "left_square_bracket")
        assert main(app).location.text == "checks"
        await press(pilot, "right_square_bracket", "right_square_bracket")
        assert main(app).location.text == "turnout"


async def test_pages_and_ends() -> None:
    app = explorer(tab="sources")
    async with app.run_test(size=(60, 18)) as pilot:
        await settled(pilot)
        links = main(app).view.page_view.page.links
        await press(pilot, "pagedown")
        assert here(app).line > links[0].line + 3
        await press(pilot, "pageup")
        assert here(app) == links[0]
        await press(pilot, "G")
        assert here(app) == links[-1]
        assert main(app).view.page_view.top > 0
        await press(pilot, "g")
        assert (here(app), main(app).view.page_view.top) == (links[0], 0)


async def test_find_goes_through_its_hits_with_n() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "4", "slash", *"grun")
        assert [link.target for link in main(app).view.page_view.page.links][:2] == [
            Target(TargetKind.QUANTITY, "share.gruen"),
            Target(TargetKind.QUANTITY, "votes.gruen"),
        ]
        await press(pilot, "enter")
        assert main(app).location.target == Target(TargetKind.QUANTITY, "share.gruen")
        await press(pilot, "n")
        assert main(app).location.target == Target(TargetKind.QUANTITY, "votes.gruen")
        assert "hit 2 of" in lines(app, "#footer")[0]
        await press(pilot, "N", "N")
        assert main(app).location.target == Target(TargetKind.FINDING, "f.gruen")
        await press(pilot, "escape")
        assert main(app).location.level is Level.FIND
        assert here(app).target == Target(TargetKind.FINDING, "f.gruen")
        await press(pilot, "escape")
        assert main(app).location.text == "observers"
        await press(pilot, "n")
        assert main(app).location.target == Target(TargetKind.QUANTITY, "share.gruen")


async def test_what_is_typed_can_be_deleted_and_pasted() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "slash", *"qzx", "backspace", "ctrl+u", *"red elk", "ctrl+w")
        assert main(app).view.search_input.value == "red "
        assert main(app).view.page_view.page.links
        await press(pilot, *"zzz")
        assert "nothing found" in "\n".join(lines(app, "#page"))
        await press(pilot, "escape")
        assert main(app).location.level is Level.TAB


async def test_the_palette_runs_commands_and_opens_figures() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+p")
        named = {link.target.id for link in main(app).view.page_view.page.links if link.target}
        assert named == {*main(app).election.quantities, *main(app).election.sources}
        await press(pilot, *"theme", "enter")
        assert (app.theme, main(app).location.level) == ("light", Level.TAB)
        await press(pilot, "ctrl+p", *"zenda", "enter")
        assert main(app).location.level in {Level.FIGURE, Level.SOURCE, Level.QUOTE}


async def test_what_is_picked_from_the_palette_is_no_find_to_go_on_with() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "ctrl+p", "G", "backspace", "pagedown", "pagedown", "enter")
        assert main(app).location.level in {Level.FIGURE, Level.SOURCE}
        assert (
            not COMMANDS_BY_ACTION["go_through(1)"].available(main(app).context)
            or main(app).location.level is Level.SOURCE
        )
        await press(pilot, "n", "N")
        assert app.is_running


async def test_help_has_every_command_and_mark() -> None:
    app = explorer()
    async with app.run_test(size=(100, 60)) as pilot:
        await press(pilot, "question_mark")
        text = "\n".join(lines(app, "#page"))
        assert all(command.shown in text for command in COMMANDS)
        assert "∴" in text
        assert "▲" in text


async def test_what_is_copied_is_shown_with_its_citation() -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await press(pilot, "y")
        assert app.clipboard.startswith("Share, Ida Black: 60.5 %")
        assert "kztui --figure share.black" in "\n".join(lines(app, "#page"))


@pytest.mark.parametrize("key", ["enter", "down", "right", "4", "right_square_bracket", "w", "y", "slash", "t", "G"])
async def test_each_key_makes_the_lines_around_the_page_once(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    app = explorer()
    async with app.run_test(size=(80, 24)) as pilot:
        await settled(pilot)
        footers: list[str] = []

        def counted(commands: Sequence[Command], notice: str, writer: LineWriter) -> Line:
            footers.append(notice)
            return footer_line(commands, notice, writer)

        monkeypatch.setattr(explorer_view, "footer_line", counted)
        await press(pilot, key)
        assert len(footers) == 1


async def test_the_next_hit_is_offered_as_soon_as_a_hit_is_opened() -> None:
    app = explorer()
    async with app.run_test(size=(120, 36)) as pilot:
        await press(pilot, "slash", *"black", "enter")
        assert main(app).location.level is Level.FIGURE
        assert "n next" in lines(app, "#footer")[0]
