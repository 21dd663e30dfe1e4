package app.primed.search.io;

import app.primed.search.model.SearchQuery.Condition;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;

/// Translates a search into Lucene queries.
final class LuceneQueries {
    /// A whole word scores higher than a prefix.
    private static final float WHOLE = 2;
    private static final float AROUND = 0.3f;
    /// Nearly every line has a word that begins with a given letter.
    private static final int SHORTEST = 2;

    private final WordAnalyzer words = WordAnalyzer.stemmed();
    private final WordAnalyzer plain = WordAnalyzer.plain();
    private final boolean near;

    /// @param near whether words may differ by a letter
    LuceneQueries(boolean near) {
        this.near = near;
    }

    /// Lines that match all clauses. At least one word must be in the line itself; the others may be in its section's
    /// heading or in the theme of the note.
    Query all(app.primed.search.model.SearchQuery query) {
        var all = new BooleanQuery.Builder();
        var alternatives = new LinkedHashMap<Class<?>, List<Query>>();
        var inLine = new ArrayList<Query>();
        boolean wanted = false;
        boolean phrased = false;
        // One word has to stand in the line itself.
        boolean alone = query.clauses().stream()
                .filter(c -> c.wanted() && c.condition() instanceof Condition.Word).count() == 1
                && query.clauses().stream().noneMatch(c -> c.wanted() && c.condition() instanceof Condition.Phrase);
        for (var clause : query.clauses()) {
            wanted |= clause.wanted();
            switch (clause.condition()) {
                case Condition.Word(var text, var begun) when clause.wanted() -> {
                    var own = word(Documents.TEXT, text, begun);
                    inLine.add(own);
                    all.add(alone ? own : either(own, word(Documents.AROUND, text, begun)), Occur.MUST);
                }
                case Condition.Phrase phrase when clause.wanted() -> {
                    phrased = true;
                    all.add(phrase(phrase.text()), Occur.MUST);
                }
                case Condition.Kind _,Condition.By _,Condition.Note _ when clause.wanted() -> alternatives
                        .computeIfAbsent(clause.condition().getClass(), _ -> new ArrayList<>())
                        .add(filter(clause.condition()));
                default -> all.add(filter(clause.condition()), clause.wanted() ? Occur.FILTER : Occur.MUST_NOT);
            }
        }
        alternatives.values().forEach(some -> all.add(any(some), Occur.FILTER));
        if (!wanted) {
            all.add(new MatchAllDocsQuery(), Occur.MUST);
        }
        if (!alone && !phrased && !inLine.isEmpty()) {
            all.add(any(inLine), Occur.FILTER);
        }
        return all.build();
    }

    private static Query either(Query own, Query around) {
        return new BooleanQuery.Builder().add(own, Occur.SHOULD)
                .add(new BoostQuery(new ConstantScoreQuery(around), AROUND), Occur.SHOULD).build();
    }

    /// The words to highlight in a line.
    Query marked(app.primed.search.model.SearchQuery query) {
        var some = new BooleanQuery.Builder();
        for (var clause : query.clauses()) {
            if (clause.wanted()) {
                switch (clause.condition()) {
                    case Condition.Word(var text, var begun) ->
                        some.add(word(Documents.TEXT, text, begun), Occur.SHOULD);
                    case Condition.Phrase(var text) -> some.add(phrase(text), Occur.SHOULD);
                    default -> {
                    }
                }
            }
        }
        return some.build();
    }

    private Query filter(Condition condition) {
        return switch (condition) {
            case Condition.Word(var text, var begun) -> word(Documents.TEXT, text, begun);
            case Condition.Phrase(var text) -> phrase(text);
            case Condition.Kind(var ids) -> any(ids.stream()
                    .<Query>map(id -> new TermQuery(new Term(Documents.KIND, id))).toList());
            case Condition.By(var handle, var begun) -> {
                var term = new Term(Documents.BY, handle.toLowerCase(Locale.ROOT));
                yield begun ? new PrefixQuery(term) : new TermQuery(term);
            }
            case Condition.Between(var from, var through) -> LongField.newRangeQuery(
                    Documents.DAY, epoch(from, Long.MIN_VALUE), epoch(through, Long.MAX_VALUE));
            case Condition.Note(var part) -> new ConstantScoreQuery(each(Documents.PATH, part, true));
            case Condition.Tag(var name, var begun) -> {
                var term = new Term(Documents.TAG, name.toLowerCase(Locale.ROOT));
                yield begun ? new PrefixQuery(term) : new TermQuery(term);
            }
            case Condition.Is(var trait) -> new TermQuery(new Term(Documents.IS, trait.word()));
        };
    }

    /// A typed word may be several words: `gi_frame`.
    private Query word(String field, String text, boolean begun) {
        var whole = words.words(text);
        if (whole.isEmpty()) {
            return new MatchNoDocsQuery("no word");
        }
        if (whole.size() > 1) {
            return begun || field.equals(Documents.AROUND) ? each(field, text, begun) : phrase(text);
        }
        var exact = new Term(field, whole.getFirst());
        if (near && whole.getFirst().length() > 3) {
            return new FuzzyQuery(exact, 1, 1);
        }
        if (!begun || text.length() < SHORTEST) {
            return new TermQuery(exact);
        }
        return new BooleanQuery.Builder().add(new BoostQuery(new TermQuery(exact), WHOLE), Occur.SHOULD)
                .add(new PrefixQuery(new Term(field, plain.words(text).getFirst())), Occur.SHOULD).build();
    }

    /// Several words typed as one; the last may be a prefix.
    private Query each(String field, String text, boolean begun) {
        var every = new BooleanQuery.Builder();
        var whole = words.words(text);
        var typed = plain.words(text);
        for (int i = 0; i < whole.size(); i++) {
            boolean last = i == whole.size() - 1 && begun;
            every.add(
                    last
                            ? any(List.of(begun(field, typed.get(i)), new TermQuery(new Term(field, whole.get(i)))))
                            : new TermQuery(new Term(field, whole.get(i))),
                    Occur.MUST);
        }
        return every.build();
    }

    /// A note's name or folder may also have what is typed inside of a word.
    private static Query begun(String field, String typed) {
        return field.equals(Documents.PATH) && typed.length() > SHORTEST && typed.chars().allMatch(Character::isLetter)
                ? new WildcardQuery(new Term(field, "*" + typed + "*"))
                : new PrefixQuery(new Term(field, typed));
    }

    private Query phrase(String text) {
        var whole = words.words(text);
        return switch (whole.size()) {
            case 0 -> new MatchNoDocsQuery("no word");
            case 1 -> new TermQuery(new Term(Documents.TEXT, whole.getFirst()));
            default -> new PhraseQuery(Documents.TEXT, whole.stream().map(BytesRef::new).toArray(BytesRef[]::new));
        };
    }

    private static Query any(List<Query> some) {
        if (some.size() == 1) {
            return some.getFirst();
        }
        var any = new BooleanQuery.Builder();
        some.forEach(one -> any.add(one, Occur.SHOULD));
        return any.build();
    }

    private static long epoch(Optional<LocalDate> day, long none) {
        return day.map(LocalDate::toEpochDay).orElse(none);
    }
}
