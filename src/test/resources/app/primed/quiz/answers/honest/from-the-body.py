import inspect

def selfie():
    print(inspect.getgeneratorstate(me))
    yield

me = selfie()
next(me)
