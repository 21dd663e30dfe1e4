package app.primed.quiz.viewmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.primed.platform.Background;
import app.primed.platform.ImmediateBackground;
import app.primed.quiz.io.QuizFiles;
import app.primed.quiz.model.Card;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Deeds asked for faster than the disk does them.
class CardActionsTest {
    private static final String DECK =
            "{\"deck\": \"D\", \"cards\": [{\"id\": \"a\", \"prompt\": \"p\", \"answer\": \"x\"},\n"
                    + " {\"id\": \"b\", \"prompt\": \"q\", \"answer\": \"x\"}]}";

    @TempDir
    Path folder;

    /// Work waits until it is let go, the newest first; as long as it waits, nothing else follows.
    private static final class Held implements Background {
        private final ImmediateBackground place = new ImmediateBackground();
        private final Deque<Runnable> jobs = new ArrayDeque<>();

        @Override
        public <T> Job submit(
                String key, Callable<T> work, Consumer<? super T> done, Consumer<? super Throwable> failed) {
            jobs.push(() -> place.submit(key, work, done, failed));
            return () -> {};
        }

        @Override
        public <T> Job submit(String key, Callable<T> work, Consumer<? super T> done) {
            return submit(key, work, done, e -> {
                throw new IllegalStateException(e);
            });
        }

        @Override
        public void onScreen(Runnable action) {
            action.run();
        }

        @Override
        public Job later(String key, long millis, Runnable action) {
            return place.later(key, millis, action);
        }

        @Override
        public void close() {
            letGo();
        }

        void letGo() {
            while (!jobs.isEmpty()) {
                jobs.pop().run();
            }
        }
    }

    @Test
    void actionsAreUndoneInReverseOrder() throws Exception {
        var desk = new QuizFixture(folder);
        desk.deck(DECK);
        var shelf = desk.open().cards();
        var held = new Held();
        var error = new QuizError();
        var failures = new ArrayList<String>();
        error.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                failures.add(text);
            }
        });
        var done = new ArrayDeque<CardActions.CompletedAction>();
        var number = new int[1];
        var deeds = new CardActions(
                new QuizFiles(desk.vault), shelf, held, desk, () -> "line-" + number[0]++, error);
        Card a = shelf.find("a").orElseThrow();
        Card b = shelf.find("b").orElseThrow();
        deeds.delete(List.of(a), done::push, () -> {});
        deeds.delete(List.of(b), done::push, () -> {});
        deeds.suspend(List.of(a), true, done::push, () -> {});
        held.letGo();
        assertEquals(List.of(), failures);
        assertEquals(3, done.size());
        var file = desk.vault.quizzes().resolve("deck.json");
        assertEquals("{\"deck\": \"D\", \"cards\": []}", Files.readString(file));
        assertTrue(shelf.progress().isSuspended("a"));

        var back = new ArrayList<String>();
        done.forEach(deed -> deed.undo().run(() -> back.add(deed.description()), () -> {}));
        held.letGo();
        assertEquals(List.of(), failures);
        assertEquals(List.of("1 card suspended", "1 card deleted", "1 card deleted"), back);
        assertEquals(DECK, Files.readString(file));
    }

    @Test
    void oneThatFailsDoesNotHoldUpTheNext() throws Exception {
        var desk = new QuizFixture(folder);
        desk.deck(DECK);
        var shelf = desk.open().cards();
        var held = new Held();
        var error = new QuizError();
        var failures = new ArrayList<String>();
        error.textProperty().subscribe(text -> {
            if (!text.isEmpty()) {
                failures.add(text);
            }
        });
        var done = new ArrayList<CardActions.CompletedAction>();
        var number = new int[1];
        var deeds = new CardActions(
                new QuizFiles(desk.vault), shelf, held, desk, () -> "line-" + number[0]++, error);
        var a = shelf.find("a").orElseThrow();
        desk.deck("{ broken");
        deeds.delete(List.of(a), done::add, () -> {});
        deeds.saveNote(a, "mine", done::add);
        held.letGo();
        assertEquals(1, failures.size());
        assertTrue(failures.getFirst().contains("quizzes/deck.json"), failures::toString);
        assertEquals(List.of("Note saved"), done.stream().map(CardActions.CompletedAction::description).toList());
        assertEquals("{ broken", Files.readString(desk.vault.quizzes().resolve("deck.json")));
    }
}
