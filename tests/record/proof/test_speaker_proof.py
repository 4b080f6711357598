"""Words are attributed to whoever the document says, and to nobody else."""

from typing import Any

import pytest

from kztui.model.election import Election
from tests.record.edited_figures import ASTANA, BRIEFING, KAZINFORM, SCO, prove_refused

OTHER_SPEAKERS = [
    (
        "a name of another document that is not said to speak",
        f"share.tokayev@{ASTANA}.tokayev",
        {"said_by": ("tleuberdi", ((f"{BRIEFING}.attended", "Mukhtar Tleuberdi"),))},
    ),
    (
        "a title given to another man",
        f"accredited.15nov@{BRIEFING}.observers",
        {
            "said_by": (
                "tleuberdi",
                ((f"{BRIEFING}.observers", "The CEC Chairman said"), (f"{BRIEFING}.attended", "Mukhtar Tleuberdi")),
            )
        },
    ),
    (
        "a title given to the man before it",
        f"accredited.15nov@{BRIEFING}.observers",
        {
            "said_by": (
                "tleuberdi",
                (
                    (f"{BRIEFING}.observers", "The CEC Chairman said"),
                    (f"{BRIEFING}.attended", "Mukhtar Tleuberdi and Chairman"),
                ),
            )
        },
    ),
    (
        "the commission instead of its chairman",
        f"accredited.15nov@{BRIEFING}.observers",
        {"said_by": ("cec", ((f"{BRIEFING}.observers", "The CEC Chairman said"),))},
    ),
    (
        "the commission instead of its secretary",
        f"put-forward.russia@{KAZINFORM}.secretary",
        {"said_by": ("cec", ((f"{KAZINFORM}.secretary", "said CEC Secretary Mukhtar Yerman"),))},
    ),
    (
        "one whom the words name, but who did not say it",
        f"share.tokayev@{ASTANA}.tokayev",
        {
            "said_by": (
                "tokayev",
                (
                    (
                        f"{ASTANA}.tokayev",
                        "Tokayev won 81.31 percent of the vote at the presidential election, according to",
                    ),
                ),
            )
        },
    ),
    (
        "the commission of another state",
        f"turnout.abroad@{ASTANA}.turnout-abroad",
        {"said_by": ("cec", ((f"{SCO}.briefing", "Central Election Commission of the Republic of Uzbekistan"),))},
    ),
    (
        "a name without a word that it said anything",
        f"accredited.8nov@{KAZINFORM}.in-general",
        {"said_by": ("cec", ((f"{KAZINFORM}.in-general", "the CEC has accredited"),))},
    ),
    ("nobody, where the quote says according to whom", f"share.tokayev@{ASTANA}.tokayev", {"said_by": None}),
    ("nobody, where the quote gives a title", f"accredited.15nov@{BRIEFING}.observers", {"said_by": None}),
    ("nobody, where a correspondent reports", f"accredited.1-7nov@{KAZINFORM}.accredited", {"said_by": None}),
]


@pytest.mark.parametrize(
    ("figure", "edits"), [case[1:] for case in OTHER_SPEAKERS], ids=[case[0] for case in OTHER_SPEAKERS]
)
def test_a_figure_of_another_speaker_is_refused(election: Election, figure: str, edits: dict[str, Any]) -> None:
    prove_refused(election, figure, edits, "said_by")
