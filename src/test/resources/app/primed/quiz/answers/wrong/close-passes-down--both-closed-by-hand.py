# told: Nothing delegated with yield from
def inner():
    try:
        while True:
            yield "value"
    finally:
        print("inner is tidy")


def outer():
    try:
        yield
    finally:
        print("outer is tidy")


i, o = inner(), outer()
next(i)
next(o)
i.close()
o.close()
