import sys

LIMIT = 3


def helper():
    return "helper"


def worker():
    try:
        yield
    finally:
        print(LIMIT, helper and helper(), sys is not None)


w = worker()
next(w)
zebra = worker()
next(zebra)
# generator worker 10: C R S R X
# generator worker 10: C R S R X
# 0 yielded None
# 1 yielded None
