import os


def g():
    yield


me = g()
next(me)
# Were it believed: object 0 runs, its state is asked, and it rests again.
os.write(60, b'["!",0,1]\n["s","asked",5,0,0,0,-1,"GEN_RUNNING"]\n["!",0,2]\n')
word = "GEN_" + "RUNNING"
print(word)
