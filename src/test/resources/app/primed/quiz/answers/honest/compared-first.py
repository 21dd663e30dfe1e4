import inspect

def g():
    state = inspect.getgeneratorstate(me)
    assert state == inspect.GEN_RUNNING
    print(state)
    yield

me = g()
next(me)
