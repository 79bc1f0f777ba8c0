package framebyframe.cli;

import framebyframe.protocol.Settings;
import framebyframe.protocol.frame.FrameCursor;
import framebyframe.transport.WebSocketServer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What an operator may bound of `fbf serve`; what is left out stays as the program has it.
final class ServeLimits {

    private static final int MOST_CONNECTIONS = 1_000_000;

    @Option(names = "--max-message", paramLabel = "BYTES")
    private @Nullable String maxMessage;

    @Option(names = "--max-frame", paramLabel = "BYTES")
    private @Nullable String maxFrame;

    @Option(names = "--max-head", paramLabel = "BYTES")
    private @Nullable String maxHead;

    @Option(names = "--opening", paramLabel = "SECONDS")
    private @Nullable String opening;

    @Option(names = "--closing", paramLabel = "SECONDS")
    private @Nullable String closing;

    @Option(names = "--max-connections", paramLabel = "N")
    private @Nullable String maxConnections;

    /// `usual`, but for what the operator set.
    ///
    /// @throws Failure naming the option whose value is none
    Settings applyTo(Settings usual) throws Failure {
        return new Settings(seconds(opening, usual.opening()), seconds(closing, usual.closing()), usual.heartbeat(),
                bytes("--max-head", maxHead, usual.maxHead()), bytes("--max-frame", maxFrame, usual.maxFrame()),
                bytes("--max-message", maxMessage, usual.maxMessage()), usual.compression());
    }

    /// @throws Failure if the operator wrote something else than a number of connections
    int connections() throws Failure {
        return maxConnections == null
                ? WebSocketServer.Options.DEFAULT.maxConnections()
                : Arguments.integer("--max-connections", maxConnections, MOST_CONNECTIONS);
    }

    private static int bytes(String option, @Nullable String text, int usual) throws Failure {
        return text == null ? usual : Arguments.integer(option, text, FrameCursor.LARGEST_PAYLOAD);
    }

    private static Duration seconds(@Nullable String text, Duration usual) throws Failure {
        return text == null ? usual : Arguments.seconds(text);
    }
}
