# told: Nothing was thrown into a generator
from contextlib import contextmanager


@contextmanager
def guard():
    print("in")
    try:
        yield
    finally:
        print("out")


with guard():
    try:
        {}["key"]
    except KeyError as error:
        print("caught", error)
print("on we go")
