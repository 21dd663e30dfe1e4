"""`anext` with a default wraps what `__anext__` makes, which may never run."""


class Words:
    async def __anext__(self):
        raise StopAsyncIteration


class Steps:
    def __anext__(self):
        yield "step"
        return "over"


def drive(awaitable):
    waiting = awaitable.__await__()
    try:
        while True:
            print("waits", next(waiting))
    except StopIteration as done:
        print("returned", done.value)


unused = anext(Words(), "nothing").__await__()
unused.close()
unused = None
drive(anext(Words(), "default"))
try:
    drive(anext(Steps(), "default"))
except TypeError as error:
    print(error)
print("end")
