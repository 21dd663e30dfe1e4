def worker(n):
    yield n


def pairs():
    for n in "de":
        yield from worker(n)


print(list(map(next, map(worker, "abc"))))
print(next(pairs()), next(pairs()))
# generator worker 1: C R S R X
# generator worker 1: C R S R X
# generator worker 1: C R S R X
# generator pairs 5: C R S R X
# generator worker 1: C R S R X
# generator pairs 5: C R S R X
# generator worker 1: C R S R X
# 0 made on line 10
# 1 made on line 10
# 2 made on line 10
# 4 made on line 7
