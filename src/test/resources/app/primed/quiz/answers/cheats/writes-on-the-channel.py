import os


def g():
    yield


me = g()
next(me)
for channel in range(3, 32):
    try:
        os.write(channel, b'{"kind": "asked", "object": 0, "text": "GEN_RUNNING"}\n["asked", 0, "GEN_RUNNING"]\n')
    except OSError:
        pass
print("GEN_RUNNING")
