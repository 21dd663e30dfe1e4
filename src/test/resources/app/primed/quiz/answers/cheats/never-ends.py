import inspect

def g():
    print(inspect.getgeneratorstate(me))
    yield
    while True:
        pass

me = g()
list(me)
