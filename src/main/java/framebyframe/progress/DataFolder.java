package framebyframe.progress;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the user's own data stand, by the custom of the system.
public final class DataFolder {

    /// The system property that names another folder, for tests and for classes that share a machine.
    public static final String PROPERTY = "fbf.data";

    private static final String NAME = "frame-by-frame";

    private DataFolder() {}

    /// The folder on this system; it need not exist yet.
    public static Path ofThisSystem() {
        return Optional.ofNullable(System.getProperty(PROPERTY)).filter(named -> !named.isBlank()).map(Path::of)
                .orElseGet(() -> of(System.getProperty("os.name", ""), System.getenv(),
                        Path.of(System.getProperty("user.home", "."))));
    }

    /// Windows: `%APPDATA%`; macOS: `~/Library/Application Support`; elsewhere `$XDG_DATA_HOME`, which must be absolute, or
    /// `~/.local/share`.
    static Path of(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return folder(environment, "APPDATA").orElseGet(() -> home.resolve("AppData/Roaming")).resolve(NAME);
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library/Application Support").resolve(NAME);
        }
        return folder(environment, "XDG_DATA_HOME").filter(Path::isAbsolute)
                .orElseGet(() -> home.resolve(".local/share")).resolve(NAME);
    }

    private static Optional<Path> folder(Map<String, String> environment, String variable) {
        return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank()).map(Path::of);
    }
}
