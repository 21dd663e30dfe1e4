def worker(name):
    try:
        yield
    finally:
        print("closing", name)
        raise ValueError(name)


w = worker("w")
next(w)


def stubborn():
    while True:
        try:
            yield
        except GeneratorExit:
            print("no")


s = stubborn()
next(s)
print("end")
# generator worker 1: C R S R X
# generator stubborn 13: C R S R S
# 0 yielded None
# 1 yielded None | None
