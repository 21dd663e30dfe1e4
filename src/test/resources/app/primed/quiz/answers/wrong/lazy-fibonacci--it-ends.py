# told: it was GEN_CLOSED then, not GEN_SUSPENDED
import inspect


def fibonacci():
    a, b = 0, 1
    for _ in range(8):
        yield a
        a, b = b, a + b


fib = fibonacci()
print(list(fib))
print(inspect.getgeneratorstate(fib))
