package app.primed.stepper.view;

import app.primed.stepper.model.Drawing;
import app.primed.stepper.model.Drawing.Box;
import app.primed.stepper.model.Drawing.Face;
import app.primed.stepper.model.Drawing.Run;
import app.primed.stepper.model.Drawing.Side;
import app.primed.stepper.model.Drawing.Words;
import app.primed.stepper.viewmodel.ExportFrame;
import app.primed.stepper.viewmodel.LessonGuide;
import app.primed.stepper.viewmodel.SelectedObject;
import app.primed.trace.LocalVariable;
import app.primed.trace.ObjectState;
import app.primed.ui.DiagramLayout;
import java.util.ArrayList;
import java.util.List;

/// Draws a step as a picture for a note or a post: caption, code, states, variables, timeline. All pictures of a run
/// have the same size. Runs on any thread.
final class StepDrawing {
    private static final double WIDTH = 1120;
    private static final double PAD = 24;
    private static final double GAP = 14;
    private static final double LEFT = 560;
    private static final double STATES = 196;
    private static final double STRIP = 22;
    private static final double NAME_LINE = 20;
    private static final double NAME = 90;
    private static final double PRINTED = 190;

    private final ExportFrame shot;
    private final DrawingPalette palette;
    private final DrawingCanvas canvas = new DrawingCanvas();

    private StepDrawing(ExportFrame shot, DrawingPalette palette) {
        this.shot = shot;
        this.palette = palette;
    }

    static Drawing of(ExportFrame shot, DrawingPalette palette) {
        return new StepDrawing(shot, palette).draw();
    }

    private Drawing draw() {
        var code = new CodeDrawing(shot, palette);
        var body = Math.max(code.height(), STATES + GAP + 150);
        var top = PAD + 34;
        var words = top + body + GAP;
        var strips = words + wordsHeight() + GAP;
        var height = strips + shot.rows().size() * STRIP + PAD;
        canvas.add(Box.filled(0, 0, WIDTH, height, 0, palette.ground()));
        head();
        code.drawOn(canvas, shot, PAD, top, LEFT, body);
        var right = PAD + LEFT + GAP;
        var width = WIDTH - right - PAD;
        subject(right, top, width);
        names(right, top + STATES + GAP, width, body - STATES - GAP);
        words(words);
        strips(strips);
        return canvas.finish(shot.name() + ", step " + shot.number() + ": " + shot.snapshot().caption(), WIDTH, height);
    }

    private void head() {
        var title = shot.lesson().map(page -> page.example().title()).orElse(shot.name());
        canvas.words(PAD, PAD + 18, 18, Face.BOLD, palette.text(), DrawingCanvas.fit(title, 18, 800));
        canvas.words(WIDTH - PAD, PAD + 16, 13, Face.CODE, Side.END, palette.muted(),
                "step " + shot.number() + " of " + shot.total());
    }

    private void subject(double x, double y, double width) {
        canvas.card(x, y, width, STATES, palette);
        var subject = shot.snapshot().selected();
        var name = subject.map(s -> s.object().variable()).orElse("No generator or coroutine yet");
        canvas.words(x + 14, y + 24, 13, Face.BOLD_CODE, palette.text(), DrawingCanvas.fit(name, 13, 220));
        canvas.words(x + width - 14, y + 24, 12, Face.CODE, Side.END, palette.muted(),
                subject.map(StepDrawing::place).orElse(""));
        var by = (width - 8) / DiagramLayout.WIDE.width();
        new StateDiagramDrawing(palette, x + 4, y + 36, by).drawOn(canvas, subject);
    }

    private static String place(SelectedObject subject) {
        return DrawingCanvas.fit(subject.object().name() + "() · " + subject.object().kind().nameOf(subject.state()),
                12, 250);
    }

    private void names(double x, double y, double width, double height) {
        canvas.card(x, y, width, height, palette);
        var line = y + 24;
        var end = y + height - 8;
        var half = width - PRINTED;
        for (var frame : shot.snapshot().locals()) {
            if (line + NAME_LINE > end || frame.locals().isEmpty()) {
                continue;
            }
            canvas.words(x + 14, line, 12, Face.BOLD, palette.text(), DrawingCanvas.fit(frame.title(), 12, half));
            line += NAME_LINE;
            for (var local : frame.locals()) {
                if (line <= end) {
                    local(local, x + 14, line, half - 28);
                    line += NAME_LINE;
                }
            }
            line += 6;
        }
        printed(x + half, y + 24, end, PRINTED - 14);
    }

    private void local(LocalVariable local, double x, double y, double width) {
        canvas.words(x, y, 12, Face.CODE, palette.muted(), DrawingCanvas.fit(local.name(), 12, NAME));
        var value = DrawingCanvas.fit(local.value(), 12, width - NAME);
        var runs = new ArrayList<Run>();
        runs.add(new Run(value, local.changed() ? palette.accent() : palette.text()));
        local.previous().map(was -> " was " + was)
                .filter(was -> DrawingCanvas.codeWidth(value + was, 12) <= width - NAME)
                .ifPresent(was -> runs.add(new Run(was, palette.muted())));
        canvas.add(new Words(
                x + NAME, y, 12, local.changed() ? Face.BOLD_CODE : Face.CODE, Side.START, List.copyOf(runs)));
    }

    /// Draws the last lines of the output.
    private void printed(double x, double from, double end, double width) {
        var lines = shot.snapshot().output().lines().toList();
        if (lines.isEmpty()) {
            return;
        }
        canvas.words(x, from, 12, Face.BOLD, palette.text(), "Output");
        var y = from + NAME_LINE;
        var room = (int) ((end - y) / NAME_LINE) + 1;
        for (var line : lines.subList(Math.max(0, lines.size() - room), lines.size())) {
            canvas.words(x, y, 12, Face.CODE, palette.muted(), DrawingCanvas.fit(line, 12, width));
            y += NAME_LINE;
        }
    }

    /// The same for every step of a run, so that nothing moves in a film.
    private double wordsHeight() {
        return shot.lesson().isPresent() ? 80 : 40;
    }

    private void words(double y) {
        var width = WIDTH - 2 * PAD;
        var lesson = shot.lesson().filter(page -> page.here() || page.number() == 0).map(LessonGuide.LessonPage::words);
        canvas.add(Box.filled(PAD, y, width, wordsHeight(), 8,
                lesson.isPresent() ? palette.accentGround() : palette.card()));
        var line = y + 24;
        for (var words : DrawingCanvas.wrapped(shot.snapshot().caption(), 14, width - 32, 1)) {
            canvas.words(PAD + 16, line, 14, lesson.isPresent() ? Face.TEXT : Face.BOLD,
                    lesson.isPresent() ? palette.muted() : palette.text(), words);
        }
        for (var words : lesson.map(l -> DrawingCanvas.wrapped(l, 15, width - 32, 2)).orElse(List.of())) {
            line += 21;
            canvas.words(PAD + 16, line, 15, Face.TEXT, palette.text(), words);
        }
    }

    private void strips(double top) {
        var x = PAD + 110;
        var width = WIDTH - PAD - x;
        var step = width / Math.max(1, shot.total());
        var now = x + (shot.number() - 0.5) * step;
        var y = top;
        for (var strip : shot.rows()) {
            canvas.words(PAD, y + 14, 12, Face.CODE, palette.muted(), DrawingCanvas.fit(strip.name(), 12, 100));
            for (var bar : strip.bars()) {
                // Later steps are only hinted at.
                var from = x + bar.from() * step;
                var past = Math.min(x + bar.to() * step, now);
                bar(bar, from, past, y, true);
                bar(bar, Math.max(from, now), x + bar.to() * step, y, false);
            }
            y += STRIP;
        }
        canvas.add(Box.filled(now - 1, top - 4, 2, shot.rows().size() * STRIP + 2, 1, palette.accent()));
    }

    private void bar(ExportFrame.TimelineBar bar, double from, double to, double y, boolean past) {
        var width = to - from - 0.8;
        if (width < 0.4) {
            return;
        }
        var state = bar.state();
        if (state.filter(s -> s == ObjectState.CREATED).isPresent()) {
            canvas.add(new Box(from, y + 3.5, width, 13, 3, "", past ? palette.created() : palette.edge(), 1, 3));
        } else {
            var colour = past
                    ? state.map(palette::of).orElse(palette.module())
                    : state.map(palette::groundOf).orElse(palette.accentGround());
            canvas.add(Box.filled(from, y + 3, width, 14, 3, colour));
            if (past && width > 16) {
                state.ifPresent(s -> canvas.mark(s, from + 4, y + 6, 8, palette.ground()));
            }
        }
    }
}
