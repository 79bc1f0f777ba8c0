package framebyframe.protocol;

import static framebyframe.protocol.Bench.fragment;
import static framebyframe.protocol.Bench.text;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.BinaryReceived;
import framebyframe.protocol.Event.DataFrameReceived;
import framebyframe.protocol.Event.TextReceived;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Messages that are sent and received (RFC 6455 §5.4, §5.6, §6).
class MessagesTest {

    private static final Settings SMALL = new Settings(Duration.ofSeconds(10), Duration.ofSeconds(5), Optional.empty(),
            16 * 1024, 10, 10, Optional.empty());

    @Nested
    class Section51Masking {

        @Test
        void clientTakesANewMaskingKeyForEachFrame() {
            Bench bench = Bench.open(Role.CLIENT);
            bench.does(c -> c.sendText("Hello", bench.now)).does(c -> c.sendText("Hello", bench.now));
            List<byte[]> output = bench.output();
            Frame first = Bench.read(output.getFirst());
            Frame second = Bench.read(output.getLast());
            assertTrue(first.header().masked());
            assertNotEquals(first.header().maskingKey(), second.header().maskingKey());
            assertArrayEquals(utf8("Hello"), first.payload());
        }

        @Test
        void serverDoesNotMask() {
            Bench bench = Bench.open(Role.SERVER);
            bench.does(c -> c.sendText("Hello", bench.now));
            assertArrayEquals(new byte[]{(byte) 0x81, 5, 'H', 'e', 'l', 'l', 'o'}, bench.output().getFirst());
        }
    }

    @Nested
    class Section54Fragmentation {

        @ParameterizedTest
        @EnumSource(Role.class)
        void joinsFragmentsAroundInterleavedControlFrames(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(fragment(false, Opcode.TEXT, utf8("Hel")), Frame.of(Opcode.PING, utf8("?")),
                    fragment(false, Opcode.CONTINUATION, utf8("")), Frame.of(Opcode.PONG, utf8("!")),
                    fragment(true, Opcode.CONTINUATION, utf8("lo")));
            assertEquals(List.of(Frame.of(Opcode.PONG, utf8("?"))), bench.sent());
            assertEquals(List.of(new TextReceived("Hello")), bench.events(TextReceived.class));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void readsOneMessageAfterTheOther(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(fragment(false, Opcode.TEXT, utf8("a")), fragment(true, Opcode.CONTINUATION, utf8("b")),
                    text("c"), fragment(false, Opcode.TEXT, utf8("d")), fragment(true, Opcode.CONTINUATION, utf8("")));
            assertEquals(List.of(new TextReceived("ab"), new TextReceived("c"), new TextReceived("d")),
                    bench.events(TextReceived.class));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void joinsManyBinaryFragments(Role role) {
            Bench bench = Bench.open(role);
            byte[] whole = new byte[5_000];
            new Random(54).nextBytes(whole);
            for (int at = 0; at < whole.length; at += 100) {
                bench.receive(fragment(at == 4_900, at == 0 ? Opcode.BINARY : Opcode.CONTINUATION,
                        Arrays.copyOfRange(whole, at, at + 100)));
            }
            List<BinaryReceived> messages = bench.events(BinaryReceived.class);
            assertEquals(1, messages.size());
            assertArrayEquals(whole, messages.getFirst().bytes());
        }
    }

    @Nested
    class Section56DataFrames {

        @ParameterizedTest
        @EnumSource(Role.class)
        void textIsUtf8AlsoWhenACharacterIsCutBetweenFragments(Role role) {
            Bench bench = Bench.open(role);
            byte[] bytes = utf8("帧by帧 𝄞");
            for (int cut = 0; cut <= bytes.length; cut++) {
                bench.receiveByteByByte(bench.wire(fragment(false, Opcode.TEXT, Arrays.copyOf(bytes, cut))));
                bench.receiveByteByByte(bench.wire(
                        fragment(true, Opcode.CONTINUATION, Arrays.copyOfRange(bytes, cut, bytes.length))));
                assertEquals(List.of(new TextReceived("帧by帧 𝄞")), bench.events(TextReceived.class), "cut at " + cut);
            }
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void binaryKeepsAnyByte(Role role) {
            Bench bench = Bench.open(role);
            byte[] payload = {(byte) 0xff, 0, (byte) 0x80};
            bench.receive(Frame.of(Opcode.BINARY, payload));
            List<Event> events = bench.events();
            assertEquals(3, ((DataFrameReceived) events.getFirst()).header().payloadLength());
            assertArrayEquals(payload, ((BinaryReceived) events.getLast()).bytes());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void sendsEachMessageInOneFrame(Role role) {
            Bench bench = Bench.open(role);
            byte[] large = new byte[70_000];
            bench.does(c -> c.sendText("帧", bench.now)).does(c -> c.sendBinary(large, bench.now));
            assertEquals(List.of(text("帧"), Frame.of(Opcode.BINARY, large)), bench.sent());
        }
    }

    @Nested
    class Section54FragmentsSent {

        private final byte[] character = Bench.utf8("帧");

        private void send(Bench bench, Opcode type, boolean last, int... bytes) {
            byte[] payload = new byte[bytes.length];
            for (int i = 0; i < bytes.length; i++) {
                payload[i] = (byte) bytes[i];
            }
            bench.does(c -> c.sendFragment(type, payload, last, bench.now));
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void opcodeStandsInTheFirstAndFinInTheLastFragment(Role role) {
            Bench bench = Bench.open(role);
            send(bench, Opcode.TEXT, false, character[0]);
            bench.does(c -> c.ping(new byte[0], bench.now));
            send(bench, Opcode.TEXT, false);
            send(bench, Opcode.TEXT, true, character[1], character[2]);
            send(bench, Opcode.BINARY, true, 0xff);
            assertEquals(List.of(fragment(false, Opcode.TEXT, new byte[]{character[0]}),
                    Frame.of(Opcode.PING, new byte[0]), fragment(false, Opcode.CONTINUATION, new byte[0]),
                    fragment(true, Opcode.CONTINUATION, new byte[]{character[1], character[2]}),
                    Frame.of(Opcode.BINARY, new byte[]{(byte) 0xff})), bench.sent());
        }

        @Test
        void noOtherMessageFitsBetweenFragments() {
            Bench bench = Bench.open(Role.CLIENT);
            send(bench, Opcode.TEXT, false, 'a');
            assertThrows(IllegalStateException.class, () -> bench.connection.sendText("b", bench.now));
            assertThrows(IllegalArgumentException.class, () -> send(bench, Opcode.BINARY, true, 'b'));
            send(bench, Opcode.TEXT, true, 'b');
            assertEquals(2, bench.sent().size());
        }

        @Test
        void onlyDataHasFragments() {
            Bench bench = Bench.open(Role.CLIENT);
            for (Opcode opcode : List.of(Opcode.CONTINUATION, Opcode.PING, Opcode.RESERVED_3)) {
                assertThrows(IllegalArgumentException.class, () -> send(bench, opcode, true, 'b'));
            }
        }

        @Test
        void textThatIsNotUtf8IsMisuse() {
            Bench bench = Bench.open(Role.SERVER);
            assertThrows(IllegalArgumentException.class, () -> send(bench, Opcode.TEXT, false, 0xff));
            assertThrows(IllegalArgumentException.class, () -> send(bench, Opcode.TEXT, true, character[0]));
            assertEquals(List.of(), bench.sent());
        }

        @Test
        void nothingIsSentOnceTheConnectionIsClosing() {
            Bench bench = Bench.open(Role.CLIENT).does(c -> c.close(1000, "", 0));
            bench.output();
            send(bench, Opcode.TEXT, false, 'a');
            assertEquals(List.of(), bench.sent());
        }
    }

    @Nested
    class Section104Limits {

        @ParameterizedTest
        @EnumSource(Role.class)
        void takesAMessageOfExactlyTheLimit(Role role) {
            Bench bench = Bench.open(role, SMALL);
            bench.receive(text("0123456789"), fragment(false, Opcode.TEXT, utf8("01234")),
                    fragment(true, Opcode.CONTINUATION, utf8("56789")));
            assertEquals(2, bench.events(TextReceived.class).size());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsAtTheHeaderOfAFrameThatIsTooLong(Role role) {
            for (int length : List.of(11, 125, 126, 70_000)) {
                Bench bench = Bench.open(role, SMALL);
                byte[] bytes = bench.wire(Frame.of(Opcode.BINARY, new byte[length]));
                bench.receive(Arrays.copyOf(bytes, bytes.length - length));
                assertEquals(List.of(Rule.MESSAGE_SIZE), bench.broken());
                assertEquals(1009, bench.closeSent().code());
            }
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsForAFrameThatIsTooLongEvenWhereItsMessageIsNot(Role role) {
            Settings frames = new Settings(SMALL.opening(), SMALL.closing(), Optional.empty(), SMALL.maxHead(), 10,
                    1_000, Optional.empty());
            Bench bench = Bench.open(role, frames).receive(Frame.of(Opcode.BINARY, new byte[10]),
                    Frame.of(Opcode.BINARY, new byte[11]));
            assertEquals(List.of(Rule.MESSAGE_SIZE), bench.broken());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsWith1009ForTextTooLongAndWrongHoweverItIsCut(Role role) {
            byte[] wrong = new byte[11];
            Arrays.fill(wrong, (byte) 0xff);
            byte[] wire = Bench.open(role, SMALL).wire(Frame.of(Opcode.TEXT, wrong));
            Bench whole = Bench.open(role, SMALL).receive(wire.clone());
            assertEquals(1009, whole.closeSent().code());
            Bench cut = Bench.open(role, SMALL).receiveByteByByte(wire);
            assertEquals(1009, cut.closeSent().code());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsAtTheHeaderOfTheFragmentThatMakesTheMessageTooLong(Role role) {
            Bench bench = Bench.open(role, SMALL);
            bench.receive(fragment(false, Opcode.BINARY, new byte[6]), Frame.of(Opcode.PING, new byte[125]));
            bench.sent();
            byte[] bytes = bench.wire(fragment(false, Opcode.CONTINUATION, new byte[5]));
            bench.receive(Arrays.copyOf(bytes, bytes.length - 5));
            assertEquals(1009, bench.closeSent().code());
            assertEquals("11",
                    bench.events(Event.Violated.class).getFirst().violation().observed());
        }
    }
}
