package framebyframe.ui.app;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DisplayTest {

    @Test
    void linuxWithoutX11AndWaylandHasNone() {
        assertTrue(Display.missing("Linux", Map.of(), ""));
        assertTrue(Display.missing("Linux", Map.of("DISPLAY", "", "WAYLAND_DISPLAY", ""), ""));
    }

    @Test
    void eitherOfThemIsADisplay() {
        assertFalse(Display.missing("Linux", Map.of("DISPLAY", ":0"), ""));
        assertFalse(Display.missing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0"), ""));
    }

    @Test
    void otherSystemsTellInOtherWays() {
        assertFalse(Display.missing("Mac OS X", Map.of(), ""));
        assertFalse(Display.missing("Windows 11", Map.of(), ""));
    }

    @Test
    void whoChoosesJavaFxPlatformKnowsBest() {
        assertFalse(Display.missing("Linux", Map.of(), "Headless"));
    }
}
