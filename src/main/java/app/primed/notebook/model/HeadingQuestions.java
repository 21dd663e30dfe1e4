package app.primed.notebook.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Interview questions that are headings: under `# Interview questions`, `## What is a closure?` is asked, and what is
/// below it answers, with deeper headings.
final class HeadingQuestions {
    private static final Pattern NUMBER = Pattern.compile("\\(?(?:Q(?:uestion)? ?)?\\d{1,4}[.):] *+");
    private static final Pattern LABEL = Pattern.compile("(?i)q(?:uestion)?[:.] +");
    /// About the note, and not in it.
    private static final Pattern ABOUT_THE_NOTE =
            Pattern.compile("(?i)(?:how to (?:use|contribute|read|help|support|run"
                    + "|start|get started)|what(?:'s| is) (?:in )?(?:this|here|new|next)|why this|who is this) ?.*");
    private static final Pattern WORDS_OF_HTML =
            Pattern.compile(
                    "(?i)\\s*(?:</?(?:details|summary|p|div|br|b)\\b[^>]*>\\s*)+(?:answer\\s*(?:</\\w+>\\s*)+)?");
    /// A link to another place of the note: `**[Back to top](#contents)**`
    private static final Pattern WAY_BACK = Pattern.compile("[^\\w\\[]*\\[[^\\]]*]\\(#[^)]*\\)\\W*");
    private static final Pattern FOLDED = Pattern.compile("(?i)<details\\b.*(?:answer|solution)");
    private static final Pattern RULE = Pattern.compile("\\s*(?:-{3,}|\\*{3,}|_{3,})\\s*");

    private HeadingQuestions() {}

    /// Which headings may ask, in order.
    ///
    /// @param kinds what the words of each heading say
    static boolean[] asking(List<Heading> headings, List<SectionKind> kinds) {
        var asking = new boolean[headings.size()];
        int title = 0;
        Map<Integer, int[]> numbered = new HashMap<>();
        for (int pass = 0; pass < 2; pass++) {
            for (int i = 0; i < asking.length; i++) {
                var heading = headings.get(i);
                if (title > 0 && heading.level() <= title) {
                    title = 0;
                }
                if (kinds.get(i) == SectionKind.INTERVIEW_QUESTIONS) {
                    title = title == 0 ? heading.level() : title;
                } else if (title > 0 && kinds.get(i) == SectionKind.OTHER) {
                    boolean asks = asks(heading.text());
                    if (NUMBER.matcher(heading.text()).lookingAt()) {
                        // Among numbered questions one may be put as a title: `7. Event delegation`.
                        var counts = numbered.computeIfAbsent(heading.level(), _ -> new int[2]);
                        counts[asks ? 1 : 0] += 1 - pass;
                        asks |= pass == 1 && counts[1] > counts[0];
                    }
                    asking[i] = asks;
                }
            }
            title = 0;
        }
        return asking;
    }

    private static boolean asks(String heading) {
        var words = words(heading);
        if (words.indexOf(' ') < 0 || ABOUT_THE_NOTE.matcher(words).matches()) {
            return false;
        }
        return QuestionWording.endsAsking(words) || LABEL.matcher(heading).lookingAt()
                || QuestionWording.WH.matcher(words).matches() || QuestionWording.INVERTED.matcher(words).matches()
                || QuestionWording.QUIZZES.matcher(words).matches();
    }

    private static String words(String heading) {
        var words = NUMBER.matcher(heading).replaceFirst("");
        return LABEL.matcher(words).replaceFirst("").strip();
    }

    /// The questions of a note with those that its headings ask.
    ///
    /// @param asking which sections' headings may ask, by the line
    /// @param found the others, in order
    static List<Question> with(List<Section> sections, Map<Integer, Boolean> asking, List<Question> found,
            SessionText text) {
        var all = new ArrayList<>(found);
        for (int i = 0; i < sections.size(); i++) {
            var section = sections.get(i);
            if (!asking.getOrDefault(section.line(), false)) {
                continue;
            }
            int next = i + 1;
            boolean deeper = next < sections.size() && sections.get(next).heading().level() > section.heading().level();
            if (section.entries().isEmpty() && deeper && asking.getOrDefault(sections.get(next).line(), false)
                    || lists(section, found)) {
                continue; // A heading over questions.
            }
            while (next < sections.size() && sections.get(next).heading().level() > section.heading().level()
                    && !(asking.getOrDefault(sections.get(next).line(), false) && apart(sections.get(next)))) {
                next++;
            }
            int end = sections.get(next - 1).range().endLine();
            all.removeIf(question -> question.line() > section.line() && question.line() <= end
                    && !QuestionWording.labelled(question.entry().text()));
            all.add(question(section, end, text));
            i = next - 1;
        }
        all.sort(Comparator.comparingInt(Question::line));
        return List.copyOf(all);
    }

    /// Whether a heading below an answer asks a question of its own.
    private static boolean apart(Section section) {
        var heading = section.heading().text();
        return NUMBER.matcher(heading).lookingAt() || LABEL.matcher(heading).lookingAt() || heading.endsWith("?");
    }

    /// Whether all that is below is questions without answers.
    private static boolean lists(Section section, List<Question> found) {
        var asked = found.stream().filter(question -> !question.answered()).map(Question::line)
                .collect(Collectors.toSet());
        return section.entries().size() > 1
                && section.entries().stream().allMatch(entry -> asked.contains(entry.line()));
    }

    /// How many lines below a heading belong to its question: `What is the output of this code`, or what is above a
    /// folded answer.
    private static int shown(String asked, List<String> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (FOLDED.matcher(lines.get(i)).find()) {
                return i;
            }
        }
        int fence = 0;
        while (fence < lines.size() && lines.get(fence).isBlank()) {
            fence++;
        }
        if (fence == lines.size() || !lines.get(fence).strip().startsWith("```")
                || !CodeAnswers.asksAboutCode(asked)) {
            return 0;
        }
        for (int i = fence + 1; i < lines.size(); i++) {
            if (lines.get(i).strip().startsWith("```")) {
                return i + 1;
            }
        }
        return 0;
    }

    private static String markdown(List<String> written) {
        var lines = written.stream()
                .filter(line -> !WORDS_OF_HTML.matcher(line).matches() && !WAY_BACK.matcher(line).matches())
                .collect(Collectors.toCollection(ArrayList::new));
        while (!lines.isEmpty() && (lines.getLast().isBlank() || RULE.matcher(lines.getLast()).matches())) {
            lines.removeLast();
        }
        while (!lines.isEmpty() && lines.getFirst().isBlank()) {
            lines.removeFirst();
        }
        return String.join("\n", lines).stripIndent().strip();
    }

    private static Question question(Section section, int end, SessionText text) {
        var heading = section.heading();
        var lines = text.lines().subList(heading.range().endLine(), end).stream().map(Line::text).toList();
        var asked = words(heading.text());
        int shown = shown(asked, lines);
        var answer = markdown(lines.subList(shown, lines.size()));
        var prompt = (asked + "\n\n" + markdown(lines.subList(0, shown))).strip();
        var entry = new Entry(heading.range(), heading.range(), -1, false, prompt, TaskState.NONE, -1, Optional.empty(),
                List.of());
        return new Question(section.line(), asked, !answer.isBlank(), answer, Optional.empty(),
                SectionKind.INTERVIEW_QUESTIONS, entry);
    }
}
