import asyncio


async def produce(queue):
    for n in range(2):
        await queue.put(n)
    await queue.put(None)


async def consume(queue):
    while (item := await queue.get()) is not None:
        print("got", item)


async def main():
    queue = asyncio.Queue(1)
    await asyncio.gather(produce(queue), consume(queue))


asyncio.run(main())
# coroutine main 15: C R S R X
# coroutine produce 4: C R S R S R X
# coroutine consume 10: C R S R S R X
# 0 yielded <_GatheringFuture pending>
# 1 yielded <Future pending> | <Future pending>
# 2 yielded <Future pending> | <Future pending>
