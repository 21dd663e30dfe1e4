package app.primed.quiz.io;

import app.primed.platform.FxThreadGuard;
import app.primed.quiz.model.Card;
import app.primed.quiz.model.FileProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads decks, `quizzes/*.json`. Each error becomes a [FileProblem] with file, line and reason; the rest loads.
/// `quizzes/deck.schema.json` describes the format.
public final class DeckReader {
    /// The largest deck that is read, in bytes.
    public static final long LARGEST = 8 << 20;
    private static final int MOST_CARDS = 20_000;

    /// The decks of a folder.
    ///
    /// @param cards in the order of the files and of the cards in each
    /// @param problems what could not be read
    public record LoadedDecks(List<Card> cards, List<FileProblem> problems) {}

    private DeckReader() {}

    /// Reads every deck of a folder; a missing folder has none.
    ///
    /// @param prefix precedes the file name in messages and in [Card#source] (`quizzes/`)
    public static LoadedDecks load(Path folder, String prefix) throws IOException {
        FxThreadGuard.check();
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(f -> f.getFileName().toString().endsWith(".json")
                    && !f.getFileName().toString().endsWith(".schema.json")
                    && !f.getFileName().toString().equals(QuizSettingsFile.NAME) && Files.isRegularFile(f))
                    .sorted().toList();
        } catch (NoSuchFileException e) {
            return new LoadedDecks(List.of(), List.of());
        }
        var complaints = new ArrayList<FileProblem>();
        var cards = new HashMap<String, Card>();
        var ordered = new ArrayList<Card>();
        for (var file : files) {
            var deck = read(file, prefix + file.getFileName());
            complaints.addAll(deck.problems());
            for (var card : deck.cards()) {
                var first = cards.putIfAbsent(card.id(), card);
                if (first == null) {
                    ordered.add(card);
                } else {
                    complaints.add(new FileProblem(card.source().file(), card.source().line(),
                            "The id \"%s\" is used already in %s, line %d; this card was skipped. Give it another id."
                                    .formatted(card.id(), first.source().file(), first.source().line())));
                }
            }
        }
        return new LoadedDecks(List.copyOf(ordered), List.copyOf(complaints));
    }

    /// Reads one deck.
    ///
    /// @param name the file name for messages and sources
    public static LoadedDecks read(Path file, String name) {
        FxThreadGuard.check();
        var complaints = new ArrayList<FileProblem>();
        var cards = new ArrayList<Card>();
        try {
            if (Files.size(file) > LARGEST) {
                complaints.add(new FileProblem(name, 0, "This deck is larger than 8 MB; it was not read. Split it."));
            } else {
                parse(decode(Files.readAllBytes(file)), name, cards, complaints);
            }
        } catch (CharacterCodingException e) {
            complaints.add(new FileProblem(name, 0, "This deck is not UTF-8 text; save it as UTF-8."));
        } catch (JsonProcessingException e) {
            var line = Optional.ofNullable(e.getLocation()).map(l -> Math.max(0, l.getLineNr())).orElse(0);
            complaints.add(new FileProblem(name, line, "This is not valid JSON: " + words(e)));
        } catch (IOException e) {
            complaints.add(new FileProblem(name, 0, "This deck could not be read: " + e.getMessage()));
        }
        return new LoadedDecks(List.copyOf(cards), List.copyOf(complaints));
    }

    /// The error message without the parser's note of its source.
    static String words(JsonProcessingException e) {
        return e.getOriginalMessage().replaceFirst("\\s*\\(start marker at .*", "").replaceFirst("\\s*\\[Source: .*",
                "");
    }

    static String decode(byte[] bytes) throws CharacterCodingException {
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static void parse(String text, String name, List<Card> cards, List<FileProblem> complaints)
            throws IOException {
        LocatedJson root;
        // The parser reports correct positions in large decks only if it reads from one array.
        try (var parser = Json.factory().createParser(text.toCharArray())) {
            root = LocatedJson.read(parser);
            if (parser.nextToken() != null) {
                complaints.add(new FileProblem(name, parser.currentTokenLocation().getLineNr(),
                        "Text follows the end of the deck; it was skipped."));
            }
        }
        if (!(root instanceof LocatedJson.Fields deck)) {
            complaints.add(new FileProblem(name, root.line(),
                    "A deck is an object with \"deck\" and \"cards\", not " + root.described() + "."));
            return;
        }
        var title = deck.get("deck").orElse(null) instanceof LocatedJson.Text t && !t.value().isBlank()
                ? t.value()
                : "";
        if (title.isEmpty()) {
            complaints.add(new FileProblem(name, deck.line(),
                    "\"deck\", the deck's name, is missing; its file's name is used."));
            title = name.replaceFirst("^.*/", "").replaceFirst("\\.json$", "");
        }
        if (!(deck.get("cards").orElse(null) instanceof LocatedJson.Items items)) {
            complaints.add(new FileProblem(name, deck.line(), "\"cards\", the list of cards, is missing."));
            return;
        }
        var seen = new HashMap<String, Integer>();
        for (var item : items.all()) {
            if (cards.size() >= MOST_CARDS) {
                complaints.add(
                        new FileProblem(name, item.line(),
                                "A deck holds at most 20,000 cards; the rest was skipped."));
                return;
            }
            readCard(item, name, title, seen, cards, complaints);
        }
    }

    private static void readCard(
            LocatedJson item, String name, String title, Map<String, Integer> seen, List<Card> cards,
            List<FileProblem> complaints) {
        try {
            var card = CardReader.read(item, name, title);
            var before = seen.putIfAbsent(card.id(), item.line());
            if (before != null) {
                throw new InvalidCardException(
                        item.line(), "The id \"%s\" is used already on line %d".formatted(card.id(), before));
            }
            cards.add(card);
        } catch (InvalidCardException e) {
            complaints.add(new FileProblem(name, e.line(), e.getMessage() + "; this card was skipped."));
        }
    }
}
