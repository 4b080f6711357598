"""The numbers in a run of English words: digits, number words, and the few words a library does not know."""

import re
from decimal import Decimal
from itertools import pairwise

import msgspec

from kztui.errors import MissingExtraError

try:
    from text_to_num import text2num
except ImportError as error:  # pragma: no cover - proved by a test in an environment without it
    message = "reading number words needs the extra 'build': pip install 'kztui[build]'"
    raise MissingExtraError(message) from error

_TOKEN = re.compile(r"\d[\d.,]*(?:[ \u00a0\u2009\u202f]\d{3}(?![\d.,]))*|[^\W\d_]+")
_DIGITS = re.compile(r"\d+(?:\.\d+)?|\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+")
_SCALES = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}
_TIMES = {"once": 1, "twice": 2, "thrice": 3}
_DOZEN = 12
_VAGUE = {"few", "number", "couple", "pair", "lot", "handful", "half", "third", "quarter", "series", "range", "second"}
"""What "a" can stand before without counting one."""


class UnreadableError(ValueError):
    """The words hold no number, or more than one, or one that cannot be read."""


class Number(msgspec.Struct, frozen=True):
    """One number found in words."""

    value: Decimal
    decimals: int
    """How many digits stand after the point."""
    step: Decimal
    """The unit of the last digit stated: 0.01 for "81.31", 100,000 for "8.3 million"."""
    rounded: bool
    """Whether it is stated to a scale word ("8 million"), so that it stands for all that round to it."""
    start: int
    end: int
    """Where it stands in the words, end exclusive."""


class _Token(msgspec.Struct, frozen=True):
    text: str
    start: int
    end: int

    @property
    def lower(self) -> str:
        return self.text.lower()

    @property
    def is_digits(self) -> bool:
        return self.text[0].isdigit()


def find_numbers(words: str) -> list[Number]:
    """Return the numbers stated in the words, in their order.

    "a" and "an" count as one only where no other number is stated. Number words are read by text2num.

    Raises:
        UnreadableError: if digits stand in a form that is no number ("12,84", "15th").
    """
    tokens = _tokens(words)
    numbers: list[Number] = []
    at = 0
    while at < len(tokens):
        number, used = _number_at(words, tokens, at)
        if number:
            numbers.append(number)
        at += used
    return numbers or _one(tokens)


def _tokens(words: str) -> list[_Token]:
    """Return digits and words; a comma or a point that ends a clause is no part of a number."""
    tokens = []
    for match in _TOKEN.finditer(words):
        text = match[0].rstrip(".,")
        tokens.append(_Token(text, match.start(), match.start() + len(text)))
    for token, after in pairwise(tokens):
        if token.is_digits and not after.is_digits and token.end == after.start:
            message = f"“{token.text}{after.text}” is no plain number"
            raise UnreadableError(message)
    return tokens


def _number_at(words: str, tokens: list[_Token], at: int) -> tuple[Number | None, int]:
    """Return the number that begins at a token, if one does, and how many tokens were used."""
    token = tokens[at]
    if token.is_digits:
        return _digits(tokens, at)
    if token.lower in _TIMES:
        return _exact(_TIMES[token.lower], token, token), 1
    if token.lower == "dozen":
        return _exact(_DOZEN, token, token), 1
    return _spelt(words, tokens, at)


def _digits(tokens: list[_Token], at: int) -> tuple[Number, int]:
    token = tokens[at]
    if not _DIGITS.fullmatch(token.text):
        message = f"“{token.text}” is no plain number"
        raise UnreadableError(message)
    value = Decimal(re.sub(r"[,\s]", "", token.text))
    decimals = len(token.text.partition(".")[2])
    step = Decimal(1).scaleb(-decimals)
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    if after and after.lower in _SCALES:
        scale = _SCALES[after.lower]
        scaled = (value * scale).quantize(Decimal(1)) if decimals <= len(str(scale)) - 1 else value * scale
        return Number(scaled, 0, step * scale, True, token.start, after.end), 2
    return Number(value, decimals, step, False, token.start, token.end), 1


def _spelt(words: str, tokens: list[_Token], at: int) -> tuple[Number | None, int]:
    """Read the longest run of number words from a token on, "a hundred" and "two dozen" among them."""
    first = at + 1 if tokens[at].lower in {"a", "an"} else at
    for end in range(len(tokens), first, -1):
        run = tokens[first:end]
        if not _joined(words, tokens[at:end]):
            continue
        dozen = run[-1].lower == "dozen"
        value = _spelt_value([token.lower for token in (run[:-1] if dozen else run)], dozen, first > at)
        if value is None:
            continue
        number = _exact(value, tokens[at], run[-1])
        if run[-1].lower in _SCALES:
            scale = Decimal(_SCALES[run[-1].lower])
            number = Number(number.value, 0, scale, True, number.start, number.end)
        return number, end - at
    return None, 1


def _joined(words: str, run: list[_Token]) -> bool:
    """Return whether only spaces and hyphens stand between the tokens."""
    return all(words[left.end : right.start] in {" ", "-"} for left, right in pairwise(run))


def _spelt_value(spelt: list[str], dozen: bool, after_a: bool) -> int | None:
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


def _one(tokens: list[_Token]) -> list[Number]:
    """Return one for an "a" or "an" that counts what follows it, where nothing else is a number."""
    articles = [token for token, after in pairwise(tokens) if token.lower in {"a", "an"} and after.lower not in _VAGUE]
    return [_exact(1, token, token) for token in articles]
