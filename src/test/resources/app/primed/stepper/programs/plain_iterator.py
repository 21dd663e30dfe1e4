def letters():
    yield from "ab"
    yield from range(2)


print(list(letters()))
g = letters()
next(g)
try:
    g.send("x")
except AttributeError as error:
    print(error)
# generator letters 1: C R S R S R S R S R X
# generator letters 1: C R S R X
# 0 yielded 'a' | 'b' | 0 | 1
# 1 yielded 'a'
