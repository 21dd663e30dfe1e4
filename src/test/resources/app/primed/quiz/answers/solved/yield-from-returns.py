def total():
    amount = 0
    while True:
        number = yield
        if number is None:
            return amount
        amount += number


def report():
    result = yield from total()
    print(result)
    yield


r = report()
next(r)
r.send(20)
r.send(22)
r.send(None)
