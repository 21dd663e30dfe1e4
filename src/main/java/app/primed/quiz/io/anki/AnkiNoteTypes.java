package app.primed.quiz.io.anki;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The note types and decks of a collection, from the older format (JSON in the table `col`, schema 11) or the newer
/// one (separate tables, schema 15 and later).
final class AnkiNoteTypes {
    private final Map<Long, AnkiNoteType> types = new HashMap<>();
    private final Map<Long, String> decks = new HashMap<>();
    private boolean threeButtons;

    private AnkiNoteTypes() {}

    /// @param tables the tables of the collection
    /// @throws IllegalArgumentException if the collection has no note types
    static AnkiNoteTypes read(Connection database, Set<String> tables) throws SQLException, IOException {
        var read = new AnkiNoteTypes();
        if (tables.contains("notetypes")) {
            read.readTables(database);
        } else {
            read.readColumns(database);
        }
        return read;
    }

    /// The note type with this id, if there is one.
    java.util.Optional<AnkiNoteType> type(long id) {
        return java.util.Optional.ofNullable(types.get(id));
    }

    /// The deck's name, `Parent::Child`.
    String deck(long id) {
        return decks.getOrDefault(id, "Default");
    }

    /// Whether the reviews were made with Anki's first scheduler, which had no Hard button for learning cards.
    boolean threeButtons() {
        return threeButtons;
    }

    private void readColumns(Connection database) throws SQLException, IOException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("SELECT models, decks, conf FROM col LIMIT 1")) {
            if (!row.next()) {
                throw new IllegalArgumentException("the collection is empty");
            }
            var json = JsonMapper.builder().build();
            for (var model : json.readTree(text(row.getString(1))).properties()) {
                types.put(number(model.getKey()), type(model.getValue()));
            }
            for (var deck : json.readTree(text(row.getString(2))).properties()) {
                decks.put(number(deck.getKey()), deck.getValue().path("name").asText());
            }
            threeButtons = json.readTree(text(row.getString(3))).path("schedVer").asInt(1) == 1;
        }
    }

    private static AnkiNoteType type(JsonNode model) {
        var fields = new ArrayList<String>();
        model.path("flds").forEach(f -> fields.add(f.path("name").asText()));
        var templates = new HashMap<Integer, AnkiNoteType.Sides>();
        model.path("tmpls").forEach(t -> templates.put(t.path("ord").asInt(templates.size()),
                new AnkiNoteType.Sides(t.path("qfmt").asText(), t.path("afmt").asText())));
        return new AnkiNoteType(model.path("name").asText(), model.path("type").asInt() == 1, fields, templates);
    }

    /// The collation of names is Anki's own: these queries must not sort or search by name.
    private void readTables(Connection database) throws SQLException {
        var names = new HashMap<Long, String>();
        var clozes = new HashSet<Long>();
        var fields = new HashMap<Long, Map<Integer, String>>();
        var templates = new HashMap<Long, Map<Integer, AnkiNoteType.Sides>>();
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
                            .put(row.getInt(2), new AnkiNoteType.Sides(config.text(1), config.text(2)));
                }
            }
            try (var row = statement.executeQuery("SELECT id, name, common FROM decks NOT INDEXED")) {
                while (row.next()) {
                    decks.put(row.getLong(1), text(row.getString(2)).replace("\u001f", "::"));
                }
            }
        }
        names.forEach((id, name) -> types.put(id, new AnkiNoteType(name, clozes.contains(id),
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
