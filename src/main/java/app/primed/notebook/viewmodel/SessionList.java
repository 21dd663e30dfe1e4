package app.primed.notebook.viewmodel;

import app.primed.notebook.io.SessionCatalog;
import app.primed.notebook.model.ListedSession;
import app.primed.notebook.model.RowHints;
import app.primed.notebook.model.Session;
import app.primed.platform.Background;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The vault's sessions by week. The open note's row follows what is typed.
public final class SessionList {
    private final SessionCatalog notes;
    private final Background background;
    private final InstantSource clock;
    private final Consumer<? super Throwable> report;
    private final ObservableList<Week> weeks = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper listed = new ReadOnlyBooleanWrapper();
    /// What follows once all is read; also what a newer request has replaced.
    private Runnable waiting = () -> {};
    private List<ListedSession> sessions = List.of();
    private Map<String, String> labels = Map.of();
    private Map<String, String> hints = Map.of();

    SessionList(SessionCatalog notes, Background background, InstantSource clock, Consumer<? super Throwable> report) {
        this.notes = notes;
        this.background = background;
        this.clock = clock;
        this.report = report;
    }

    public ObservableList<Week> weeks() {
        return weeks;
    }

    /// Whether the vault has been listed, so that an empty list means an empty vault.
    public ReadOnlyBooleanProperty listedProperty() {
        return listed.getReadOnlyProperty();
    }

    /// All sessions, newest first.
    public List<ListedSession> sessions() {
        return sessions;
    }

    /// What distinguishes a session from others with the same day or name; empty where there are none.
    public String hint(ListedSession session) {
        return hints.getOrDefault(key(session.path()), "");
    }

    boolean contains(Path path) {
        return sessions.stream().anyMatch(session -> session.path().equals(path));
    }

    Optional<Path> newest() {
        return sessions.stream().findFirst().map(ListedSession::path);
    }

    /// Lists the vault again once it has been listed: somebody may have written there.
    public void reload() {
        if (listed.get()) {
            load();
        }
    }

    /// As [#reload()], after another program wrote: which files are there is shown before what is in them.
    public void reloadChanged() {
        if (listed.get()) {
            background.submit("notebook-list", notes::present, present -> {
                if (!present.isEmpty()) {
                    show(present);
                }
                load();
            }, _ -> load());
        }
    }

    void load() {
        load(() -> {}, () -> {});
    }

    /// Lists the vault off the FX thread. The first time, what the search index knows is shown before.
    ///

    /// @param then runs on the FX thread once there is a list
    /// @param whole runs there once every note was read, so that all days are known
    void load(Runnable then, Runnable whole) {
        Runnable both = () -> {
            then.run();
            whole.run();
        };
        if (listed.get()) {
            loadAll(both);
            return;
        }
        background.submit("notebook-list", notes::cached, known -> {
            if (known.isEmpty()) {
                loadAll(both);
                return;
            }
            show(known);
            then.run();
            loadAll(whole);
        }, _ -> loadAll(both));
    }

    private void show(List<ListedSession> all) {
        if (!all.equals(sessions)) {
            sessions = all;
            regroup();
        }
        listed.set(true);
    }

    private void loadAll(Runnable then) {
        var before = waiting;
        waiting = () -> {
            before.run();
            then.run();
        };
        background.submit("notebook-list", notes::read, all -> {
            show(all);
            endWaiting().run();
        }, failure -> {
            var unused = endWaiting();
            listed.set(true);
            report.accept(failure);
        });
    }

    private Runnable endWaiting() {
        var now = waiting;
        waiting = () -> {};
        return now;
    }

    void update(Path path, Session read) {
        var fresh = SessionCatalog.listed(path, read);
        for (int i = 0; i < sessions.size(); i++) {
            if (sessions.get(i).path().equals(path)) {
                if (!sessions.get(i).equals(fresh)) {
                    var all = new ArrayList<>(sessions);
                    all.set(i, fresh);
                    sessions = List.copyOf(all);
                    regroup();
                }
                return;
            }
        }
    }

    /// The files of the notes, as last listed.
    List<Path> paths() {
        return sessions.stream().map(ListedSession::path).toList();
    }

    /// The days of the notes that have one.
    Map<Path, LocalDate> days() {
        var days = new HashMap<Path, LocalDate>();
        sessions.forEach(session -> session.date().ifPresent(day -> days.put(session.path(), day)));
        return days;
    }

    private static String key(Path path) {
        return path.toString().replace('\\', '/');
    }

    private void regroup() {
        var rows = new HashMap<String, String>();
        sessions.forEach(session -> rows.put(key(session.path()), session.date().map(LocalDate::toString)
                .orElseGet(() -> String.valueOf(session.path().getFileName()))));
        if (!rows.equals(labels)) {
            labels = rows;
            hints = RowHints.ofLabels(rows);
        }
        var now = Week.group(sessions, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()));
        if (!now.equals(weeks)) {
            weeks.setAll(now);
        }
    }
}
