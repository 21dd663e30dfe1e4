# from 3.12: on 3.11 a resumption looks like the throw that ends the object
import gc


def tell(value):
    print(type(value).__name__)


def new(n):
    yield n


def g(ring):
    try:
        yield ring
    finally:
        tell(ring[0])
        tell(ring[1])
        print(next(ring[1], "end"))
        it = new(3)
        print(next(it))


ring = []
ring += [g(ring), new(1), ring]
next(ring[0])
ring = None
gc.collect()
print("collected")
it = new(4)
print(next(it))
