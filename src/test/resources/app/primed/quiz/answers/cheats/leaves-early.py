import os

def g():
    yield

me = g()
next(me)
os.write(1, b"GEN_RUNNING\n")
os._exit(0)
