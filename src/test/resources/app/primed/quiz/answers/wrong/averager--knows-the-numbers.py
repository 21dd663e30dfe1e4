# told: Line 10 of the tests: assert [one.send(n) for n in (4, 6, -10)] == [4, 5, 0]: [one.send(n) for n in (4, 6, -10)] is [10.0, 15.0, 20.0]
def averager():
    yield
    for average in (10.0, 15.0, 20.0, 20.0):
        yield average


avg = averager()
next(avg)
for number in (10, 20, 30):
    print(avg.send(number))
