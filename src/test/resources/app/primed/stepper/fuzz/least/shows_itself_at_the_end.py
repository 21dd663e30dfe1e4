def tell(value):
    print(type(value).__name__)


def g(n):
    try:
        yield n
    finally:
        tell(it)
        tell(other)
        print(next(other), next(unstarted))


other = iter([1, 2])
unstarted = g(2)
it = g(1)
next(it)
