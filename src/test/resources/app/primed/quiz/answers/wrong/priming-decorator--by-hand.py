# told: Nothing in the code uses primed
def echo():
    while True:
        word = yield
        print(word)


e = echo()
next(e)
e.send("ready")
e.send("steady")
