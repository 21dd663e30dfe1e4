def stubborn():
    try:
        yield "first"
    finally:
        print("cleaning")
        yield "not yet"


g = stubborn()
print(next(g))
try:
    g.close()
except RuntimeError as error:
    print(error)
print(next(g, "done"))
# generator stubborn 1: C R S R S R X
# 0 yielded 'first' | 'not yet'
