package app.primed.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// The target of a link in a note. Only the web and mail may be opened outside Primed.
public enum LinkTarget {
    OUTSIDE,
    /// A file beside the note.
    LOCAL,
    /// A scheme that could run or read something.
    REFUSED;

    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.*", Pattern.DOTALL);
    private static final Set<String> ALLOWED = Set.of("http", "https", "mailto");
    private static final Pattern PICTURE = Pattern.compile(".*\\.(png|jpe?g|gif|bmp)", Pattern.CASE_INSENSITIVE);

    public static LinkTarget of(String target) {
        // A browser ignores white space and control characters in a scheme.
        var plain = target.replaceAll("[\\s\\p{Cntrl}]", "");
        if (!SCHEME.matcher(plain).matches()) {
            return plain.startsWith("//") || plain.startsWith("\\") ? REFUSED : LOCAL;
        }
        return ALLOWED.contains(plain.substring(0, plain.indexOf(':')).toLowerCase(Locale.ROOT)) ? OUTSIDE : REFUSED;
    }

    /// Whether a file of this name is a picture that Primed shows.
    public static boolean isPicture(String name) {
        return PICTURE.matcher(name).matches();
    }
}
