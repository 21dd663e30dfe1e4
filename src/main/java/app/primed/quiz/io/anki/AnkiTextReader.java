package app.primed.quiz.io.anki;

import app.primed.platform.FxThreadGuard;
import app.primed.platform.UserFacingException;
import app.primed.quiz.model.Digest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/// Reads cards from a text file in Anki's format: one note per row, fields between separators.
final class AnkiTextReader {
    private static final long LARGEST = 64L << 20;
    private static final Pattern HTML =
            Pattern.compile("<(?:br|div|b|i|p|img|code|pre|span|li)\\b|&(?:nbsp|lt|gt|amp);");

    private final String name;
    private final AnkiHeader header;
    private final String fields;
    private final boolean html;
    private final AnkiContents.Builder cards;

    private AnkiTextReader(String name, String text) {
        this.name = name;
        this.header = AnkiHeader.read(text);
        this.fields = text.substring(header.length());
        this.html = header.html().orElseGet(() -> HTML.matcher(fields).find());
        this.cards = new AnkiContents.Builder(name);
    }

    /// @throws UserFacingException with the reason if it is not such a file
    static AnkiContents read(Path file, ImportProgress progress) throws IOException, InterruptedException {
        FxThreadGuard.check();
        var name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            throw new UserFacingException(name + " is larger than 64 MB, so nothing was imported.",
                    "Export fewer decks at a time.");
        }
        return new AnkiTextReader(name, decode(Files.readAllBytes(file), name)).read(progress);
    }

    private static String decode(byte[] bytes, String name) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            if (text.indexOf('\0') >= 0) {
                throw new UserFacingException(name + " is not a text file, so nothing was imported.", way());
            }
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new UserFacingException(name + " is not UTF-8 text, so nothing was imported.",
                    "Save it as UTF-8 and try again.",
                    e);
        }
    }

    private static String way() {
        return "In Anki choose File, Export, and \u201cNotes in Plain Text\u201d or \u201cAnki Deck Package\u201d.";
    }

    private AnkiContents read(ImportProgress progress) throws IOException, InterruptedException {
        var format = CSVFormat.Builder.create().setDelimiter(header.separatorFor(fields)).setQuote('"')
                .setCommentMarker('#').setIgnoreEmptyLines(true).setTrailingData(true).get();
        var line = header.lines() + 1;
        var rows = 0;
        try (var parser = format.parse(new java.io.StringReader(fields))) {
            var records = parser.iterator();
            while (true) {
                line = header.lines() + (int) parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                note(records.next(), Math.max(line, 1));
                progress.cards(++rows);
            }
        } catch (UncheckedIOException | IllegalStateException e) {
            throw new UserFacingException(
                    "%s, line %d: a field that begins with a quotation mark is not closed, so nothing was "
                            .formatted(name, line) + "imported.",
                    "Close the quotation, or double the mark: \"\".", e);
        }
        var contents = cards.build();
        if (contents.cards().isEmpty()) {
            throw new UserFacingException(
                    contents.leftOut().isEmpty()
                            ? name + " contains no cards, so nothing was imported."
                            : name + " contains no usable card (" + contents.summary()
                                    + ") Nothing was imported.",
                    "A row needs a question and an answer, between them a tab, a comma or a semicolon.");
        }
        return contents;
    }

    private void note(CSVRecord row, int line) {
        var regular = new ArrayList<String>();
        for (var column = 1; column <= row.size(); column++) {
            if (!header.special(column)) {
                regular.add(row.get(column - 1));
            }
        }
        if (regular.stream().allMatch(String::isBlank)) {
            cards.leaveOut("without a question", line);
            return;
        }
        var deck = of(row, header.deckColumn(), header.deck());
        deck = deck.isEmpty() ? name.replaceFirst("\\.[^.]*$", "") : deck;
        var type = of(row, header.notetypeColumn(), header.notetype()).toLowerCase(Locale.ROOT);
        var guid = of(row, header.guid(), "");
        var tags = of(row, header.tagsColumn(), "") + " " + header.tags();
        var front = regular.getFirst();
        regular.forEach(cards::media);
        var fields = fields(type);
        if (regular.size() > fields) {
            tags += header.tagsColumn() == 0 && header.notetypeColumn() == 0 ? " " + regular.get(fields) : "";
            regular.subList(fields, regular.size()).clear();
        }
        var topic = AnkiCard.topic(tags, deck);
        // Anki identifies a note without a GUID by its first field.
        var key = guid.isEmpty() ? hash(type + "\n" + front) : guid;
        if (AnkiTemplate.hidesPicture(front)) {
            cards.leaveOut("with hidden parts of a picture", line);
            return;
        }
        var clozes = type.contains("basic") ? List.<Integer>of() : AnkiTemplate.clozes(front);
        var optional = type.contains("optional");
        var back = join(regular.subList(1, optional ? Math.min(2, regular.size()) : regular.size()));
        if (!clozes.isEmpty()) {
            for (var ord : clozes) {
                var whole = join(List.of(AnkiTemplate.cloze(front, ord, false), back));
                add(AnkiCard.id(key, ord), deck, topic, AnkiTemplate.cloze(front, ord, true), whole, line);
            }
            return;
        }
        add(AnkiCard.id(key, 0), deck, topic, front, back, line);
        if (type.contains("reversed") && !back.isEmpty()
                && (!optional || regular.size() > 2 && !regular.get(2).isBlank())) {
            add(AnkiCard.id(key, 1), deck, topic, regular.get(1), front, line);
        }
    }

    /// The number of fields of Anki's built-in note types. If the header names no tags column, the column after them
    /// has the tags.
    private static int fields(String type) {
        if (type.startsWith("basic")) {
            return type.contains("optional") ? 3 : 2;
        }
        return type.equals("cloze") ? 2 : Integer.MAX_VALUE;
    }

    private void add(String id, String deck, String topic, String prompt, String answer, int line) {
        cards.add(new AnkiCard(id, deck, topic, words(prompt), words(answer)), line);
    }

    private String words(String field) {
        return html ? AnkiText.words(field) : AnkiText.plain(field);
    }

    private String join(List<String> parts) {
        return String.join(html ? "<br>" : "\n", parts.stream().filter(p -> !p.isBlank()).toList());
    }

    private static String of(CSVRecord row, int column, String fallback) {
        var value = column > 0 && column <= row.size() ? row.get(column - 1).strip() : "";
        return value.isEmpty() ? fallback : value;
    }

    /// Twenty hexadecimal digits that identify a text.
    static String hash(String text) {
        return Digest.of(text, 10);
    }
}
