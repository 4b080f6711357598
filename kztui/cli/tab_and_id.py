"""The names of tabs and the ids that can be given on the command line."""

from kztui.errors import UsageError
from kztui.model.election import Election
from kztui.util.did_you_mean import did_you_mean, or_did_you_mean
from kztui.views.tab.tab_list import tab_names
from kztui.views.target import Target, target_of


def checked_tab(election: Election, tab: str) -> str:
    """Return the id of a tab.

    Raises:
        UsageError: if the record has no such tab; it names those that it has.
    """
    tabs = [name.id for name in tab_names(election)]
    if tab not in tabs:
        raise UsageError(f"there is no tab “{tab}”; there are {', '.join(tabs)}{or_did_you_mean(tab, tabs)}")
    return tab


def named_target(election: Election, id_: str) -> Target:
    """Return what an id names.

    Raises:
        UsageError: if it names nothing; it gives the nearest id.
    """
    target = target_of(election, id_)
    if target is None:
        ids = (*election.quantities, *election.figures, *election.statements)
        hint = did_you_mean(id_, ids) or "kztui find WORDS gives ids"
        raise UsageError(f"“{id_}” is neither a figure nor a quantity nor a statement of this store; {hint}")
    return target
