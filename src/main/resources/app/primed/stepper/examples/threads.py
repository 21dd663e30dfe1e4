from threading import Thread

account = 100


def in_turns(amount):
    global account
    seen = account
    account = seen + amount
    yield


def in_thread(amount, interrupt=None):
    global account
    seen = account
    if interrupt:
        interrupt()
    account = seen + amount


def let_the_other_run():
    second.start()
    second.join()


ada, grace = in_turns(10), in_turns(20)
next(ada)
next(grace)
print("in turns:", account)

account = 100
first = Thread(target=in_thread, args=(10, let_the_other_run))
second = Thread(target=in_thread, args=(20,))
first.start()
first.join()
print("in threads:", account)
