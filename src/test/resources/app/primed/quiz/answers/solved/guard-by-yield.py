from contextlib import contextmanager


@contextmanager
def guard():
    print("in")
    try:
        yield
    except KeyError as error:
        print("caught", error)
    finally:
        print("out")


with guard():
    {}["key"]
print("on we go")
