package app.primed.ui;

/// The marks of a timeline put together by pixels.
final class SliderTicks {
    private SliderTicks() {}

    /// For each pixel how much of the fullest one's marks it has: 0 for none, 1 for as many as any has.
    /// Costs the pixels, not the marks.
    static double[] of(TimelineModel timeline, int pixels) {
        var ticks = new double[Math.max(1, pixels)];
        var most = 0.0;
        var from = 0;
        for (var pixel = 0; pixel < ticks.length; pixel++) {
            var end = (double) timeline.length() * (pixel + 1) / ticks.length;
            // A mark stands at the end of its step, where the thumb stands when one is there.
            var to = TimelineViewport.firstAfter(timeline.marks(), timeline::markStep, (int) Math.ceil(end) - 2);
            ticks[pixel] = to - from;
            most = Math.max(most, ticks[pixel]);
            from = to;
        }
        for (var pixel = 0; pixel < ticks.length && most > 0; pixel++) {
            ticks[pixel] /= most;
        }
        return ticks;
    }
}
