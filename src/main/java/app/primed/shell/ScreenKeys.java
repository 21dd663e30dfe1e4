package app.primed.shell;

import java.util.List;

/// The keys that screens handle themselves, for the sheet of keys. What they do is written where they are handled.
final class ScreenKeys {
    private ScreenKeys() {}

    static List<PaletteCommand> all() {
        return List.of(
                key("Notebook", "Save now", "Ctrl S"),
                key("Notebook", "Undo", "Ctrl Z"),
                key("Notebook", "Redo", "Ctrl Shift Z"),
                key("Notebook", "Step the Python at the caret", "Ctrl Enter"),
                key("Notebook", "Find, replace, the next, the one before", "Ctrl F  Ctrl H  F3  Shift F3"),
                key("Notebook", "Fold the section, unfold it", "Ctrl Shift [  ]"),
                key("Notebook", "Items and lines deeper, less deep", "Tab  Shift Tab"),
                key("Notebook", "Move lines up, down; double them", "Alt ↑ ↓  Ctrl Shift D"),
                key("Notebook", "Strong, leaning, a link", "Ctrl B  Ctrl I  Ctrl Shift K"),
                key("Notebook", "Make Python a comment, and back", "Ctrl /"),
                key("Board", "From entry to entry, within one", "↑ ↓  ← →"),
                key("Board", "Edit, delete, answer or tick", "F2  Delete  Space"),
                key("Board", "Move up, down; to another section", "Alt ↑ ↓  Alt Shift ↑ ↓"),
                key("Notebook", "Mend the spelling of the word", "Ctrl ."),
                key("Notebook", "Paste sign for sign", "Ctrl Shift V"),
                key("Stepper", "Run", "Ctrl Enter"),
                key("Stepper", "Step, back", "→ ←"),
                key("Stepper", "Step over, back over", "Shift → ←"),
                key("Stepper", "Next yield, the one before", "Y  Shift Y"),
                key("Stepper", "Next state change, the one before", "S  Shift S"),
                key("Stepper", "Next step of this object", "O"),
                key("Stepper", "Start, end", "Home End"),
                key("Stepper", "Play", "Space"),
                key("Stepper", "Go to step", "G"),
                key("Stepper", "Breakpoint at this line", "B"),
                key("Stepper", "On to the next breakpoint, back", "C  Shift C"),
                key("Stepper", "Choose a line in the code", "↑ ↓"),
                key("Stepper", "Run to the chosen line, back to it", "R  Shift R"),
                key("Stepper", "Names, or what happened", "L"),
                key("Stepper", "Key step of a lesson, the one before", "]  ["),
                key("Stepper", "Edit the program", "E"),
                key("Stepper", "Back to the note", "N"),
                key("Stepper", "Zoom the timeline, pan it", "+  -  0  Ctrl ← →"),
                key("Stepper", "In the timeline: lane above, below", "↑ ↓"),
                key("Stepper", "In the timeline: pin the lane, fold its group", "P  Enter"),
                key("Stepper", "Predict the next move", "Q"),
                key("Stepper", "Predict: the state, go on, leave", "1 2 3 4  Enter  Esc"),
                key("Stepper", "Cancel a run", "Esc"),
                key("Stage", "A clicker: on, back", "Page Down, Page Up"),
                key("Stage", "Slides: on, back, first, last", "→ ←  Home End"),
                key("Stage", "Slides: go to one by its number", "1 2 … Enter"),
                key("Stage", "Slides: step the code, back to the slide", "Enter  Backspace"),
                key("Stage", "Hold it black", "B  ."),
                key("Stage", "A spot follows the mouse", "P"),
                key("Stage", "A line stands out", "H"),
                key("Stage", "Full screen (on the stage)", "F"),
                key("Stage", "A clicker: begin, end", "F5  Esc"),
                key("Quiz", "Show the answer, then Good", "Space"),
                key("Quiz", "Choose, before the answer shows", "A … F  1 … 6"),
                key("Quiz", "Again, Hard, Good, Easy", "1 2 3 4"),
                key("Quiz", "Run checks", "Ctrl Enter"),
                key("Quiz", "Hint", "Ctrl H"),
                key("Quiz", "Edit, suspend, delete the card", "E  @  Ctrl Delete"),
                key("Quiz", "Write a note of your own on it", "N"),
                key("Quiz", "All cards, from the start page", "B"),
                key("Quiz", "Cram, from the start page", "C"),
                key("Quiz", "Undo", "Ctrl Z"),
                key("Mock interview", "Begin one, on the quiz' start page", "M"),
                key("Mock interview", "Next question (in code: run checks)", "Ctrl Enter"),
                key("Mock interview", "Next and previous question", "Ctrl Page Down  Ctrl Page Up"),
                key("Mock interview", "Pause, skip (outside a text)", "P  S"),
                key("Mock interview", "End it; it asks first", "Esc"),
                key("Mock interview", "Missed, partly, good", "1 2 3"));
    }

    private static PaletteCommand key(String group, String words, String keys) {
        return new PaletteCommand(group, words, keys, () -> {});
    }
}
