"""Over a real SSH connection on this machine: it runs, and when the connection goes the program goes."""

import os
import shutil
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.terminal.terminal_session import PATIENCE, Terminal
from tests.terminal.test_terminal import kztui

SSHD = shutil.which("sshd") or "/usr/sbin/sshd"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(
        not (Path(SSHD).exists() and shutil.which("ssh") and os.geteuid() == 0),
        reason="needs openssh-server, openssh-client and root",
    ),
]


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="module")
def login(tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[str]]:
    """Start a server of our own on loopback, and return the command that logs in to it."""
    folder = tmp_path_factory.mktemp("ssh")
    for key in ("host", "user"):
        subprocess.run(["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / key)], check=True)
    port = free_port()
    (folder / "sshd_config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/user.pub\n"
        "StrictModes no\nUsePAM no\nPasswordAuthentication no\nPermitRootLogin yes\nPidFile none\nPrintMotd no\n",
        encoding="utf-8",
    )
    Path("/run/sshd").mkdir(exist_ok=True)
    server = subprocess.Popen([SSHD, "-D", "-e", "-f", str(folder / "sshd_config")], stderr=subprocess.DEVNULL)
    try:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield [
            "ssh", "-tt", "-q", "-p", str(port), "-i", str(folder / "user"), "-F", "none",
            "-o", "StrictHostKeyChecking=no", "-o", "UserKnownHostsFile=/dev/null", "root@127.0.0.1",
        ]  # fmt: skip
    finally:
        server.terminate()
        server.wait()


def test_it_runs_over_ssh_and_leaves_the_shell_as_it_was(login: list[str]) -> None:
    with Terminal([*login, f"{kztui()}; echo status $?"], 80, 24) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        terminal.press("4")
        terminal.wait_for("271")
        terminal.press("enter")
        terminal.wait_for("Observers ›")
        terminal.press("q")
        terminal.wait_for("status 0")


def test_when_the_connection_goes_the_program_goes(login: list[str], tmp_path: Path) -> None:
    note = tmp_path / "pid"
    with Terminal([*login, f"echo $$ > {note}; exec {kztui()}"], 80, 24) as terminal:
        terminal.wait_for("Kassym-Jomart Tokayev")
        there = int(note.read_text(encoding="utf-8"))
        assert Path(f"/proc/{there}").exists()
        os.kill(terminal.child.pid, signal.SIGKILL)
        end = time.monotonic() + PATIENCE
        while Path(f"/proc/{there}").exists() and time.monotonic() < end:
            time.sleep(0.05)
        assert not Path(f"/proc/{there}").exists()
