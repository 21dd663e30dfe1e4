# told: guests
def guests():
    while True:
        print((yield))


door = guests()
next(door)
door.send("Ada")
door.send("Grace")
print("lights off")
