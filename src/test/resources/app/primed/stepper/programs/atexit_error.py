import atexit


def gen():
    try:
        yield 1
    finally:
        print("gen finally")


g = gen()
next(g)


@atexit.register
def bad():
    print("bad", next(g, "done"))
    raise RuntimeError("in atexit")


@atexit.register
def creates():
    global made
    made = gen()
    print("made", next(made))


print("end")
# generator gen 4: C R S R X
# generator gen 4: C R S R X
# 0 yielded 1
# 1 yielded 1
