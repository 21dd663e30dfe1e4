import inspect


def g():
    print("looking for", inspect.GEN_RUNNING)
    if inspect.getgeneratorstate(me) == inspect.GEN_RUNNING:
        print(inspect.GEN_RUNNING)
    yield


me = g()
next(me)
