def g():
    global story
    frame = me.gi_frame
    while frame is not None:
        if "story" in frame.f_locals:
            story = frame.f_locals["story"]
        frame = getattr(frame, "f_" + "back")
    yield


me = g()
next(me)
story.asked(me, "GEN_RUNNING", me.gi_frame)
print("GEN_" + "RUNNING")
