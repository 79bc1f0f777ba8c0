package framebyframe.fuzz;

import framebyframe.protocol.Role;
import framebyframe.protocol.rule.Rule;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What a strict peer must make of the other's frames (RFC 6455 §5, §7.4, §8.1), told as dully as possible: all the bytes
/// at hand, one after the other, nothing of the core used but the names of its rules. It stops where a peer stops: at
/// the first frame that breaks a rule, and after a Close.
final class Model {

    /// A legal frame; `rsv` are the three reserved bits as a number.
    record Seen(boolean fin, int rsv, int opcode, boolean masked, byte[] payload) {

        /// What a connection tells of it at once: all of a control frame, of a data frame the header alone.
        Object told() {
            return opcode >= 8 ? this : told(fin, rsv, opcode, masked, payload.length);
        }

        static Object told(boolean fin, int rsv, int opcode, boolean masked, int length) {
            return List.of(fin, rsv, opcode, masked, length);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Seen s && fin == s.fin && rsv == s.rsv && opcode == s.opcode && masked == s.masked
                    && Arrays.equals(payload, s.payload);
        }

        @Override
        public int hashCode() {
            return 31 * opcode + Arrays.hashCode(payload);
        }

        @Override
        public String toString() {
            return "%s%d/%d[%d]".formatted(fin ? "FIN " : "", rsv, opcode, payload.length);
        }
    }

    private final byte[] bytes;
    private final Role sender;
    private final BigInteger maxFrame;
    private final int maxMessage;

    /// The legal frames, and the messages that they made: `String` or `byte[]`.
    final List<Seen> frames = new ArrayList<>();
    final List<Object> messages = new ArrayList<>();
    /// Where each of those frames ends in the bytes.
    final List<Integer> ends = new ArrayList<>();
    /// The rules of which the first one that the peer reports must be; none if all is legal.
    final Set<Rule> broken = EnumSet.noneOf(Rule.class);

    private final Bytes message = new Bytes();
    private int messageType;
    private Bytes joined = message;

    private Model(byte[] bytes, Role sender, int maxFrame, int maxMessage) {
        this.bytes = bytes;
        this.sender = sender;
        this.maxFrame = BigInteger.valueOf(maxFrame);
        this.maxMessage = maxMessage;
    }

    static Model of(byte[] bytes, Role sender, int maxFrame, int maxMessage) {
        Model model = new Model(bytes, sender, maxFrame, maxMessage);
        int at = 0;
        while (at >= 0) {
            at = model.frame(at);
        }
        return model;
    }

    /// Whether the peer's Close is the last of the frames.
    boolean closed() {
        return !frames.isEmpty() && frames.getLast().opcode == 8;
    }

    /// Reads a frame; answers where the next one begins, or -1 if there is nothing more to read.
    private int frame(int begin) {
        int left = bytes.length - begin;
        if (left < 2) {
            return -1;
        }
        int first = bytes[begin] & 0xff;
        int second = bytes[begin + 1] & 0xff;
        boolean masked = second >= 128;
        int extended = second % 128 == 127 ? 8 : second % 128 == 126 ? 2 : 0;
        int headerLength = 2 + extended + (masked ? 4 : 0);
        if (left < headerLength) {
            return -1;
        }
        BigInteger length = extended == 0
                ? BigInteger.valueOf(second % 128)
                : new BigInteger(1, Arrays.copyOfRange(bytes, begin + 2, begin + 2 + extended));
        checkHeader(first, masked, extended, length);
        if (!broken.isEmpty()) {
            return -1;
        }
        int whole = length.intValueExact();
        int came = Math.min(whole, left - headerLength);
        byte[] payload = new byte[came];
        for (int i = 0; i < came; i++) {
            int key = masked ? bytes[begin + 2 + extended + i % 4] : 0;
            payload[i] = (byte) (bytes[begin + headerLength + i] ^ key);
        }
        int opcode = first % 16;
        boolean fin = first >= 128;
        if (came < whole) {
            if (opcode < 8 && (opcode == 1 || opcode == 0 && messageType == 1)) {
                checkText(new Bytes().add(opcode == 0 ? joined.toArray() : new byte[0]).add(payload).toArray(), false);
            }
            return -1;
        }
        if (opcode == 8) {
            checkClose(payload);
        } else if (opcode < 8) {
            data(opcode, fin, payload);
        }
        if (!broken.isEmpty()) {
            return -1;
        }
        int end = begin + headerLength + whole;
        frames.add(new Seen(fin, first / 16 % 8, opcode, masked, payload));
        ends.add(end);
        return opcode == 8 ? -1 : end;
    }

    private void checkHeader(int first, boolean masked, int extended, BigInteger length) {
        int opcode = first % 16;
        boolean fin = first >= 128;
        if (masked != (sender == Role.CLIENT)) {
            broken.add(sender == Role.CLIENT ? Rule.CLIENT_MASKS : Rule.SERVER_DOES_NOT_MASK);
        }
        if (first / 16 % 8 != 0) {
            broken.add(Rule.RESERVED_BITS);
        }
        if (opcode > 2 && opcode < 8 || opcode > 10) {
            broken.add(Rule.RESERVED_OPCODE);
        }
        int bits = length.bitLength();
        if (bits == 64) {
            broken.add(Rule.LENGTH_TOO_LARGE);
        } else if (extended == 2 && length.intValueExact() < 126 || extended == 8 && bits <= 16) {
            broken.add(Rule.LENGTH_NOT_MINIMAL);
        }
        if (opcode >= 8) {
            if (length.compareTo(BigInteger.valueOf(125)) > 0 && bits < 64) {
                broken.add(Rule.CONTROL_LENGTH);
            }
            if (!fin) {
                broken.add(Rule.CONTROL_FRAGMENTED);
            }
            return;
        }
        if (opcode == 0 && messageType == 0) {
            broken.add(Rule.CONTINUATION_WITHOUT_START);
        }
        if (opcode != 0 && messageType != 0) {
            broken.add(Rule.DATA_INSIDE_FRAGMENTS);
        }
        BigInteger before = BigInteger.valueOf(opcode == 0 ? joined.length() : 0);
        if (broken.isEmpty() && (length.compareTo(maxFrame) > 0
                || before.add(length).compareTo(BigInteger.valueOf(maxMessage)) > 0)) {
            broken.add(Rule.MESSAGE_SIZE);
        }
    }

    private void checkClose(byte[] payload) {
        if (payload.length == 1) {
            broken.add(Rule.CLOSE_PAYLOAD_LENGTH);
        } else if (payload.length >= 2) {
            int code = (payload[0] & 0xff) * 256 + (payload[1] & 0xff);
            boolean defined = code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
            if (!defined && !(code >= 3000 && code <= 4999)) {
                broken.add(Rule.CLOSE_CODE);
            }
            checkText(Arrays.copyOfRange(payload, 2, payload.length), true);
        }
    }

    private void data(int opcode, boolean fin, byte[] payload) {
        if (opcode != 0) {
            joined = new Bytes();
            messageType = opcode;
        }
        joined.add(payload);
        byte[] whole = joined.toArray();
        if (messageType == 1) {
            checkText(whole, fin);
        }
        if (fin && broken.isEmpty()) {
            messages.add(messageType == 1 ? new String(whole, StandardCharsets.UTF_8) : whole);
            messageType = 0;
        }
    }

    private void checkText(byte[] text, boolean whole) {
        CoderResult result = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(text), CharBuffer.allocate(text.length), whole);
        if (result.isError() || !whole && hopeless(text)) {
            broken.add(Rule.UTF8);
        }
    }

    /// The JDK's decoder waits for a third byte behind some pairs that no third byte can save.
    private static boolean hopeless(byte[] text) {
        for (int back = 1; back <= Math.min(3, text.length); back++) {
            int lead = text[text.length - back] & 0xff;
            if (lead >= 0xc0) {
                return !someEndingFits(Arrays.copyOfRange(text, text.length - back, text.length));
            }
        }
        return false;
    }

    private static boolean someEndingFits(byte[] begun) {
        int length = (begun[0] & 0xff) < 0xe0 ? 2 : (begun[0] & 0xff) < 0xf0 ? 3 : 4;
        if (begun.length >= length) {
            return true;
        }
        for (int next : new int[]{0x80, 0x90, 0xa0, 0xbf}) {
            byte[] tried = Arrays.copyOf(begun, length);
            Arrays.fill(tried, begun.length, length, (byte) 0x80);
            tried[begun.length] = (byte) next;
            if (StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(tried), CharBuffer.allocate(4), true).isUnderflow()) {
                return true;
            }
        }
        return false;
    }
}
