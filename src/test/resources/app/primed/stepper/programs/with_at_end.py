import contextlib


class Shout:
    def __enter__(self):
        print("enter")

    def __exit__(self, *error):
        print("exit", error[0].__name__)


def worker():
    with Shout(): yield 1


def suppressing():
    with contextlib.suppress(GeneratorExit):
        yield 1
    print("after")


def passing(inner):
    yield from inner


w = worker()
next(w)
s = suppressing()
next(s)
p = passing(worker())
next(p)
q = passing([1, 2])
next(q)
# generator worker 12: C R S R X
# generator suppressing 16: C R S R X
# generator worker 12: C R S R X
# generator passing 22: C R S
# generator passing 22: C R S
# 0 yielded 1
# 1 yielded 1
# 2 yielded 1
# 3 yielded 1
# 4 yielded 1
