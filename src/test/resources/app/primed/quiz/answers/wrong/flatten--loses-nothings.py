# told: is ['ab']
def flatten(items):
    for item in items:
        if isinstance(item, list):
            yield from flatten(item)
        elif item:
            yield item


print(list(flatten([1, [2, [3, 4]], [], 5])))
