package app.primed.notebook.model;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Finds the `::` or `:::` that separates a question from its answer, and not the `::` of code.
///
/// With a space behind it, after a question mark, or as `:::` it parts; without, only in list items and questions, and
/// only where it does not look like a name of code: behind a namespace many people write of (`std::vector`) or one with a
/// digit before a type (`v8::External`), before or behind signs of code (`Foo::bar()`, `Foo::~Foo`), between two
/// capitalized words (`Foo::Bar`), unless `of` comes before them and nothing after (`capital of France::Paris`), and in
/// a line of two words (`foo::bar`). In brackets (`a[::2]`) and in inline code it never does, and neither does a type of
/// Haskell's (`f :: Int -> Int`).
///
/// @param at offset of the mark
/// @param length 2, or 3 where the card is asked both ways
record CardSeparator(int at, int length) {
    private static final Pattern ASKS =
            Pattern.compile("(?i)(?:what|why|how|when|where|who|whose|which|name|explain|define"
                    + "|describe)\\b.*");
    private static final Pattern ASKED = Pattern.compile(".*\\?[\"'”’*_)\\]]*");
    /// Namespaces and types of the languages people write of; what follows them is a name too.
    private static final Set<String> NAMESPACES = Set.of(
            "std", "boost", "chrono", "ranges", "filesystem", "absl", "fmt", "cv", "tf", "torch", "detail", "ios",
            "core",
            "alloc", "crate", "super", "self", "Self", "tokio", "serde", "io", "fs", "env", "mem", "ptr", "thread",
            "sync",
            "String", "Vec", "Option", "Result", "Box", "Rc", "Arc", "HashMap", "HashSet", "Some", "Ok", "Err",
            "parent",
            "static", "Math", "File", "Net", "JSON", "CGI", "URI", "Kernel");
    private static final Set<String> AFTER = Set.of(
            "before", "after", "new", "class", "from", "default", "int", "text", "jsonb", "date", "timestamp", "uuid",
            "numeric", "integer", "varchar", "hover", "std");
    private static final Pattern CODE =
            Pattern.compile(".*[_<>({}\\[;=@#$&|\\\\/.].*|.*\\p{Ll}\\p{Lu}.*|[a-fA-F:]*+\\d[\\da-fA-F:]*+");
    /// A lower-case name with a digit, as `v8` and `cv2`; prose has few before a capital.
    private static final Pattern NUMBERED = Pattern.compile("\\p{Ll}+\\d[\\p{Ll}\\d]*+");
    private static final Pattern TYPE = Pattern.compile("\\p{Lu}.*");
    private static final Pattern DESTRUCTOR = Pattern.compile("~\\p{L}.*");
    private static final Pattern PROPER = Pattern.compile("\\p{Lu}\\p{Ll}+\\p{Punct}*");
    private static final Pattern HASKELL_NAME =
            Pattern.compile("(?:[\\p{Ll}_][\\w']*|\\(\\S+\\))(?:,\\s*+[\\p{Ll}_][\\w']*+)*+");
    private static final Pattern HASKELL_ARROWS =
            Pattern.compile(
                    "(?:forall [\\p{Ll} ]+\\. *)?[(\\[]*(?:\\p{Lu}\\w*|\\p{Ll}\\w?|\\(\\))(?:[\\s()\\[\\],.!]|->|=>|\\p{Lu}\\w*+|\\p{Ll}\\b)*+");
    private static final Pattern HASKELL_TYPES =
            Pattern.compile("(?:[()\\[\\],\\s]|\\b(?:Int|Integer|Double|Float|Char|String|Bool|"
                    + "Maybe|Either|IO|Ordering|Rational|Word|Map|Set|Text|ByteString|Monad|Functor|\\p{Ll})\\b)++");

    /// A card has one mark or a few. Checking a mark reads the whole line, which takes quadratic time for many marks.
    private static final int MARKS = 20;

    /// @param masked the line's words, see [ProseMask]
    /// @param item whether the line is a list item
    /// @param tagged whether the note is marked as one of cards: every mark parts then
    static Optional<CardSeparator> find(String masked, boolean item, boolean tagged) {
        int depth = 0;
        int marks = 0;
        var doubtful = Optional.<CardSeparator>empty();
        for (int i = 0; i < masked.length() && marks < MARKS; i++) {
            char c = masked.charAt(i);
            if (c == '[' || c == '(' || c == '{') {
                depth++;
            } else if (c == ']' || c == ')' || c == '}') {
                depth = Math.max(0, depth - 1);
            } else if (c == ':') {
                int length = run(masked, i);
                if (length == 2 || length == 3) {
                    marks++;
                    var here = new CardSeparator(i, length);
                    if (depth == 0 && here.parts(masked, tagged)) {
                        return Optional.of(here);
                    }
                    if (depth == 0 && marks == 1 && here.mayPart(masked, item)) {
                        doubtful = Optional.of(here);
                    }
                }
                i += length - 1;
            }
        }
        return marks == 1 ? doubtful : Optional.empty();
    }

    /// The two sides of a line's words; empty where it has no mark that parts them.
    static Optional<CardSides> sides(String words, boolean item) {
        return words.contains("::")
                ? find(ProseMask.of(words), item, false).map(mark -> new CardSides(
                        words.substring(0, mark.at).strip(), words.substring(mark.at + mark.length).strip()))
                : Optional.empty();
    }

    private static int run(String text, int from) {
        int to = from;
        while (to < text.length() && text.charAt(to) == ':') {
            to++;
        }
        return to - from;
    }

    private boolean parts(String text, boolean tagged) {
        var left = text.substring(0, at).strip();
        var right = text.substring(at + length).strip();
        if (!says(left) || right.isEmpty() || left.startsWith("..") || length == 2 && isType(left, right)) {
            return false;
        }
        return tagged || Character.isWhitespace(text.charAt(at + length)) || ASKED.matcher(left).matches()
                || length == 3 && !looksLikeCode(left, right);
    }

    /// Whether it may be a separator although no space follows it.
    private boolean mayPart(String text, boolean item) {
        var left = text.substring(0, at).strip();
        var right = text.substring(at + length).strip();
        return length == 2 && says(left) && !right.isEmpty() && !right.endsWith("?") && words(left) + words(right) > 2
                && (item || ASKS.matcher(left).matches() && !Character.isLowerCase(right.charAt(0)))
                && !looksLikeCode(left, right) && !isProperPair(left, right);
    }

    /// `Foo::Bar`, and not `capital of France::Paris`.
    private static boolean isProperPair(String left, String right) {
        var name = last(left);
        boolean belongs = left.endsWith(" of " + name) && words(right) == 1;
        return isProper(name) && isProper(first(right)) && !belongs;
    }

    private static boolean says(String side) {
        return side.chars().anyMatch(c -> Character.isLetterOrDigit(c) || c == ProseMask.MASK);
    }

    private boolean looksLikeCode(String left, String right) {
        var before = last(left);
        var after = first(right);
        return NAMESPACES.contains(before) || NUMBERED.matcher(before).matches() && TYPE.matcher(after).matches()
                || DESTRUCTOR.matcher(after).matches() || AFTER.contains(after) && words(left) == 1
                || CODE.matcher(before).matches() || CODE.matcher(after).matches() && !ends(after, right);
    }

    /// A full stop behind the only word is the sentence's.
    private static boolean ends(String word, String side) {
        return word.equals(side) && !CODE.matcher(word.substring(0, word.length() - 1)).matches()
                && ".)".indexOf(word.charAt(word.length() - 1)) >= 0;
    }

    private static boolean isProper(String word) {
        return PROPER.matcher(word).matches();
    }

    private static boolean isType(String left, String right) {
        return HASKELL_NAME.matcher(left).matches() && (HASKELL_TYPES.matcher(right).matches()
                || (right.contains("->") || right.contains("=>")) && HASKELL_ARROWS.matcher(right).matches());
    }

    private static String last(String side) {
        return side.substring(side.lastIndexOf(' ') + 1);
    }

    private static String first(String side) {
        int space = side.indexOf(' ');
        return space < 0 ? side : side.substring(0, space);
    }

    private static int words(String side) {
        return side.split("\\s+").length;
    }
}
