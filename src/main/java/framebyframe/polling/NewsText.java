package framebyframe.polling;

import framebyframe.wire.Direction;
import java.nio.charset.StandardCharsets;

/// What a piece of news says: JSON of just the length that is asked for, in ASCII and on one line.
final class NewsText {

    private static final String FROM_SERVER = "so it goes, and there is more to tell; ";
    private static final String FROM_CLIENT = "a word from the page, and one more; ";

    private NewsText() {}

    /// @param length in bytes, at least 1
    static byte[] of(Direction direction, int number, int length) {
        String before = "{\"id\":" + number + ",\"text\":\"";
        String after = "\"}";
        int room = length - before.length() - after.length();
        String text = room >= 0
                ? before + filler(direction == Direction.SERVER_TO_CLIENT ? FROM_SERVER : FROM_CLIENT, room) + after
                : shorter(number, length);
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String filler(String words, int length) {
        return words.repeat(length / words.length() + 1).substring(0, length);
    }

    /// The last digits of its number, as a string where that fits.
    private static String shorter(int number, int length) {
        return switch (length) {
            case 1 -> Integer.toString(number % 10);
            case 2 -> Integer.toString(10 + number % 90);
            default -> {
                String digits = "0".repeat(length) + number;
                yield '"' + digits.substring(digits.length() - length + 2) + '"';
            }
        };
    }
}
