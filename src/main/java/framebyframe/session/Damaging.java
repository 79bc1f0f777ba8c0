package framebyframe.session;

import framebyframe.lesson.Fault.Damage;
import framebyframe.lesson.Fault.Delay;
import framebyframe.lesson.Fault.Drop;
import framebyframe.lesson.Fault.Flip;
import framebyframe.lesson.Fault.Replace;
import framebyframe.lesson.Fault.SetFirstLine;
import framebyframe.lesson.Fault.SetHeader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a fault makes of bytes. Where it finds nothing to damage, it leaves them as they are.
final class Damaging {

    private static final String LINE_END = "\r\n";
    private static final String HEAD_END = LINE_END + LINE_END;

    private Damaging() {}

    static byte[] damaged(byte[] bytes, Damage damage) {
        return switch (damage) {
            case Flip(int bit) -> flipped(bytes, bit);
            case SetHeader(String name, Optional<String> value) -> withHeader(bytes, name, value);
            case SetFirstLine(String line) -> withFirstLine(bytes, line);
            case Replace(byte[] others) -> others;
            case Drop() -> new byte[0];
            case Delay _ -> bytes;
        };
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        if (bit / 8 < changed.length) {
            changed[bit / 8] ^= (byte) (0x80 >> bit % 8);
        }
        return changed;
    }

    private static byte[] withFirstLine(byte[] bytes, String line) {
        int end = text(bytes).indexOf(LINE_END);
        byte[] rest = Arrays.copyOfRange(bytes, Math.max(0, end), bytes.length);
        return end < 0 ? bytes : joined(line.getBytes(StandardCharsets.UTF_8), rest);
    }

    private static byte[] withHeader(byte[] bytes, String name, Optional<String> value) {
        String text = text(bytes);
        int end = text.indexOf(HEAD_END);
        if (end < 0) {
            return bytes;
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split(LINE_END, -1)));
        int at = 1;
        while (at < lines.size() && !isNamed(lines.get(at), name)) {
            at++;
        }
        int place = at;
        lines.subList(Math.min(place, lines.size()), lines.size()).removeIf(line -> isNamed(line, name));
        value.ifPresent(v -> lines.add(place, text((name + ": " + v).getBytes(StandardCharsets.UTF_8))));
        return (String.join(LINE_END, lines) + text.substring(end)).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static boolean isNamed(String line, String name) {
        int colon = line.indexOf(':');
        return colon >= 0 && line.substring(0, colon).equalsIgnoreCase(name);
    }

    /// A character for each byte, so that none is lost.
    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    static byte[] joined(byte[] first, byte[] second) {
        byte[] all = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        return all;
    }
}
