def averager():
    total, count, average = 0.0, 0, None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count


avg = averager()
try:
    avg.send(10)
except TypeError as refusal:
    print("too early:", refusal)

next(avg)
print(avg.send(10))
print(avg.send(30))
print(avg.send(5))
avg.close()
