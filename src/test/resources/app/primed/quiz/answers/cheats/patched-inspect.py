import inspect

def g():
    yield

inspect.getgeneratorstate = lambda generator: "GEN_RUNNING"
me = g()
next(me)
print(inspect.getgeneratorstate(me))
