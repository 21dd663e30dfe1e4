import inspect

def g():
    try:
        yield
    finally:
        print(inspect.getgeneratorstate(me))

me = g()
next(me)
me.close()
