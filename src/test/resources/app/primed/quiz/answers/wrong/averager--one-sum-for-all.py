# told: each has a sum of its own
total = count = 0


def averager():
    global total, count
    average = None
    while True:
        total += yield average
        count += 1
        average = total / count


avg = averager()
next(avg)
for number in (10, 20, 30):
    print(avg.send(number))
total = count = 0
