def inner():
    try:
        yield 1
    except ValueError:
        return "inner caught it"


def outer():
    result = yield from inner()
    yield result


g = outer()
next(g)
print(g.throw(ValueError()))
h = outer()
next(h)
h.close()
# generator outer 8: C R S R S
# generator inner 1: C R S R X
# generator outer 8: C R S R X
# generator inner 1: C R S R X
# 0 yielded 1 | 'inner caught it'
# 1 yielded 1
# 2 yielded 1
# 3 yielded 1
