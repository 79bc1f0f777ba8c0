package framebyframe.protocol;

import static framebyframe.protocol.Bench.fragment;
import static framebyframe.protocol.Bench.text;
import static framebyframe.protocol.Bench.utf8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.protocol.Event.Closed;
import framebyframe.protocol.Event.DataFrameReceived;
import framebyframe.protocol.Event.FrameSent;
import framebyframe.protocol.Event.StateChanged;
import framebyframe.protocol.Event.Violated;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.frame.FrameHeader;
import framebyframe.protocol.frame.FrameWriter;
import framebyframe.protocol.frame.LengthForm;
import framebyframe.protocol.frame.Opcode;
import framebyframe.protocol.rule.Rule;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// A connection that the other peer makes fail (RFC 6455 §7.1.7); [StreamRulesTest] has every rule.
class FailingTest {

    private static final Frame RESERVED = Frame.of(Opcode.RESERVED_3, utf8("some payload"));

    private static void assertFailed(Bench bench, Rule rule) {
        assertEquals(ReadyState.CLOSING, bench.state());
        assertEquals(List.of(rule), bench.broken());
        CloseBody close = bench.closeSent();
        assertEquals(rule.code(), close.code());
        assertEquals("RFC 6455 section " + rule.section(), close.reason());
        assertEndsTcp(bench);
    }

    /// The server ends TCP at once, the client when the server did not in time (§7.1.1).
    private static void assertEndsTcp(Bench bench) {
        if (bench.connection.role() == Role.CLIENT) {
            assertFalse(bench.connection.wantsTcpClosed());
            assertEquals(OptionalLong.of(bench.now + Settings.DEFAULT.closing().toNanos()),
                    bench.connection.deadline());
            bench.passes(Settings.DEFAULT.closing());
        }
        assertTrue(bench.connection.wantsTcpClosed());
        assertEquals(OptionalLong.empty(), bench.connection.deadline());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void reportsThenClosesThenChangesState(Role role) {
        Bench bench = Bench.open(role, Bench.BEATING);
        bench.receive(RESERVED);
        List<Class<?>> kinds = bench.events().stream().<Class<?>>map(Object::getClass).toList();
        List<Class<?>> both = List.of(DataFrameReceived.class, Violated.class, FrameSent.class, StateChanged.class,
                Event.TimerCleared.class);
        assertEquals(both, kinds.subList(0, both.size()));
        assertEquals(role == Role.CLIENT ? List.of(Event.TimerSet.class) : List.of(),
                kinds.subList(both.size(), kinds.size()));
    }

    @Nested
    class Section51Masking {

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsOnAFrameMaskedAsTheOtherRoleWould(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(FrameWriter.bytes(role == Role.CLIENT ? text("Hello").masked(9) : text("Hello")));
            assertFailed(bench, role == Role.CLIENT ? Rule.SERVER_DOES_NOT_MASK : Rule.CLIENT_MASKS);
        }
    }

    @Nested
    class Section52Framing {

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsAtTheHeaderBeforeThePayloadComes(Role role) {
            Bench bench = Bench.open(role);
            byte[] bytes = bench.wire(RESERVED);
            bench.receive(Arrays.copyOf(bytes, bytes.length - RESERVED.payload().length));
            assertFailed(bench, Rule.RESERVED_OPCODE);
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsOnALengthWithItsMostSignificantBitSet(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(HexFormat.of()
                    .parseHex(role == Role.CLIENT ? "827f8000000000000001" : "82ff800000000000000101020304"));
            assertFailed(bench, Rule.LENGTH_TOO_LARGE);
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void reportsEverythingThatOneHeaderBreaks(Role role) {
            Bench bench = Bench.open(role);
            FrameHeader header = new FrameHeader(false, true, false, true, Opcode.RESERVED_B, role == Role.CLIENT, 0,
                    LengthForm.BITS_16, 3);
            bench.receive(FrameWriter.bytes(new Frame(header, new byte[3])));
            List<Violated> violated = bench.events(Violated.class);
            assertEquals(List.of(role == Role.CLIENT ? "MASK=1" : "MASK=0", "RSV1=1 RSV2=0 RSV3=1", "opcode 0xB",
                    "3 in 16 bits", "RESERVED_B FIN=0"), violated.stream().map(v -> v.violation().observed()).toList());
        }
    }

    @Nested
    class Section81Utf8 {

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsAtTheFirstWrongByteWhileTheFrameIsStillComing(Role role) {
            Bench bench = Bench.open(role);
            byte[] payload = HexFormat.of().parseHex("cebae1bdb9f4908080656469746564");
            byte[] bytes = bench.wire(fragment(false, Opcode.TEXT, payload));
            int wrong = bytes.length - payload.length + 6;
            bench.receiveByteByByte(Arrays.copyOf(bytes, wrong));
            assertEquals(ReadyState.OPEN, bench.state());
            bench.receive(new byte[]{bytes[wrong]});
            assertEquals("0x90 at 6",
                    bench.events(Violated.class).getFirst().violation().observed());
            assertEquals(1007, bench.closeSent().code());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsAtTheFirstWrongByteOfALaterFragment(Role role) {
            Bench bench = Bench.open(role);
            bench.receive(fragment(false, Opcode.TEXT, utf8("ok")), Frame.of(Opcode.PONG, new byte[0]));
            byte[] bytes = bench.wire(fragment(false, Opcode.CONTINUATION, new byte[]{'a', (byte) 0xc0, 'b'}));
            bench.receiveByteByByte(Arrays.copyOf(bytes, bytes.length - 1));
            assertFailed(bench, Rule.UTF8);
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void failsWhenAMessageEndsInsideACharacter(Role role) {
            Bench bench = Bench.open(role);
            bench.receiveByteByByte(bench.wire(Frame.of(Opcode.TEXT, new byte[]{'a', (byte) 0xe5, (byte) 0xb8})));
            assertFailed(bench, Rule.UTF8);
        }
    }

    @Nested
    class Section551Close {

        @ParameterizedTest
        @CsvSource({"00, CLOSE_PAYLOAD_LENGTH", "03ed, CLOSE_CODE", "03ee, CLOSE_CODE", "03f7, CLOSE_CODE",
                "03ec, CLOSE_CODE", "0000, CLOSE_CODE", "ffff, CLOSE_CODE", "03e8ff, UTF8", "03e8e5b8, UTF8"})
        void failsOnABadClose(String payload, Rule rule) {
            for (Role role : Role.values()) {
                Bench bench = Bench.open(role);
                bench.receive(Frame.of(Opcode.CLOSE, HexFormat.of().parseHex(payload)));
                assertFailed(bench, rule);
                bench.tcpClosed();
                assertEquals(List.of(new Closed(1006, "", false)), bench.events(Closed.class));
            }
        }
    }

    @Nested
    class Section717AfterIt {

        @ParameterizedTest
        @EnumSource(Role.class)
        void nothingMoreIsReadOrSent(Role role) {
            Bench bench = Bench.open(role);
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(bench.wire(RESERVED));
            bytes.writeBytes(bench.wire(text("behind it")));
            bench.receive(bytes.toByteArray());
            bench.events();
            bench.sent();
            bench.receive(text("later"), Frame.of(Opcode.PING, new byte[0]), RESERVED, Bench.close(1000, ""));
            bench.does(c -> c.sendText("no", bench.now)).does(c -> c.close(1000, "", bench.now));
            assertEquals(List.of(), bench.events());
            assertEquals(List.of(), bench.output());
            assertEndsTcp(bench);
            bench.tcpClosed();
            assertEquals(List.of(new Closed(1006, "", false)), bench.events(Closed.class));
            assertFalse(bench.connection.wantsTcpClosed());
        }

        @ParameterizedTest
        @EnumSource(Role.class)
        void noSecondCloseIsSentWhenTheViolationComesWhileClosing(Role role) {
            Bench bench = Bench.open(role);
            bench.does(c -> c.close(1000, "bye", bench.now));
            bench.output();
            assertFalse(bench.connection.wantsTcpClosed());
            bench.receive(RESERVED);
            assertEquals(List.of(Rule.RESERVED_OPCODE), bench.broken());
            assertEquals(List.of(), bench.output());
            assertEndsTcp(bench);
        }
    }
}
