# told: async generator
def ticks():
    number = 0
    try:
        while True:
            yield number
            number += 1
    finally:
        print("tidy")


source = ticks()
for number in source:
    print(number)
    if number == 2:
        break
source.close()
print("after")
