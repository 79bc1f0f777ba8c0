package framebyframe.protocol.deflate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;

/// Messages of many kinds, and shorthand.
final class Samples {

    private static final String[] WORDS = ("frame opcode payload masking key ping pong close code fragment message "
            + "handshake peer link fault {\"price\": ,\"volume\": ,\"time\": }").split(" ");

    private Samples() {}

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits.replace(" ", ""));
    }

    static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }

    static byte[] random(Random random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    static byte[] text(Random random, int length) {
        StringBuilder text = new StringBuilder();
        while (text.length() < length) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(' ').append(random.nextInt(1000)).append(' ');
        }
        return ascii(text.substring(0, length));
    }

    static byte[] same(int length) {
        byte[] bytes = new byte[length];
        Arrays.fill(bytes, (byte) 'x');
        return bytes;
    }

    /// A few random bytes over and over, with a period that lies about the sizes of windows.
    static byte[] periodic(Random random, int length) {
        byte[] period = random(random, 1 + random.nextInt(1 << random.nextInt(16)));
        byte[] bytes = new byte[length];
        for (int i = 0; i < length; i++) {
            bytes[i] = period[i % period.length];
        }
        return bytes;
    }

    /// Any of the kinds, its length most often small, now and then over 32 KiB.
    static byte[] any(Random random) {
        int length = random.nextInt(1 << random.nextInt(17));
        return switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> random(random, length);
            case 2 -> same(length);
            case 3 -> periodic(random, length);
            default -> text(random, length);
        };
    }
}
