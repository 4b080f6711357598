"""`kztui check`: what came of holding the sources against each other."""

import shutil
import sys
from argparse import Namespace

from kztui.cli.chosen_store import open_chosen_store
from kztui.errors import ExitStatus
from kztui.model.finding import FindingKind
from kztui.output.formats import render
from kztui.views.tab.tab_list import tab_view


def run(arguments: Namespace) -> ExitStatus:
    """Print the findings by severity; the status says whether there is a contradiction among them."""
    election = open_chosen_store(arguments)
    width = shutil.get_terminal_size((100, 24)).columns
    sys.stdout.write(render((tab_view(election, "checks"),), arguments.format, width))
    contradicted = any(finding.kind is FindingKind.CONTRADICTION for finding in election.findings.values())
    return ExitStatus.FOUND if contradicted else ExitStatus.OK
