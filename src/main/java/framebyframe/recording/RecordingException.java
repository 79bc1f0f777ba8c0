package framebyframe.recording;

import framebyframe.text.Language;
import framebyframe.text.Message;
import framebyframe.text.Texts;

/// A file that is not a recording, or not one that this version can read: where, and what was expected there.
public final class RecordingException extends Exception {

    private static final long serialVersionUID = 1;

    private final long offset;
    private final transient Message expected;

    RecordingException(long offset, String key, Object... arguments) {
        this(offset, Message.of(key, arguments));
    }

    private RecordingException(long offset, Message expected) {
        super(sentence(offset, expected, Language.EN));
        this.offset = offset;
        this.expected = expected;
    }

    /// In bytes from 0.
    public long offset() {
        return offset;
    }

    /// One sentence for people.
    public String describe(Language language) {
        return sentence(offset, expected, language);
    }

    private static String sentence(long offset, Message expected, Language language) {
        return Texts.of(language).get("recording.expected", Long.toString(offset), expected);
    }
}
