def leaky():
    yield 1
    raise StopIteration("no")


g = leaky()
print(next(g))
try:
    next(g)
except RuntimeError as error:
    print(error, type(error.__cause__).__name__)
# generator leaky 1: C R S R X
# 0 yielded 1
