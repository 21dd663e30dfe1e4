def holding(name):
    try:
        yield name
    finally:
        print("let go of", name)


def never():
    yield


def use():
    kept = holding("a")
    print(next(kept))
    idle = never()
    print("leaving")


use()
print("back")
g = holding("b")
next(g)
g = None
print("end")
# generator holding 1: C R S R X
# generator never 8: C X
# generator holding 1: C R S R X
