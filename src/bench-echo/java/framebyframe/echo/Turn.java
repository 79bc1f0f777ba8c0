package framebyframe.echo;

import java.io.IOException;
import java.time.Duration;

/// One server in a new process, under load. Nothing else runs then: what lies idle a virtual machine's host takes back,
/// and it costs as much to have it again.
final class Turn implements AutoCloseable {

    private static final int CORE = 0;
    /// Java-WebSocket forgets an echo now and then: the run is done again.
    private static final int MOST_FAILURES = 10;

    private final Program client;
    private final Program server;
    private final String title;
    private final String port;
    private int failures;

    Turn(Program client, Contender contender) throws IOException {
        this.client = client;
        title = contender.title();
        server = new Program(CORE, ServerMain.class, contender.name());
        String line = server.hear();
        while (!line.startsWith("port ")) {
            line = server.hear();
        }
        port = line.substring("port ".length());
    }

    /// @param warm how long the load lasts before it counts, in milliseconds
    /// @param count how long it counts, likewise
    Measured measure(Load load, int warm, int count) throws IOException {
        Duration before = server.busy();
        client.say(String.join(" ", port, Integer.toString(load.connections()), Integer.toString(load.inFlight()),
                Integer.toString(warm), Integer.toString(count)));
        String answer = client.hear();
        if (answer.startsWith("failed") && failures++ < MOST_FAILURES) {
            System.err.println(title + " " + answer);
            return measure(load, warm, count);
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
