package app.primed.quiz.io.anki;

import app.primed.desk.Trouble;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/// Reads the cards of an `.apkg`: a zip that holds an SQLite collection, in the older form (note types and decks as JSON
/// in the table `col`) or the newer one (tables of their own). Scheduling and media stay behind.
final class AnkiPackageReader {
    private static final int LONGEST_VALUE = 8 << 20;
    private static final Pattern BETWEEN_FIELDS = Pattern.compile("\u001f", Pattern.LITERAL);
    private static final String CARDS =
            "SELECT c.did, c.ord, coalesce(nullif(n.guid, ''), n.id), n.mid, n.tags, n.flds"
                    + " FROM cards c JOIN notes n ON n.id = c.nid ORDER BY c.id";

    private final String name;
    private final Connection database;
    private final Map<Long, NoteType> types = new HashMap<>();
    private final Map<Long, String> decks = new HashMap<>();

    private AnkiPackageReader(String name, Connection database) {
        this.name = name;
        this.database = database;
    }

    /// @throws Trouble with the reason where this is no package, or one that cannot be read
    static AnkiContents read(Path file, Progress progress) throws IOException, InterruptedException {
        var name = String.valueOf(file.getFileName());
        try (var unpacked = Unpacked.of(file); var database = open(unpacked.collection())) {
            return new AnkiPackageReader(name, database).read(progress);
        } catch (SQLException | JsonProcessingException | IllegalArgumentException e) {
            throw Unpacked.refused(name, "its collection is damaged or of a form that is not known", e);
        }
    }

    /// Read only, with nothing in the file able to run, to reach another file, or to grow without bound.
    private static Connection open(Path collection) throws SQLException {
        var config = new SQLiteConfig();
        config.setReadOnly(true);
        config.enableLoadExtension(false);
        var connection = config.createConnection("jdbc:sqlite:" + collection.toAbsolutePath());
        var limits = connection.unwrap(SQLiteConnection.class);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        limits.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        try (var statement = connection.createStatement()) {
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA cell_size_check = ON");
            statement.execute("PRAGMA mmap_size = 0");
        }
        return connection;
    }

    private AnkiContents read(Progress progress) throws SQLException, IOException, InterruptedException {
        var tables = tables();
        if (!tables.containsAll(Set.of("notes", "cards", "col"))) {
            throw Unpacked.refused(name, "its collection has no notes and cards");
        }
        if (tables.contains("notetypes")) {
            readTables();
        } else {
            readColumns();
        }
        var cards = new AnkiContents.Builder(name);
        var rows = 0;
        try (var statement = database.createStatement(); var row = statement.executeQuery(CARDS)) {
            while (row.next()) {
                card(row.getLong(1), row.getInt(2), text(row.getString(3)), row.getLong(4), text(row.getString(5)),
                        text(row.getString(6)), cards);
                progress.cards(++rows);
            }
        }
        var contents = cards.build();
        if (contents.cards().isEmpty()) {
            throw Unpacked.refused(name, contents.leftOut().isEmpty()
                    ? "it holds no cards"
                    : "it holds no card that can be used (" + contents.summary() + ")");
        }
        return contents;
    }

    private void card(
            long did, int ord, String guid, long mid, String tags, String flds, AnkiContents.Builder cards) {
        var type = types.get(mid);
        var values = List.of(BETWEEN_FIELDS.split(flds, -1));
        if (type == null || type.sides(ord).isEmpty() || ord < 0 || ord > 1_000) {
            cards.leaveOut("of a note type that is not in the file", 0);
            return;
        }
        if (type.cloze() && values.stream().noneMatch(v -> AnkiTemplate.clozes(v).contains(ord))) {
            cards.leaveOut("with a cloze that is no longer in the note", 0);
            return;
        }
        var deck = decks.getOrDefault(did, "Default");
        var fields = type.named(values);
        var sides = type.sides(ord).orElseThrow();
        values.forEach(cards::media);
        cards.add(new AnkiCard(AnkiCard.id(guid, ord), deck, AnkiCard.topic(tags, deck),
                AnkiWords.words(AnkiTemplate.question(sides.question(), fields, ord)),
                AnkiWords.words(AnkiTemplate.answer(sides.answer(), fields, ord))), 0);
    }

    /// Real tables only: what is a view or computed by a module is none of Anki's.
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

    private void readColumns() throws SQLException, IOException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT models, decks FROM col LIMIT 1")) {
            if (!row.next()) {
                throw Unpacked.refused(name, "its collection is empty");
            }
            var json = JsonMapper.builder().build();
            for (var model : json.readTree(text(row.getString(1))).properties()) {
                types.put(number(model.getKey()), type(model.getValue()));
            }
            for (var deck : json.readTree(text(row.getString(2))).properties()) {
                decks.put(number(deck.getKey()), deck.getValue().path("name").asText());
            }
        }
    }

    private static NoteType type(JsonNode model) {
        var fields = new ArrayList<String>();
        model.path("flds").forEach(f -> fields.add(f.path("name").asText()));
        var templates = new HashMap<Integer, NoteType.Sides>();
        model.path("tmpls").forEach(t -> templates.put(t.path("ord").asInt(templates.size()),
                new NoteType.Sides(t.path("qfmt").asText(), t.path("afmt").asText())));
        return new NoteType(model.path("name").asText(), model.path("type").asInt() == 1, fields, templates);
    }

    /// The names' order is one that only Anki knows: nothing here may sort or search by a name.
    private void readTables() throws SQLException {
        var names = new HashMap<Long, String>();
        var clozes = new HashSet<Long>();
        var fields = new HashMap<Long, Map<Integer, String>>();
        var templates = new HashMap<Long, Map<Integer, NoteType.Sides>>();
        try (var statement = database.createStatement()) {
            try (var row = statement.executeQuery("SELECT id, name, config FROM notetypes NOT INDEXED")) {
                while (row.next()) {
                    names.put(row.getLong(1), text(row.getString(2)));
                    if (ProtoFields.read(bytes(row.getBytes(3))).numbers().getOrDefault(1, 0L) == 1) {
                        clozes.add(row.getLong(1));
                    }
                }
            }
            try (var row = statement.executeQuery("SELECT ntid, ord, name, config FROM fields NOT INDEXED")) {
                while (row.next()) {
                    fields.computeIfAbsent(row.getLong(1), _ -> new java.util.TreeMap<>())
                            .put(row.getInt(2), text(row.getString(3)));
                }
            }
            try (var row = statement.executeQuery("SELECT ntid, ord, config FROM templates NOT INDEXED")) {
                while (row.next()) {
                    var config = ProtoFields.read(bytes(row.getBytes(3)));
                    templates.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                            .put(row.getInt(2), new NoteType.Sides(config.text(1), config.text(2)));
                }
            }
            try (var row = statement.executeQuery("SELECT id, name, common FROM decks NOT INDEXED")) {
                while (row.next()) {
                    decks.put(row.getLong(1), text(row.getString(2)).replace("\u001f", "::"));
                }
            }
        }
        names.forEach((id, name) -> types.put(id, new NoteType(name, clozes.contains(id),
                List.copyOf(fields.getOrDefault(id, Map.of()).values()), templates.getOrDefault(id, Map.of()))));
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }

    private static byte[] bytes(byte @org.jspecify.annotations.Nullable [] value) {
        return value == null ? new byte[0] : value;
    }

    private static long number(String key) {
        return key.matches("-?\\d{1,18}") ? Long.parseLong(key) : 0;
    }
}
