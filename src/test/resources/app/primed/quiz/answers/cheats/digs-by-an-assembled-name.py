def g():
    print("GEN_" + "RUNNING")
    yield


me = g()
frame = me.gi_frame
next(me)
frame = (lambda: None).__class__
hook = [each for each in (1,) for _ in ()]
recorder = getattr(print, "__se" + "lf__")
