package app.primed.notebook.model;

import app.primed.notebook.model.SpeakerLine.Form;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a note shows about the names that open its lines: who comes back, who takes turns, and what is only a label. It
/// holds for any language and any manner of writing names.
final class Speakers {
    private static final int NEAR = 15;
    /// A list of so many different words before colons, none of which comes back, is a glossary.
    private static final int GLOSSARY = 3;

    private final @Nullable SpeakerLine[] openings;
    private final int[] sections;
    private final boolean[] glossary;
    private final Map<String, Voice> voices = new HashMap<>();
    private final Map<Form, Integer> conversation = new EnumMap<>(Form.class);
    private final String text;
    private final NoteLanguage language;

    /// @param openings for each line (0-based) its opening, if it has one
    /// @param heading for each line whether it is one
    Speakers(SessionText text, NoteLanguage language, @Nullable SpeakerLine[] openings, boolean[] heading) {
        this.text = text.text();
        this.language = language;
        this.openings = openings;
        this.sections = new int[openings.length];
        this.glossary = new boolean[openings.length];
        boolean leads = false;
        int section = 0;
        @Nullable
        SpeakerLine before = null;
        for (int i = 0; i < openings.length; i++) {
            if (heading[i]) {
                section++;
                leads = true;
                before = null;
            }
            sections[i] = section;
            var opening = openings[i];
            if (opening == null) {
                leads &= heading[i] || text.lines().get(i).blank();
                continue;
            }
            boolean other = before != null && !before.name().equalsIgnoreCase(opening.name());
            voices.computeIfAbsent(key(opening.name()), _ -> new Voice(opening.name()))
                    .add(opening, i, section, leads, other);
            before = opening;
        }
        findGlossaries();
        for (var opening : openings) {
            if (opening != null && voice(opening).converses()) {
                conversation.merge(opening.form(), 1, Integer::sum);
            }
        }
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Voice voice(SpeakerLine opening) {
        return java.util.Objects.requireNonNull(voices.get(key(opening.name())));
    }

    /// Lines one under the other whose names are all different and never recur, and which address no one.
    private void findGlossaries() {
        for (int from = 0; from < openings.length;) {
            int to = from;
            boolean once = true;
            int addressing = 0;
            while (to < openings.length && openings[to] != null
                    && openings[to].column() == java.util.Objects.requireNonNull(openings[from]).column()) {
                once &= voice(openings[to]).lines() == 1;
                addressing += Speech.addresses(openings[to].said()) ? 1 : 0;
                to++;
            }
            if (once && to - from >= GLOSSARY && addressing * 4 < to - from) {
                java.util.Arrays.fill(glossary, from, to, true);
            }
            from = Math.max(to, from + 1);
        }
    }

    boolean inGlossary(int line) {
        return glossary[line];
    }

    /// Whether the note's conversations name their speakers in another form, so that a word before a colon is none.
    boolean speakersLookOtherwise(Form form) {
        int most = conversation.values().stream().mapToInt(n -> n).max().orElse(0);
        return most > 3 && conversation.getOrDefault(form, 0) * 4 < most;
    }

    /// Whether this is the form of the note's conversations.
    boolean speakersLook(Form form) {
        int here = conversation.getOrDefault(form, 0);
        return here > 3 && conversation.values().stream().allMatch(n -> n <= here);
    }

    /// Whether the line before or after it that names somebody belongs to a conversation, and looks alike or speaks
    /// to somebody.
    boolean amongSpeakers(int line, SpeakerLine opening) {
        boolean addresses = Speech.addresses(opening.said());
        for (int way = -1; way <= 1; way += 2) {
            for (int i = line + way; i >= 0 && i < openings.length && Math.abs(i - line) < NEAR
                    && sections[i] == sections[line]; i += way) {
                var near = openings[i];
                if (near != null) {
                    if ((near.form() == opening.form() || addresses) && voice(near).converses()) {
                        return true;
                    }
                    break;
                }
            }
        }
        return false;
    }

    /// Whether an opening near a line, in its section, is of a kind.
    boolean near(int line, Predicate<SpeakerLine> kind) {
        return near(line, NEAR, kind);
    }

    /// @param most lines between them
    boolean near(int line, int most, Predicate<SpeakerLine> kind) {
        for (int way = -1; way <= 1; way += 2) {
            int from = sections[line];
            for (int i = line + way; i >= 0 && i < openings.length && Math.abs(i - line) < most
                    && sections[i] == from; i += way) {
                var near = openings[i];
                if (near != null && kind.test(near)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// Whether the note introduces somebody by these initials: `Ada Byron (AB)`, or a cell of a table.
    boolean introduced(String initials) {
        return text.contains("(" + initials + ")") || text.contains("| " + initials + " |");
    }

    boolean foreign() {
        return language.foreign();
    }
}
