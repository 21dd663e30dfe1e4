# told: returned None, not 42
def total():
    while (yield) is not None:
        pass


def report():
    yield from total()
    print(42)
    yield


r = report()
next(r)
r.send(20)
r.send(22)
r.send(None)
