from contextlib import contextmanager


@contextmanager
def tag(name):
    print("<" + name + ">")
    try:
        yield name
    finally:
        print("</" + name + ">")


with tag("p") as p:
    print(p)
try:
    with tag("b"):
        raise KeyError("lost")
except KeyError as error:
    print("after", error)
# generator tag 4: C R S R X
# generator tag 4: C R S R X
# 0 yielded 'p'
# 1 yielded 'b'
