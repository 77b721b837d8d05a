"""`python -m eval`."""

import sys

from .cli import main

sys.exit(main())
