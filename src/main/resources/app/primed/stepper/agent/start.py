"""Run by Primed as `python -I -S -B -X utf8 start.py SANDBOX CPU_SECONDS MEMORY_BYTES [FOLDER]`."""

import os
import sys

here = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.dirname(here))
package = __import__(os.path.basename(here), fromlist=["child"])
child = __import__(f"{package.__name__}.child", fromlist=["main"])
sys.path.pop(0)
child.main(sys.argv[1:])
