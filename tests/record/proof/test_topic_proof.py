"""Topics, groups and their pictures that do not fit are refused in one line, with file, line and key."""

import re

import pytest

from kztui.errors import RecordError
from tests.town_record import TownRecord

HEADLINE = 'headline = { groups = ["lists"], picture = "shares" }'
TOPICS = 'topics = ["results"]'
PARTS = """
[[relation]]
id = "all-votes"
kind = "sum"
label = "All votes"
terms = ["votes.all", "votes.harbour", "votes.hill"]
"""


def line_of(town: TownRecord, name: str, words: str) -> int:
    """Return the line, from 1, on which words stand first in a file of the record."""
    text = (town.data / name).read_text(encoding="utf-8")
    return text[: text.index(words)].count("\n") + 1


@pytest.mark.parametrize(
    ("file", "old", "new", "key", "problem"),
    [
        ("quantities.toml", TOPICS, 'topics = ["result"]', "group.1.topics",
         "there is no topic “result”; is “results” meant?"),
        ("quantities.toml", TOPICS, 'topics = ["results", "resluts"]', "group.1.topics",
         "there is no topic “resluts”; is “results” meant?"),
        ("quantities.toml", TOPICS, f'{TOPICS}\npicture = "stack"', "group.1.picture",
         "stacks what no sum has as its parts; add the sum, or choose another picture"),
        ("quantities.toml", TOPICS, f'{TOPICS}\npicture = "pie"', "group.1.picture",
         "should be one of none, shares, gauges, bars, stack, not “pie”"),
        ("election.toml", HEADLINE, HEADLINE.replace("lists", "list"), "topic.1.headline",
         "there is no group “list”; is “lists” meant?"),
        ("election.toml", HEADLINE, HEADLINE.replace("lists", "observers"), "topic.1.headline",
         "“observers” is no group of this topic"),
        ("election.toml", HEADLINE, HEADLINE.replace('["lists"]', "[]"), "topic.1.headline",
         "names no group; name at least one"),
        ("election.toml", HEADLINE, HEADLINE.replace("shares", "stack"), "topic.1.headline",
         "“stack” is no picture of a headline; choose one of shares, gauges, bars"),
        ("election.toml", HEADLINE, HEADLINE.replace("shares", "none"), "topic.1.headline",
         "“none” is no picture of a headline; choose one of shares, gauges, bars"),
        ("election.toml", HEADLINE, '[topic.headline]\ngroups = ["list"]\npicture = "bars"', "topic.1.headline",
         "there is no group “list”; is “lists” meant?"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_named_with_file_line_and_key(
    town: TownRecord, file: str, old: str, new: str, key: str, problem: str
) -> None:
    town.edit(file, old, new)
    is_picture_of_group = "picture" in key
    line = line_of(town, file, new) + is_picture_of_group  # which stands on the second line of the new text
    with pytest.raises(RecordError) as caught:
        town.build()
    assert str(caught.value).startswith(f"{town.data / file}:{line}: {key}")
    assert str(caught.value).endswith(f": {problem}")
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("id_", ["timeline", "sources", "checks"])
def test_a_topic_has_an_id_of_its_own(town: TownRecord, id_: str) -> None:
    town.edit("election.toml", 'id = "turnout"', f'id = "{id_}"')
    town.edit("quantities.toml", 'topics = ["turnout"]', f'topics = ["{id_}"]')
    line = line_of(town, "election.toml", f'id = "{id_}"')
    problem = f"topic.2.id: “{id_}” is a tab that every record has; choose another"
    with pytest.raises(RecordError, match=rf"election\.toml:{line}: {re.escape(problem)}$"):
        town.build()


@pytest.mark.parametrize(
    ("table", "problem"),
    [
        ('{ kind = "bodies", title = "Who" }', "no subject is of the kind “bodies”"),
        ('{ kind = "candidate", title = "Who", also = ["list"] }', "there is no group “list”; is “lists” meant?"),
    ],
)
def test_a_table_by_source_has_subjects_and_groups_that_there_are(town: TownRecord, table: str, problem: str) -> None:
    town.edit("quantities.toml", 'topics = ["results"]', f'topics = ["results"]\nby_source = {table}')
    line = line_of(town, "quantities.toml", "by_source")
    with pytest.raises(RecordError, match=rf"quantities\.toml:{line}: group\.1\.by_source: {re.escape(problem)}$"):
        town.build()


def test_the_parts_of_a_sum_are_stacked(town: TownRecord) -> None:
    parts = 'id = "parts"\ntitle = "Parts"\ntopics = ["results"]\npicture = "stack"\n'
    votes = '[[group.quantity]]\nid = "votes.harbour"'
    total = '[[group.quantity]]\nid = "votes.all"\nmeasure = "votes"\nat = { on = 2031-05-02 }\nkind = "flow"\n\n'
    town.edit("quantities.toml", votes, f"{total}[[group]]\n{parts}\n{votes}")
    with pytest.raises(RecordError, match=r"quantities\.toml:\d+: group\.2\.picture: stacks what no sum has"):
        town.build()
    relations = town.data / "relations.toml"
    relations.write_text(relations.read_text(encoding="utf-8") + PARTS, encoding="utf-8")
    assert town.build().groups["parts"].picture == "stack"
