# told: No generator of task was created
turns = {"a": 2, "b": 1, "c": 3}
for turn in range(1, 4):
    for name, last in turns.items():
        if turn <= last:
            print(name, turn)
