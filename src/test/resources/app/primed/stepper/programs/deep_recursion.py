def down(n):
    if n:
        yield from down(n - 1)
    yield n


print(sum(down(40)))


def forever(n):
    return forever(n + 1)


try:
    forever(0)
except RecursionError:
    print("too deep")
