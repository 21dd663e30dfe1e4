def half(n):
    yield n / 0


print("before")
for value in half(1):
    print(value)
# generator half 1: C R X
