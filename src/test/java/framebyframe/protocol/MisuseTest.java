package framebyframe.protocol;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import framebyframe.protocol.frame.FrameCursor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A program that calls a connection wrongly hears of it at once.
class MisuseTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @ParameterizedTest
    @EnumSource(Role.class)
    void nothingCanBeSentWhileConnecting(Role role) {
        Connection connection = Bench.started(role).connection;
        assertThrows(IllegalStateException.class, () -> connection.sendText("a", 0));
        assertThrows(IllegalStateException.class, () -> connection.sendBinary(new byte[1], 0));
        assertThrows(IllegalStateException.class, () -> connection.ping(new byte[0], 0));
        assertThrows(IllegalStateException.class, () -> connection.pong(new byte[0], 0));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void startComesOnceAndBeforeAnyByte(Role role) {
        Connection connection = Bench.fresh(role, Settings.DEFAULT).connection;
        assertEquals(role, connection.role());
        assertEquals(OptionalLong.empty(), connection.deadline());
        assertThrows(IllegalStateException.class, () -> connection.receive(new byte[1], 0, 1, 0));
        connection.start(0);
        assertThrows(IllegalStateException.class, () -> connection.start(0));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whatCannotStandOnTheWireIsRefusedAndChangesNothing(Role role) {
        Bench bench = Bench.open(role);
        Connection connection = bench.connection;
        assertThrows(IllegalArgumentException.class, () -> connection.sendText("a\ud834", 0));
        assertThrows(IllegalArgumentException.class, () -> connection.ping(new byte[126], 0));
        assertThrows(IllegalArgumentException.class, () -> connection.pong(new byte[126], 0));
        assertThrows(IllegalArgumentException.class, () -> connection.close(1000, "x".repeat(124), 0));
        assertThrows(IllegalArgumentException.class, () -> connection.close(1000, "帧".repeat(42), 0));
        assertThrows(IllegalArgumentException.class, () -> connection.close(1000, "\udd1e", 0));
        bench.does(c -> {});
        assertEquals(ReadyState.OPEN, bench.state());
        assertEquals(List.of(), bench.output());
        bench.does(c -> c.close(1000, "x".repeat(123), 0));
        assertEquals("x".repeat(123), bench.closeSent().reason());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 999, 1004, 1005, 1006, 1015, 1016, 2999, 5000, 65_536 + 1000})
    void codeThatNoCloseMayCarryIsRefused(int code) {
        Connection connection = Bench.open(Role.CLIENT).connection;
        assertThrows(IllegalArgumentException.class, () -> connection.close(code, "", 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 1012, 1013, 1014, 3000, 4999})
    void codeThatACloseMayCarryIsSent(int code) {
        Bench bench = Bench.open(Role.CLIENT);
        bench.does(c -> c.close(code, "", bench.now));
        assertEquals(code, bench.closeSent().code());
    }

    @Test
    void settingsThatCannotWorkAreRefused() {
        Optional<Settings.Heartbeat> none = Optional.empty();
        assertThrows(IllegalArgumentException.class,
                () -> new Settings(Duration.ZERO, SECOND, none, 1, 1, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> new Settings(SECOND, SECOND.negated(), none, 1, 1, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> new Settings(SECOND, SECOND, none, 0, 1, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> new Settings(SECOND, SECOND, none, 1, -1, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> new Settings(SECOND, SECOND, none, 1, FrameCursor.LARGEST_PAYLOAD + 1, 1, Optional.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> new Settings(SECOND, SECOND, none, 1, 1, -1, Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new Settings.Heartbeat(Duration.ZERO, SECOND));
        assertThrows(IllegalArgumentException.class, () -> new Settings.Heartbeat(SECOND, Duration.ZERO));
        assertDoesNotThrow(
                () -> new Settings(SECOND, SECOND, none, 1, FrameCursor.LARGEST_PAYLOAD, 1, Optional.empty()));
    }
}
