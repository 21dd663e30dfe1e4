# told: Nothing delegated with yield from
def flatten(items):
    for item in items:
        if isinstance(item, list):
            for inner in flatten(item):
                yield inner
        else:
            yield item


print(list(flatten([1, [2, [3, 4]], [], 5])))
