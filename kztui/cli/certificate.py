"""`kztui certificate`: proofs in the format of VIPR, which other people's checkers read."""

import sys
from argparse import Namespace
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path

from kztui.cli.remark import remark
from kztui.errors import ExitStatus, UsageError, WriteError
from kztui.model.election import Election
from kztui.output.vipr.inequality import token
from kztui.output.vipr.named_proofs import NamedProof, named_proofs
from kztui.output.vipr.vipr_file import ViprWriter
from kztui.store.certificate_checks import checked_certificates
from kztui.store.opening import bundled_store, open_store
from kztui.store.writing import write_whole
from kztui.util.did_you_mean import or_did_you_mean

_LONGEST = 200
"""How long a file's name is at most, less its ending; file systems take 255 bytes."""


def run(arguments: Namespace) -> ExitStatus:
    """Print one proof, or with `--all` write each into a file of its own."""
    path = arguments.store or bundled_store()
    election = open_store(path)
    certificates = checked_certificates(path)
    proofs = named_proofs(election, certificates)
    writer = ViprWriter(election, certificates)
    if arguments.all:
        _write_all(arguments.all, writer, proofs)
        return ExitStatus.OK
    proof = _named(arguments.id, election, {proof.name: proof for proof in proofs})
    if proof is None:
        remark(f"{arguments.id}: nothing bounds it; there is no certificate")
        return ExitStatus.FOUND
    sys.stdout.write(writer.text(proof))
    return ExitStatus.OK


def _named(id_: str, election: Election, proofs: dict[str, NamedProof]) -> NamedProof | None:
    """Return the proof that an id names, or None where it names a quantity that nothing bounds.

    Raises:
        UsageError: if it names none, or several.
    """
    if id_ in proofs:
        return proofs[id_]
    names = [name for name in proofs if name.startswith(f"{id_}+") or name.rpartition(".")[0] == id_]
    if len(names) == 1:
        return proofs[names[0]]
    if names:
        raise UsageError(f"“{id_}” has {len(names)} certificates; name one, such as {names[0]}")
    if id_ in election.quantities:
        return None
    hint = or_did_you_mean(id_, (*election.quantities, *proofs))
    raise UsageError(f"“{id_}” is no bound, no contradiction and no way out of one{hint}")


def _write_all(folder: Path, writer: ViprWriter, proofs: Iterable[NamedProof]) -> None:
    """Write all proofs into a folder, which is made or must be empty.

    Raises:
        WriteError: if it is not, or a file cannot be written.
    """
    try:
        folder.mkdir(exist_ok=True)
        is_empty = next(folder.iterdir(), None) is None
    except (OSError, ValueError) as error:
        raise WriteError(f"{folder}: cannot be written: {getattr(error, 'strerror', error)}") from None
    if not is_empty:
        raise WriteError(f"{folder}: is not empty; name a folder that is, or a new one; nothing was written")
    for proof in proofs:
        write_whole(folder / _file_name(proof.name), writer.text(proof).encode())
    remark(f"{folder}: wrote {len(list(folder.iterdir()))} certificates")


def _file_name(name: str) -> str:
    """Return a name for a proof's file, which no two proofs have."""
    safe = token(name)
    if len(safe) > _LONGEST:
        safe = f"{safe[: _LONGEST - 17]}~{sha256(name.encode()).hexdigest()[:16]}"
    return f"{safe}.vipr"
