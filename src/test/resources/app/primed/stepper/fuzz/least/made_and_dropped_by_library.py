import threading


def first(n):
    yield n


def second(n):
    yield n


kept = first(0)
thread = threading.Thread(target=first, args=(1,))
thread.start(); thread.join()
for n in range(3):
    try:
        print(iter([second(n), second(n)]).nothing)
    except AttributeError as error:
        print(next(kept, "end"))
thread = threading.Thread(target=first, args=(1,))
thread.start(); thread.join()
it = [second(5), second(6)]
print(next(it[0]), next(it[1]))
