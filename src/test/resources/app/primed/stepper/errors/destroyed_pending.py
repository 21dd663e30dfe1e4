import asyncio, gc
async def sleeper():
    await asyncio.sleep(100)
async def main():
    loop = asyncio.get_running_loop()
    f = loop.create_future()
    t = asyncio.ensure_future(waits(f))
    await asyncio.sleep(0)
    t._x = 1
    del t, f
    gc.collect()
    print("collected")
async def waits(f):
    await f
asyncio.run(main())
loop = asyncio.new_event_loop()
t = loop.create_task(sleeper())
loop.run_until_complete(asyncio.sleep(0))
loop.close()
print("closed")
del t
gc.collect()
print("end")
