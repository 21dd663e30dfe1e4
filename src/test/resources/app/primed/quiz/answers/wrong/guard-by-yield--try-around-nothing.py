# told: KeyError
from contextlib import contextmanager


@contextmanager
def guard():
    print("in")
    yield
    print("out")


with guard():
    {}["key"]
print("on we go")
