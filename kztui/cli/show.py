"""`kztui show`: a tab, or all of them, as text."""

import shutil
import sys
from argparse import Namespace

from kztui.cli.chosen_store import open_chosen_store
from kztui.cli.tab_and_id import checked_tab
from kztui.errors import ExitStatus
from kztui.model.election import Election
from kztui.output.formats import render
from kztui.views.tab.tab_list import tab_view, tab_views


def run(arguments: Namespace) -> ExitStatus:
    """Print what the explorer's tabs show."""
    election = open_chosen_store(arguments)
    print_tabs(election, arguments.tab and checked_tab(election, arguments.tab), arguments.format)
    return ExitStatus.OK


def print_tabs(election: Election, tab: str | None, form: str = "table") -> None:
    """Print a tab, or all of them, in one of the forms."""
    tabs = (tab_view(election, tab),) if tab else tab_views(election)
    width = shutil.get_terminal_size((100, 24)).columns
    sys.stdout.write(render(tabs, form, width))
