"""`kztui find`, `kztui cite` and `kztui why`: the explorer's search, citation and reasons, on the command line."""

import sys
from argparse import Namespace

from kztui.cli.chosen_store import open_chosen_certificates, open_chosen_store
from kztui.cli.remark import remark
from kztui.cli.tab_and_id import named_target
from kztui.errors import ExitStatus
from kztui.model.election import Election
from kztui.views.evidence.evidence_text import citation_text, why_text
from kztui.views.evidence.why import why_view
from kztui.views.search.search import search


def run(arguments: Namespace) -> ExitStatus:
    """Do the one of the three that was asked for."""
    election = open_chosen_store(arguments)
    if arguments.lookup == "find":
        return _find(election, " ".join(arguments.words))
    target = named_target(election, arguments.id)
    if arguments.lookup == "cite":
        sys.stdout.write(citation_text(election, target, open_chosen_certificates(arguments)))
        return ExitStatus.OK
    view = why_view(election, target, open_chosen_certificates(arguments))
    if view is None:
        remark(f"{arguments.id}: is stated as it is; there is nothing to work out")
        return ExitStatus.FOUND
    sys.stdout.write(why_text(view))
    return ExitStatus.OK


def _find(election: Election, words: str) -> ExitStatus:
    hits = search(election, words)
    for hit in hits:
        print(hit.target.id, *(part for part in (hit.shown, hit.text, hit.where) if part), sep="\t")
    if not hits:
        remark(f"nothing in the store has “{words}”")
    return ExitStatus.OK if hits else ExitStatus.FOUND
