def turnstile():
    state = "locked"
    while True:
        event = yield state
        if event == "coin":
            state = "open"
        elif event == "push":
            state = "locked"


t = turnstile()
next(t)
print([t.send(event) for event in ("push", "coin", "coin", "push")])
# generator turnstile 1: C R S R S R S R S R S
# 0 sent 'push' | 'coin' | 'coin' | 'push'
# 0 yielded 'locked' | 'locked' | 'open' | 'open' | 'locked'
