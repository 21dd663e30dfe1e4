# told: not 1, 2, 3, 4, 5
def flatten(items):
    yield 0
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)


list(flatten([1, [2, [3, 4]], [], 5]))
print([1, 2, 3, 4, 5])
