package app.primed.search.io;

import app.primed.search.model.Hit.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.FieldHighlighter;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Finds the matching words in a line.
final class MatchHighlighter {
    private final FieldHighlighter highlighter;

    /// @param query what to mark, in the field of the line's text
    MatchHighlighter(Query query) {
        highlighter = new Once().of(query);
    }

    List<Mark> marksIn(String text) throws IOException {
        return !text.isEmpty() && highlighter.highlightFieldForDoc(null, -1, text) instanceof Marks marks
                ? marks.list()
                : List.of();
    }

    /// Prepares the query once; doing so for each line would be most of the cost.
    private static final class Once extends UnifiedHighlighter {
        Once() {
            super(UnifiedHighlighter.builderWithoutSearcher(WordAnalyzer.stemmed())
                    .withBreakIterator(WholeBreakIterator::new)
                    .withFormatter(new AsMarks()));
        }

        FieldHighlighter of(Query query) {
            return getFieldHighlighter(Documents.TEXT, query, extractTerms(query), 1);
        }
    }

    private record Marks(List<Mark> list) {}

    private static final class AsMarks extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            var spans = new ArrayList<Mark>();
            for (var passage : passages) {
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    spans.add(new Mark(passage.getMatchStarts()[i], passage.getMatchEnds()[i]));
                }
            }
            spans.sort(Comparator.comparingInt(Mark::from));
            return new Marks(apart(spans));
        }

        /// Merges overlapping marks.
        private static List<Mark> apart(List<Mark> spans) {
            var apart = new ArrayList<Mark>();
            for (var span : spans) {
                if (!apart.isEmpty() && apart.getLast().to() >= span.from()) {
                    var last = apart.removeLast();
                    apart.add(new Mark(last.from(), Math.max(last.to(), span.to())));
                } else {
                    apart.add(span);
                }
            }
            return List.copyOf(apart);
        }
    }
}
