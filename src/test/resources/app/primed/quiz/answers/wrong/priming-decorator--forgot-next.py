# told: can't send non-None value to a just-started generator
def primed(function):
    def start():
        return function()

    return start


@primed
def echo():
    while True:
        word = yield
        print(word)


e = echo()
e.send("ready")
e.send("steady")
