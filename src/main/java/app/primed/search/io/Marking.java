package app.primed.search.io;

import app.primed.search.model.Hit.Mark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;

/// Finds in a line the words it was found by.
final class Marking {
    private final UnifiedHighlighter highlighter = new UnifiedHighlighter(
            UnifiedHighlighter.builderWithoutSearcher(Words.stemmed()).withBreakIterator(WholeBreakIterator::new)
                    .withFormatter(new AsMarks()));
    private final Query query;

    /// @param query what to mark, in the field of the line's text
    Marking(Query query) {
        this.query = query;
    }

    List<Mark> in(String text) throws IOException {
        return !text.isEmpty()
                && highlighter.highlightWithoutSearcher(Documents.TEXT, query, text, 1) instanceof Marks marks
                        ? marks.list()
                        : List.of();
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

        /// A word found twice is marked once.
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
