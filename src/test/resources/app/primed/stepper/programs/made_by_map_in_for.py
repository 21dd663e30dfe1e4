def count(n):
    yield n


for one in map(count, [1, 2, 3]):
    print(type(one).__name__)
# generator count 1: C X
# generator count 1: C X
# generator count 1: C
