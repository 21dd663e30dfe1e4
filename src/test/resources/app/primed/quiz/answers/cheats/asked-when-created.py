import inspect

def g():
    yield

me = g()
print("GEN_RUNNING", inspect.getgeneratorstate(me))
next(me)
