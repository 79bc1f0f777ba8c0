package framebyframe.progress;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DataFolderTest {

    private static final Path HOME = Path.of("/home/li");

    @Test
    void linuxFollowsXdg() {
        assertEquals(Path.of("/home/li/.local/share/frame-by-frame"), DataFolder.of("Linux", Map.of(), HOME));
        assertEquals(Path.of("/data/frame-by-frame"), DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "/data"), HOME));
    }

    @Test
    void relativeXdgFolderIsIgnoredAsItsStandardSays() {
        assertEquals(Path.of("/home/li/.local/share/frame-by-frame"),
                DataFolder.of("Linux", Map.of("XDG_DATA_HOME", "data"), HOME));
    }

    @Test
    void macAndWindowsHaveTheirOwn() {
        assertEquals(Path.of("/home/li/Library/Application Support/frame-by-frame"),
                DataFolder.of("Mac OS X", Map.of(), HOME));
        assertEquals(Path.of("/roaming/frame-by-frame"),
                DataFolder.of("Windows 11", Map.of("APPDATA", "/roaming"), HOME));
    }
}
