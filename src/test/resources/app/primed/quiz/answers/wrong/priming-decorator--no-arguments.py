# told: raised TypeError
import functools


def primed(function):
    @functools.wraps(function)
    def start():
        coroutine = function()
        next(coroutine)
        return coroutine

    return start


@primed
def echo():
    while True:
        print((yield))


e = echo()
e.send("ready")
e.send("steady")
