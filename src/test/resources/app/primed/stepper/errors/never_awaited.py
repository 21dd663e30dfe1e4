# from 3.12: on 3.11 settrace keeps a dropped coroutine until its own next event
import asyncio
async def fetch(n):
    return n
async def main():
    fetch(1)
    print("after")
    c = fetch(2)
    del c
    print("more")
asyncio.run(main())
print("done")
fetch(3)
print("last")
keep = fetch(4)
