"""One that is closed or dropped runs while it closes the iterator that it delegates to."""


class Numbers:
    def __init__(self, name):
        self.name = name

    def __iter__(self):
        return self

    def __next__(self):
        return self.name

    def close(self):
        print("close", self.name)


class Asked(Numbers):
    close = None

    def __getattribute__(self, name):
        if name == "close":
            print("asked for close")
            raise AttributeError
        return object.__getattribute__(self, name)


def plain(iterator):
    yield from iterator


def guarded(iterator):
    try:
        yield from iterator
    finally:
        print("finally")


def outer(iterator):
    yield from guarded(iterator)


for maker in (plain, guarded, outer):
    for kind in (Numbers, Asked):
        one = maker(kind("closed"))
        print(next(one))
        one.close()
        one = maker(kind("dropped"))
        print(next(one))
        one = None
        print("dropped")
        one = maker(kind("rebound"))
        print(next(one))
        one = maker(kind("never run"))
        print("rebound")
print("end")
