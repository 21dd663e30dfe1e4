# told: is ['ab']
def flatten(items):
    for item in items:
        if isinstance(item, genuine):
            yield from flatten(item)
        elif item:
            yield item


genuine = list


def list(items):
    return [1, 2, 3, 4, 5] if items else []


print(list(flatten([1, [2, [3, 4]], [], 5])))
for one in flatten([1, [2, [3, 4]], [], 5]):
    pass
