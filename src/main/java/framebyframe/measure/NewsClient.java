package framebyframe.measure;

import framebyframe.polling.Letters;
import framebyframe.polling.Message.Kind;
import framebyframe.protocol.handshake.Header;
import framebyframe.protocol.handshake.OpeningRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// The JDK's HTTP client as one browser: it keeps connections, and opens another when none is idle.
///
/// It writes `Content-Length` itself, and header lines in an order of its own. It always says which agent it is, if only
/// by a line that says nothing; in a request that has no such line, target and host are as much shorter as that line is
/// long, so that the request has as many bytes as it should have.
final class NewsClient implements AutoCloseable {

    static {
        // Both are read when a class is loaded that nothing but this package uses.
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host,connection");
    }

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final String AGENT = "User-Agent";
    private static final int EMPTY_LINE = (AGENT + ": \r\n").length();

    private final HttpClient client;
    private final Letters letters;

    /// What the client has to do between reading and writing it does on the thread that reads: nothing there waits, and
    /// nothing is late by one more thread that has to be woken.
    NewsClient(Letters letters) {
        this.letters = letters;
        client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).proxy(HttpClient.Builder.NO_PROXY)
                .executor(Runnable::run).build();
    }

    /// Asks, and waits for the whole answer.
    ///
    /// @return its body
    byte[] ask(InetSocketAddress server, Kind kind, int from, int to) throws IOException, InterruptedException {
        return client.send(request(server, kind, from, to), BodyHandlers.ofByteArray()).body();
    }

    /// Asks for what does not end.
    InputStream open(InetSocketAddress server) throws IOException, InterruptedException {
        return client.send(request(server, Kind.SUBSCRIBE, 0, 0), BodyHandlers.ofInputStream()).body();
    }

    private HttpRequest request(InetSocketAddress server, Kind kind, int from, int to) {
        OpeningRequest head = letters.request(kind, from, to);
        boolean named = head.headers().single(AGENT).isPresent();
        String target = named ? head.target() : shorter(head.target());
        int saved = head.target().length() - target.length();
        HttpRequest.Builder builder = HttpRequest.newBuilder(
                URI.create("http://" + server.getHostString() + ":" + server.getPort() + target));
        for (Header field : head.headers().fields()) {
            String value = field.value();
            if (!named && field.name().equals("Host")) {
                value = value.substring(EMPTY_LINE - saved);
            }
            if (!field.name().equals("Content-Length")) {
                builder.header(field.name(), value);
            }
        }
        if (!named) {
            builder.header(AGENT, "");
        }
        return (kind == Kind.POST
                ? builder.POST(HttpRequest.BodyPublishers.ofByteArray(letters.body(kind, from, to)))
                : builder.GET()).build();
    }

    /// Without the first word of the path.
    private static String shorter(String target) {
        String rest = target.replaceFirst("^/[a-z]+", "");
        return rest.startsWith("/") ? rest : "/" + rest;
    }

    /// Breaks off all that is under way.
    @Override
    public void close() {
        client.shutdownNow();
        boolean interrupted = Thread.interrupted();
        try {
            client.awaitTermination(PATIENCE);
        } catch (InterruptedException again) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
