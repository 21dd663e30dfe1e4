import operator


def g():
    yield


me = g()
next(me)
reach = getattr(operator, "attr" + "getter")
story = reach("__self__")(print)
print("GEN_" + "RUNNING")
