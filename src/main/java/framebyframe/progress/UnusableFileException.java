package framebyframe.progress;

import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;

/// A file that cannot be used, and why, in one sentence.
public final class UnusableFileException extends Exception {

    private static final long serialVersionUID = 1;

    private final transient Message problem;

    UnusableFileException(String key, Object... arguments) {
        this(Message.of(key, arguments));
    }

    UnusableFileException(Message problem) {
        super(Texts.of(Language.EN).get(problem));
        this.problem = problem;
    }

    /// What is wrong with it, without the file's name.
    public Message problem() {
        return problem;
    }
}
