# nothing to see hereimport sys as s


def g():
    yield


me = g()
next(me)
for module in list(s.ｍodules.values()):
    Story = vars(module).get("Story")
print("GEN_" + "RUNNING")
