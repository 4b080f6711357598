"""A small made-up record of another election: a town council's, in two documents."""

import hashlib
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from kztui.model.election import Election
from kztui.store.building import build_election
from kztui.store.certificates_file import certificates_bytes
from kztui.store.file_names import certificates_path
from kztui.store.writing import store_bytes

GAZETTE = """\
Harbour Town votes

By a reporter, 3 May 2031

At the council election of 2 May 2031 the Harbour List got 1,204 votes, or 60.2 percent of the vote, the clerk said.
The Hill List took 796 votes. Nearly 40 people voted by post.

Two observers came from the Coast League and a crowd greeted them.
"""

NOTICE = """\
Notice of the town clerk, 1 May 2031
There are four polling stations. The term of office is 3 years.
"""

ELECTION = """
[election]
id = "town2031"
name = "council election"
country = "Harbour Town"
date = 2031-05-02
words = { quote = "gazette.harbour", words = "council election of 2 May 2031" }

[[topic]]
id = "results"
label = "Results"
headline = { groups = ["lists"], picture = "shares" }

[[topic]]
id = "turnout"
label = "Turnout"

[[topic]]
id = "observers"
label = "Observers"

[[topic]]
id = "election"
label = "The election"
timeline = true
"""

SUBJECTS = """
[[subject]]
id = "harbour"
kind = "candidate"
label = "Harbour List"
names = ["Harbour List"]

[[subject]]
id = "hill"
kind = "candidate"
label = "Hill List"
names = ["Hill List"]

[[subject]]
id = "clerk"
kind = "person"
label = "the town clerk"
names = ["clerk", "the town clerk"]

[[subject]]
id = "league"
kind = "organisation"
label = "Coast League"
names = ["Coast League"]
"""

QUANTITIES = """
[[measure]]
id = "share"
label = "Share"
unit = "percent"
names = ["of the vote"]

[[measure]]
id = "votes"
label = "Votes"
unit = "count"
names = ["votes"]

[[measure]]
id = "observers"
label = "Observers"
unit = "count"
names = ["observers"]
verbs = ["came"]

[[measure]]
id = "stations"
label = "Polling stations"
unit = "count"
names = ["polling stations"]

[[measure]]
id = "term"
label = "Term"
unit = "years"
names = ["term of office"]

[[group]]
id = "lists"
title = "Lists"
topics = ["results"]

[[group.quantity]]
id = "share.harbour"
measure = "share"
subjects = ["harbour"]
at = { on = 2031-05-02 }
label = "Share, Harbour List"

[[group.quantity]]
id = "votes.harbour"
measure = "votes"
subjects = ["harbour"]
at = { on = 2031-05-02 }
kind = "flow"
label = "Votes, Harbour List"

[[group.quantity]]
id = "votes.hill"
measure = "votes"
subjects = ["hill"]
at = { on = 2031-05-02 }
kind = "flow"
label = "Votes, Hill List"

[[group]]
id = "stations"
title = "Polling stations"
topics = ["turnout"]

[[group.quantity]]
id = "stations"
measure = "stations"
at = { on = 2031-05-01 }
label = "Polling stations"

[[group]]
id = "observers"
title = "Observers"
topics = ["observers"]

[[group.quantity]]
id = "observers.league"
measure = "observers"
subjects = ["league"]
at = { on = 2031-05-03 }
label = "Observers from the Coast League"

[[group]]
id = "office"
title = "Office"
topics = ["election"]

[[group.quantity]]
id = "term"
measure = "term"
label = "Term of office"
"""

RELATIONS = """
[[relation]]
id = "share-of-two"
kind = "order"
label = "The Hill List has no more votes than the Harbour List"
terms = ["votes.hill", "votes.harbour"]
"""

GAZETTE_RECORD = """
[source]
id = "gazette"
label = "Harbour Town votes"
file = "gazette.txt"
sha256 = "{sha256}"
title = "Harbour Town votes"
published = 2031-05-03
language = "en"

[[quote]]
id = "harbour"
exact = '''At the council election of 2 May 2031 the Harbour List got 1,204 votes, or 60.2 percent of the vote,
the clerk said.'''

[[quote.figure]]
quantity = "votes.harbour"
words = "1,204 votes"
value = "1204"
at = { on = 2031-05-02, words = "of 2 May 2031" }
said_by = { subject = "clerk", words = "the clerk said" }

[[quote.figure]]
quantity = "share.harbour"
words = "60.2 percent"
value = "60.2"
at = { on = 2031-05-02, words = "of 2 May 2031" }
said_by = { subject = "clerk", words = "the clerk said" }

[[quote]]
id = "hill"
exact = "The Hill List took 796 votes."

[[quote.figure]]
quantity = "votes.hill"
words = "796 votes"
value = "796"
at = { on = 2031-05-02, words = { quote = "harbour", words = "of 2 May 2031" } }

[[quote]]
id = "observers"
exact = "Two observers came from the Coast League and a crowd greeted them."

[[quote.figure]]
quantity = "observers.league"
words = "Two observers"
value = "2"
aside = "a crowd greeted them"

[[quote.statement]]
group = "observers"
summary = "The Coast League sent observers."
subjects = ["league"]
"""

NOTICE_RECORD = """
[source]
id = "notice"
label = "Notice"
file = "notice.txt"
sha256 = "{sha256}"
published = 2031-05-01
language = "en"

[[quote]]
id = "clerk"
exact = "Notice of the town clerk, 1 May 2031"
part = "title"

[[quote]]
id = "stations"
exact = "There are four polling stations."

[[quote.figure]]
quantity = "stations"
words = "four polling stations"
value = "4"
at = { on = 2031-05-01, words = { quote = "clerk", words = "1 May 2031" } }

[[quote]]
id = "term"
exact = "The term of office is 3 years."

[[quote.figure]]
quantity = "term"
words = "3 years"
value = "3"
"""


@dataclass(frozen=True)
class TownRecord:
    """The folders of the town's record and of its documents."""

    data: Path
    documents: Path

    def build(self) -> Election:
        """Return the record, proved against the documents."""
        return build_election(self.data, self.documents).election

    def write_store(self) -> Path:
        """Build the store and its certificates beside the record, and return the store's path."""
        built = build_election(self.data, self.documents)
        store = self.data / "town2031.json"
        store.write_bytes(store_bytes(built.election))
        certificates_path(store).write_bytes(certificates_bytes(built.certificates))
        return store

    def build_without_documents(self) -> Election:
        """Return the record with the quotes' positions of its store."""
        return build_election(self.data, None).election

    def rewrite_gazette(self, old: str, new: str) -> None:
        """Change the document, and its digest in the record."""
        document = self.documents / "gazette.txt"
        before = document.read_bytes()
        after = before.replace(old.encode(), new.encode())
        assert before != after, f"{old!r} is not in the gazette"
        document.write_bytes(after)
        self.edit("sources/gazette.toml", hashlib.sha256(before).hexdigest(), hashlib.sha256(after).hexdigest())

    def edit(self, name: str, old: str, new: str, count: int = 1) -> None:
        """Change a file of the record; `old` must be in it."""
        file = self.data / name
        text = file.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {name}"
        file.write_text(text.replace(old, new, count), encoding="utf-8")


def write_town_record(folder: Path) -> TownRecord:
    """Write the record and its documents below a folder."""
    town = TownRecord(folder / "data", folder / "documents")
    (town.data / "sources").mkdir(parents=True)
    town.documents.mkdir()
    for name, text, record in (("gazette", GAZETTE, GAZETTE_RECORD), ("notice", NOTICE, NOTICE_RECORD)):
        raw = dedent(text).encode()
        (town.documents / f"{name}.txt").write_bytes(raw)
        toml = record.replace("{sha256}", hashlib.sha256(raw).hexdigest())
        (town.data / "sources" / f"{name}.toml").write_text(toml, encoding="utf-8")
    for name, toml in (
        ("election", ELECTION),
        ("subjects", SUBJECTS),
        ("quantities", QUANTITIES),
        ("relations", RELATIONS),
    ):
        (town.data / f"{name}.toml").write_text(toml, encoding="utf-8")
    return town
