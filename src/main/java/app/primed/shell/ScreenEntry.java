package app.primed.shell;

import app.primed.ui.Screen;
import org.kordamp.ikonli.feather.Feather;

/// A screen with its name and icon, as the rail at the side of the window shows it.
///
/// @param key what the settings remember it by
public record ScreenEntry(String key, String name, Feather icon, Screen screen) {}
