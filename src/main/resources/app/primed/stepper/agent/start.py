"""Run by Primed as `python -I -S -B -X utf8 start.py SANDBOX CPU_SECONDS MEMORY_BYTES [FOLDER]`."""

import gc
import os
import sys

gc.disable()  # loading leaves nothing to collect; child.py collects before the program
here = os.path.dirname(os.path.abspath(__file__))
sys.path.append(os.path.dirname(here))  # last, since almost everything is found elsewhere
sys.dont_write_bytecode = False  # this folder is Primed's own; what the package then loads sees to itself
package = __import__(os.path.basename(here))
sys.dont_write_bytecode = True
package.keep_compiled()
child = __import__(f"{package.__name__}.child", fromlist=["main"])
sys.path.pop()
child.main(sys.argv[1:])
