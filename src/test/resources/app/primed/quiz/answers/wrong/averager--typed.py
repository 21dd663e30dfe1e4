# told: No generator of averager was created
def averager():
    return [10.0, 15.0, 20.0]


for value in averager():
    print(value)
