# told: Line 2 of the output is "a 2", not "b 1"
def task(name, turns):
    for turn in range(1, turns + 1):
        print(name, turn)
        yield


def run(tasks):
    for current in tasks:
        for _ in current:
            pass


run([task("a", 2), task("b", 1), task("c", 3)])
