package app.primed.notebook.viewmodel;

import app.primed.notebook.io.SessionCreator;
import app.primed.notebook.model.OpenItem;
import app.primed.notebook.model.SessionPlan;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// A session about to begin: its day, its name, and what of earlier ones is taken along, left or dropped.
public final class NewSessionViewModel {
    private static final String BACK = "session.lookback";
    private static final int USUAL_BACK = 10;

    private final NotebookViewModel notebook;
    private final SessionCreator notes;
    private final Background background;
    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<? super Throwable> report;

    NewSessionViewModel(NotebookViewModel notebook, SessionCreator notes, Background background, Settings settings,
            InstantSource clock, Consumer<? super Throwable> report) {
        this.notebook = notebook;
        this.notes = notes;
        this.background = background;
        this.settings = settings;
        this.clock = clock;
        this.report = report;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /// Looks what a session of a day would be, away from the screen.
    public void plan(LocalDate day, Consumer<SessionPlan> done) {
        int back = (int) Math.clamp(settings.get(BACK, USUAL_BACK), 1, 1000);
        var days = notebook.days();
        background.submit("notebook-plan", () -> notes.plan(day, back, days), done, report);
    }

    /// Begins today's session as usual, or opens it where there is one.
    void today(Consumer<Path> then) {
        int back = (int) Math.clamp(settings.get(BACK, USUAL_BACK), 1, 1000);
        var days = notebook.days();
        background.submit("notebook-begin", () -> {
            var plan = notes.plan(today(), back, days);
            return plan.existing().isPresent()
                    ? new Begun(plan.existing().get(), false)
                    : new Begun(notes.create(plan.day(), plan.path(), plan.defaultItems(), List.of(), clock.instant()),
                            true);
        }, begun -> notebook.begun(begun.path(), begun.fresh(), then), report);
    }

    /// Begins a session.
    ///
    /// @param name of the file, without a folder; empty for the plan's own
    public void create(SessionPlan plan, String name, List<OpenItem> carried, List<OpenItem> dropped) {
        if (!notebook.mayWrite()) {
            return;
        }
        var path = name.isBlank() ? plan.path() : plan.path().resolveSibling(withEnding(plainName(name)));
        background.submit("notebook-begin",
                () -> notes.create(plan.day(), path, carried, dropped, clock.instant()),
                begun -> notebook.begun(begun, true, _ -> {}), report);
    }

    /// Drops something for good, or takes that back.
    public void drop(OpenItem open, boolean is) {
        background.submit("notebook-drop", () -> {
            if (is) {
                notes.drop(List.of(open), clock.instant());
            } else {
                notes.restore(List.of(open), clock.instant());
            }
            return true;
        }, _ -> {}, report);
    }

    private record Begun(Path path, boolean fresh) {}

    /// A name may be anything a file may be called, on any system; it leads nowhere else.
    static String plainName(String name) {
        var plain = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip().replaceFirst("^\\.+", "");
        return plain.isEmpty() ? "session" : plain;
    }

    private static String withEnding(String name) {
        return name.matches("(?i).*\\.(md|markdown|txt)") ? name : name + ".md";
    }
}
