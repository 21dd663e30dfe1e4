# told: There is no finally block
def guests():
    try:
        while True:
            print((yield))
    except GeneratorExit:
        print("lights off")


door = guests()
next(door)
door.send("Ada")
door.send("Grace")
door.close()
