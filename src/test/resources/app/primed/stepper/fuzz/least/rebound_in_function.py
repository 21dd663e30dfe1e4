def stubborn(n):
    try:
        yield 4
    finally:
        print("ends", n)
        yield 7


def use():
    it = stubborn(1)
    next(it)
    it = stubborn(2)
    print("rebound")


use()
