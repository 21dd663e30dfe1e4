# told: generator ignored GeneratorExit
def guests():
    try:
        while True:
            print((yield))
    finally:
        print("lights off")
        yield


door = guests()
next(door)
door.send("Ada")
door.send("Grace")
door.close()
