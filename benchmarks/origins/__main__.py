"""`python -m benchmarks.origins`."""

import sys

from .cli import main

sys.exit(main())
