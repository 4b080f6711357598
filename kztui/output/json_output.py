"""Tabs as JSON: the views as they are, numbers as JSON numbers."""

import json
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from kztui.util.printable import printable_data
from kztui.views.tab.tab_model import FIELDS_FOR_DRAWING, TabView


def json_text(tabs: Sequence[TabView]) -> str:
    """Return tabs as a JSON list, one object a tab."""
    data = printable_data([_plain_data(tab) for tab in tabs])
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain_data(value: object) -> object:
    """Return a struct as a mapping (without what is only for drawing), a tuple as a list, a number as a JSON number."""
    if isinstance(value, msgspec.Struct):
        left_out = FIELDS_FOR_DRAWING.get(type(value), frozenset())
        return {name: _plain_data(getattr(value, name)) for name in value.__struct_fields__ if name not in left_out}
    if isinstance(value, tuple):
        return [_plain_data(item) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
