"""Ends a fork early."""

import os
import sys


class Sentinel:
    """Leaves Python when the program's module has been torn down, since tearing down the library takes long."""

    status = 0

    def at_exit(self):
        self.status = 1 if hasattr(sys, "last_value") else 0

    def __del__(self, leave=os._exit):
        sys.stdout.flush()
        leave(self.status)
