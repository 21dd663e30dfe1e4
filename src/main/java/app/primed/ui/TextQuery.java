package app.primed.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/// A text search for plain text or a regular expression.
///
/// @param text the text or expression
/// @param regex whether it is a regular expression in Java's syntax
/// @param matchCase whether the search is case-sensitive
/// @param wholeWords whether only whole words match
record TextQuery(String text, boolean regex, boolean matchCase, boolean wholeWords) {
    /// The search stops after this many matches.
    static final int MAX_MATCHES = 100_000;

    /// A match, by offsets in the text.
    record Match(int start, int end) {}

    /// @param matches in order
    /// @param problem why there may be more or none, in words for the user
    record Result(List<Match> matches, Optional<String> problem) {}

    /// @param deadline when to give up, as [System#nanoTime()]
    Result findIn(String text, long deadline) {
        if (text.isEmpty()) {
            return new Result(List.of(), Optional.empty());
        }
        var places = new ArrayList<Match>();
        try {
            var matcher = pattern().matcher(new InterruptibleText(text, deadline));
            while (places.size() < MAX_MATCHES && matcher.find()) {
                if (matcher.end() > matcher.start()) {
                    places.add(new Match(matcher.start(), matcher.end()));
                }
            }
            return new Result(places, places.size() < MAX_MATCHES ? Optional.empty() : Optional.of("There are more"));
        } catch (PatternSyntaxException e) {
            return new Result(List.of(), Optional.of(describe(e)));
        } catch (TimeoutException | StackOverflowError e) {
            return new Result(places, Optional.of("This expression takes too long; try a simpler one"));
        }
    }

    /// The replacement for one match. `$1` and `${name}` refer to groups of a regular expression.
    ///
    /// @throws IllegalArgumentException if the replacement refers to an unknown group
    String replacementFor(String text, Match place, String replacement, long deadline) {
        if (!regex) {
            return replacement;
        }
        var matcher = pattern().matcher(new InterruptibleText(text, deadline));
        if (!matcher.find(place.start()) || matcher.start() != place.start()) {
            return text.substring(place.start(), place.end());
        }
        return expand(matcher, replacement);
    }

    /// The text from the start of the first match to the end of the last, with all matches replaced.
    ///
    /// @throws IllegalArgumentException if the replacement refers to an unknown group
    /// @throws TimeoutException if it takes too long
    String replaceAll(String text, List<Match> places, String replacement, long deadline) {
        var all = new StringBuilder();
        int at = places.getFirst().start();
        var matcher = pattern().matcher(new InterruptibleText(text, deadline));
        for (var place : places) {
            all.append(text, at, place.start());
            if (!regex) {
                all.append(replacement);
            } else if (matcher.find(place.start()) && matcher.start() == place.start()) {
                all.append(expand(matcher, replacement));
            } else {
                all.append(text, place.start(), place.end());
            }
            at = place.end();
        }
        return all.toString();
    }

    private static String expand(Matcher found, String replacement) {
        var built = new StringBuilder();
        for (int at = 0; at < replacement.length(); at++) {
            char c = replacement.charAt(at);
            if (c == '\\' && at + 1 < replacement.length()) {
                char next = replacement.charAt(++at);
                built.append(next == 'n' ? '\n' : next == 't' ? '\t' : next);
            } else if (c == '$' && at + 1 < replacement.length() && Character.isDigit(replacement.charAt(at + 1))) {
                built.append(group(found, replacement.charAt(++at) - '0'));
            } else if (c == '$' && replacement.startsWith("{", at + 1) && replacement.indexOf('}', at) > 0) {
                int end = replacement.indexOf('}', at);
                built.append(group(found, replacement.substring(at + 2, end)));
                at = end;
            } else {
                built.append(c);
            }
        }
        return built.toString();
    }

    private static String group(Matcher found, int number) {
        if (number > found.groupCount()) {
            throw new IllegalArgumentException("There is no group $" + number);
        }
        return Objects.requireNonNullElse(found.group(number), "");
    }

    private static String group(Matcher found, String name) {
        if (!found.namedGroups().containsKey(name)) {
            throw new IllegalArgumentException("There is no group ${" + name + "}");
        }
        return Objects.requireNonNullElse(found.group(name), "");
    }

    private Pattern pattern() {
        var source = regex ? text : Pattern.quote(text);
        if (wholeWords) {
            source = "(?<![\\p{L}\\p{N}_])(?:" + source + ")(?![\\p{L}\\p{N}_])";
        }
        return Pattern.compile(source,
                Pattern.MULTILINE | (matchCase ? 0 : Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    private static String describe(PatternSyntaxException e) {
        return "Not a regular expression: " + e.getDescription().toLowerCase(java.util.Locale.ROOT)
                + (e.getIndex() >= 0 ? ", at character " + (e.getIndex() + 1) : "");
    }

    /// The search took too long or was replaced by another one.
    static final class TimeoutException extends RuntimeException {
        private static final long serialVersionUID = 1;

        TimeoutException() {
            super("too long", null, false, false);
        }
    }

    /// A text that throws after a deadline. There is no other way to stop a regular expression that backtracks forever.
    private static final class InterruptibleText implements CharSequence {
        private final CharSequence text;
        private final long deadline;
        private int reads;

        InterruptibleText(CharSequence text, long deadline) {
            this.text = text;
            this.deadline = deadline;
        }

        @Override
        public char charAt(int index) {
            if ((++reads & 0xfff) == 0 && (System.nanoTime() > deadline || Thread.currentThread().isInterrupted())) {
                throw new TimeoutException();
            }
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
