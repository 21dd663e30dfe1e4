def seat(place):
    first = yield f"{place}: who comes first?"
    second = yield f"{place}: and who else?"
    return [first, second]


def waiter():
    window = yield from seat("window")
    garden = yield from seat("garden")
    print("seated:", window + garden)


evening = waiter()
print(next(evening))
for name in ("Ada", "Grace", "Alan"):
    print(evening.send(name))
try:
    evening.send("Edsger")
except StopIteration:
    print("every table is full")
