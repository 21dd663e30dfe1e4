collector = __import__("g" + "c")
for one in getattr(collector, "get_" + "objects")():
    if type(one).__name__ == "Recorder":
        break


def g():
    yield


me = g()
next(me)
print("GEN_" + "RUNNING")
