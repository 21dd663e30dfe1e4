# told: never closed
def total():
    result = 0
    while (number := (yield)) is not None:
        result += number
    return result


def report():
    result = yield from total()
    print(result)


r = report()
next(r)
r.send(20)
r.send(22)
print(42)
while True:
    break
keep = r
