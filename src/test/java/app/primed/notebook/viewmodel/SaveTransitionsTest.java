package app.primed.notebook.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import app.primed.notebook.io.NoteFile;
import app.primed.notebook.model.Merge;
import app.primed.notebook.viewmodel.SaveState.Conflict;
import app.primed.notebook.viewmodel.SaveState.Deleted;
import app.primed.notebook.viewmodel.SaveState.Held;
import app.primed.notebook.viewmodel.SaveState.HoldReason;
import app.primed.notebook.viewmodel.SaveState.HoldWork;
import app.primed.notebook.viewmodel.SaveState.NoNote;
import app.primed.notebook.viewmodel.SaveState.ReadOnly;
import app.primed.notebook.viewmodel.SaveState.SaveFailure;
import app.primed.notebook.viewmodel.SaveState.Saved;
import app.primed.notebook.viewmodel.SaveState.Saving;
import app.primed.notebook.viewmodel.SaveState.Unsaved;
import app.primed.platform.UserFacingException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every state and every event. A cell of the table names the next state and the effects; an empty one means that the
/// state stays as it is and nothing is done.
class SaveTransitionsTest {
    private static final Instant NOW = Instant.parse("2020-01-29T09:00:00Z");
    private static final Path COPY = Path.of("copy.md");
    private static final NoteFile FILE = NoteFile.create(Path.of("note.md"));
    private static final Conflict CONFLICT = new Conflict(Path.of("note.md"), COPY, Merge.of("a\n", "b\n", "c\n"));
    private static final SaveFailure COPIED = new SaveFailure(new UserFacingException("No.", "Try."), true);
    private static final SaveFailure LOST = new SaveFailure(new UserFacingException("No.", "Try."), false);

    /// The columns, by the names the table uses.
    private static final Map<String, SaveEvent> EVENTS = events();
    private static final Map<String, SaveState> STATES = states();

    private static Map<String, SaveEvent> events() {
        var all = new LinkedHashMap<String, SaveEvent>();
        all.put("edited", new SaveEvent.Edited());
        all.put("pause over", new SaveEvent.PauseOver());
        all.put("save", new SaveEvent.SaveRequested());
        all.put("tick", new SaveEvent.Tick());
        all.put("written", new SaveEvent.Written(NOW, false));
        all.put("unchanged", new SaveEvent.Unchanged());
        all.put("merged", new SaveEvent.Merged("a", "b", 1, true, NOW));
        all.put("merged partly", new SaveEvent.Merged("a", "b", 2, false, NOW));
        all.put("merge overlaps", new SaveEvent.MergeOverlaps());
        all.put("conflict found", new SaveEvent.HoldFound(CONFLICT));
        all.put("deletion found", new SaveEvent.HoldFound(new Deleted(COPY)));
        all.put("failed, copied", new SaveEvent.Failed(COPIED));
        all.put("failed, lost", new SaveEvent.Failed(LOST));
        all.put("copied", new SaveEvent.Copied());
        all.put("seen unchanged", new SaveEvent.FileSeen(false));
        all.put("seen changed", new SaveEvent.FileSeen(true));
        all.put("reloaded", new SaveEvent.Reloaded(FILE));
        all.put("replace", new SaveEvent.ReplaceRequested());
        all.put("resolve", new SaveEvent.Resolved("both"));
        all.put("theirs", new SaveEvent.TheirsRequested());
        all.put("replaced", new SaveEvent.Replaced(Optional.empty(), NOW));
        all.put("theirs read", new SaveEvent.TheirsRead(FILE, COPY));
        return all;
    }

    private static Map<String, SaveState> states() {
        var all = new LinkedHashMap<String, SaveState>();
        all.put("no note", new NoNote());
        all.put("read-only", new ReadOnly());
        all.put("opened", new Saved(Optional.empty()));
        all.put("saved", new Saved(Optional.of(NOW)));
        all.put("pausing", new Unsaved(true, Optional.empty()));
        all.put("pausing after copied", new Unsaved(true, Optional.of(COPIED)));
        all.put("pausing after lost", new Unsaved(true, Optional.of(LOST)));
        all.put("unsaved, copied", new Unsaved(false, Optional.of(COPIED)));
        all.put("unsaved, lost", new Unsaved(false, Optional.of(LOST)));
        all.put("saving", new Saving(false, Optional.empty()));
        all.put("saving, edited", new Saving(true, Optional.empty()));
        all.put("saving after copied", new Saving(false, Optional.of(COPIED)));
        all.put("saving after lost", new Saving(false, Optional.of(LOST)));
        all.put("saving after copied, edited", new Saving(true, Optional.of(COPIED)));
        all.put("saving after lost, edited", new Saving(true, Optional.of(LOST)));
        for (HoldReason reason : List.of(CONFLICT, new Deleted(COPY))) {
            var name = reason instanceof Conflict ? "conflict" : "deleted";
            for (var work : HoldWork.values()) {
                var working = work == HoldWork.NONE ? name : name + " " + work.name().toLowerCase(Locale.ROOT);
                all.put(working, new Held(reason, work, false, Optional.empty()));
                all.put(working + ", edited", new Held(reason, work, true, Optional.empty()));
                all.put(working + ", copied failure", new Held(reason, work, false, Optional.of(COPIED)));
                all.put(working + ", lost", new Held(reason, work, true, Optional.of(LOST)));
                all.put(working + ", edited, copied failure", new Held(reason, work, true, Optional.of(COPIED)));
                all.put(working + ", lost before", new Held(reason, work, false, Optional.of(LOST)));
            }
        }
        return all;
    }

    private static final String TABLE = """
            read-only | edited | read-only | PutBack Say
            read-only | tick | read-only | Check
            read-only | seen changed | read-only | Reload
            read-only | reloaded | read-only | ShowFile Say

            opened | edited | pausing | StartPause
            opened | tick | opened | Check
            opened | seen changed | opened | Reload
            opened | reloaded | opened | ShowFile Say
            opened | conflict found | conflict |
            opened | deletion found | deleted |
            opened | failed, copied | unsaved, copied |
            opened | failed, lost | unsaved, lost |
            saved | edited | pausing | StartPause
            saved | tick | saved | Check
            saved | seen changed | saved | Reload
            saved | reloaded | opened | ShowFile Say
            saved | conflict found | conflict |
            saved | deletion found | deleted |
            saved | failed, copied | unsaved, copied |
            saved | failed, lost | unsaved, lost |

            pausing | pause over | saving | Save
            pausing | save | saving | Save
            pausing after copied | pause over | saving after copied | Save
            pausing after copied | save | saving after copied | Save
            pausing after copied | tick | saving after copied | Save
            pausing after lost | pause over | saving after lost | Save
            pausing after lost | save | saving after lost | Save
            pausing after lost | tick | saving after lost | Save
            unsaved, copied | edited | pausing after copied | StartPause
            unsaved, copied | pause over | saving after copied | Save
            unsaved, copied | save | saving after copied | Save
            unsaved, copied | tick | saving after copied | Save
            unsaved, lost | edited | pausing after lost | StartPause
            unsaved, lost | pause over | saving after lost | Save
            unsaved, lost | save | saving after lost | Save
            unsaved, lost | tick | saving after lost | Save

            saving | edited | saving, edited |
            saving | written | saved |
            saving | unchanged | opened |
            saving | merged | saved | ShowText Say
            saving | merged partly | saving | ShowText Say Save
            saving | merge overlaps | saving | Save
            saving | conflict found | conflict |
            saving | deletion found | deleted |
            saving | failed, copied | unsaved, copied |
            saving | failed, lost | unsaved, lost |
            saving, edited | written | saving | Save
            saving, edited | unchanged | saving | Save
            saving, edited | merged | saved | ShowText Say
            saving, edited | merged partly | saving | ShowText Say Save
            saving, edited | merge overlaps | saving | Save
            saving, edited | conflict found | conflict copying | Copy
            saving, edited | deletion found | deleted copying | Copy
            saving, edited | failed, copied | pausing after copied | StartPause
            saving, edited | failed, lost | pausing after lost | StartPause
            saving after copied | edited | saving after copied, edited |
            saving after copied | written | saved |
            saving after copied | unchanged | opened |
            saving after copied | merged | saved | ShowText Say
            saving after copied | merged partly | saving | ShowText Say Save
            saving after copied | merge overlaps | saving after copied | Save
            saving after copied | conflict found | conflict |
            saving after copied | deletion found | deleted |
            saving after copied | failed, copied | unsaved, copied |
            saving after copied | failed, lost | unsaved, lost |
            saving after copied, edited | written | saving | Save
            saving after copied, edited | unchanged | saving | Save
            saving after copied, edited | merged | saved | ShowText Say
            saving after copied, edited | merged partly | saving | ShowText Say Save
            saving after copied, edited | merge overlaps | saving after copied | Save
            saving after copied, edited | conflict found | conflict copying | Copy
            saving after copied, edited | deletion found | deleted copying | Copy
            saving after copied, edited | failed, copied | pausing after copied | StartPause
            saving after copied, edited | failed, lost | pausing after lost | StartPause
            saving after lost | edited | saving after lost, edited |
            saving after lost | written | saved |
            saving after lost | unchanged | opened |
            saving after lost | merged | saved | ShowText Say
            saving after lost | merged partly | saving | ShowText Say Save
            saving after lost | merge overlaps | saving after lost | Save
            saving after lost | conflict found | conflict |
            saving after lost | deletion found | deleted |
            saving after lost | failed, copied | unsaved, copied |
            saving after lost | failed, lost | unsaved, lost |
            saving after lost, edited | written | saving | Save
            saving after lost, edited | unchanged | saving | Save
            saving after lost, edited | merged | saved | ShowText Say
            saving after lost, edited | merged partly | saving | ShowText Say Save
            saving after lost, edited | merge overlaps | saving after lost | Save
            saving after lost, edited | conflict found | conflict copying | Copy
            saving after lost, edited | deletion found | deleted copying | Copy
            saving after lost, edited | failed, copied | pausing after copied | StartPause
            saving after lost, edited | failed, lost | pausing after lost | StartPause

            deleted | tick | deleted | Check
            deleted | seen unchanged | saving | Save
            deleted | seen changed | saving | Save
            deleted, edited | seen unchanged | saving | Save
            deleted, edited | seen changed | saving | Save
            deleted, lost | seen unchanged | saving | Save
            deleted, lost | seen changed | saving | Save
            """;

    /// What a held note does whatever held it; `H` stands for the reason.
    private static final String HELD = """
            H | edited | H pausing, edited | StartPause
            H | replace | H replacing | Replace
            H, edited | edited | H pausing, edited | StartPause
            H, edited | save | H copying | Copy
            H, edited | tick | H copying | Copy
            H, edited | replace | H replacing | Replace
            H, lost | edited | H pausing, lost | StartPause
            H, lost | save | H copying, lost before | Copy
            H, lost | tick | H copying, lost before | Copy
            H, lost | replace | H replacing, lost before | Replace
            H pausing, edited | pause over | H copying | Copy
            H pausing, edited | save | H copying | Copy
            H pausing, edited | replace | H replacing | Replace
            H copying | edited | H copying, edited |
            H copying | copied | H |
            H copying | failed, copied | H, copied failure |
            H copying | failed, lost | H, lost |
            H copying | replace | H replacing | Replace
            H copying, edited | copied | H pausing, edited | StartPause
            H copying, edited | failed, copied | H, edited, copied failure |
            H copying, edited | failed, lost | H, lost |
            H copying, edited | replace | H replacing | Replace
            H replacing | edited | H replacing, edited |
            H replacing | replaced | saved |
            H replacing | failed, copied | H, copied failure |
            H replacing | failed, lost | H, lost |
            H replacing, edited | replaced | saving | Save
            H replacing, edited | failed, copied | H, edited, copied failure |
            H replacing, edited | failed, lost | H, lost |
            H reading | edited | H reading, edited |
            H reading | failed, copied | H, copied failure |
            H reading | failed, lost | H, lost |
            H reading | theirs read | opened | ShowFile SayCopy
            H reading, edited | failed, copied | H, edited, copied failure |
            H reading, edited | failed, lost | H, lost |
            H reading, edited | theirs read | H pausing, edited | StartPause
            """;

    private static final String ONLY_CONFLICT = """
            conflict | resolve | conflict replacing | ShowText Replace
            conflict | theirs | conflict reading | ReadTheirs
            conflict, edited | resolve | conflict replacing | ShowText Replace
            conflict, edited | theirs | conflict reading | ReadTheirs
            conflict, lost | resolve | conflict replacing, lost before | ShowText Replace
            conflict, lost | theirs | conflict reading, lost before | ReadTheirs
            conflict pausing, edited | resolve | conflict replacing | ShowText Replace
            conflict pausing, edited | theirs | conflict reading | ReadTheirs
            conflict copying | resolve | conflict replacing | ShowText Replace
            conflict copying | theirs | conflict reading | ReadTheirs
            conflict copying, edited | resolve | conflict replacing | ShowText Replace
            conflict copying, edited | theirs | conflict reading | ReadTheirs
            """;

    private record Cell(String state, List<String> effects) {}

    private static Map<String, Cell> table() {
        var cells = new LinkedHashMap<String, Cell>();
        Stream.of(TABLE, HELD.replace("H", "conflict"), HELD.replace("H", "deleted"), ONLY_CONFLICT)
                .flatMap(String::lines).filter(line -> !line.isBlank()).forEach(line -> {
                    var parts = line.split("\\|", -1);
                    var effects = parts[3].isBlank() ? List.<String>of() : List.of(parts[3].strip().split(" "));
                    cells.put(parts[0].strip() + " | " + parts[1].strip(), new Cell(parts[2].strip(), effects));
                });
        return cells;
    }

    private static Set<SaveState> reachable() {
        var found = new LinkedHashSet<SaveState>(List.of(new NoNote(), new ReadOnly(),
                new Saved(Optional.empty())));
        var open = new ArrayList<>(found);
        while (!open.isEmpty()) {
            var state = open.removeLast();
            EVENTS.values().forEach(event -> {
                var next = SaveTransitions.next(state, event).state();
                if (found.add(next)) {
                    open.add(next);
                }
            });
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> everyStateAndEvent() {
        var table = table();
        table.keySet().forEach(key -> {
            assertTrue(STATES.containsKey(key.split(" \\| ")[0]), key);
            assertTrue(EVENTS.containsKey(key.split(" \\| ")[1]), key);
        });
        var plain = STATES.keySet().stream().filter(state -> !(STATES.get(state) instanceof Held held)
                || held.failure().isEmpty() && (held.work() != HoldWork.PAUSING || held.edited())
                || state.endsWith(", lost") && held.work() == HoldWork.NONE).toList();
        return plain.stream().flatMap(state -> EVENTS.keySet().stream().map(event -> {
            var cell = table.getOrDefault(state + " | " + event, new Cell(state, List.of()));
            return dynamicTest(state + " | " + event, () -> {
                var found = SaveTransitions.next(STATES.get(state), EVENTS.get(event));
                assertEquals(STATES.get(cell.state()), found.state());
                assertEquals(cell.effects(),
                        found.effects().stream().map(effect -> effect.getClass().getSimpleName()).toList());
            });
        }));
    }

    @Test
    void everyReachableStateIsNamed() {
        var unnamed = reachable().stream().filter(state -> !STATES.containsValue(state)).collect(Collectors.toList());
        assertEquals(List.of(), unnamed);
        assertTrue(reachable().contains(STATES.get("saving, edited")));
    }

    /// Nothing typed waits for ever: whatever happened, ticks and outcomes lead on.
    @Test
    void fromEveryStateASaveIsTriedAgain() {
        for (var state : reachable()) {
            if (state instanceof NoNote || state instanceof ReadOnly) {
                continue;
            }
            var next = SaveTransitions.next(state, new SaveEvent.Failed(LOST)).state();
            next = SaveTransitions.next(next, new SaveEvent.Edited()).state();
            var effects = new ArrayList<SaveEffect>();
            for (var event : List.<SaveEvent>of(new SaveEvent.PauseOver(), new SaveEvent.Tick())) {
                var transition = SaveTransitions.next(next, event);
                effects.addAll(transition.effects());
                next = transition.state();
            }
            assertTrue(effects.stream().anyMatch(e -> e instanceof SaveEffect.Save || e instanceof SaveEffect.Copy),
                    state + " then " + next);
            assertFalse(next.settled(), state + " then " + next);
        }
    }

    @Test
    void theStatusIsInPlainWords() {
        assertEquals("saved just now", STATES.get("saved").status(NOW));
        assertEquals("saved 5 s ago", STATES.get("saved").status(NOW.plusSeconds(5)));
        assertEquals("All changes saved", STATES.get("saved").status(NOW.plusSeconds(60)));
        assertEquals("All changes saved", STATES.get("opened").status(NOW));
        assertEquals("Saving…", STATES.get("pausing").status(NOW));
        assertEquals("Not saved", STATES.get("saving after lost").status(NOW));
        assertEquals("Changed outside; yours is kept", STATES.get("conflict").status(NOW));
        assertEquals("Deleted outside; your text is still here", STATES.get("deleted").status(NOW));
        assertEquals("Not saved", STATES.get("deleted, lost").status(NOW));
    }

    @Test
    void aHeldNoteIsSafeOnceItsCopyIsWritten() {
        assertEquals(Optional.empty(), STATES.get("conflict, copied failure").unsafe());
        assertEquals(Optional.of(LOST), STATES.get("conflict, lost").unsafe());
        assertEquals(Optional.of(COPIED), STATES.get("unsaved, copied").unsafe());
    }
}
