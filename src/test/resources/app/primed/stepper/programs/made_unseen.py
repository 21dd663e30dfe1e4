import functools


def worker(n):
    yield n


listed = list(map(worker, "ab"))
starred = [*map(worker, "c")]
by_name = dict(zip("d", map(worker, "d")))
partial = functools.partial(worker, "e")()


class Box:
    pass


box = Box()
box.deep = [map(worker, "f"), [*map(worker, "g")]]
print(len(listed), len(starred), next(partial))
# generator worker 4: C
# generator worker 4: C
# generator worker 4: C
# generator worker 4: C
# generator worker 4: C R S
# generator worker 4: C
