package app.primed.notebook.viewmodel;

import app.primed.notebook.io.SessionCreator;
import app.primed.notebook.model.NewSession;
import app.primed.notebook.model.OpenItem;
import app.primed.notebook.model.SessionPlan;
import app.primed.notebook.model.WritingPlace;
import app.primed.platform.Background;
import app.primed.platform.Settings;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/// Creates sessions: of a day, under a name, with what earlier ones left open.
public final class NewSessionViewModel {
    private static final String LOOKBACK = "session.lookback";
    private static final int DEFAULT_LOOKBACK = 10;

    private final OpenNotes notes;
    private final SideBySide panes;
    private final SessionList sessions;
    private final WriteAccess access;
    private final SessionCreator creator;
    private final Background background;
    private final Settings settings;
    private final InstantSource clock;
    private final Consumer<? super Throwable> report;

    NewSessionViewModel(
            OpenNotes notes, SideBySide panes, SessionList sessions, WriteAccess access, SessionCreator creator,
            Background background, Settings settings, InstantSource clock,
            Consumer<? super Throwable> report) {
        this.notes = notes;
        this.panes = panes;
        this.sessions = sessions;
        this.access = access;
        this.creator = creator;
        this.background = background;
        this.settings = settings;
        this.clock = clock;
        this.report = report;
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault());
    }

    /// Finds out what a session of a day would be: its file, and what earlier ones left open.
    public void plan(LocalDate day, Consumer<SessionPlan> done) {
        int lookback = lookback();
        var days = sessions.days();
        background.submit("notebook-plan", () -> creator.plan(day, lookback, days), done, report);
    }

    /// Creates today's session with all that is open, or opens it if it exists.
    public void openToday() {
        openToday(_ -> {});
    }

    /// Does something in the open note; in today's session if none is open.
    void inSomeNote(Consumer<Path> action) {
        notes.active().path().ifPresentOrElse(action, () -> openToday(action));
    }

    private void openToday(Consumer<Path> then) {
        if (!access.mayWrite()) {
            return;
        }
        int lookback = lookback();
        var days = sessions.days();
        // The plan is read from the files.
        notes.flush(_ -> background.submit("notebook-begin", () -> {
            var plan = creator.plan(today(), lookback, days);
            return plan.existing().isPresent()
                    ? new Opened(plan.existing().get(), false)
                    : new Opened(
                            creator.create(plan.day(), plan.path(), plan.defaultItems(), List.of(), clock.instant()),
                            true);
        }, opened -> {
            if (!opened.created() && panes.isOpen(opened.path())) {
                then.accept(opened.path());
            } else {
                panes.openNew(opened.path(),
                        text -> opened.created() ? NewSession.firstGoal(text) : WritingPlace.of(text),
                        () -> then.accept(opened.path()));
            }
        }, report));
    }

    /// Creates a session.
    ///
    /// @param name of the file, without a folder; empty for the plan's own
    public void create(SessionPlan plan, String name, List<OpenItem> carried, List<OpenItem> dropped) {
        if (!access.mayWrite()) {
            return;
        }
        var path = name.isBlank() ? plan.path() : plan.path().resolveSibling(withEnding(plainName(name)));
        background.submit("notebook-begin",
                () -> creator.create(plan.day(), path, carried, dropped, clock.instant()),
                created -> panes.openNew(created, NewSession::firstGoal, () -> {}), report);
    }

    private int lookback() {
        return (int) Math.clamp(settings.get(LOOKBACK, DEFAULT_LOOKBACK), 1, 1000);
    }

    private record Opened(Path path, boolean created) {}

    /// Whatever any system allows as a file's name; never a path to another folder.
    static String plainName(String name) {
        var plain = name.strip().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]+", " ").strip().replaceFirst("^\\.+", "");
        return plain.isEmpty() ? "session" : plain;
    }

    private static String withEnding(String name) {
        return name.matches("(?i).*\\.(md|markdown|txt)") ? name : name + ".md";
    }
}
