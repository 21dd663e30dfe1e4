# told: The output ends before "a 2"
def task(name, turns):
    for turn in range(1, turns + 1):
        print(name, turn)
        yield


def run(tasks):
    for _ in zip(*tasks):
        break


run([task("a", 2), task("b", 1), task("c", 3)])
