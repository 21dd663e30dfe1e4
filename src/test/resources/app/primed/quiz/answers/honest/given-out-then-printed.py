import inspect

def g():
    yield inspect.getgeneratorstate(me)

me = g()
print(next(me))
