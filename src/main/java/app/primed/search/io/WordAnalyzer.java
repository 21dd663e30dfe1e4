package app.primed.search.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishMinimalStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;

/// Splits text into words of letters and digits, in lower case and without accents. `_` and `.` separate words, so that
/// `gi_frame` is found by `frame` and `self.assertEqual` by `assertEqual`.
final class WordAnalyzer extends Analyzer {
    private final boolean stemmed;

    private WordAnalyzer(boolean stemmed) {
        this.stemmed = stemmed;
    }

    /// Treats singular and plural as one word.
    static WordAnalyzer stemmed() {
        return new WordAnalyzer(true);
    }

    /// Keeps words as written, for prefixes.
    static WordAnalyzer plain() {
        return new WordAnalyzer(false);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var source = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
        TokenStream words = new ASCIIFoldingFilter(new LowerCaseFilter(source));
        return new TokenStreamComponents(source, stemmed ? new EnglishMinimalStemFilter(words) : words);
    }

    @Override
    protected TokenStream normalize(String field, TokenStream in) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(in));
    }

    List<String> words(String text) {
        try (var stream = tokenStream(Documents.TEXT, text)) {
            var words = new ArrayList<String>();
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
