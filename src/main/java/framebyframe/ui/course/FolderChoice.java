package framebyframe.ui.course;

import java.nio.file.Path;
import java.util.Optional;

/// Lets the user name a folder.
@FunctionalInterface
public interface FolderChoice {

    /// The folder; empty when the user thought better of it.
    Optional<Path> choose();
}
