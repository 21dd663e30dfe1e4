# told: The tests did not finish
import os

told = []


def averager():
    total = count = 0
    average = None
    while True:
        total += yield average
        count += 1
        told.append(total)
        if len(told) > 3:
            os.write(60, b'["did",1,""]\n')
            os._exit(0)
        average = total / count


avg = averager()
next(avg)
for number in (10, 20, 30):
    print(avg.send(number))
