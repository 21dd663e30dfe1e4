# told: can't send non-None value to a just-started generator
def averager():
    total, count, average = 0, 0, None
    while True:
        total += yield average
        count += 1
        average = total / count


avg = averager()
for number in (10, 20, 30):
    print(avg.send(number))
