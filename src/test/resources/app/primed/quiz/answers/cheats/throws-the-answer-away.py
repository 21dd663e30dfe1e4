import inspect


def g():
    inspect.getgeneratorstate(me)
    print("GEN_" + "RUNNING")
    yield


me = g()
next(me)
