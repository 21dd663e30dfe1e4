package app.primed.quiz.io.anki;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sqlite.Collation;
import org.sqlite.ProgressHandler;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Reads cards, suspensions and reviews from an `.apkg` or `.colpkg`, a zip file with an SQLite collection. Intervals
/// and media are ignored.
final class AnkiPackageReader {
    private static final int LONGEST_VALUE = 8 << 20;
    /// A long query checks for cancellation after this many steps.
    private static final int STEPS_BETWEEN_CHECKS = 50_000;
    private static final int MOST_OF_ONE_CARD = 100_000;
    private static final Pattern BETWEEN_FIELDS = Pattern.compile("\u001f", Pattern.LITERAL);
    private static final String CARDS =
            "SELECT coalesce(nullif(c.odid, 0), c.did), c.ord, coalesce(nullif(n.guid, ''), n.id), n.mid, n.tags, n.flds,"
                    + " c.id, c.queue, c.mod FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.id";
    private static final String REVIEWS = "SELECT cid, id, ease, ivl, factor, type FROM revlog ORDER BY cid, id";
    private static final int SUSPENDED = -1;

    private final String name;
    private final Connection database;
    private final AnkiContents.Builder contents;
    private final Instant now;
    /// Primed's card ids by Anki's.
    private final Map<Long, String> ids = new HashMap<>();
    private final Map<String, Instant> suspended = new LinkedHashMap<>();

    private AnkiPackageReader(String name, Connection database, Instant now) {
        this.name = name;
        this.database = database;
        this.contents = new AnkiContents.Builder(name);
        this.now = now;
    }

    /// @param now reviews after this time are ignored
    /// @throws UserFacingException with the reason if it is not a package or cannot be read
    static AnkiContents read(Path file, Instant now, ImportProgress progress) throws IOException, InterruptedException {
        var name = String.valueOf(file.getFileName());
        try (var unpacked = UnpackedPackage.of(file); var database = open(unpacked.collection())) {
            return new AnkiPackageReader(name, database, now).read(progress);
        } catch (SQLException | JsonProcessingException | IllegalArgumentException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException(); // It stopped the query.
            }
            throw UnpackedPackage.refused(name, "its collection is damaged or in an unknown format", e);
        }
    }

    /// Opens it read-only. Nothing in the file can run code, access other files or use unlimited memory.
    private static Connection open(Path collection) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        return guarded(config.createConnection("jdbc:sqlite:" + collection.toAbsolutePath()));
    }

    /// @throws SQLException if it cannot be secured; it is closed then
    static Connection guarded(Connection connection) throws SQLException {
        try {
            var limits = connection.unwrap(SQLiteConnection.class);
            limits.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
            limits.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
            try (var statement = connection.createStatement()) {
                statement.execute("PRAGMA trusted_schema = OFF");
                statement.execute("PRAGMA cell_size_check = ON");
                statement.execute("PRAGMA mmap_size = 0");
            }
            // Anki's collation of names. Nothing here sorts by it, but SQLite cannot read the tables without it.
            Collation.create(connection, "unicase", new Collation() {
                @Override
                protected int xCompare(String one, String other) {
                    return one.compareToIgnoreCase(other);
                }
            });
            ProgressHandler.setHandler(connection, STEPS_BETWEEN_CHECKS, new ProgressHandler() {
                @Override
                protected int progress() {
                    return Thread.currentThread().isInterrupted() ? 1 : 0;
                }
            });
            return connection;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    private AnkiContents read(ImportProgress progress) throws SQLException, IOException, InterruptedException {
        var tables = tables();
        if (!tables.containsAll(Set.of("notes", "cards", "col"))) {
            throw UnpackedPackage.refused(name, "its collection has no notes and cards");
        }
        var types = AnkiNoteTypes.read(database, tables);
        var rows = 0;
        try (var statement = database.createStatement(); var row = statement.executeQuery(CARDS)) {
            while (row.next()) {
                card(row, types);
                progress.cards(++rows);
            }
        }
        if (tables.contains("revlog")) {
            contents.past(past(types.threeButtons(), progress));
        }
        var read = contents.build();
        if (read.cards().isEmpty()) {
            throw UnpackedPackage.refused(name, read.leftOut().isEmpty()
                    ? "it contains no cards"
                    : "it contains no usable card (" + read.summary() + ")");
        }
        return read;
    }

    private void card(ResultSet row, AnkiNoteTypes types) throws SQLException {
        var ord = row.getInt(2);
        var type = types.type(row.getLong(4));
        var sides = type.flatMap(t -> t.sides(ord));
        var values = List.of(BETWEEN_FIELDS.split(text(row.getString(6)), -1));
        if (sides.isEmpty() || ord < 0 || ord > 1_000) {
            contents.leaveOut("of a note type that is not in the file", 0);
        } else if (values.stream().anyMatch(AnkiTemplate::hidesPicture)) {
            contents.leaveOut("with hidden parts of a picture", 0);
        } else if (type.get().cloze() && values.stream().noneMatch(v -> AnkiTemplate.clozes(v).contains(ord))) {
            contents.leaveOut("with a cloze that is no longer in the note", 0);
        } else {
            var deck = types.deck(row.getLong(1));
            var tags = text(row.getString(5));
            var fields = type.get().named(values, deck, tags);
            values.forEach(contents::media);
            var prompt = AnkiText.words(AnkiTemplate.question(sides.get().question(), fields, ord));
            var card = new AnkiCard(AnkiCard.id(text(row.getString(3)), ord), deck, AnkiCard.topic(tags, deck), prompt,
                    withoutQuestion(AnkiText.words(AnkiTemplate.answer(sides.get().answer(), fields, ord)), prompt));
            if (contents.add(card, 0)) {
                ids.put(row.getLong(7), card.id());
                if (row.getInt(8) == SUSPENDED) {
                    suspended.put(card.id(),
                            Instant.ofEpochSecond(Math.clamp(row.getLong(9), 0, now.getEpochSecond())));
                }
            }
        }
    }

    /// A template without `<hr id=answer>` repeats the question above the answer.
    private static String withoutQuestion(String answer, String prompt) {
        return answer.startsWith(prompt + "\n") ? answer.substring(prompt.length()).strip() : answer;
    }

    private AnkiReviewData past(boolean threeButtons, ImportProgress progress)
            throws SQLException, InterruptedException {
        var reviews = new ArrayList<AnkiReviewData.AnkiReview>();
        var entries = new ArrayList<AnkiHistory.Entry>();
        var rows = 0;
        var card = 0L;
        try (var statement = database.createStatement(); var row = statement.executeQuery(REVIEWS)) {
            while (row.next() && reviews.size() <= AnkiReviewData.MOST_REVIEWS) {
                if (row.getLong(1) != card) {
                    settle(card, entries, reviews);
                    card = row.getLong(1);
                }
                if (ids.containsKey(card) && entries.size() < MOST_OF_ONE_CARD) {
                    var entry = new AnkiHistory.Entry(
                            row.getLong(2), row.getInt(3), row.getLong(4), row.getLong(5), row.getInt(6));
                    entries.add(threeButtons ? entry.ofFourButtons() : entry);
                }
                progress.at(++rows, "review");
            }
        }
        settle(card, entries, reviews);
        var most = Math.min(reviews.size(), AnkiReviewData.MOST_REVIEWS);
        return new AnkiReviewData(List.copyOf(reviews.subList(0, most)), suspended, reviews.size() > most);
    }

    private void settle(long card, List<AnkiHistory.Entry> entries, List<AnkiReviewData.AnkiReview> reviews) {
        var id = ids.get(card);
        if (id != null) {
            reviews.addAll(AnkiHistory.of(id, entries, now));
        }
        entries.clear();
    }

    /// Real tables only: Anki has no views or virtual tables.
    private Set<String> tables() throws SQLException {
        var names = new HashSet<String>();
        try (var statement = database.createStatement();
                var row = statement.executeQuery(
                        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'")) {
            while (row.next() && names.size() < 1_000) {
                names.add(text(row.getString(1)));
            }
        }
        return names;
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
