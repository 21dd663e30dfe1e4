def worker(box):
    for each in box:
        if len(box) < 4:
            box.append(each)
        yield each


def binder():
    global v
    v = 6
    yield 1
    v = 7
    yield 2


box = [1]
total = [v for v in worker(box)]
v = 5
total = [v for v in worker(box)]
total = {v: [w for w in worker([v])] for v in worker(box)}
total = [v for v in binder()]
total = [(v, w) for w in binder()]
