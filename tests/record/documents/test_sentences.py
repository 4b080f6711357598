"""A line is split where its sentences surely end, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kztui.record.documents.sentences import split_sentences
from kztui.util.printable import normalised

SPLIT = [
    ("The CEC met. Turnout was high.", "The CEC met.", "Turnout was high."),
    ("Was it high? It was! So it was… Nobody knows.", "Was it high?", "It was!", "So it was…", "Nobody knows."),
    ("There were 614 observers. 254 reporters came.", "There were 614 observers.", "254 reporters came."),
    ("It was held on Nov. 20. The CEC said so.", "It was held on Nov. 20.", "The CEC said so."),
    ("It was in 2022. Then came 2023.", "It was in 2022.", "Then came 2023."),
    ("He called it “a feast.” Nobody laughed.", "He called it “a feast.”", "Nobody laughed."),
    ('He called it "a feast." Nobody laughed.', 'He called it "a feast."', "Nobody laughed."),
    ("He called it «a feast.» Nobody laughed.", "He called it «a feast.»", "Nobody laughed."),
    ("It was high (for the CEC). Nobody laughed.", "It was high (for the CEC).", "Nobody laughed."),
    ("Turnout was high. (Nobody saw it.) It rained.", "Turnout was high.", "(Nobody saw it.)", "It rained."),
    ("It is. “The CEC is glad. It thanks all,” he said.", "It is.", "“The CEC is glad.", "It thanks all,” he said."),
    ("There were observers.In addition, it rained.", "There were observers.", "In addition, it rained."),
    ("Явка высока. Выборы прошли.", "Явка высока.", "Выборы прошли."),
    ("A headline without a stop", "A headline without a stop"),
]  # fmt: skip

WHOLE = [
    "It was on Nov. 20 and on Sept. The rest is silence.",
    "As of 7 p.m. Astana time it was high, at 9 a.m. Nobody had come.",
    "J. Smith and Q. Jones met Mr. Brown, Dr. Green, St. Peter and Prof. White.",
    "Station No. 5 had approx. 40 voters, ballots etc. The box was full.",
    "The U.S. Embassy and the E.U. Mission came, e.g. Ms. Black vs. Mr. White.",
    "“Turnout was 70 percent.” said nobody.",
    "“Was it 70 percent?” asked the clerk.",
    "“Turnout was 70 percent.” Nobody else said so.",
    "Turnout was 70 percent.” Nobody else said so.",
    "«Turnout was 70 percent!» Nobody else said so.",
    "Turnout was 57.5 percent of 12,841.",
    "Turnout was high (it rained. Nobody cared) in the end.",
    "It was so. 254 came.",
    "See art. 254 of the law. and so on",
    "It was high... or not.",
    "1. Ann Smith 60 percent",
    "HARBOUR TOWN. PRESS The clerk counted.",
    "Visit example.com or www.Town.org for more.",
    "It was so.Then it was not.",
    "The CEC.The clerk.",
]


@pytest.mark.parametrize("sentences", SPLIT, ids=lambda sentences: sentences[0])
def test_a_sentence_ends_at_a_stop_before_a_new_one(sentences: tuple[str, ...]) -> None:
    line, *expected = sentences
    assert [line[start:end] for start, end in split_sentences(line)] == (expected or [line])


@pytest.mark.parametrize("line", WHOLE)
def test_a_doubtful_stop_ends_no_sentence(line: str) -> None:
    assert split_sentences(line) == [(0, len(line))]


WORDS = st.sampled_from(
    ["The", "clerk", "voters", "Nov.", "5", "U.S.", "voters.", "so.", "X!", "“We", "high.”", "«Da.»", "(it", "rained.)",
     "ASTANA.", "PRESS", '"No."', "etc.", "no?", "him…", "voters.The", "’s", "it.’"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14))
def test_sentences_cover_the_line_and_each_stays_one_by_itself(words: list[str]) -> None:
    line = normalised(" ".join(words))
    spans = split_sentences(line)
    assert "".join(line[start:end] for start, end in spans).replace(" ", "") == line.replace(" ", "")
    for start, end in spans:
        sentence = line[start:end]
        assert sentence == sentence.strip()
        assert split_sentences(sentence) == [(0, len(sentence))]
