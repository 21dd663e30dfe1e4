package app.primed.ui;

/// The keys of the timeline.
public enum TimelineKey implements KeyAction {
    ZOOM_IN("Zoom in", "+"),
    ZOOM_OUT("Zoom out", "-"),
    FIT("Show the whole run", "0"),
    PAN_LEFT("Scroll left", "Ctrl ←"),
    PAN_RIGHT("Scroll right", "Ctrl →"),
    LANE_ABOVE("Select the lane above", "↑"),
    LANE_BELOW("Select the lane below", "↓"),
    PIN("Pin the lane", "P"),
    FOLD("Fold its group", "Enter");

    private final KeyBinding binding;

    TimelineKey(String words, String... keys) {
        binding = KeyBinding.of("Timeline", this, words, keys);
    }

    @Override
    public KeyBinding binding() {
        return binding;
    }
}
