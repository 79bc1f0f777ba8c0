package framebyframe.lesson;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/// A text file's name and content, decoded strictly.
record TextFile(String name, String content) {

    /// Enough for any lesson, little enough to read whole.
    static final int MAX_BYTES = 256 * 1024;

    /// @throws LessonException when the bytes are too many, or not UTF-8; the fault names the offset of the first bad one
    static TextFile of(String name, byte[] bytes) throws LessonException {
        if (bytes.length > MAX_BYTES) {
            throw Place.of(name).fault("lesson.file.tooLarge", MAX_BYTES / 1024);
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(in, out, true);
        String decoded = out.flip().toString();
        if (result.isError()) {
            String hex = "0x%02x".formatted(bytes[in.position()]);
            int line = (int) decoded.lines().count();
            boolean atLineStart = decoded.isEmpty() || decoded.endsWith("\n");
            int column = decoded.length() - decoded.lastIndexOf('\n');
            throw new Place(name, Math.max(1, atLineStart ? line + 1 : line), column).fault("lesson.file.notUtf8",
                    in.position(), hex);
        }
        return new TextFile(name, decoded.startsWith("\uFEFF") ? decoded.substring(1) : decoded);
    }

    /// The last line that holds something.
    Place end() {
        return new Place(name, Math.max(1, (int) content.stripTrailing().lines().count()), 1);
    }
}
