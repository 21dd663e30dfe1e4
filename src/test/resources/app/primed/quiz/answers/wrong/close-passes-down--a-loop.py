# told: not "inner is tidy"
def inner():
    try:
        while True:
            yield "value"
    finally:
        print("inner is tidy")


def outer():
    try:
        for value in source:
            yield value
    finally:
        print("outer is tidy")


source = inner()
o = outer()
next(o)
o.close()
source.close()
