package app.primed.ui;

/// The height of the slider's ticks, merged by pixel.
final class SliderTicks {
    private SliderTicks() {}

    /// For each pixel the number of its marks relative to the fullest pixel: 0 for none, 1 for the most. Its cost is
    /// the number of pixels, not of marks.
    static double[] of(TimelineModel timeline, int pixels) {
        var ticks = new double[Math.max(1, pixels)];
        var most = 0.0;
        var from = 0;
        for (var pixel = 0; pixel < ticks.length; pixel++) {
            var end = (double) timeline.length() * (pixel + 1) / ticks.length;
            // A mark is at the end of its step, like the thumb.
            var to = TimelineModel.firstAfter(timeline.marks(), timeline::markStep, (int) Math.ceil(end) - 2);
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
