"""The certificates' file, which stands beside the store and is read only when they are asked for."""

import io
import json
from pathlib import Path
from typing import Any

import msgspec

from kztui.errors import StoreError
from kztui.model.certificate import FORMAT, Certificates
from kztui.store.file_names import certificates_path
from kztui.store.read_only_storage import NoStoreError, read_json
from kztui.util.decode import DecodeError, decode


def certificates_bytes(certificates: Certificates) -> bytes:
    """Return the bytes of a certificates' file: JSON in UTF-8, each line of a proof on a line of its own."""
    data = msgspec.to_builtins(certificates)
    text = io.StringIO()
    text.write(f'{{"format": {FORMAT},\n "lines": [')
    text.write(_each_on_a_line(data["lines"]))
    text.write('],\n "proved": ')
    _write_proved(text, data["proved"])
    text.write(',\n "contradictions": [')
    text.write(_each_on_a_line(data["contradictions"]))
    text.write(f'],\n "revised": {_json(data["revised"])}')
    text.write(f',\n "contradicted": {_json(data["contradicted"])}}}\n')
    return text.getvalue().encode()


def _write_proved(text: io.StringIO, proved: dict[str, Any]) -> None:
    bounds = (f"{_json(quantity)}: {_json(ends)}" for quantity, ends in proved["bounds"].items())
    text.write('{"bounds": {')
    text.write(",\n  ".join(bounds))
    text.write(f'}},\n  "point": {_json(proved["point"])},\n  "changes": [')
    text.write(_each_on_a_line(proved["changes"]))
    text.write("]}")


def _each_on_a_line(rows: list[Any]) -> str:
    return ",\n  ".join(map(_json, rows))


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False)


def open_certificates(store: Path) -> Certificates:
    """Return the certificates of a store.

    Raises:
        StoreError: if they are missing, broken, or of another format.
    """
    path = certificates_path(store)
    data = read_certificates(path)
    try:
        return decode(Certificates, data)
    except DecodeError as error:
        key = ".".join(map(str, error.path)) or "certificates"
        message = f"{path}: {key}: {error.problem}; build the store again (kztui build)"
        raise StoreError(message) from None


def read_certificates(path: Path) -> object:
    """Return the content of a certificates' file as plain data.

    Raises:
        StoreError: if it is missing or no JSON.
    """
    try:
        return read_json(path)
    except NoStoreError:
        message = f"{path}: the certificates of the store are missing; build it again (kztui build)"
        raise StoreError(message) from None
