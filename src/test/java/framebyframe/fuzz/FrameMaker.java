package framebyframe.fuzz;

import framebyframe.protocol.Role;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Writes streams of frames as a peer sends them, legal but for the faults asked for. Bytes are put together here by
/// hand, so that the core's own writer is not both judge and judged.
final class FrameMaker {

    /// Every border of a length that can be met in a small frame, and those of the 16-bit form.
    private static final int[] LENGTHS = {0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 63, 64, 65, 124, 125, 126, 127, 128,
            254, 255, 256, 257, 1000};
    private static final int[] LONG_LENGTHS = {16383, 16384, 16385, 65534, 65535, 65536, 65537, 70000};
    private static final int[] LEGAL_CODES = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014,
            3000, 3999, 4000, 4999};
    private static final int[] ILLEGAL_CODES = {0, 1, 999, 1004, 1005, 1006, 1015, 1016, 1100, 2000, 2999, 5000,
            32767, 32768, 65535};

    private static final int CONTINUATION = 0;
    private static final int TEXT = 1;
    private static final int BINARY = 2;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private final boolean masks;
    private final Chance chance;
    private final int faults;
    private final int largest;
    private final Bytes bytes = new Bytes();

    /// The fragments of the message underway that were not written yet, and the opcode of the next of them.
    private final Deque<byte[]> fragments = new ArrayDeque<>();
    private int opcode;

    /// @param faults one frame in so many breaks a rule; 0 for none
    /// @param largest payload, in bytes, of a legal message
    FrameMaker(Role sender, Chance chance, int faults, int largest) {
        this.masks = sender == Role.CLIENT;
        this.chance = chance;
        this.faults = faults;
        this.largest = largest;
    }

    /// So many frames, and perhaps a Close.
    byte[] stream(int frames) {
        for (int i = 0; i < frames; i++) {
            if (faults > 0 && chance.oneIn(faults)) {
                fault();
            } else if (chance.oneIn(4)) {
                frame(true, 0, chance.of(PING, PONG), chance.bytes(length(125)));
            } else {
                data();
            }
        }
        if (chance.oneIn(3)) {
            frame(true, 0, CLOSE, closeBody(chance.of(LEGAL_CODES), Texts.legal(chance.below(12), chance)));
        }
        return bytes.toArray();
    }

    /// One compressed message (RFC 7692 §6.1), in one frame or in two.
    byte[] compressed(byte[] deflated) {
        int cut = chance.oneIn(2) ? deflated.length : chance.between(0, deflated.length);
        boolean whole = cut == deflated.length;
        frame(whole, 4, chance.of(TEXT, BINARY), Arrays.copyOf(deflated, cut));
        if (!whole) {
            frame(true, 0, CONTINUATION, Arrays.copyOfRange(deflated, cut, deflated.length));
        }
        return bytes.toArray();
    }

    /// A message's first or next frame.
    private void data() {
        if (fragments.isEmpty()) {
            opcode = chance.of(TEXT, BINARY);
            byte[] content = opcode == TEXT ? text() : chance.bytes(length(largest));
            int pieces = chance.oneIn(2) ? 1 : chance.between(2, 5);
            for (int from = 0; pieces > 0; pieces--) {
                int to = pieces == 1 ? content.length : chance.between(from, content.length);
                fragments.add(Arrays.copyOfRange(content, from, to));
                from = to;
            }
        }
        byte[] piece = fragments.remove();
        frame(fragments.isEmpty(), 0, opcode, piece);
        opcode = CONTINUATION;
    }

    private byte[] text() {
        byte[] text = Texts.legal(length(Math.max(1, largest / 4)), chance);
        return text.length <= largest ? text : new byte[0];
    }

    private int length(int most) {
        int drawn = largest > 65_536 && chance.oneIn(60)
                ? chance.of(LONG_LENGTHS)
                : chance.oneIn(2) ? chance.below(12) : chance.of(LENGTHS);
        return Math.min(drawn, most);
    }

    /// A frame that breaks a rule, most often a single one.
    private void fault() {
        byte[] some = chance.bytes(chance.oneIn(3) ? chance.of(LENGTHS) : chance.below(6));
        int data = chance.of(TEXT, BINARY, CONTINUATION);
        switch (chance.below(15)) {
            case 0 -> frame(true, chance.between(1, 7), chance.of(data, PING, CLOSE), new byte[0]);
            case 1 -> frame(true, 0, chance.of(3, 4, 5, 6, 7, 11, 12, 13, 14, 15), some);
            case 2 -> header(true, 0, data, !masks, form(some.length), some.length).payload(some, !masks);
            case 3 -> header(true, 0, data, masks, chance.of(2, 8), some.length).payload(some, masks);
            case 4 -> frame(true, 0, chance.of(CLOSE, PING, PONG), chance.bytes(chance.between(126, 130)));
            case 5 -> frame(false, 0, chance.of(CLOSE, PING, PONG), chance.bytes(chance.below(4)));
            case 6 -> frame(chance.oneIn(2), 0, data, some);
            case 7 -> frame(chance.oneIn(2), 0, TEXT, Texts.broken(8, chance));
            case 8 -> frame(true, 0, CLOSE, chance.bytes(1));
            case 9 -> frame(true, 0, CLOSE, closeBody(chance.of(ILLEGAL_CODES), new byte[0]));
            case 10 -> frame(true, 0, CLOSE, closeBody(1000, Texts.broken(4, chance)));
            case 11 -> header(true, 0, chance.of(data, PING), masks, 8, chance.of(Long.MIN_VALUE, -1L,
                    Long.MAX_VALUE, 1L << 32, 1L << 31, (1L << 31) - 1, (1L << 30) + 1, 1L << 62));
            case 12 -> header(true, 0, data, masks, chance.of(2, 8), largest + chance.below(3)).payload(some, masks);
            case 13 -> frame(true, 0, chance.of(BINARY, TEXT), new byte[Math.min(70_000, largest + chance.below(3))]);
            default -> bytes.add(chance.bytes(chance.between(1, 20)));
        }
    }

    private void frame(boolean fin, int rsv, int code, byte[] payload) {
        header(fin, rsv, code, masks, form(payload.length), payload.length).payload(payload, masks);
    }

    private static int form(int length) {
        return length < 126 ? 0 : length < 65_536 ? 2 : 8;
    }

    /// @param extended bytes of the extended length: 0, 2 or 8
    private FrameMaker header(boolean fin, int rsv, int code, boolean masked, int extended, long length) {
        bytes.add((fin ? 0x80 : 0) | rsv << 4 | code);
        int mask = masked ? 0x80 : 0;
        switch (extended) {
            case 0 -> bytes.add(mask | (int) length);
            case 2 -> bytes.add(mask | 126).add(length, 2);
            default -> bytes.add(mask | 127).add(length, 8);
        }
        return this;
    }

    private void payload(byte[] payload, boolean masked) {
        byte[] key = masked ? chance.bytes(4) : new byte[4];
        if (masked) {
            bytes.add(key);
        }
        for (int i = 0; i < payload.length; i++) {
            bytes.add(payload[i] ^ key[i & 3]);
        }
    }

    private static byte[] closeBody(int code, byte[] reason) {
        return new Bytes().add(code, 2).add(reason).toArray();
    }
}
