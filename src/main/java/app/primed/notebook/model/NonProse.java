package app.primed.notebook.model;

import java.util.function.IntPredicate;

/// Blanks what is not prose in a line: inline code, link targets, tags, addresses, mentions, hashtags and what looks like
/// code or a path. A scanner, since a regular expression would try every run again from each of its characters.
final class NonProse {
    private final String line;
    private final Run solid = new Run(c -> !isSpace(c), "@");
    private final Run path = new Run(c -> !isSpace(c) && "[]()".indexOf(c) < 0, "/\\_=");
    private final Run word = new Run(NonProse::isWord, "");
    private final Run dashed = new Run(c -> isWord(c) || c == '-', "");
    private final Run target = new Run(c -> !isSpace(c) && c != ')', "");
    private final Run tag = new Run(c -> c != '>', "");

    private NonProse(String line) {
        this.line = line;
    }

    /// The line with a space for each character that is not prose.
    static String blanked(String line) {
        var finder = new NonProse(line);
        var prose = new StringBuilder(line);
        for (int at = 0; at < line.length();) {
            int end = finder.end(at);
            for (int i = at; i < end; i++) {
                prose.setCharAt(i, ' ');
            }
            at = Math.max(at + 1, end);
        }
        return prose.toString();
    }

    /// Where what starts here and is not prose ends; -1 where prose starts.
    private int end(int at) {
        int end = markup(at);
        if (end < 0) {
            end = address(at);
        }
        return end < 0 ? code(at) : end;
    }

    private int markup(int at) {
        return switch (line.charAt(at)) {
            case '`' -> {
                int close = line.indexOf('`', at + 1);
                yield close < 0 ? -1 : close + 1;
            }
            case ']' -> at(at + 1) == '(' && at(target.end(at + 2)) == ')' ? target.end(at + 2) + 1 : -1;
            case '<' -> at + 1 < line.length() && at(at + 1) != '>' && !isSpace(at(at + 1))
                    && tag.end(at + 1) < line.length() ? tag.end(at + 1) + 1 : -1;
            default -> -1;
        };
    }

    private int address(int at) {
        int end = solid.end(at);
        for (var start : new String[] {"http://", "https://", "www."}) {
            if (line.regionMatches(true, at, start, 0, start.length()) && end > at + start.length()) {
                return end;
            }
        }
        if (end > at && solid.lastMark > at) {
            return end;
        }
        boolean marked = line.charAt(at) == '@' || line.charAt(at) == '#';
        return marked && word.end(at + 1) > at + 1 ? word.end(at + 1) : -1;
    }

    private int code(int at) {
        int end = path.end(at);
        if (end > at && path.lastMark >= at) {
            return end;
        }
        int name = dashed.end(at);
        boolean begins = isWord(at(at)) != (at > 0 && isWord(at(at - 1)));
        if (begins && name > at && at(name) == '.') {
            int dotted = name;
            while (at(dotted) == '.' && isWord(at(dotted + 1))) {
                dotted = word.end(dotted + 1);
            }
            if (dotted > name) {
                return dotted;
            }
        }
        int call = word.end(at);
        return call > at && at(call) == '(' ? solid.end(call) : -1;
    }

    /// The character at an offset, a space after the last.
    private char at(int at) {
        return at < line.length() ? line.charAt(at) : ' ';
    }

    private static boolean isSpace(int c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    private static boolean isWord(int c) {
        return c < 0x80 && Character.isLetterOrDigit(c) || c == '_';
    }

    /// The run of characters of a class that an offset lies in; found once for all its offsets.
    private final class Run {
        private final IntPredicate in;
        private final String marks;
        private int from;
        private int to;
        /// Offset of the last of the marks in it; less than any offset of it where there is none.
        private int lastMark;

        Run(IntPredicate in, String marks) {
            this.in = in;
            this.marks = marks;
        }

        /// Offset after the run; the given offset where no character of it is there.
        int end(int at) {
            if (at < from || at >= to) {
                from = at;
                to = at;
                while (to < line.length() && in.test(line.charAt(to))) {
                    to++;
                }
                // An `@` at the end of a word is no address.
                lastMark = marks.equals("@") ? to - 2 : to - 1;
                while (lastMark >= from && marks.indexOf(line.charAt(lastMark)) < 0) {
                    lastMark--;
                }
            }
            return to;
        }
    }
}
