"""`python -m bot` is `liaison`."""

import sys

from bot.cli import main

sys.exit(main())
