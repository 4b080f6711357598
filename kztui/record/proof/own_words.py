"""The numbers and the denials in our own words: none that the quotes don't have, and no denial of theirs left out."""

import re
from collections.abc import Iterable
from datetime import date

from kztui.model.when import When
from kztui.record.language.numbers import NUMBER_WORDS
from kztui.record.proof.basic_checks import ProofError

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*|[¼½¾]")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*")
_DENIAL = re.compile(
    r"\b(?:not|no|never|nobody|nothing|none|nor|neither|without|cannot|den(?:y|ies|ied)|hardly|barely|\w+n[’']t)\b",
    re.IGNORECASE,
)
_OUR_REMARKS = ("is not said", "does not speak of", "not in the language")
"""What a summary may say of the quote itself."""
_ORDINALS = {
    word: str(number)
    for number, word in enumerate(
        ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"), start=1
    )
}
_NOT_COUNTING = {"one"}
"""Words that are rarely meant as numbers: “that one person may serve”."""
_IN_DIGITS = {
    word: str(number)
    for number, word in enumerate(
        (
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        )
    )
}
"""Small numbers in words, which a quote may have in digits."""
_IN_DIGITS |= _ORDINALS
_COUNTING = (
    NUMBER_WORDS
    | _ORDINALS.keys()
    | {"twice", "thrice", "half", "quarter", "quarters", "millions", "thousands", "hundreds", "dozens"}
) - _NOT_COUNTING


def prove_denial(key: str, text: str, texts: Iterable[str]) -> None:
    """Prove that one of our texts denies something only if the quote does, and a summary also whenever it does.

    What we remark on the quote itself denies nothing in it.

    Raises:
        ProofError: if only one of them does.
    """
    without_remarks = text
    for remark in _OUR_REMARKS:
        without_remarks = without_remarks.replace(remark, "")
    ours, theirs = _DENIAL.search(without_remarks), _DENIAL.search(" ".join(texts))
    if ours and not theirs:
        raise ProofError(key, f"says “{ours[0]}”, and its quote denies nothing")
    if theirs and not ours and key == "summary":
        raise ProofError(key, f"leaves out “{theirs[0]}”, which its quote says")


def prove_numbers(key: str, text: str, texts: Iterable[str], times: Iterable[When]) -> None:
    """Prove that each number in one of our texts stands in others, or is a day or a year of some times.

    Raises:
        ProofError: naming the first that doesn't.
    """
    allowed = {number for known in texts for number in _numbers(known)}
    for time in times:
        for day in (time.start, time.end):
            if day:
                parsed = date.fromisoformat(day)
                allowed |= {str(parsed.day), str(parsed.year)}
    missing = next((number for number in _numbers(text) if number not in allowed), "")
    if missing:
        raise ProofError(key, f"holds the number {missing}, which the sources' words for it do not")


def _numbers(text: str) -> list[str]:
    """Return the numbers in a text, in digits or in words, as texts that can be compared."""
    digits = [match[0].replace(",", "") for match in _NUMBER.finditer(text)]
    words = [part.casefold() for word in _WORD.findall(text) for part in word.split("-")]
    spelt = [word for word in words if word in _COUNTING]
    return [_IN_DIGITS.get(number, number) for number in (*digits, *spelt)]
