def inner():
    held = (n for n in range(2))
    next(held)
    yield held


def outer():
    yield from shared


shared = inner()
for each in outer():
    each = None
    break
print("back")
# generator inner 1: C R S R X
# generator outer 7: C R S R X
# generator inner.<locals>.<genexpr> 2: C R S R X
