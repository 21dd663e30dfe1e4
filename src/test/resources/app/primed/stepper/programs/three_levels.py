def inner(n):
    got = yield n
    return got * 2


def middle():
    first = yield from inner(1)
    second = yield from inner(2)
    return [first, second]


def outer():
    result = yield from middle()
    return sum(result)


g = outer()
print(next(g), g.send(10))
try:
    g.send(20)
except StopIteration as stop:
    print(stop.value)
# generator outer 12: C R S R S R X
# generator middle 6: C R S R S R X
# generator inner 1: C R S R X
# generator inner 1: C R S R X
# 0 sent 10 | 20
# 0 yielded 1 | 2
# 1 sent 10 | 20
# 1 yielded 1 | 2
# 2 sent 10
# 2 yielded 1
# 3 sent 20
# 3 yielded 2
