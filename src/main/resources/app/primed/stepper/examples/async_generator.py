import asyncio


async def buses(count):
    try:
        for number in range(1, count + 1):
            await asyncio.sleep(0.01)
            yield f"bus {number}"
    finally:
        print("the stop is closed")


async def traveller():
    stop = buses(5)
    async for bus in stop:
        print("here comes", bus)
        if bus == "bus 2":
            break
    await stop.aclose()


trip = traveller()
asyncio.run(trip)
