"""`python -m kztui`: the same as `kztui`."""

import sys

from kztui.cli import main

sys.exit(main())
