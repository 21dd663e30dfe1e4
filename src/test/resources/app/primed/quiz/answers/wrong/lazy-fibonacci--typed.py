# told: fib gave None
import inspect


def fibonacci():
    yield


fib = fibonacci()
next(fib)
print([0, 1, 1, 2, 3, 5, 8, 13])
print(inspect.getgeneratorstate(fib))
