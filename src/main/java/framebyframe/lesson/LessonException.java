package framebyframe.lesson;

import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;

/// A lesson file that cannot be used: where, and what was expected.
public final class LessonException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Place place;
    private final transient Message problem;

    public LessonException(Place place, Message problem) {
        super(line(place, problem, Language.EN));
        this.place = place;
        this.problem = problem;
    }

    public Place place() {
        return place;
    }

    public Message problem() {
        return problem;
    }

    /// One line for people: `lessons/x/en.md:12:1: …`.
    public String describe(Language language) {
        return line(place, problem, language);
    }

    private static String line(Place place, Message problem, Language language) {
        return place + ": " + Texts.of(language).get(problem);
    }
}
