package framebyframe.protocol.deflate;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/// RFC 1951 written down once more, slowly and by itself: decodes a peer's messages and fails on any reference farther
/// back than was agreed, or before the message where context takeover is not.
final class StrictInflater {

    /// Order of the code lengths of the code length code (RFC 1951 §3.2.7).
    private static final int[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

    private final int window;
    private final boolean noContextTakeover;
    private final ByteArrayOutputStream tail = new ByteArrayOutputStream();
    private byte[] out = new byte[1 << 12];
    private int size;
    private int messageStart;
    private int greatestDistance;
    private byte[] in = {};
    private int bit;

    StrictInflater(int windowBits, boolean noContextTakeover) {
        window = 1 << windowBits;
        this.noContextTakeover = noContextTakeover;
    }

    int greatestDistance() {
        return greatestDistance;
    }

    /// Inflates a whole message's payload as RFC 7692 §7.2.2 says; it must end with an empty block of type 00.
    byte[] message(byte[] payload) {
        tail.reset();
        tail.writeBytes(payload);
        tail.writeBytes(new byte[]{0, 0, -1, -1});
        in = tail.toByteArray();
        bit = 0;
        messageStart = size;
        boolean emptyStored = false;
        while (bit < 8 * in.length) {
            boolean last = bits(1) == 1;
            int type = bits(2);
            int before = size;
            switch (type) {
                case 0 -> stored();
                case 1 -> coded(fixedLiterals(), new Code(lengths(30, 5)));
                case 2 -> dynamic();
                default -> throw new AssertionError("block type 3");
            }
            emptyStored = type == 0 && size == before;
            if (last) {
                align();
            }
        }
        if (!emptyStored) {
            throw new AssertionError("the last block is not an empty one of type 00");
        }
        return Arrays.copyOfRange(out, messageStart, size);
    }

    private int bits(int count) {
        int value = 0;
        for (int i = 0; i < count; i++, bit++) {
            if (bit >= 8 * in.length) {
                throw new AssertionError("ends inside a block");
            }
            value |= (in[bit / 8] >> bit % 8 & 1) << i;
        }
        return value;
    }

    private void align() {
        bit = (bit + 7) / 8 * 8;
    }

    private void put(int value) {
        if (size == out.length) {
            out = Arrays.copyOf(out, 2 * size);
        }
        out[size++] = (byte) value;
    }

    private void stored() {
        align();
        int length = bits(16);
        if ((bits(16) ^ length) != 0xffff) {
            throw new AssertionError("length and complement");
        }
        for (int i = 0; i < length; i++) {
            put(bits(8));
        }
    }

    private void dynamic() {
        int literals = bits(5) + 257;
        int distances = bits(5) + 1;
        int count = bits(4) + 4;
        int[] codeLengths = new int[19];
        for (int i = 0; i < count; i++) {
            codeLengths[ORDER[i]] = bits(3);
        }
        Code lengthCode = new Code(codeLengths);
        int[] all = new int[literals + distances];
        for (int i = 0; i < all.length;) {
            int symbol = symbol(lengthCode);
            int repeat = switch (symbol) {
                case 16 -> 3 + bits(2);
                case 17 -> 3 + bits(3);
                case 18 -> 11 + bits(7);
                default -> 1;
            };
            int value = symbol < 16 ? symbol : symbol == 16 ? all[i - 1] : 0;
            Arrays.fill(all, i, i + repeat, value);
            i += repeat;
        }
        coded(new Code(Arrays.copyOf(all, literals)), new Code(Arrays.copyOfRange(all, literals, all.length)));
    }

    private void coded(Code literals, Code distances) {
        for (int symbol = symbol(literals); symbol != 256; symbol = symbol(literals)) {
            if (symbol < 256) {
                put(symbol);
            } else {
                copy(length(symbol), distance(symbol(distances)));
            }
        }
    }

    private int length(int symbol) {
        if (symbol < 265) {
            return symbol - 254;
        }
        if (symbol == 285) {
            return 258;
        }
        int extra = (symbol - 261) / 4;
        return 3 + ((4 + (symbol - 261) % 4) << extra) + bits(extra);
    }

    private int distance(int symbol) {
        if (symbol < 4) {
            return symbol + 1;
        }
        int extra = symbol / 2 - 1;
        return 1 + ((2 + symbol % 2) << extra) + bits(extra);
    }

    private void copy(int length, int distance) {
        greatestDistance = Math.max(greatestDistance, distance);
        int reach = noContextTakeover ? size - messageStart : size;
        if (distance > window || distance > reach) {
            throw new AssertionError("distance " + distance + ", window " + window + ", at hand " + reach);
        }
        for (int i = 0; i < length; i++) {
            put(out[size - distance]);
        }
    }

    private static int[] lengths(int count, int length) {
        int[] lengths = new int[count];
        Arrays.fill(lengths, length);
        return lengths;
    }

    private static Code fixedLiterals() {
        int[] lengths = lengths(288, 8);
        Arrays.fill(lengths, 144, 256, 9);
        Arrays.fill(lengths, 256, 280, 7);
        return new Code(lengths);
    }

    private int symbol(Code code) {
        int value = 0;
        int first = 0;
        int index = 0;
        for (int length = 1; length < code.counts.length; length++) {
            value |= bits(1);
            int count = code.counts[length];
            if (value - first < count) {
                return code.symbols[index + value - first];
            }
            index += count;
            first = first + count << 1;
            value <<= 1;
        }
        throw new AssertionError("no such code");
    }

    /// A canonical Huffman code (RFC 1951 §3.2.2): how many codes of each length, and the symbols in their order.
    private static final class Code {
        private final int[] counts = new int[16];
        private final int[] symbols;

        Code(int[] lengths) {
            int[] next = new int[17];
            for (int length : lengths) {
                counts[length]++;
            }
            counts[0] = 0;
            for (int i = 1; i < 16; i++) {
                next[i + 1] = next[i] + counts[i];
            }
            symbols = new int[lengths.length];
            for (int symbol = 0; symbol < lengths.length; symbol++) {
                if (lengths[symbol] > 0) {
                    symbols[next[lengths[symbol]]++] = symbol;
                }
            }
        }
    }
}
