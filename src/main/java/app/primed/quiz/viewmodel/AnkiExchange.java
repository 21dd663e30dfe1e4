package app.primed.quiz.viewmodel;

import app.primed.desk.Background;
import app.primed.desk.Background.Job;
import app.primed.desk.Trouble;
import app.primed.quiz.io.anki.AnkiContents;
import app.primed.quiz.io.anki.AnkiFiles;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// Brings cards in from Anki and out to it, away from the screen; can be stopped until the cards are taken over.
public final class AnkiExchange {
    private static final String KEY = "anki";

    private final AnkiFiles files;
    private final QuizViewModel quiz;
    private final Background background;
    private final Consumer<String> note;
    private final Consumer<Exception> tell;
    private final ReadOnlyStringWrapper busy = new ReadOnlyStringWrapper("");
    private Optional<Job> job = Optional.empty();

    /// A file that was read and waits to be taken over.
    ///
    /// @param file its name
    /// @param words what it holds and what taking it over comes to
    public record Offer(String file, String words, Runnable take) {}

    /// @param note tells a sentence
    /// @param tell tells a failure
    public AnkiExchange(
            AnkiFiles files, QuizViewModel quiz, Background background, Consumer<String> note,
            Consumer<Exception> tell) {
        this.files = files;
        this.quiz = quiz;
        this.background = background;
        this.note = note;
        this.tell = tell;
    }

    /// What is under way, in words; empty where nothing is.
    public ReadOnlyStringProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /// Reads a file of Anki and asks whether to take it over. Nothing is changed until then.
    ///
    /// @param ask asked on the screen's thread
    public void read(Path file, Consumer<Offer> ask) {
        record Read(AnkiContents contents, String comesTo) {}
        var taken = idsInNotes();
        begin("Reading " + file.getFileName());
        job = Optional.of(background.submit(KEY, () -> {
            var contents = files.read(file, words -> background.onScreen(() -> tell(words)));
            return new Read(contents, files.take(contents.cards(), taken, false));
        }, read -> {
            end();
            ask.accept(new Offer(
                    read.contents().file(), words(read.contents(), read.comesTo()), () -> take(read.contents())));
        }, this::failed));
    }

    private static String words(AnkiContents contents, String comesTo) {
        var media = switch (contents.media()) {
            case 0 -> "";
            case 1 -> "\n1 picture or sound stays behind; the cards keep its name.";
            default -> "\n%,d pictures and sounds stay behind; the cards keep their names.".formatted(contents.media());
        };
        return contents.summary() + "\n" + comesTo + media
                + "\nAnki's scheduling stays behind: the cards begin as new ones here.";
    }

    private void take(AnkiContents contents) {
        var taken = idsInNotes();
        begin("Taking over " + contents.file());
        // Not to be stopped any more: half an import helps nobody.
        background.submit("anki-take", () -> files.take(contents.cards(), taken, true), words -> {
            end();
            note.accept("Imported from " + contents.file() + ": " + words);
            quiz.reload();
        }, this::failed);
    }

    /// Writes every card there is, but those left out of the quiz, as a text file for Anki.
    public void export(Path file) {
        var progress = quiz.shelf().progress();
        List<Card> cards = quiz.shelf().everything().stream().filter(c -> !progress.isDropped(c.id())).toList();
        begin("Writing " + file.getFileName());
        job = Optional.of(background.submit(KEY, () -> files.export(cards, file), words -> {
            end();
            note.accept(words + " In Anki choose File, Import.");
        }, this::failed));
    }

    /// Stops what is under way; nothing was changed.
    public void cancel() {
        job.ifPresent(j -> {
            j.cancel();
            end();
            note.accept("Stopped. Nothing was imported or written.");
        });
    }

    private Set<String> idsInNotes() {
        return quiz.shelf().everything().stream().filter(c -> c.source() instanceof Source.Note).map(Card::id)
                .collect(Collectors.toSet());
    }

    private void tell(String words) {
        if (job.isPresent()) {
            busy.set(words);
        }
    }

    private void begin(String words) {
        job.ifPresent(Job::cancel);
        job = Optional.empty();
        busy.set(words);
    }

    private void end() {
        job = Optional.empty();
        busy.set("");
    }

    private void failed(Exception failure) {
        end();
        tell.accept(failure instanceof Trouble
                ? failure
                : new Trouble("The import from Anki or the export to it stopped: " + failure.getMessage() + ".",
                        "Nothing was changed; please report this.", failure));
    }
}
