# told: loop that never stops
import inspect


def fibonacci():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


fib = fibonacci()
print([number for number in fib][:8])
print(inspect.getgeneratorstate(fib))
