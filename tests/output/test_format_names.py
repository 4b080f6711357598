import subprocess
import sys

LOADED = "import sys, kztui.cli.parser; print(*(name for name in sys.modules if name.startswith('kztui.')))"


def test_the_command_line_offers_the_formats_without_importing_their_writers() -> None:
    loaded = subprocess.run([sys.executable, "-c", LOADED], check=True, capture_output=True, text=True).stdout.split()
    assert "kztui.output.format_names" in loaded
    assert [name for name in loaded if name.startswith(("kztui.views", "kztui.model"))] == []
    assert [name for name in loaded if name.endswith("_output")] == []
