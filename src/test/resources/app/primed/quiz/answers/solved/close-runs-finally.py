def guests():
    try:
        while True:
            name = yield
            print(name)
    finally:
        print("lights off")


door = guests()
next(door)
door.send("Ada")
door.send("Grace")
door.close()
