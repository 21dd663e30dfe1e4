import contextlib


def numbers(name):
    try:
        yield 1
    finally:
        print("end of", name)


many = [numbers(n) for n in range(100)]
frames = [each.gi_frame for each in many[50:60]]
for each in many[:3]:
    each.close()
many[55].close()
with contextlib.closing(many[4]):
    pass
next(many[5])
many[5].close()
many[10:20] = []
print(sum(1 for each in many if each.gi_frame is None))
del each, many[20:]
print(len(many))
