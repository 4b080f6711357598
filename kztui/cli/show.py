"""`kztui show`: a tab, or all of them, as text."""

import shutil
import sys
from argparse import Namespace

from kztui.cli.stores import opened
from kztui.model.errors import ExitStatus
from kztui.output.render import render
from kztui.views.tabs import tab_view, tab_views


def run(arguments: Namespace) -> ExitStatus:
    """Print what the explorer's tabs show."""
    election = opened(arguments)
    tabs = (tab_view(election, arguments.tab),) if arguments.tab else tab_views(election)
    width = shutil.get_terminal_size((100, 24)).columns
    sys.stdout.write(render(tabs, getattr(arguments, "format", "table"), width))
    return ExitStatus.OK
