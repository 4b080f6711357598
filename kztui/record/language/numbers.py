"""Finding the numbers in English text: digits, number words, and a few words that text2num does not know."""

import re
from decimal import Decimal
from itertools import pairwise

import msgspec

from kztui.errors import MissingExtraError

try:
    from text_to_num import text2num
except ImportError as error:  # pragma: no cover - tested in an environment without it
    message = "reading number words needs the extra 'build': pip install 'kztui[build]'"
    raise MissingExtraError(message) from error

_TOKEN = re.compile(r"(?:(?<![\d.,])\.)?\d[\d.,]*(?:[ \u00a0\u2009\u202f]\d{3}(?![\d.,]))*|[^\W\d_]+")
_DIGITS = re.compile(r"\d*\.\d+|\d+|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+")
NUMBER_WORDS = frozenset(
    word
    for words in (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen",
        "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety",
        "hundred thousand million billion dozen",
    )
    for word in words.split()
)
"""The words that numbers are made of."""
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_DOZEN = 12
_VAGUE = {"few", "number", "couple", "pair", "lot", "handful", "half", "third", "quarter", "series", "range", "second"}
"""Words before which "a" does not mean one."""


class UnreadableError(ValueError):
    """The words hold no number, several, or one that cannot be read."""


class Number(msgspec.Struct, frozen=True):
    """A number found in text."""

    value: Decimal
    decimals: int
    """How many digits are stated after the decimal point."""
    step: Decimal
    """The unit of the last digit stated: 0.01 for "81.31", 100,000 for "8.3 million"."""
    rounded: bool
    """Whether it is stated with a scale word ("8 million"), and so stands for all numbers that round to it."""
    start: int
    end: int
    """Its position in the text, end exclusive."""


class _Token(msgspec.Struct, frozen=True):
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_digits(self) -> bool:
        return self.text[-1].isdigit()


def find_numbers(words: str) -> list[Number]:
    """Return the numbers that the words state, in order.

    "a" and "an" count as one only if no other number is stated. Number words are read by text2num.

    Raises:
        UnreadableError: if digits are not in the form of a plain number ("12,84", "15th").
    """
    tokens = _tokens(words)
    numbers: list[Number] = []
    position = 0
    while position < len(tokens):
        number, used = _number_at(words, tokens, position)
        if number:
            numbers.append(number)
        position += used
    return numbers or _article_numbers(tokens)


def _tokens(words: str) -> list[_Token]:
    """Return runs of digits and words; a comma or a point that ends a clause is not part of a number."""
    tokens = []
    for match in _TOKEN.finditer(words):
        text = match[0].rstrip(".,")
        tokens.append(_Token(text, match.start(), match.start() + len(text)))
    for token, after in pairwise(tokens):
        if token.is_digits and not after.is_digits and token.end == after.start:
            message = f"“{token.text}{after.text}” is no plain number"
            raise UnreadableError(message)
    return tokens


def _number_at(words: str, tokens: list[_Token], position: int) -> tuple[Number | None, int]:
    """Return the number that begins at a token, or None, and how many tokens it takes up."""
    token = tokens[position]
    if token.is_digits:
        return _digits(tokens, position)
    if token.lower in _TIMES:
        return _exact(_TIMES[token.lower], token, token), 1
    if token.lower == "dozen":
        return _exact(_DOZEN, token, token), 1
    return _spelt(words, tokens, position)


def _digits(tokens: list[_Token], position: int) -> tuple[Number, int]:
    token = tokens[position]
    if not _DIGITS.fullmatch(token.text):
        message = f"“{token.text}” is no plain number"
        raise UnreadableError(message)
    value = Decimal(re.sub(r"[,\s]", "", token.text))
    decimals = len(token.text.partition(".")[2])
    step = Decimal(1).scaleb(-decimals)
    after = tokens[position + 1] if position + 1 < len(tokens) else None
    if after and after.lower in _SCALES:
        if "," in token.text:
            message = f"“{token.text} {after.text}” is no plain number"
            raise UnreadableError(message)
        scale = _SCALES[after.lower]
        scaled = (value * scale).quantize(Decimal(1)) if decimals <= len(str(scale)) - 1 else value * scale
        return Number(scaled, 0, step * scale, True, token.start, after.end), 2
    return Number(value, decimals, step, False, token.start, token.end), 1


def _spelt(words: str, tokens: list[_Token], position: int) -> tuple[Number | None, int]:
    """Read the longest run of number words from a token on, including "a hundred" and "two dozen"."""
    first = position + 1 if tokens[position].lower in {"a", "an"} else position
    for end in range(len(tokens), first, -1):
        run = tokens[first:end]
        if not _joined(words, tokens[position:end]):
            continue
        dozen = run[-1].lower == "dozen"
        value = _spelt_value([token.lower for token in (run[:-1] if dozen else run)], dozen, first > position)
        if value is None:
            continue
        number = _exact(value, tokens[position], run[-1])
        if run[-1].lower in _SCALES:
            scale = Decimal(_SCALES[run[-1].lower])
            number = Number(number.value, 0, scale, True, number.start, number.end)
        return number, end - position
    return None, 1


def _joined(words: str, run: list[_Token]) -> bool:
    """Return whether there are only spaces and hyphens between the tokens."""
    return all(words[left.end : right.start] in {" ", "-"} for left, right in pairwise(run))


def _spelt_value(spelt: list[str], dozen: bool, after_a: bool) -> int | None:
    """Return the value of number words, or None if they are not a number.

    Args:
        spelt: the words, in lower case.
        dozen: whether "dozen" follows them.
        after_a: whether "a" or "an" precedes them.
    """
    if dozen and not spelt:
        return _DOZEN
    if after_a and spelt and spelt[0] not in {"hundred", *_SCALES}:
        return None
    if not spelt or spelt[-1] == "and" or spelt[0] == "and":
        return None
    try:
        value = int(text2num(" ".join(spelt), "en"))
    except ValueError:
        return None
    return value * _DOZEN if dozen else value


def _exact(value: int, first: _Token, last: _Token) -> Number:
    return Number(Decimal(value), 0, Decimal(1), False, first.start, last.end)


def _article_numbers(tokens: list[_Token]) -> list[Number]:
    """Return the number one for each "a" or "an" that counts what follows it."""
    articles = [token for token, after in pairwise(tokens) if token.lower in {"a", "an"} and after.lower not in _VAGUE]
    return [_exact(1, token, token) for token in articles]
