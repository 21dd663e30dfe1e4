import inspect

def g():
    inspect.getgeneratorstate(me)
    yield

me = g()
next(me)
print("GEN_RUNNING")
