def inner(n):
    if n > 0:
        for i in inner(n - 1):
            yield i
    try:
        yield 7
    finally:
        print("ends", n)


def outer(n):
    yield from inner(n)


next(inner(2))
held = inner(2)
next(held)
held.close()
held = outer(1)
next(held)
held = None
