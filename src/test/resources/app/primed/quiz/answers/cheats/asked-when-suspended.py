import inspect

def g():
    yield

me = g()
next(me)
state = inspect.getgeneratorstate(me)
print(state.replace("SUSPENDED", "RUNNING"))
