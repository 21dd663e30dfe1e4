def inner():
    try:
        while True:
            yield "value"
    finally:
        print("inner is tidy")


def outer():
    try:
        yield from inner()
    finally:
        print("outer is tidy")


o = outer()
next(o)
o.close()
