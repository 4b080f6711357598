"""Tabs as JSON: the views as they are, numbers as JSON numbers."""

import dataclasses
import json
from collections.abc import Sequence
from decimal import Decimal

from kztui.model.text import printable_data
from kztui.views.tab import TabView


def json_text(tabs: Sequence[TabView]) -> str:
    """Return tabs as a JSON list, one object a tab."""
    data = printable_data([_plain(tab) for tab in tabs])
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _plain(value: object) -> object:
    """Return a dataclass as a mapping (without what is only for drawing), a tuple as a list, a number as a number."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        told = (field.name for field in dataclasses.fields(value) if not field.metadata.get("drawn"))
        return {name: _plain(getattr(value, name)) for name in told}
    if isinstance(value, tuple):
        return [_plain(one) for one in value]
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value
