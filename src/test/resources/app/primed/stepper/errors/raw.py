import os, sys
print("py1"); os.write(2, b"raw err\n"); print("py2"); os.write(1, b"raw out\n"); print("py3", file=sys.stderr)
import faulthandler
faulthandler.dump_traceback()
print("after")
