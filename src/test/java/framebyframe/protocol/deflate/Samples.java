package framebyframe.protocol.deflate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.zip.Deflater;

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

    /// Any of the kinds, its length most often small, and always less than 2 to the power of `bits`.
    static byte[] any(Random random, int bits) {
        int length = random.nextInt(1 << random.nextInt(bits + 1));
        return switch (random.nextInt(6)) {
            case 0 -> new byte[0];
            case 1 -> random(random, length);
            case 2 -> same(length);
            case 3 -> periodic(random, length);
            default -> text(random, length);
        };
    }

    /// Bytes out of bits in the order that DEFLATE reads them (RFC 1951 §3.1.1), blanks aside; zeros fill the last.
    static byte[] bits(String bits) {
        String order = bits.replace(" ", "");
        byte[] bytes = new byte[(order.length() + 7) / 8];
        for (int i = 0; i < order.length(); i++) {
            bytes[i / 8] |= (byte) (order.charAt(i) - '0' << i % 8);
        }
        return bytes;
    }

    static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            whole.writeBytes(part);
        }
        return whole.toByteArray();
    }

    /// A DEFLATE stream of its own, its last block final (RFC 7692 §7.2.3.4), referring back to `before`.
    static byte[] finished(byte[] before, byte[] bytes, int strategy) {
        try (Deflater deflater = new Deflater(9, true)) {
            deflater.setStrategy(strategy);
            if (before.length > 0) {
                deflater.setDictionary(before);
            }
            deflater.setInput(bytes);
            deflater.finish();
            byte[] out = new byte[bytes.length * 2 + 100];
            int length = 0;
            while (!deflater.finished()) {
                length += deflater.deflate(out, length, out.length - length);
            }
            return Arrays.copyOf(out, length);
        }
    }
}
