def careful():
    try:
        yield 1
    except ValueError:
        yield 2


g = careful()
try:
    g.throw(ValueError("too early"))
except ValueError as error:
    print("out:", error)
print(next(g, "closed"))
h = careful()
next(h)
print(h.throw(ValueError("caught")))
k = careful()
k.close()
# generator careful 1: C R X
# generator careful 1: C R S R S
# generator careful 1: C X
# 1 yielded 1 | 2
