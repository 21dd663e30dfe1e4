import operator


def g():
    yield


me = g()
next(me)
reach = getattr(operator, "attr" + "getter")
recorder = reach("__self__")(print)
print("GEN_" + "RUNNING")
