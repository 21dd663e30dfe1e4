import sys
import threading


def g():
    try:
        yield
    finally:
        try:
            if sys.version_info >= (3, 12):
                threading.Thread(target=print, args=("ran",)).start()
        except BaseException as error:
            print(type(error).__name__, error)


it = g()
next(it)
