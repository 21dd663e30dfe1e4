import threading

seen = []
turn = threading.Semaphore(1)
other = threading.Semaphore(0)


def numbers(n):
    for i in range(n):
        yield i


def work(mine, theirs, name, own):
    for i in numbers(3):
        mine.acquire()
        seen.append((name, i))
        own.append(len(seen))
        theirs.release()


left, right = [], []
one = threading.Thread(target=work, args=(turn, other, "left", left))
two = threading.Thread(target=work, args=(other, turn, "right", right))
one.start()
two.start()
one.join()
two.join()
print(seen, left, right)
