package app.primed.ui;

import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/// Draws where time passed between two steps: a band, wider for a longer time, and the time after it above the rows.
/// The track itself counts steps.
record TimelinePauses(TimelineModel timeline, TimelineLayout at, TimelineViewport view) {
    private static final double OPACITY = 0.28;
    private static final double NARROWEST = 3;
    private static final double WIDEST = 22;
    private static final double PER_DECADE = 3.5;
    private static final double SHORTEST = 1_000;
    private static final double LABEL_GAP = 10;
    /// Above the playhead's knob.
    private static final double LABEL_Y = 7;
    private static final double TICK = 18;

    void paint(GraphicsContext g, Paint band, Paint text) {
        var n = TimelineModel.firstAfter(timeline.pauses(), timeline::pauseStep, (int) Math.floor(view.from()) - 1);
        var free = at.left() - LABEL_GAP;
        var drawn = -1.0;
        var last = "";
        g.setFont(Font.font("JetBrains Mono", at.fontSize()));
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        while (n < timeline.pauses() && timeline.pauseStep(n) < view.to()) {
            var pause = timeline.pause(n);
            var x = Math.round(at.left() + view.x(pause.step()));
            if (x > drawn) {
                band(g, band, pause, x, Math.max(at.left(), drawn));
                drawn = x;
            }
            var width = pause.time().length() * at.fontSize() * TimelineLayout.CHARACTER;
            var left = Math.max(at.left(), x - width);
            // The same time again would say nothing.
            if (left >= free && !pause.time().equals(last)) {
                last = pause.time();
                g.setFill(text);
                g.fillText(pause.time(), left, LABEL_Y);
                free = left + width + LABEL_GAP;
            }
            // Not every pause of a crowded pixel is read.
            n = Math.max(n + 1, TimelineModel.firstAfter(timeline.pauses(), timeline::pauseStep,
                    view.stepAt(x - at.left() + 1) - 1));
        }
    }

    private void band(GraphicsContext g, Paint paint, TimelineModel.Pause pause, double x, double least) {
        var width = Math.clamp(
                NARROWEST + PER_DECADE * Math.log10(Math.max(1, pause.length() / SHORTEST)), NARROWEST, WIDEST);
        var left = Math.max(least, x - Math.min(width, view.width() / (view.to() - view.from())));
        g.setFill(paint);
        g.setGlobalAlpha(OPACITY);
        g.fillRect(left, at.top() - 2, Math.max(1, x - left), at.rowsHeight() + 2);
        g.setGlobalAlpha(1);
        g.fillRect(x - 1, at.top() - TICK, 1, at.rowsHeight() + TICK);
    }
}
