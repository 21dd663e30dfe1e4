def g():
    unused = me.gi_running
    print("GEN_" + "RUNNING")
    yield


me = g()
next(me)
