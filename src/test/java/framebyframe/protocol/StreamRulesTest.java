package framebyframe.protocol;

import static framebyframe.protocol.Bench.fragment;
import static framebyframe.protocol.Bench.text;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import framebyframe.protocol.rule.Violation;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Each rule by itself; frames come from a server, so that they need no mask, unless a test says otherwise.
class StreamRulesTest {

    private final StreamRules rules = new StreamRules(Role.SERVER);

    private static List<Rule> rulesOf(List<Violation> violations) {
        return violations.stream().map(Violation::rule).toList();
    }

    /// Judges a frame and sees to it that its header alone gives the same, but for what its payload breaks.
    private List<Rule> broken(Frame frame) {
        List<Violation> header = rules.header(frame.header());
        List<Violation> whole = rules.frame(frame);
        assertEquals(header, whole.subList(0, header.size()));
        return rulesOf(whole);
    }

    private static Frame withBits(Frame frame, boolean rsv1, boolean rsv2, boolean rsv3) {
        FrameHeader h = frame.header();
        return new Frame(new FrameHeader(h.fin(), rsv1, rsv2, rsv3, h.opcode(), h.masked(), h.maskingKey(),
                h.lengthForm(), h.payloadLength()), frame.payload());
    }

    private static Frame withForm(LengthForm form, int length) {
        return new Frame(new FrameHeader(true, false, false, false, Opcode.BINARY, false, 0, form, length),
                new byte[length]);
    }

    @Nested
    class Section51Masking {

        @Test
        void clientMasksEveryFrame() {
            StreamRules client = new StreamRules(Role.CLIENT);
            for (Opcode opcode : List.of(Opcode.TEXT, Opcode.BINARY, Opcode.PING, Opcode.PONG, Opcode.CLOSE)) {
                Frame frame = Frame.of(opcode, new byte[0]);
                assertEquals(List.of(Rule.CLIENT_MASKS), rulesOf(client.header(frame.header())));
                assertEquals(List.of(), client.header(frame.masked(0).header()), "a key of zeros is a key");
            }
        }

        @Test
        void serverMasksNone() {
            assertEquals(List.of(Rule.SERVER_DOES_NOT_MASK), broken(text("a").masked(5)));
            assertEquals(List.of(), broken(text("a")));
        }
    }

    @Nested
    class Section52BaseFraming {

        @ParameterizedTest
        @CsvSource({"true, false, false", "false, true, false", "false, false, true", "true, true, true"})
        void reservedBitsAreZero(boolean rsv1, boolean rsv2, boolean rsv3) {
            assertEquals(List.of(Rule.RESERVED_BITS), broken(withBits(text("a"), rsv1, rsv2, rsv3)));
        }

        @ParameterizedTest
        @EnumSource(Opcode.class)
        void reservedOpcodesAreNotUsed(Opcode opcode) {
            List<Rule> found = rulesOf(rules.header(Frame.of(opcode, new byte[0]).header()));
            assertEquals(opcode.isReserved(), found.contains(Rule.RESERVED_OPCODE));
        }

        @ParameterizedTest
        @CsvSource({"BITS_7, 125, true", "BITS_16, 125, false", "BITS_64, 125, false", "BITS_16, 126, true",
                "BITS_16, 65535, true", "BITS_64, 65535, false", "BITS_64, 65536, true"})
        void lengthIsWrittenInTheShortestForm(LengthForm form, int length, boolean legal) {
            assertEquals(legal ? List.of() : List.of(Rule.LENGTH_NOT_MINIMAL), broken(withForm(form, length)));
        }

        @Test
        void mostSignificantBitOfTheLengthIsZero() {
            FrameHeader header = new FrameHeader(true, false, false, false, Opcode.BINARY, false, 0,
                    LengthForm.BITS_64, Long.MIN_VALUE);
            assertEquals(List.of(new Violation(Rule.LENGTH_TOO_LARGE, "0x8000000000000000")), rules.header(header));
        }
    }

    @Nested
    class Section54Fragmentation {

        @Test
        void continuationFollowsAFragment() {
            assertEquals(List.of(Rule.CONTINUATION_WITHOUT_START),
                    broken(fragment(true, Opcode.CONTINUATION, new byte[0])));
            assertEquals(List.of(Rule.CONTINUATION_WITHOUT_START),
                    broken(fragment(false, Opcode.CONTINUATION, new byte[0])));
            assertEquals(List.of(), broken(text("a")), "and the next message is judged afresh");
            assertEquals(List.of(Rule.CONTINUATION_WITHOUT_START),
                    broken(fragment(true, Opcode.CONTINUATION, new byte[0])));
        }

        @Test
        void noOtherMessageBeginsBeforeTheLastFragment() {
            assertEquals(List.of(), broken(fragment(false, Opcode.TEXT, utf8("a"))));
            assertEquals(List.of(new Violation(Rule.DATA_INSIDE_FRAGMENTS, "BINARY inside TEXT")),
                    rules.frame(fragment(false, Opcode.BINARY, new byte[]{(byte) 0xff})));
            assertEquals(List.of(), broken(fragment(false, Opcode.CONTINUATION, new byte[]{(byte) 0xff})),
                    "it goes on as the binary message");
            assertEquals(List.of(), broken(fragment(true, Opcode.CONTINUATION, new byte[0])));
            assertEquals(List.of(), broken(text("a")));
        }

        @Test
        void controlFramesMayComeBetweenFragments() {
            assertEquals(List.of(), broken(fragment(false, Opcode.TEXT, utf8("a"))));
            for (Opcode opcode : List.of(Opcode.PING, Opcode.PONG, Opcode.CLOSE)) {
                assertEquals(List.of(), broken(Frame.of(opcode, new byte[0])));
            }
        }
    }

    @Nested
    class Section55ControlFrames {

        @ParameterizedTest
        @EnumSource(value = Opcode.class, names = {"PING", "PONG"})
        void haveAtMost125Bytes(Opcode opcode) {
            assertEquals(List.of(), broken(Frame.of(opcode, new byte[125])));
            assertEquals(List.of(Rule.CONTROL_LENGTH), broken(Frame.of(opcode, new byte[126])));
        }

        @ParameterizedTest
        @EnumSource(value = Opcode.class, names = {"CLOSE", "PING", "PONG"})
        void areNotFragmented(Opcode opcode) {
            assertEquals(List.of(Rule.CONTROL_FRAGMENTED), broken(fragment(false, opcode, new byte[0])));
        }
    }

    @Nested
    class Section551Close {

        @ParameterizedTest
        @ValueSource(strings = {"", "03e8", "03e9", "03ea", "03eb", "03ef", "03f0", "03f1", "03f2", "03f3", "03f4",
                "03f5", "03f6", "0bb8", "0fa0", "1387", "03e8e5b8a7"})
        void mayBeEmptyOrHoldACodeAndAReason(String payload) {
            assertEquals(List.of(), broken(Frame.of(Opcode.CLOSE, HexFormat.of().parseHex(payload))));
        }

        @ParameterizedTest
        @CsvSource({"00, CLOSE_PAYLOAD_LENGTH, 0x00", "0000, CLOSE_CODE, 0", "03e7, CLOSE_CODE, 999",
                "03ec, CLOSE_CODE, 1004", "03ed, CLOSE_CODE, 1005", "03ee, CLOSE_CODE, 1006",
                "03f7, CLOSE_CODE, 1015", "03f8, CLOSE_CODE, 1016", "0bb7, CLOSE_CODE, 2999",
                "1388, CLOSE_CODE, 5000", "ffff, CLOSE_CODE, 65535", "03e841ff, UTF8, 0xFF at 3",
                "03e8e5b8, UTF8, end inside a character"})
        void holdsNothingElse(String payload, Rule rule, String observed) {
            assertEquals(List.of(new Violation(rule, observed)),
                    rules.frame(Frame.of(Opcode.CLOSE, HexFormat.of().parseHex(payload))));
        }

        @Test
        void isFollowedByNoDataAndNoOtherClose() {
            broken(Frame.of(Opcode.CLOSE, new byte[0]));
            assertEquals(List.of(Rule.DATA_AFTER_CLOSE), broken(text("a")));
            assertEquals(List.of(Rule.DATA_AFTER_CLOSE), broken(Frame.of(Opcode.BINARY, new byte[0])));
            assertEquals(List.of(Rule.DATA_AFTER_CLOSE), broken(Frame.of(Opcode.CLOSE, new byte[0])));
            assertEquals(List.of(), broken(Frame.of(Opcode.PING, new byte[0])), "only data is forbidden");
        }
    }

    @Nested
    class Section81Utf8 {

        @Test
        void wrongByteIsNamedByItsPlaceInItsFrameAndReportedOnce() {
            assertEquals(List.of(), broken(fragment(false, Opcode.TEXT, new byte[]{'a', (byte) 0xe5})));
            assertEquals(List.of(new Violation(Rule.UTF8, "0x62 at 1")),
                    rules.frame(fragment(false, Opcode.CONTINUATION, new byte[]{(byte) 0xb8, 'b'})));
            assertEquals(List.of(), broken(fragment(true, Opcode.CONTINUATION, new byte[]{(byte) 0xff})));
            assertEquals(List.of(), broken(text("帧")));
        }

        @Test
        void messageEndsWithAWholeCharacter() {
            assertEquals(List.of(new Violation(Rule.UTF8, "FIN=1 inside a character")),
                    rules.frame(Frame.of(Opcode.TEXT, new byte[]{(byte) 0xe5, (byte) 0xb8})));
        }

        @Test
        void partsOfAnUnfinishedFrameAreCheckedOnce() {
            Frame frame = Frame.of(Opcode.TEXT, utf8("帧帧"));
            assertEquals(List.of(), rules.part(frame.header(), frame.payload(), 0, 0));
            assertEquals(List.of(), rules.part(frame.header(), frame.payload(), 0, 2));
            byte[] rest = frame.payload().clone();
            rest[0] = (byte) 0xff;
            assertEquals(List.of(), rules.frame(new Frame(frame.header(), rest)), "the first two are not looked at");
        }

        @Test
        void wrongByteOfAPartIsNamedByItsPlaceInThePayload() {
            byte[] around = {'-', '-', 'a', 'b', 'c', (byte) 0xff};
            FrameHeader header = Frame.of(Opcode.TEXT, new byte[9]).header();
            assertEquals(List.of(), rules.part(header, around, 2, 2));
            assertEquals(List.of(new Violation(Rule.UTF8, "0xFF at 3")), rules.part(header, around, 2, 4));
        }

        @Test
        void partsOfControlAndBinaryFramesAreNoText() {
            byte[] wrong = {(byte) 0xff};
            for (Opcode opcode : List.of(Opcode.BINARY, Opcode.PING, Opcode.CLOSE)) {
                assertEquals(List.of(), rules.part(Frame.of(opcode, new byte[2]).header(), wrong, 0, 1));
            }
        }

        @Test
        void binaryAndExtendedDataAreNotText() {
            assertEquals(List.of(), broken(Frame.of(Opcode.BINARY, new byte[]{(byte) 0xff})));
            for (int bit = 0; bit < 3; bit++) {
                assertEquals(List.of(Rule.RESERVED_BITS), broken(
                        withBits(Frame.of(Opcode.TEXT, new byte[]{(byte) 0xff}), bit == 0, bit == 1, bit == 2)));
            }
        }
    }
}
