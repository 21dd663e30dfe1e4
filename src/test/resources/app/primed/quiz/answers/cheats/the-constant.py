import inspect

def g():
    print(inspect.GEN_RUNNING)
    yield

next(g())
