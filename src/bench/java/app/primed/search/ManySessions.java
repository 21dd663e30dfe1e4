package app.primed.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Makes a vault of many sessions to measure with: believable notes of somebody who learns Python in front of an
/// audience, always the same ones. By default 10,000 sessions, 27 MB.
///
/// `mvn -Pbench test-compile exec:exec@bench -Dbench.class=app.primed.search.ManySessions -Dbench.args=/tmp/many`
public final class ManySessions {
    private static final LocalDate FIRST = LocalDate.of(1999, 8, 2);
    private static final List<String> SUBJECTS = List.of(
            "generators", "coroutines", "the averager", "yield from", "asyncio", "decorators", "context managers",
            "descriptors", "iterators", "closures", "unit tests", "type hints", "the event loop", "async generators",
            "dataclasses", "regular expressions", "sorting", "recursion", "the garbage collector", "exceptions");
    private static final List<String> THINGS = List.of(
            "generator", "coroutine", "subgenerator", "delegating generator", "caller", "frame", "stack", "value",
            "exception", "return value", "loop", "iterator", "sentinel", "decorator", "callback", "future", "task",
            "queue", "lock", "list", "tuple", "dictionary", "class", "method", "attribute", "module", "test", "editor",
            "terminal", "branch", "commit", "book", "chapter", "exercise", "interview", "question", "answer", "stream");
    private static final List<String> DOES = List.of(
            "suspends", "resumes", "returns", "raises", "yields", "closes", "primes", "feeds", "blocks", "awaits",
            "catches", "forgets", "keeps", "shares", "copies", "counts", "skips", "delegates to", "waits for",
            "finishes before", "starts after", "hides", "replaces", "wraps", "calls");
    private static final List<String> HOW = List.of(
            "slowly", "once", "twice", "at the first yield", "before it is primed", "after close", "in the same frame",
            "without a return", "on the second next", "when nobody looks", "inside the loop", "outside the try block",
            "as the book says", "against all I believed", "for no reason I can see", "by accident", "every time");
    private static final List<String> HANDLES = List.of(
            "maple_syrup", "quietStorm", "bitwitch", "northernPike", "tabs_or_bust", "redHerring42", "lazyEvaluator",
            "pixelMonk", "owlAtNoon", "semiColonel", "greenTea", "nullPorter", "ferrousWheel", "marginalia", "kernelPanda",
            "slowCooker", "tinyDaemon", "hexagone", "blueMonad", "yarnball");
    private static final List<String> HEADINGS = List.of(
            "Goals", "Questions", "Viewer Questions", "Interview Questions", "Code Challenge", "Learnings", "Ponderings",
            "Opinions", "Debates", "Viewer Advice", "TODO", "Resources", "Quotes", "Experiences", "Ideas", "Scraps");

    private final Random random;

    private ManySessions(long seed) {
        random = new Random(seed);
    }

    /// @param args the folder to make, and how many sessions (10,000)
    public static void main(String[] args) throws IOException {
        var words = String.join(" ", args).strip().split("\\s+");
        if (words[0].isEmpty()) {
            System.err.println("Name the folder to make: -Dbench.args=/tmp/many");
            return;
        }
        var vault = Path.of(words[0]);
        int count = words.length > 1 ? Integer.parseInt(words[1]) : 10_000;
        long bytes = make(vault, count);
        System.out.printf("%,d sessions, %.1f MB in %s%n", count, bytes / 1e6, vault.resolve("notes"));
    }

    /// @return bytes written
    public static long make(Path vault, int count) throws IOException {
        var many = new ManySessions(27);
        var day = FIRST;
        long bytes = 0;
        for (int i = 0; i < count; i++) {
            var subject = many.one(SUBJECTS);
            var text = many.session(day, subject);
            var folder = Files.createDirectories(vault.resolve("notes").resolve(Integer.toString(day.getYear())));
            Files.writeString(folder.resolve(day + ".md"), text);
            bytes += text.length();
            day = day.plusDays(1);
        }
        return bytes;
    }

    private String session(LocalDate day, String subject) {
        var text = new StringBuilder("%d - %d - %d%n".formatted(day.getYear(), day.getMonthValue(), day.getDayOfMonth())
                .replace(System.lineSeparator(), "\n"));
        text.append("=============\n\n").append(subject).append(" again, chapter ").append(random.nextInt(1, 30))
                .append("\n\n");
        for (var heading : some(HEADINGS, 5 + random.nextInt(3))) {
            text.append(heading).append('\n').append("=".repeat(heading.length())).append("\n\n");
            section(heading, subject, text);
            text.append('\n');
        }
        return text.toString();
    }

    private void section(String heading, String subject, StringBuilder text) {
        int count = 2 + random.nextInt(4);
        for (int i = 0; i < count; i++) {
            switch (heading) {
                case "Goals", "TODO" -> text.append(random.nextBoolean() ? "- [ ] " : "- [x] ").append("read about ")
                        .append(subject).append(" until the ").append(sentence()).append('\n');
                case "Questions", "Viewer Questions", "Interview Questions" -> question(heading, text);
                case "Viewer Advice", "Quotes", "Opinions" -> text.append(one(HANDLES)).append(": ").append("the ")
                        .append(sentence()).append(", and the ").append(sentence()).append("\n\n");
                case "Debates" -> debate(text);
                case "Code Challenge" -> code(subject, text);
                case "Resources" -> text.append("- https://example.org/").append(one(THINGS).replace(' ', '-'))
                        .append('/').append(random.nextInt(1000)).append(" about ").append(subject).append('\n');
                default -> text.append("- The ").append(sentence()).append(". The ").append(sentence()).append(".\n");
            }
        }
    }

    private void question(String heading, StringBuilder text) {
        text.append("- ").append(heading.startsWith("Viewer") ? one(HANDLES) + ": " : "").append("Why is it that the ")
                .append(sentence()).append("?\n");
        if (random.nextInt(3) > 0) {
            text.append("    - Because the ").append(sentence()).append('\n');
        }
    }

    private void debate(StringBuilder text) {
        text.append("- Should a ").append(one(THINGS)).append(" replace a ").append(one(THINGS)).append("?\n");
        text.append("    - Pros\n        - ").append(one(HANDLES)).append(": the ").append(sentence()).append('\n');
        text.append("    - Cons\n        - ").append(one(HANDLES)).append(": the ").append(sentence()).append('\n');
    }

    private void code(String subject, StringBuilder text) {
        var name = one(THINGS).replace(' ', '_');
        text.append("- Write ").append(subject).append(" with a ").append(one(THINGS)).append("\n\n```python\n")
                .append("def ").append(name).append("(start=").append(random.nextInt(100)).append("):\n")
                .append("    total = start\n    while True:\n        term = yield total\n        total += term\n\n")
                .append("made = ").append(name).append("()\nnext(made)\nmade.send(").append(random.nextInt(1000))
                .append(")\n```\n\n");
    }

    private String sentence() {
        return one(THINGS) + " " + one(DOES) + " the " + one(THINGS) + " " + one(HOW)
                + (random.nextInt(6) == 0 ? " (" + rare() + ")" : "");
    }

    /// Names nobody else has: what makes a vault's words many.
    private String rare() {
        return one(THINGS).replace(' ', '_') + "_" + Integer.toString(random.nextInt(46_656), 36);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /// Some of them, in their order.
    private List<String> some(List<String> of, int count) {
        var chosen = new ArrayList<>(of);
        while (chosen.size() > count) {
            chosen.remove(random.nextInt(chosen.size()));
        }
        return chosen;
    }
}
