def guests(table):
    count = 0
    while True:
        name = yield f"{table}: {count} seated"
        if name is None:
            return count
        count += 1


def waiter():
    window = yield from guests("window")
    garden = yield from guests("garden")
    return window + garden


evening = waiter()
print(next(evening))
for name in ("Ada", "Grace", None, "Guido"):
    print(evening.send(name))
try:
    evening.send(None)
except StopIteration as end:
    print(end.value, "guests in all")
