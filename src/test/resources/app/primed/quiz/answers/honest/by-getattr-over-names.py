import inspect


def g():
    for name in ("gi_running", "gi_suspended", "gi_yieldfrom"):
        print(name, getattr(me, name))
    print(getattr(inspect, "getgenerator" + "state")(me))
    yield


me = g()
next(me)
