import asyncio


async def count(n):
    try:
        for i in range(n):
            yield i
    finally:
        print("count ends")


async def main():
    async for i in count(3):
        print(i)
        break
    print("left the loop")
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    print("closed by now")
    second = count(5)
    print(await anext(second))
    second = None
    print("dropped")


asyncio.run(main())
print("end")
# coroutine main 12: C R S R S R X
# async_generator count 4: C R S R X
# async_generator count 4: C R S R X
# 1 yielded 0
