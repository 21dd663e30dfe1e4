# told: raised SystemExit
import atexit
import sys

told = []


def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        told.append(total)
        if len(told) > 3:
            sys.exit(0)
        average = total / count


atexit.register(told.clear)
avg = averager()
next(avg)
for number in (10, 20, 30):
    print(avg.send(number))
