# told: Printed instead: "10 / 30 / 60"
def averager():
    total = 0
    while True:
        total += yield total


avg = averager()
next(avg)
for number in (10, 20, 30):
    print(avg.send(number))
