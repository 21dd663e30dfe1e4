def thermometer():
    """A producer: data comes out, one next() at a time."""
    yield 19
    yield 23
    yield 21


def record():
    """A consumer: data goes in, one send() at a time."""
    highest = 0
    while True:
        reading = yield
        if reading > highest:
            highest = reading
            print("a new high:", highest)


source = thermometer()
sink = record()
next(sink)
for reading in source:
    sink.send(reading)
sink.close()
