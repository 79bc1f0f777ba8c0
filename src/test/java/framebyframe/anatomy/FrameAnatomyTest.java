package framebyframe.anatomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FrameAnatomyTest {

    /// RFC 6455 §5.7: A single-frame masked text message.
    private static final Frame HELLO = Frame.of(Opcode.TEXT, "Hello".getBytes(StandardCharsets.UTF_8))
            .masked(0x37fa213d);

    @Nested
    class Spans {

        @Test
        void coverEveryBitOfEveryFrameOnceAndInOrder() {
            Frames.all().forEach(frame -> {
                long next = 0;
                for (Span span : Anatomy.of(frame)) {
                    assertEquals(next, span.bit(), () -> frame.header().toString());
                    assertTrue(span.bits() > 0, () -> frame.header().toString());
                    next = span.end();
                }
                assertEquals(8 * frame.length(), next, () -> frame.header().toString());
            });
        }

        @Test
        void ofTheRfcsHelloHaveItsValues() {
            List<Span> spans = Anatomy.of(HELLO);
            assertEquals(
                    List.of(Field.FIN, Field.RSV1, Field.RSV2, Field.RSV3, Field.OPCODE, Field.MASK,
                            Field.PAYLOAD_LENGTH, Field.MASKING_KEY, Field.PAYLOAD),
                    spans.stream().map(Span::field).toList());
            assertEquals(List.of("1", "0", "0", "0", "0x1", "1", "5", "37fa213d", "48656c6c6f"),
                    spans.stream().map(Span::value).toList());
            assertEquals(List.of(0L, 1L, 2L, 3L, 4L, 8L, 9L, 16L, 48L), spans.stream().map(Span::bit).toList());
        }

        @Test
        void ofAnEmptyFrameEndWithItsLength() {
            assertEquals(Field.PAYLOAD_LENGTH, Anatomy.of(Frame.of(Opcode.PING, new byte[0])).getLast().field());
        }

        @Test
        void ofALongFrameHoldTheLengthThatFollowsTheSign() {
            List<Span> spans = Anatomy.of(Frame.of(Opcode.BINARY, new byte[256]));
            assertEquals("126", value(spans, Field.PAYLOAD_LENGTH));
            assertEquals("256", value(spans, Field.EXTENDED_LENGTH));
            List<Span> longest = Anatomy.of(Frame.of(Opcode.BINARY, new byte[65_536]));
            assertEquals("127", value(longest, Field.PAYLOAD_LENGTH));
            assertEquals("65536", value(longest, Field.EXTENDED_LENGTH));
            assertEquals("00".repeat(64) + "…", value(longest, Field.PAYLOAD));
        }
    }

    /// RFC 6455 §5.5.1, §7.4.
    @Nested
    class CloseFrame {

        @Test
        void isTakenApartIntoCodeAndReason() {
            List<Span> spans = close("03e8e5868de8a781");
            assertEquals("1000", value(spans, Field.CLOSE_CODE));
            assertEquals("再见", value(spans, Field.CLOSE_REASON));
        }

        @Test
        void withOneByteHasAPayloadOnly() {
            List<Span> spans = close("03");
            assertEquals(Field.PAYLOAD, spans.getLast().field());
            assertEquals("anatomy.payload.closeTooShort", spans.getLast().meaning().key());
        }

        @Test
        void withACodeOnlyHasNoReason() {
            assertEquals(Field.CLOSE_CODE, close("0fa0").getLast().field());
            assertEquals("4000", close("0fa0").getLast().value());
        }

        @Test
        void withAnInvalidReasonShowsItInHex() {
            Span reason = close("03e8c328").getLast();
            assertEquals("c328", reason.value());
            assertEquals("anatomy.closeReason.invalid", reason.meaning().key());
        }

        private List<Span> close(String payload) {
            return Anatomy.of(Frame.of(Opcode.CLOSE, HexFormat.of().parseHex(payload)));
        }
    }

    /// RFC 6455 §5.6, §8.1.
    @Nested
    class TextPayload {

        @Test
        void cutInsideACharacterIsValidInAFragmentOnly() {
            assertEquals("anatomy.payload.text.fragment", text(false, "48e4bd").key());
            assertEquals("anatomy.payload.text.invalid", text(true, "48e4bd").key());
            assertEquals("anatomy.payload.text.invalid", text(false, "ff").key());
            assertEquals("anatomy.payload.text", text(true, "48e4bda0").key());
        }

        private framebyframe.text.Message text(boolean fin, String hex) {
            byte[] payload = HexFormat.of().parseHex(hex);
            FrameHeader header = new FrameHeader(fin, false, false, false, Opcode.TEXT, false, 0, LengthForm.BITS_7,
                    payload.length);
            return Anatomy.of(new Frame(header, payload)).getLast().meaning();
        }
    }

    /// RFC 6455 §5.3.
    @Nested
    class Xor {

        @Test
        void showsHowEachByteOfTheRfcsHelloMeetsItsKeyByte() {
            assertEquals(List.of(new XorStep(0, 0x7f, 0x37, 0x48), new XorStep(1, 0x9f, 0xfa, 0x65),
                    new XorStep(2, 0x4d, 0x21, 0x6c), new XorStep(3, 0x51, 0x3d, 0x6c),
                    new XorStep(4, 0x58, 0x37, 0x6f)), Anatomy.xor(HELLO));
        }

        @Test
        void isEmptyForAnUnmaskedFrame() {
            assertEquals(List.of(), Anatomy.xor(Frame.of(Opcode.TEXT, new byte[5])));
        }

        @Test
        void holdsForEveryByteOfRandomPayloads() {
            long seed = 53;
            Random random = new Random(seed);
            for (int i = 0; i < 100; i++) {
                byte[] payload = new byte[random.nextInt(300)];
                random.nextBytes(payload);
                Frame frame = Frame.of(Opcode.BINARY, payload).masked(random.nextInt());
                byte[] key = HexFormat.of().parseHex(value(Anatomy.of(frame), Field.MASKING_KEY));
                List<XorStep> steps = Anatomy.xor(frame);
                assertEquals(payload.length, steps.size(), "seed " + seed);
                for (XorStep step : steps) {
                    assertEquals(payload[step.index()] & 0xff, step.clear(), "seed " + seed);
                    assertEquals(key[step.index() % 4] & 0xff, step.key(), "seed " + seed);
                    assertEquals(step.clear() ^ step.key(), step.masked(), "seed " + seed);
                }
            }
        }
    }

    private static String value(List<Span> spans, Field field) {
        return spans.stream().filter(s -> s.field() == field).findFirst().orElseThrow().value();
    }
}
