class Box:
    def __init__(self):
        self.items = []


def fill(box, items, n):
    for i in range(n):
        items.append(i)
        box.items.append(items)
        yield i


def drain(box, items):
    seen = {}
    while True:
        if items:
            seen.setdefault("all", []).append(items.pop())
            box.items.pop()
        yield seen


def closure():
    shared = {"depth": {"inner": [0]}}
    total = 0

    def bump():
        nonlocal total
        while True:
            total += 1
            shared["depth"]["inner"][0] += 1
            yield total

    first, second = bump(), bump()
    return [(next(g), total) for g in (first, second, first)], shared


def chunks(source):
    got = []
    got.extend(source)
    return got


box, items = Box(), []
f, d = fill(box, items, 3), drain(box, items)
for _ in f:
    view = next(d)
print(view, len(box.items))
print(closure())
print(chunks(fill(box, items, 2)))
numbers = [3, 1, 2]
numbers.sort(key=lambda n: len(numbers))
a = [0]; g = fill(box, a, 4); print([next(g) for x in range(2)], a); next(g)
a[0] += 1; b = (y := a) + [next(g)]
globals()["late"] = [b]
late[0] = {1: {2, 3}}
try:
    late[5]
except IndexError as error:
    a.append(str(error))
with open("/dev/null") as nothing: a.append(sum(n for n in a if type(n) is int))
print(a, b, late)
