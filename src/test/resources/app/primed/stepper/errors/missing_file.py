import sys
try:
    open("nope.txt")
except OSError as e:
    print(e, e.filename, e.errno, repr(e))
try:
    import os; os.listdir("none")
except OSError as e: print(e)
def f():
    raise KeyboardInterrupt
try: f()
except KeyboardInterrupt: print("ki")
e = ValueError("v"); e.add_note("a note")
raise e
