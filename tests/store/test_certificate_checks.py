"""Certificates are given out only where they prove what the store says."""

import shutil
from pathlib import Path

import pytest

from kztui.errors import StoreError
from kztui.store.certificate_checks import certificate_problems, checked_certificates
from kztui.store.certificates_file import open_certificates
from kztui.store.file_names import certificates_path
from tests.conftest import STORE


def test_certificates_that_prove_the_store_are_given_out() -> None:
    assert certificate_problems(STORE) == []
    assert checked_certificates(STORE) == open_certificates(STORE)


def test_certificates_of_another_store_are_refused_by_name(tmp_path: Path) -> None:
    store = tmp_path / STORE.name
    shutil.copy(certificates_path(STORE), tmp_path)
    text = STORE.read_text(encoding="utf-8")
    assert '"low": 460041' in text
    store.write_text(text.replace('"low": 460041', '"low": 460042'), encoding="utf-8")
    with pytest.raises(StoreError) as raised:
        checked_certificates(store)
    assert f"{store}: certificates: votes.none: the bounds stored are not those proved" in raised.value.lines
