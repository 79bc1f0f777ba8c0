package framebyframe.progress;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.text.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The file that a learner's progress is kept in, `progress.json` in a folder of the user's.
///
/// It is written whole, under another name, and moved into place when the disk has it, so that whatever happens there is
/// either the old file or the new one. The one before it stays as `progress.json.bak`. A file that is damaged is never
/// written over: it gets a name of its own, and someone is told.
///
/// Several programs may use the same folder: each reads and merges before it writes, under a lock.
public final class ProgressStore {

    static final String FILE = "progress.json";
    static final String BACKUP = FILE + ".bak";
    private static final int VERSION = 1;
    private static final int MOST_DAMAGED = 1000;

    private final Path folder;

    /// @param folder made when something is saved
    public ProgressStore(Path folder) {
        this.folder = folder;
    }

    /// What was found.
    ///
    /// @param told what happened to files that could not be used, a sentence each
    public record Loaded(Progress progress, List<Message> told) {
        public Loaded {
            told = List.copyOf(told);
        }
    }

    /// The progress in the file, or of someone new if there is none.
    ///
    /// @throws IOException when the disk refuses
    public Loaded load() throws IOException {
        if (!Files.exists(folder)) {
            return new Loaded(stranger(), List.of());
        }
        try (FolderLock _ = FolderLock.on(folder)) {
            List<Message> told = new ArrayList<>();
            return new Loaded(find(told).orElseGet(ProgressStore::stranger), told);
        }
    }

    /// Adds this to what the file holds by now.
    ///
    /// @return both together
    public Loaded save(Progress progress) throws IOException {
        Files.createDirectories(folder);
        try (FolderLock _ = FolderLock.on(folder)) {
            List<Message> told = new ArrayList<>();
            Progress merged = find(told).map(kept -> progress.merge(kept).of(kept.learner())).orElse(progress);
            Path file = folder.resolve(FILE);
            if (Files.exists(file)) {
                AtomicFile.write(folder.resolve(BACKUP), Files.readAllBytes(file));
            }
            AtomicFile.write(file, bytes(merged));
            return new Loaded(merged, told);
        }
    }

    /// What the file holds, or else the backup. A backup alone is there only if something went wrong.
    private Optional<Progress> find(List<Message> told) throws IOException {
        Optional<Progress> kept = read(folder.resolve(FILE), told);
        if (kept.isEmpty()) {
            kept = read(folder.resolve(BACKUP), told);
            if (kept.isPresent()) {
                told.add(Message.of("progress.store.restored", folder.resolve(BACKUP).toString()));
            }
        }
        return kept;
    }

    private Optional<Progress> read(Path file, List<Message> told) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            Fields fields = new Fields(JsonFile.read(file), "");
            if (fields.count("frameByFrameProgress", Integer.MAX_VALUE) != VERSION) {
                throw fields.fault("frameByFrameProgress");
            }
            return Optional.of(ProgressJson.read(fields));
        } catch (UnusableFileException damaged) {
            Path aside = setAside(file);
            told.add(Message.of("progress.store.damaged", file.toString(), damaged.problem(),
                    String.valueOf(aside.getFileName())));
            return Optional.empty();
        }
    }

    /// Gives a file a name that nothing has yet.
    private Path setAside(Path damaged) throws IOException {
        for (int i = 1; i <= MOST_DAMAGED; i++) {
            Path aside = folder.resolve(damaged.getFileName() + ".damaged-" + i);
            if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
                return Files.move(damaged, aside);
            }
        }
        throw new IOException(damaged + ".damaged-" + MOST_DAMAGED);
    }

    private static byte[] bytes(Progress progress) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("frameByFrameProgress", VERSION).put("learner",
                progress.learner());
        ProgressJson.write(progress, node);
        return JsonFile.write(node).getBytes(StandardCharsets.UTF_8);
    }

    static Progress stranger() {
        return Progress.none(UUID.randomUUID().toString());
    }
}
