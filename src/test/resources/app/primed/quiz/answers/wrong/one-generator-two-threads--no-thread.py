# told: Nothing in the code uses Thread
import inspect


def busy():
    print(inspect.getgeneratorstate(b))
    try:
        next(b)
    except ValueError as error:
        print(error)
    yield


b = busy()
next(b)
