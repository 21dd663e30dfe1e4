# told: StopIteration
def task(name, turns):
    for turn in range(1, turns + 1):
        print(name, turn)
        yield


def run(tasks):
    while tasks:
        for current in tasks:
            next(current)


run([task("a", 2), task("b", 1), task("c", 3)])
