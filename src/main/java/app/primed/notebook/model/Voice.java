package app.primed.notebook.model;

/// How often, where and how the lines go on that open with one name. Kept by [Speakers] while it reads a note.
final class Voice {
    private static final int APART = 80;

    private final String name;
    private int lines;
    private int speeches;
    private int values;
    private int hardValues;
    private int returns;
    private int leading;
    private int inSection;
    private int mostInSection;
    private int section = -1;
    private int lastLine;
    private boolean addresses;

    Voice(String name) {
        this.name = name;
    }

    /// @param line 0-based
    /// @param inSection number of its section
    /// @param leads whether only such lines come between the heading and this one
    /// @param afterOther whether the opening before it in the section has another name
    void add(SpeakerLine opening, int line, int inSection, boolean leads, boolean afterOther) {
        if (inSection == section && afterOther && line - lastLine < APART) {
            returns++;
        }
        this.inSection = inSection == section ? this.inSection + 1 : 1;
        mostInSection = Math.max(mostInSection, this.inSection);
        section = inSection;
        lastLine = line;
        lines++;
        leading += leads ? 1 : 0;
        var said = opening.said();
        boolean value = Speech.isValue(said);
        values += value ? 1 : 0;
        hardValues += value && Speech.isCode(said) ? 1 : 0;
        speeches += !value && Speech.isSpeech(said) ? 1 : 0;
        addresses = addresses || !value && Speech.addresses(said);
    }

    int lines() {
        return lines;
    }

    /// Speaks, is followed by somebody else, and speaks again, to somebody: a conversation. `Input:` and `Output:` take
    /// turns too, and address no one.
    boolean converses() {
        boolean label = LabelWords.contains(name);
        boolean initials = name.chars().allMatch(Character::isUpperCase);
        return returns > (label ? 1 : 0) && speeches > 1 && addresses && 2 * values < lines && (!label || initials);
    }

    /// Speaks, is followed by somebody else, and speaks again.
    boolean takesTurns() {
        return returns > 0 && speeches > 1 && 2 * values < lines && !LabelWords.contains(name);
    }

    /// Nobody else opens a line, and these are too many and too much like speech to be notes under a label.
    boolean alone() {
        return speeches > 2 && mostInSection > 1 && addresses && 4 * speeches >= 3 * lines && !LabelWords.contains(name)
                && leading < lines;
    }

    /// A field of a form: only values ever follow it, or it comes once at the head of each of several sections.
    boolean field() {
        return values == lines || lines > 2 && leading == lines && mostInSection == 1 && !addresses;
    }

    /// Only literals, numbers and what code ends with follow it.
    boolean codeField() {
        return hardValues == lines;
    }

    boolean addresses() {
        return addresses;
    }
}
