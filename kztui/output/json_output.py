"""Tabs as JSON: the views as they are, numbers as JSON numbers."""

import json
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from kztui.util.printable import printable_data
from kztui.views.tab.tab_model import DRAWN_ONLY, TabView


def json_text(tabs: Sequence[TabView]) -> str:
    """Return tabs as a JSON list, one object a tab."""
    data = printable_data([_plain(tab) for tab in tabs])
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    """Return a struct as a mapping (without what is only for drawing), a tuple as a list, a number as a JSON number."""
    if isinstance(value, msgspec.Struct):
        names = (name for name in value.__struct_fields__ if name not in DRAWN_ONLY)
        return {name: _plain(getattr(value, name)) for name in names}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
