# told: No generator of echo was created
def primed(function):
    return function


@primed
def echo():
    class Echo:
        def send(self, word):
            print(word)

    return Echo()


e = echo()
e.send("ready")
e.send("steady")
