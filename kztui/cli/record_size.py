"""How much a store holds, and how much of that is proved, in words."""

from kztui.model.election import Election


def record_size(election: Election) -> str:
    """Return how many figures are proved and how many read by hand, and how many statements and quotes there are."""
    by_hand = sum(bool(figure.read_by_hand) for figure in election.figures.values())
    proved = len(election.figures) - by_hand
    return (
        f"{proved} figures proved, {by_hand or 'none'} read by hand; "
        f"{len(election.statements)} statements and {len(election.quotes)} quotes"
    )
