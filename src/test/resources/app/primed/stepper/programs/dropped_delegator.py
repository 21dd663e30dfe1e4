def inner():
    try:
        yield 1
        yield 2
    finally:
        print("inner ends")


def middle():
    yield from inner()


def outer():
    yield from middle()


def use():
    g = outer()
    print(next(g))


use()
print("back")
h = outer()
print(next(h))
print(next(h))
h = None
print("end")
# generator outer 13: C R S R X
# generator middle 9: C R S R X
# generator inner 1: C R S R X
# generator outer 13: C R S R S R X
# generator middle 9: C R S R S R X
# generator inner 1: C R S R S R X
