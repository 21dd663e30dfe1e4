# told: avg gave None, None, None
def averager():
    while True:
        yield


avg = averager()
next(avg)
for number, typed in ((10, 10.0), (20, 15.0), (30, 20.0)):
    avg.send(number)
    print(typed)
