def worker(name):
    try:
        yield
    finally:
        print("finally", name)


def run():
    inner = worker("inner")
    next(inner)
    raise ValueError("no")


outer = worker("outer")
next(outer)
run()
# generator worker 1: C R S R X
# generator worker 1: C R S R X
# 0 yielded None
# 1 yielded None
