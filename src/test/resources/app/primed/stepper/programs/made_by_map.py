def worker(n):
    yield n


workers = list(map(worker, "ab"))
for each in workers:
    print(next(each))
# generator worker 1: C R S
# generator worker 1: C R S
