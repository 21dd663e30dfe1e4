import inspect

def g():
    print(inspect.getgeneratorstate(me))
    yield

me = g()
next(me)
me.send(1, 2)
