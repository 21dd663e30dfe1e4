def g():
    print(me.gi_running)
    yield

me = g()
next(me)
