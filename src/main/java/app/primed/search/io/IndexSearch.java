package app.primed.search.io;

import app.primed.search.model.Hit;
import app.primed.search.model.Person;
import app.primed.search.model.SearchQuery;
import app.primed.search.model.SearchResults;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.SortedNumericSelector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;

/// One search over one view of the index.
final class IndexSearch {
    /// More hits than these are not counted.
    private static final int COUNTED = 1_000;

    private final IndexReader reader;
    private final Optional<org.apache.lucene.search.Query> hidden;
    private final IndexSearcher searcher;

    IndexSearch(IndexReader reader, Optional<org.apache.lucene.search.Query> hidden) {
        this.reader = reader;
        this.hidden = hidden;
        this.searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
    }

    SearchResults find(SearchQuery query, int most) throws IOException {
        if (query.isEmpty()) {
            return new SearchResults(List.of(), 0, false, query.remarks());
        }
        var exact = find(new LuceneQueries(false), query, most, query.remarks());
        if (exact.total() > 0 || !query.hasWords()) {
            return exact;
        }
        var remarks = new ArrayList<>(query.remarks());
        remarks.add("No exact matches. Showing similar spellings.");
        var near = find(new LuceneQueries(true), query, most, List.copyOf(remarks));
        return near.total() > 0 ? near : exact;
    }

    private SearchResults find(LuceneQueries asked, SearchQuery query, int most, List<String> remarks)
            throws IOException {
        var top = top(visible(asked.all(query)), query.hasWords(), most);
        var marking = new MatchHighlighter(asked.marked(query));
        var stored = searcher.storedFields();
        var hits = new ArrayList<Hit>(top.scoreDocs.length);
        for (var scored : top.scoreDocs) {
            var document = stored.document(scored.doc);
            hits.add(Documents.hit(document,
                    query.hasWords() ? marking.marksIn(Documents.text(document, Documents.TEXT)) : List.of()));
        }
        return new SearchResults(List.copyOf(hits), top.totalHits.value(),
                top.totalHits.relation() == TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO, remarks);
    }

    /// @param among the notes to look in; empty for all
    List<Hit> all(SearchQuery query, Optional<Set<String>> among) throws IOException {
        var hits = new ArrayList<Hit>();
        var every = visible(new LuceneQueries(false).all(query));
        var wanted = among.<org.apache.lucene.search.Query>map(notes -> new BooleanQuery.Builder()
                .add(every, Occur.MUST)
                .add(new TermInSetQuery(Documents.NOTE, notes.stream().map(BytesRef::new).toList()), Occur.FILTER)
                .build()).orElse(every);
        int most = Math.max(1, searcher.count(wanted));
        // Lucene decompresses stored lines by the block: in their order, each block once.
        var inOrder = new TopFieldCollectorManager(new Sort(SortField.FIELD_DOC), most, null, most);
        var stored = searcher.storedFields();
        for (var scored : searcher.search(wanted, inOrder).scoreDocs) {
            hits.add(Documents.hit(stored.document(scored.doc), List.of()));
        }
        hits.sort(Comparator.comparing(Hit::note).thenComparing(Hit::line));
        return hits;
    }

    List<Person> people(String begun, int most) throws IOException {
        var terms = MultiTerms.getTerms(reader, Documents.BY);
        if (terms == null) {
            return List.of();
        }
        var prefix = new BytesRef(begun.toLowerCase(Locale.ROOT));
        var people = new ArrayList<Person>();
        var each = terms.iterator();
        var term = begun.isEmpty()
                ? each.next()
                : each.seekCeil(prefix) == org.apache.lucene.index.TermsEnum.SeekStatus.END
                        ? null
                        : each.term();
        while (term != null && StringHelper.startsWith(term, prefix)) {
            people.add(new Person(term.utf8ToString(), each.docFreq()));
            term = each.next();
        }
        people.sort(Comparator.comparingInt(Person::lines).reversed().thenComparing(Person::handle));
        var named = new ArrayList<Person>();
        for (var person : people.subList(0, Math.min(most, people.size()))) {
            named.add(new Person(asWritten(person.handle()), person.lines()));
        }
        return named;
    }

    private String asWritten(String handle) throws IOException {
        var one = searcher.search(new TermQuery(new Term(Documents.BY, handle)), 1).scoreDocs;
        return one.length == 0
                ? handle
                : Documents.hit(searcher.storedFields().document(one[0].doc), List.of()).passage().by().orElse(handle);
    }

    /// By how well the words fit; where there are no words, the newest first.
    private TopDocs top(org.apache.lucene.search.Query query, boolean byWords, int most) throws IOException {
        if (byWords) {
            return searcher.search(query, new TopScoreDocCollectorManager(most, Math.max(most, COUNTED)));
        }
        var newest = LongField.newSortField(Documents.DAY, true, SortedNumericSelector.Type.MAX);
        newest.setMissingValue(Long.MIN_VALUE);
        var sort = new Sort(newest, SortField.FIELD_DOC);
        return searcher.search(query, new TopFieldCollectorManager(sort, most, null, Math.max(most, COUNTED)));
    }

    private org.apache.lucene.search.Query visible(org.apache.lucene.search.Query query) {
        return hidden.<org.apache.lucene.search.Query>map(
                hide -> new BooleanQuery.Builder().add(query, Occur.MUST).add(hide, Occur.MUST_NOT).build())
                .orElse(query);
    }
}
