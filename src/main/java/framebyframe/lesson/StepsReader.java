package framebyframe.lesson;

import framebyframe.lesson.TransferName.Kind;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Reads the part of `scenario.yaml` that says where a lesson stops and what it asks.
final class StepsReader {

    static final int MAX_STEPS = 200;

    private static final Anchor OTHERWISE = new Anchor(
            new Anchor.Transferred(new TransferName(Scenario.Peer.CLIENT, Kind.TCP, 1), Anchor.Moment.SENT),
            Duration.ZERO);

    private final TaskReader tasks;
    private final Set<String> ids = new HashSet<>();

    /// A step as far as it could be read.
    ///
    /// @param known whether its task is the one that the author meant, or was too faulty to tell
    record Read(Step step, boolean known) {}

    StepsReader(TaskReader tasks) {
        this.tasks = tasks;
    }

    /// As many as there are items, since the texts are laid beside them; what is wrong is noted.
    List<Read> read(YamlValue list) throws LessonException {
        List<YamlValue> items = list.list(MAX_STEPS);
        if (items.isEmpty()) {
            throw list.place().fault("lesson.steps.none");
        }
        return items.stream().map(item -> list.findings().read(() -> step(item)).orElse(unreadable())).toList();
    }

    private static Read unreadable() {
        return new Read(new Step("", OTHERWISE, Optional.empty(), View.SPACE_TIME, "1", Optional.empty()), false);
    }

    private Read step(YamlValue item) throws LessonException {
        YamlMap map = item.map("id", "at", "show", "view", "section", "predict", "change", "build");
        String id = map.read("id", this::id, "");
        Optional<Anchor> anchor = map.findings()
                .read(() -> map.get("at").parsed(Anchor::parse, "lesson.step.anchor"));
        Optional<Show> show = map.find("show", v -> v.parsed(Show::parse, "lesson.step.show"));
        if (show.isPresent() && anchor.isPresent()) {
            map.findings().check(() -> checkFits(show.get(), anchor.get(), map));
        }
        View view = map.find("view", v -> v.parsed(View::of, "lesson.step.view")).orElse(View.SPACE_TIME);
        String section = map.read("section", v -> v.parsed(Sections::cited, "lesson.section").section(), "1");
        Optional<Optional<Task>> task = map.findings().read(() -> tasks.read(map));
        Step step = new Step(id, anchor.orElse(OTHERWISE), show, view, section, task.orElse(Optional.empty()));
        return new Read(step, task.isPresent());
    }

    private String id(YamlValue value) throws LessonException {
        String id = value.parsed(Ids::check, "lesson.id");
        if (!ids.add(id)) {
            throw value.place().fault("lesson.yaml.twice", id);
        }
        return id;
    }

    private static void checkFits(Show show, Anchor anchor, YamlMap map) throws LessonException {
        boolean fits = switch (show) {
            case Show.Accept accept -> true;
            case Show.HeaderField field -> anchor.what() instanceof Anchor.Transferred(var name, var moment)
                    && isHead(name.kind());
            case Show.Part part -> anchor.what() instanceof Anchor.Transferred(var name, var moment)
                    && (isHead(name.kind()) ? Show.HEAD_PARTS : Show.FRAME_PARTS).contains(part.id())
                    && name.kind() != Kind.TCP && name.kind() != Kind.END;
        };
        if (!fits) {
            throw map.get("show").place().fault("lesson.step.showFits", show.toString(), anchor.what().toString());
        }
    }

    private static boolean isHead(Kind kind) {
        return kind == Kind.REQUEST || kind == Kind.RESPONSE;
    }
}
