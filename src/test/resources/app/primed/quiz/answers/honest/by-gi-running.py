def body():
    if me.gi_running:
        print("GEN_RUNNING")
    yield

me = body()
next(me)
