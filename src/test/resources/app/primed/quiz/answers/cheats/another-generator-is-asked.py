import inspect

word = "GEN_" + "RUNNING"


def other():
    yield


def g():
    inspect.getgeneratorstate(it)
    print(word)
    yield


it = other()
me = g()
next(me)
