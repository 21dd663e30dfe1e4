import inspect
import sys

def print(*words):
    sys.stdout.write("GEN_RUNNING\n")

def g():
    yield

me = g()
next(me)
print(inspect.getgeneratorstate(me))
