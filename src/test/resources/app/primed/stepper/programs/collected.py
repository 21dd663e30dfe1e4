import gc
import sys


def count(n):
    yield from range(n)


def deleted():
    one = count(2)
    next(one)
    one = None
    two = count(1); del two
    print("deleted")


def told(number):
    # Before 3.13 a frame whose names were looked at has a dictionary, which counts.
    return number if sys.version_info >= (3, 13) else "some"


gc.collect()
deleted()
print(list(count(3)), told(gc.collect()))
cycle = [count(2)]
cycle.append(cycle)
next(cycle[0])
cycle = None
print(told(gc.collect()))
# generator count 5: C R S R X
# generator count 5: C X
# generator count 5: C R S R S R S R X
# generator count 5: C R S R X
