import inspect


def g():
    inspect.getgeneratorstate(me)
    print(inspect.GEN_RUNNING)
    yield


me = g()
next(me)
