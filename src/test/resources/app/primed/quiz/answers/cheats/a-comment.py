# inspect.getgeneratorstate(me) is GEN_RUNNING
def g():
    yield

me = g()
next(me)
