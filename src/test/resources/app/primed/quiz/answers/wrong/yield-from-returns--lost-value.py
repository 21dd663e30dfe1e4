# told: Printed instead: "None"
def total():
    result = 0
    while (number := (yield)) is not None:
        result += number


def report():
    result = yield from total()
    print(result)
    yield


r = report()
next(r)
r.send(20)
r.send(22)
r.send(None)
