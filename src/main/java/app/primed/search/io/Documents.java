package app.primed.search.io;

import app.primed.search.model.Hit;
import app.primed.search.model.IndexableNote;
import app.primed.search.model.NoteSummary;
import app.primed.search.model.Passage;
import app.primed.search.model.Trait;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexOptions;

/// Converts lines of notes to Lucene documents and back.
final class Documents {
    /// The text of a line, searched and shown.
    static final String TEXT = "text";
    /// The section's heading and the note's theme, which may contain some of the words.
    static final String AROUND = "around";
    static final String NOTE = "note";
    /// The words of the note's path.
    static final String PATH = "path";
    static final String KIND = "kind";
    static final String BY = "by";
    static final String DAY = "day";
    static final String IS = "is";
    static final String TAG = "tag";
    /// Marks documents of the overlay in memory.
    static final String LAYER = "layer";
    static final String TYPED = "typed";

    private static final String LINE = "line";
    private static final String HANDLE = "handle";
    private static final String HEADING = "heading";
    private static final String CARD = "card";
    private static final String ASKED_AS = "asked";
    private static final String QUESTION = "question";
    private static final String ANSWER = "answer";
    private static final FieldType WORDS = words();
    /// Longer lines are truncated, in characters.
    private static final int LONGEST = 2_000;

    private Documents() {}

    /// @param typed whether for the overlay in memory
    static List<Document> of(IndexableNote note, boolean typed) {
        var documents = new ArrayList<Document>(note.passages().size());
        for (var passage : note.passages()) {
            documents.add(of(note.facts(), passage, typed));
        }
        return documents;
    }

    private static Document of(NoteSummary facts, Passage passage, boolean typed) {
        var document = new Document();
        document.add(new StringField(NOTE, facts.note(), Field.Store.YES));
        document.add(new Field(PATH, facts.note(), WORDS));
        document.add(new StoredField(LINE, passage.line()));
        document.add(new StringField(KIND, passage.kind(), Field.Store.YES));
        document.add(new TextField(TEXT, cut(passage.text()), Field.Store.YES));
        var around = passage.traits().contains(Trait.HEADING) ? facts.theme() : passage.heading() + " " + facts.theme();
        document.add(new Field(AROUND, around, WORDS));
        if (!passage.heading().isEmpty()) {
            document.add(new StoredField(HEADING, passage.heading()));
        }
        passage.by().ifPresent(by -> {
            document.add(new StringField(BY, by.toLowerCase(Locale.ROOT), Field.Store.NO));
            document.add(new StoredField(HANDLE, by));
        });
        facts.day().ifPresent(day -> document.add(new LongField(DAY, day.toEpochDay(), Field.Store.YES)));
        passage.traits().forEach(trait -> document.add(new StringField(IS, trait.word(), Field.Store.YES)));
        passage.tags().forEach(tag -> document.add(new StringField(TAG, tag, Field.Store.NO)));
        passage.cards().forEach(card -> {
            document.add(new StoredField(CARD, card.line()));
            document.add(new StoredField(ASKED_AS, card.kind()));
            document.add(new StoredField(QUESTION, card.question()));
            document.add(new StoredField(ANSWER, card.answer()));
        });
        if (typed) {
            document.add(new StringField(LAYER, TYPED, Field.Store.NO));
        }
        return document;
    }

    /// Converts a document to a hit.
    static Hit hit(Document document, List<Hit.Mark> marks) {
        Set<Trait> traits = EnumSet.noneOf(Trait.class);
        for (var word : document.getValues(IS)) {
            Trait.of(word).ifPresent(traits::add);
        }
        var passage = new Passage(
                number(document, LINE).intValue(), text(document, KIND), text(document, HEADING), text(document, TEXT),
                Optional.ofNullable(document.get(HANDLE)), traits, List.of(),
                cards(document));
        var day = Optional.ofNullable(document.getField(DAY))
                .map(f -> LocalDate.ofEpochDay(f.numericValue().longValue()));
        return new Hit(text(document, NOTE), day, passage, marks);
    }

    /// Lucene keeps the values of a field in the order they were added.
    private static List<Passage.Card> cards(Document document) {
        var lines = document.getFields(CARD);
        var kinds = document.getValues(ASKED_AS);
        var questions = document.getValues(QUESTION);
        var answers = document.getValues(ANSWER);
        var cards = new ArrayList<Passage.Card>(lines.length);
        for (int i = 0; i < lines.length; i++) {
            cards.add(new Passage.Card(lines[i].numericValue().intValue(), kinds[i], questions[i], answers[i]));
        }
        return List.copyOf(cards);
    }

    static String text(Document document, String field) {
        var value = document.get(field);
        return value == null ? "" : value;
    }

    private static Number number(Document document, String field) {
        var value = document.getField(field);
        return value == null ? 1 : value.numericValue();
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private static FieldType words() {
        var type = new FieldType();
        type.setTokenized(true);
        type.setOmitNorms(true);
        type.setIndexOptions(IndexOptions.DOCS);
        type.freeze();
        return type;
    }
}
