# told: Line 2 of the tests
import inspect
from itertools import islice


def fibonacci():
    yield from (0, 1, 1, 2, 3, 5, 8, 13)
    while True:
        yield 0


fib = fibonacci()
print(list(islice(fib, 8)))
print(inspect.getgeneratorstate(fib))
