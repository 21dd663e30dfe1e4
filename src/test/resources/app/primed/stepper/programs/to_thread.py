import asyncio
import time


def work(n):
    time.sleep(0.05)
    return n * 2


async def main():
    print(await asyncio.to_thread(work, 21))


asyncio.run(main())
# coroutine main 10: C R S R X
# 0 yielded <Future pending>
# 0 in MainThread
