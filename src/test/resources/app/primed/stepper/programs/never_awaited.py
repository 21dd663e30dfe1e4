async def forgotten():
    return 1


forgotten()
kept = forgotten()
kept.close()
print("end")
# coroutine forgotten 1: C X
# coroutine forgotten 1: C X
