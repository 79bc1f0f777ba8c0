package framebyframe.echo;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/// One server in a new process, or several in one, under load. Nothing else runs then: what lies idle a virtual machine's
/// host takes back, and it costs as much to have it again.
final class Turn implements AutoCloseable {

    private static final int CORE = 0;
    private static final int WARM_UPS = 4;
    /// Java-WebSocket forgets an echo now and then: the run is done again.
    private static final int MOST_FAILURES = 10;

    private final Program client;
    private final Program server;
    private final Map<Contender, String> ports = new EnumMap<>(Contender.class);
    private int failures;

    Turn(Program client, Contender... contenders) throws IOException {
        this.client = client;
        server = new Program(CORE, ServerMain.class,
                Arrays.stream(contenders).map(Contender::name).toArray(String[]::new));
        String line = server.hear();
        while (!line.startsWith("ports ")) {
            line = server.hear();
        }
        String[] said = line.split(" ");
        for (int i = 0; i < contenders.length; i++) {
            ports.put(contenders[i], said[i + 1]);
        }
    }

    /// What a connection's beginning and end bring forth has to be seen a few times until it is compiled for good.
    ///
    /// @param millis how long each load lasts each time
    void warmUp(int millis, Contender... contenders) throws IOException {
        for (int i = 0; i < WARM_UPS; i++) {
            for (Load load : Load.ALL) {
                for (Contender contender : contenders) {
                    measure(contender, load, millis, 1);
                }
            }
        }
    }

    /// @param warm how long the load lasts before it counts, in milliseconds
    /// @param count how long it counts, likewise
    Measured measure(Contender contender, Load load, int warm, int count) throws IOException {
        Duration before = server.busy();
        client.say("%s %d %d %d %d".formatted(ports.get(contender), load.connections(), load.inFlight(), warm, count));
        String answer = client.hear();
        if (answer.startsWith("failed") && failures++ < MOST_FAILURES) {
            System.err.println(contender.title() + " " + answer);
            return measure(contender, load, warm, count);
        }
        String[] said = answer.split(" ");
        return new Measured(Long.parseLong(said[0]) * 1e9 / Long.parseLong(said[1]), Long.parseLong(said[2]) / 1e3,
                Long.parseLong(said[3]) / 1e3, server.busy().minus(before).toNanos() / 1e3 / Long.parseLong(said[4]));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
