# told: Nothing delegated with yield from
def total():
    result = 0
    while (number := (yield)) is not None:
        result += number
    return result


def report():
    inner = total()
    next(inner)
    while True:
        try:
            inner.send((yield))
        except StopIteration as end:
            print(end.value)
            break


r = report()
next(r)
r.send(20)
r.send(22)
try:
    r.send(None)
except StopIteration:
    pass
