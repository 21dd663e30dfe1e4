import inspect
import sys

def g():
    sys.stdout.write(inspect.getgeneratorstate(me) + "\n")
    yield

me = g()
me.send(None)
