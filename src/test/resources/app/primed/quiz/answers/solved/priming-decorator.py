import functools


def primed(function):
    @functools.wraps(function)
    def start(*args, **kwargs):
        coroutine = function(*args, **kwargs)
        next(coroutine)
        return coroutine

    return start


@primed
def echo():
    while True:
        word = yield
        print(word)


e = echo()
e.send("ready")
e.send("steady")
