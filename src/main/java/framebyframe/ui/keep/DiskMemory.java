package framebyframe.ui.keep;

import framebyframe.lesson.Lesson;
import framebyframe.progress.Attempt;
import framebyframe.progress.Course;
import framebyframe.progress.Progress;
import framebyframe.progress.ProgressKeeper;
import framebyframe.progress.Report;
import framebyframe.progress.ReportText;
import framebyframe.text.Message;
import framebyframe.text.Texts;
import framebyframe.ui.learn.Judgement;
import framebyframe.ui.learn.Kept;
import framebyframe.ui.learn.LearnViewModel;
import framebyframe.ui.learn.Prediction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Remembers on disk.
public final class DiskMemory implements Memory {

    private static final String REPORT = "frame-by-frame-report";

    private final ProgressKeeper keeper;
    private final InstantSource clock;
    private final List<Lesson> lessons;
    private final Executor background;
    private final Supplier<Texts> texts;
    private final Consumer<Message> told;

    /// @param lessons that reports speak of
    /// @param texts of the language that reports are written in
    /// @param told hears how the writing of a report went, on a background thread
    public DiskMemory(ProgressKeeper keeper, InstantSource clock, List<Lesson> lessons, Executor background,
            Supplier<Texts> texts, Consumer<Message> told) {
        this.keeper = keeper;
        this.clock = clock;
        this.lessons = List.copyOf(lessons);
        this.background = background;
        this.texts = texts;
        this.told = told;
    }

    @Override
    public Optional<Kept> kept(Lesson lesson) {
        return KeptProgress.of(lesson, keeper.progress().lesson(lesson.id()));
    }

    @Override
    public void follow(LearnViewModel learner) {
        Kept first = learner.keptProperty().get();
        keeper.update(p -> p.reaching(learner.lesson().id(), first.step(), clock.instant()));
        learner.keptProperty().addListener((_, before, now) -> remember(learner, before, now));
    }

    private void remember(LearnViewModel learner, Kept before, Kept now) {
        String lesson = learner.lesson().id();
        Instant at = clock.instant();
        if (!before.step().equals(now.step())) {
            keeper.update(p -> p.reaching(lesson, now.step(), at));
        }
        for (int i = 0; i < learner.lesson().steps().size(); i++) {
            String id = learner.lesson().steps().get(i).id();
            Prediction made = now.predictions().get(id);
            if (made != null && !made.equals(before.predictions().get(id))) {
                answer(learner, i, made, at);
            }
            boolean reached = now.reached().contains(id) && !before.reached().contains(id);
            for (int run = before.experiments().getOrDefault(id, 0); run < now.experiments().getOrDefault(id,
                    0); run++) {
                keeper.update(p -> p.experimenting(lesson, id, reached, at));
            }
        }
    }

    private void answer(LearnViewModel learner, int step, Prediction made, Instant at) {
        String lesson = learner.lesson().id();
        String id = learner.lesson().steps().get(step).id();
        if (made.status() == Prediction.Status.SKIPPED) {
            keeper.update(p -> p.skipping(lesson, id, at));
        } else if (made.isChecked()) {
            Judgement judged = learner.judgement(step).orElseThrow();
            Attempt attempt = new Attempt(KeptProgress.kept(made.answer().orElseThrow()), judged.right(),
                    judged.belief(), at);
            keeper.update(p -> p.answering(lesson, id, attempt));
        }
    }

    @Override
    public void report(Path folder) {
        Texts words = texts.get();
        Progress done = keeper.progress();
        Instant now = clock.instant();
        background.execute(() -> {
            Report report = new Report(Optional.empty(), now, done);
            Course course = new Course(lessons);
            try {
                Files.writeString(folder.resolve(REPORT + ".json"), report.json(course));
                Files.writeString(folder.resolve(REPORT + ".md"), ReportText.of(report, course, words));
                told.accept(Message.of("keep.report.saved", folder.resolve(REPORT + ".md").toString(),
                        REPORT + ".json"));
            } catch (IOException refused) {
                told.accept(Message.of("keep.report.refused", folder.toString(), String.valueOf(refused.getMessage())));
            }
        });
    }
}
