# told: 1 of 4 were created
def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from item
        else:
            yield item


print(list(flatten([1, [2, [3, 4]], [], 5])))
