async def agen():
    try:
        yield 1
    finally:
        print("fin")
async def main():
    async for x in agen():
        print(x); break
    print("left")
import asyncio
asyncio.run(main())
async def c(): pass
a = c()
a.close()
b = c()
try: b.send(None)
except StopIteration: pass
def g():
    yield c()
list(g())
print("end")
raise ExceptionGroup("many", [ValueError(1), TypeError("t")])
