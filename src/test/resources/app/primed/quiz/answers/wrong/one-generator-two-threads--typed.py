# told: the word alone does not count
import threading


def busy():
    yield


b = busy()
worker = threading.Thread(target=next, args=(b,))
worker.start()
worker.join()
print("GEN_RUNNING")
print("generator already executing")
