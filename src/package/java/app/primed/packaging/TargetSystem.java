package app.primed.packaging;

import java.util.Locale;

/// The system the packages are for: the one this runs on, since jlink and jpackage know no other.
enum TargetSystem {
    LINUX_X64("Linux/x86_64", "linux/amd64", "linux-x64", "amd64", "x86_64"),
    LINUX_ARM("Linux/aarch64", "linux/aarch64", "linux-arm64", "arm64", "aarch64"),
    MAC_X64("Mac/x86_64", "darwin/x86_64", "macos-x64", "", ""),
    MAC_ARM("Mac/aarch64", "darwin/aarch64", "macos-arm64", "", ""),
    WINDOWS_X64("Windows/x86_64", "win/amd64", "windows-x64", "", "");

    /// The folder of its native library in SQLite's jar, and in that of zstd.
    final String sqlite;
    final String zstd;
    /// Its name in a package's file name, and what dpkg and rpm call its processor.
    final String label;
    final String debian;
    final String rpm;

    TargetSystem(String sqlite, String zstd, String label, String debian, String rpm) {
        this.sqlite = sqlite;
        this.zstd = zstd;
        this.label = label;
        this.debian = debian;
        this.rpm = rpm;
    }

    static TargetSystem current() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arm = System.getProperty("os.arch").equals("aarch64");
        if (os.startsWith("mac")) {
            return arm ? MAC_ARM : MAC_X64;
        }
        return os.startsWith("windows") ? WINDOWS_X64 : arm ? LINUX_ARM : LINUX_X64;
    }

    boolean isLinux() {
        return this == LINUX_X64 || this == LINUX_ARM;
    }

    boolean isWindows() {
        return this == WINDOWS_X64;
    }
}
