package framebyframe.ui.app;

import java.util.Map;

/// Whether there is a screen to open a window on.
final class Display {

    private Display() {}

    /// True on Linux when neither X11 nor Wayland is told of, unless the caller chose JavaFX's platform.
    ///
    /// @param os the property `os.name`
    /// @param platform the property `glass.platform`, empty when it is not set
    static boolean missing(String os, Map<String, String> environment, String platform) {
        return os.equals("Linux") && platform.isEmpty() && environment.getOrDefault("DISPLAY", "").isEmpty()
                && environment.getOrDefault("WAYLAND_DISPLAY", "").isEmpty();
    }
}
