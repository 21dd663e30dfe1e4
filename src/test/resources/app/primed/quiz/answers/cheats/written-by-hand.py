import inspect
import sys

def g():
    yield

me = g()
inspect.getgeneratorstate(me)
next(me)
sys.stdout.write("GEN_RUNNING\n")
