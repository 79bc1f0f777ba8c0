package framebyframe.ui.app;

import framebyframe.ui.course.FolderChoice;
import java.io.File;
import java.nio.file.Path;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.Window;

/// The system's own dialogue for folders; no test opens it.
record SystemFolders(Window owner) implements FolderChoice {

    @Override
    public Optional<Path> choose() {
        return Optional.ofNullable(new DirectoryChooser().showDialog(owner)).map(File::toPath);
    }
}
