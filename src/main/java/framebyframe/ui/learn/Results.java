package framebyframe.ui.learn;

import framebyframe.lesson.Lesson;
import framebyframe.lesson.Misconception;
import framebyframe.lesson.Task;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// What came of a whole lesson.
///
/// @param questions how many it asks
/// @param right how many of them were predicted right
/// @param goals how many steps have a goal to reach
/// @param reached how many of these were reached
/// @param beliefs the misconceptions behind wrong answers, in the order in which they were met
record Results(int questions, int right, int goals, int reached, List<Misconception> beliefs) {

    static Results of(LearnViewModel model) {
        Lesson lesson = model.lesson();
        List<Judgement> judged = new ArrayList<>();
        int questions = 0;
        int goals = 0;
        for (int i = 0; i < lesson.steps().size(); i++) {
            Optional<Task> task = lesson.steps().get(i).task();
            questions += task.filter(Task.Predict.class::isInstance).isPresent() ? 1 : 0;
            goals += task.filter(Results::hasGoal).isPresent() ? 1 : 0;
            model.judgement(i).ifPresent(judged::add);
        }
        return new Results(questions, (int) judged.stream().filter(Judgement::right).count(), goals,
                model.keptProperty().get().reached().size(),
                List.copyOf(new LinkedHashSet<>(judged.stream().flatMap(j -> j.belief().stream()).toList())));
    }

    static boolean hasGoal(Task task) {
        return switch (task) {
            case Task.Predict predict -> false;
            case Task.Change change -> change.goal().isPresent();
            case Task.BuildFrame frame -> true;
            case Task.BuildRequest request -> true;
        };
    }
}
