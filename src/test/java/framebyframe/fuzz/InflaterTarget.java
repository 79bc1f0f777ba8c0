package framebyframe.fuzz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.deflate.Inflation;
import framebyframe.protocol.deflate.Limits;
import framebyframe.protocol.deflate.MessageInflater;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/// A compressed message, sound or damaged: cuts change nothing, no more comes out than the limits allow, and what comes
/// out is what the JDK's inflater makes of the same bytes.
final class InflaterTarget implements Target {

    private static final byte[] TAIL = {0, 0, (byte) 0xff, (byte) 0xff};
    private static final int[] LIMITS = {0, 1, 10, 300, 5_000, 1 << 20};

    @Override
    public String name() {
        return "inflater";
    }

    @Override
    public int share() {
        return 5;
    }

    @Override
    public byte[] make(Chance chance) {
        byte[] message = compressed(chance);
        return chance.oneIn(2) ? message : Damage.some(message, compressed(chance), chance);
    }

    /// A message as RFC 7692 §7.2.1 has it, of several blocks.
    static byte[] compressed(Chance chance) {
        Deflater deflater = new Deflater(chance.between(0, 9), true);
        Bytes bytes = new Bytes();
        byte[] buffer = new byte[70_000];
        for (int i = chance.between(1, 3); i > 0; i--) {
            deflater.setInput(content(chance));
            bytes.add(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH));
        }
        deflater.end();
        byte[] whole = bytes.toArray();
        return java.util.Arrays.copyOf(whole, whole.length - TAIL.length);
    }

    private static byte[] content(Chance chance) {
        return switch (chance.below(4)) {
            case 0 -> chance.bytes(chance.between(1, 60));
            case 1 -> new byte[chance.between(1, 2_000)];
            default -> Bytes.join(new byte[]{'{'}, Texts.legal(chance.between(1, 60), chance));
        };
    }

    @Override
    public void check(byte[] input, Chance chance) throws DataFormatException {
        Limits limits = new Limits(chance.of(LIMITS), 200);
        try (MessageInflater whole = new MessageInflater(chance.oneIn(2), limits);
                MessageInflater cut = new MessageInflater(chance.oneIn(2), limits)) {
            Inflation inOne = whole.inflate(input, 0, input.length, true);
            Bytes pieces = new Bytes();
            Inflation last = null;
            Cuts cuts = new Cuts(chance);
            int at = 0;
            do {
                int length = input.length == 0 ? 0 : cuts.next(input.length - at);
                last = cut.inflate(input, at, length, at + length == input.length);
                at += length;
                if (last instanceof Inflation.Inflated(byte[] bytes)) {
                    pieces.add(bytes);
                }
            } while (at < input.length);
            assertTrue(pieces.length() <= limits.maxMessage());
            // What is broken and too long may fail for either, as the bytes come.
            assertEquals(inOne instanceof Inflation.Inflated, last instanceof Inflation.Inflated, "cuts changed it");
            if (inOne instanceof Inflation.Inflated(byte[] bytes)) {
                assertArrayEquals(bytes, pieces.toArray());
                assertTrue(bytes.length <= limits.maxMessage());
                judge(input, bytes);
            }
        }
    }

    /// The JDK stops at a final block, behind which permessage-deflate allows more: there only the beginning counts.
    private static void judge(byte[] input, byte[] inflated) throws DataFormatException {
        Inflater inflater = new Inflater(true);
        byte[] again = new byte[inflated.length + 1];
        inflater.setInput(Bytes.join(input, TAIL));
        int length = inflater.inflate(again);
        assertTrue(length == inflated.length || inflater.finished() && length < inflated.length);
        assertTrue(java.util.Arrays.equals(again, 0, length, inflated, 0, length));
        inflater.end();
    }
}
