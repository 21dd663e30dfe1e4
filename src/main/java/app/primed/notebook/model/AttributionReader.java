package app.primed.notebook.model;

import app.primed.notebook.model.SpeakerLine.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds who said what by form and evidence, without a list of names. The shape of a handle is enough (`zach_92`,
/// `HazeAnderson`, a word no dictionary has); an ordinary word counts as a person only where the same note shows it is
/// one (mentioned with `@`, or talking in turn with others).
final class AttributionReader {
    /// What a program says about itself: `linker: warning: no such symbol`.
    private static final Pattern PROGRAM =
            Pattern.compile("(?i)(?:fatal )?(?:warning|error|fatal|panic|traceback):\\s");
    /// Lines between the items of one list, at most.
    private static final int LIST = 80;
    private static final Pattern MENTION = Pattern.compile("@(\\w{3,30})");

    private static final Pattern SOMEBODY = Pattern.compile("(?<![^\\s(,\\[])@[a-z][\\w-]{2,38}+(?![/.(]\\S)");

    private final SessionText text;
    private final boolean[] code;
    private final boolean[] viewerLines;
    private final NotePeople people;
    private final @Nullable SpeakerLine[] openings;
    private final Speakers speakers;
    /// Whether the note plainly has speakers. In one without any, a word before a colon is a label.
    private boolean talks;
    private boolean spoken;

    private AttributionReader(
            SessionText text, NoteLanguage language, boolean[] code, boolean[] heading, boolean[] talk) {
        this.viewerLines = talk;
        this.text = text;
        this.people = new NotePeople(text.text(), Attendance.in(text, code, heading));
        this.code = code;
        this.openings = new SpeakerLine[code.length];
        findOpenings();
        this.speakers = new Speakers(text, language, openings, heading);
    }

    /// @param code for each line (0-based) whether it is not prose: in a fence or a heading
    /// @param heading for each line whether it is a heading's
    /// @param quotes for each line whether it lies in a section of quotes
    /// @param talk for each line whether it lies in a section of what viewers say
    /// @param spoken whether the note has a section for what people say or hold
    static List<Attribution> in(
            SessionText text, NoteLanguage language, boolean[] code, boolean[] heading, boolean[] quotes,
            boolean[] talk,
            boolean spoken) {
        var reader = new AttributionReader(text, language, code, heading, talk);
        reader.talks = spoken;
        reader.spoken = spoken;
        return reader.read(quotes);
    }

    private List<Attribution> read(boolean[] quotes) {
        var lines = text.lines();
        boolean mentions = !talks && mentionsSomebody();
        for (int i = 0; i < openings.length && !talks; i++) {
            talks = openings[i] != null && (plainlyTalks(openings[i])
                    || mentions && openings[i].form() == Form.WORD && speakers.voice(openings[i]).takesTurns()
                            && people.shape(openings[i].name()) != NameShape.LABEL);
        }
        gatherPeople();
        var dashed = new DashedNames(text, people, code, viewerLines);
        var found = new ArrayList<Attribution>();
        for (int i = 0; i < lines.size(); i++) {
            if (code[i] || lines.get(i).blank()) {
                continue;
            }
            var first = openings[i];
            if (first != null && isPerson(i, first)) {
                found.add(new Attribution(i + 1, first.name(), lines.get(i).start() + first.words(), false));
                continue;
            }
            var line = lines.get(i);
            dashed.in(line, quotes[line.number() - 1]).ifPresent(found::add);
        }
        return found;
    }

    private void findOpenings() {
        var lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).text();
            if (!code[i] && mayNameSpeaker(line)) {
                openings[i] = SpeakerLine.of(line)
                        .filter(first -> first.form() != Form.CLIENT || chatLine(line, first)).orElse(null);
            }
        }
        ChangeList.leaveOut(text, code, people, openings);
    }

    /// Whether a line may begin with a name, before the scanner looks closely: most lines cannot.
    private static boolean mayNameSpeaker(String line) {
        int colon = line.indexOf(':');
        return colon > 0 && colon < line.length() || line.indexOf('<') >= 0 || line.indexOf('：') > 0
                || line.indexOf('[') >= 0;
    }

    /// Who is plainly a person in this note.
    private void gatherPeople() {
        var lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            var line = lines.get(i).text();
            if (code[i]) {
                continue;
            }
            if (line.indexOf('@') >= 0) {
                Matcher m = MENTION.matcher(line);
                while (m.find()) {
                    if (m.start() == 0 || !Character.isLetterOrDigit(line.charAt(m.start() - 1))) {
                        people.add(m.group(1));
                    }
                }
            }
            var first = openings[i];
            if (first != null && (first.certain() || first.form() == Form.CLIENT || speakers.voice(first).converses()
                    || first.form() == Form.WORD && people.shape(first.name()) == NameShape.HANDLE
                            && !first.said().isEmpty() && (talks || speakers.voice(first).addresses())
                            && !label(i, first))) {
                people.add(first.name());
            }
        }
    }

    /// Whether the note's words mention a person by handle: not `@Override`, nor `@scope/package`.
    private boolean mentionsSomebody() {
        var lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (!code[i] && lines.get(i).text().indexOf('@') >= 0
                    && SOMEBODY.matcher(ProseMask.withoutCode(lines.get(i).text())).find()) {
                return true;
            }
        }
        return false;
    }

    private boolean plainlyTalks(SpeakerLine first) {
        return first.certain() || first.form() == Form.CLIENT || speakers.voice(first).converses()
                || first.form() == Form.WORD && people.shape(first.name()) != NameShape.LABEL
                        && speakers.voice(first).addresses();
    }

    /// `<user> words` of a chat client, and not a key of an editor (`<CR> Enter`) or a tag.
    private boolean chatLine(String line, SpeakerLine first) {
        return !first.said().isEmpty()
                && (line.indexOf(':') >= 0 && line.indexOf(':') < line.indexOf('<')
                        || people.shape(first.name()) == NameShape.HANDLE
                                && first.name().length() > 2 && !first.said().contains("</"));
    }

    private boolean isPerson(int at, SpeakerLine first) {
        var name = first.name();
        var said = first.said();
        if (first.certain() || first.form() == Form.CLIENT) {
            return true;
        }
        if (people.attended(name) && Speech.introduces(name, said)) {
            return false; // `MP: Mary Poe`
        }
        if (first.form() == Form.BRACKETS) {
            return people.mentioned(name) || speakers.voice(first).converses()
                    && speakers.speakersLook(Form.BRACKETS) && !EnglishWords.contains(name);
        }
        if (said.startsWith("//") || PROGRAM.matcher(said).lookingAt() || narrates(name, said)) {
            return false;
        }
        boolean converses = speakers.voice(first).converses();
        if (said.isEmpty()) {
            return (first.form() == Form.WORD && people.known(name) || converses) && followedByWords(at)
                    || people.contains(name) && people.shape(name) == NameShape.HANDLE
                            && precedesBlock(at);
        }
        if (converses) {
            return first.form() != Form.NAMES || !onlyLabels(name);
        }
        if (first.form() == Form.WORD && !people.mentioned(name)
                && Speech.isAbout(name, said, people.shape(name) == NameShape.HANDLE)) {
            return false;
        }
        if (peer(at, first)) {
            return true;
        }
        if (label(at, first) && !people.known(name) && !besidePeople(at)) {
            return false;
        }
        boolean among = speakers.amongSpeakers(at, first);
        return switch (first.form()) {
            case WORD -> among && people.shape(name) != NameShape.LABEL && !hyphened(name)
                    || isHandle(at, first);
            case INITIALS -> speakers.speakersLook(Form.INITIALS) && among
                    || !LabelWords.contains(name) && (among || speakers.speakersLook(Form.INITIALS)
                            || (speakers.introduced(name) || people.attended(name)) && Speech.isSpeech(said)
                            || speakers.voice(first).alone());
            case NAMES, MARKED -> !phrase(name)
                    && (among || speakers.voice(first).alone() || viewerLines[at] && first.form() == Form.NAMES
                            && (Speech.addresses(said) || Speech.isSpeech(said))
                            || first.form() == Form.MARKED && NameShape.unmistakable(name)
                                    && (people.mentioned(name) || talks && speakers.voice(first).addresses()));
            case CLIENT -> true;
            case BRACKETS -> false;
        };
    }

    /// Words before a value or in a glossary that nothing else shows to be a person.
    private boolean label(int at, SpeakerLine first) {
        var name = first.name();
        if (people.mentioned(name) || people.shape(name) == NameShape.WORD && people.usedAsName(name)) {
            return false;
        }
        var voice = speakers.voice(first);
        if (voice.codeField() || alone(at, first) || speakers.inGlossary(at) && !viewerLines[at]) {
            return true;
        }
        boolean handle = NameShape.unmistakable(name)
                && (!first.said().startsWith("http") || first.said().indexOf(' ') > 0
                        || speakers.near(at, this::strong))
                || talks && people.shape(name) == NameShape.HANDLE && !speakers.foreign();
        return voice.field() && !handle && !viewerLines[at];
    }

    /// Whether it is a dictionary word with nothing to show that it is a name: it addresses no one, takes no turns, and no
    /// line nearby begins with somebody who does. With a capital letter it can still be a name where viewers are quoted.
    private boolean alone(int at, SpeakerLine first) {
        var name = first.name();
        return first.form() == Form.WORD && !strong(first) && !viewerLines[at]
                && (!spoken || Character.isLowerCase(name.charAt(0))) && people.shape(name) != NameShape.WORD
                && EnglishWords.contains(name) && !speakers.near(at, this::strong);
    }

    private boolean strong(SpeakerLine opening) {
        var voice = speakers.voice(opening);
        return opening.certain() || opening.form() == Form.CLIENT || voice.addresses() || voice.takesTurns()
                || people.mentioned(opening.name()) || NameShape.unmistakable(opening.name());
    }

    /// Whether the line right before or after it opens with somebody who is plainly a person.
    private boolean besidePeople(int at) {
        for (int i = at - 1; i <= at + 1; i += 2) {
            var near = i >= 0 && i < openings.length ? openings[i] : null;
            if (near != null && !speakers.inGlossary(i) && people.contains(near.name())) {
                return true;
            }
        }
        return false;
    }

    /// Whether it looks like a name and is in the same list as somebody who is certainly a person.
    private boolean peer(int at, SpeakerLine first) {
        return first.form() == Form.WORD && people.shape(first.name()) == NameShape.NAME && !first.spaced()
                && !EnglishWords.contains(first.name()) && !hyphened(first.name()) && !speakers.voice(first).codeField()
                && text.lines().get(at).item() && speakers.near(at, LIST, near -> near.column() == first.column()
                        && near.form() == Form.WORD && people.attended(near.name()));
    }

    /// Words of a label: one of them is no name.
    private static boolean phrase(String name) {
        for (var word : name.split(" ")) {
            if (LabelWords.contains(word) || LabelWords.abstractNoun(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean onlyLabels(String name) {
        for (var word : name.split(" ")) {
            if (!LabelWords.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static boolean hyphened(String name) {
        return name.chars().anyMatch(c -> c != '_' && !Character.isLetterOrDigit(c));
    }

    private boolean isHandle(int at, SpeakerLine first) {
        var name = first.name();
        var shape = people.shape(name);
        if (first.said().endsWith(":") && shape != NameShape.HANDLE && !people.contains(name)) {
            return false;
        }
        // In study notes of another language such words are terms: `GloVe: …`, `job_deploy: …`.
        if (speakers.foreign() && !people.mentioned(name) && !viewerLines[at] && !speakers.voice(first).addresses()) {
            return false;
        }
        boolean doubtful = speakers.speakersLookOtherwise(Form.WORD) || speakers.foreign() || hyphened(name);
        if (doubtful && !NameShape.unmistakable(name) && !people.mentioned(name)) {
            return speakers.voice(first).alone();
        }
        if (!talks && !Speech.addresses(first.said()) && !NameShape.unmistakable(name) && !people.mentioned(name)) {
            return false;
        }
        return switch (shape) {
            case HANDLE -> !(first.spaced() && labelTable(at, first));
            case NAME -> people.known(name) || !first.spaced() && !labelTable(at, first);
            case WORD -> people.known(name) || viewerLines[at] || alternatesWithOthers(at, name);
            case LABEL -> viewerLines[at] && !LabelWords.contains(name) && !NameShape.initials(name)
                    && name.length() > 2 && first.said().indexOf('?') > 0;
        };
    }

    /// A story that continues on the next line, with its verb before a quote: `muttered: \u201cnot again\u201d`.
    private boolean narrates(String name, String said) {
        return !said.isEmpty() && "\u201c\"\u2018".indexOf(said.charAt(0)) >= 0 && name.endsWith("ed")
                && name.chars().allMatch(Character::isLowerCase) && !people.mentioned(name);
    }

    /// A list of `Word: words` whose neighbours are plain labels is a glossary, not a chat.
    private boolean labelTable(int at, SpeakerLine first) {
        int labels = 0;
        int others = 0;
        for (int way = -1; way <= 1; way += 2) {
            for (int i = at + way; Math.abs(i - at) < 8; i += way) {
                var near = i < 0 || i >= openings.length ? null : openings[i];
                if (near == null) {
                    break;
                }
                if (near.column() == first.column() && people.shape(near.name()) == NameShape.LABEL
                        && !speakers.voice(near).converses()) {
                    labels++;
                } else {
                    others++;
                }
            }
        }
        return labels > others;
    }

    private boolean alternatesWithOthers(int at, String name) {
        for (int i = Math.max(0, at - 3); i <= Math.min(at + 3, openings.length - 1); i++) {
            var near = openings[i];
            if (i != at && near != null && !near.name().equalsIgnoreCase(name)
                    && (near.certain() || people.known(near.name())
                            || near.form() == Form.WORD && people.shape(near.name()) == NameShape.HANDLE
                            || people.shape(near.name()) == NameShape.NAME && !near.said().isEmpty()
                                    && !labelTable(i, near))) {
                return true;
            }
        }
        // The one word a note's prose uses as a name: with a capital in mid-sentence, or with 's.
        return people.usedAsName(name);
    }

    private boolean followedByWords(int at) {
        var lines = text.lines();
        return at + 1 < lines.size() && !lines.get(at + 1).blank() && !code[at + 1] && !lines.get(at + 1).item();
    }

    /// With one blank line between, at most.
    private boolean precedesBlock(int at) {
        var lines = text.lines();
        for (int i = at + 1; i < lines.size() && i <= at + 2; i++) {
            if (!lines.get(i).blank()) {
                return !code[i];
            }
        }
        return false;
    }
}
