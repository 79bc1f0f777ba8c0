package framebyframe.session;

import framebyframe.lesson.Scenario;
import framebyframe.protocol.Connection;
import framebyframe.protocol.Settings;
import framebyframe.protocol.deflate.Compression;
import framebyframe.protocol.frame.MaskingKeySource;
import framebyframe.protocol.handshake.ClientHandshake;
import framebyframe.protocol.handshake.ServerHandshake;
import java.net.URI;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;

/// Makes a scenario's two peers, and all that is random in them from its seed.
final class Peers {

    private final Scenario scenario;
    private final Random random;
    private final String key;

    Peers(Scenario scenario) {
        this.scenario = scenario;
        this.random = new Random(scenario.seed());
        this.key = scenario.client().key().orElseGet(() -> nonce(random));
    }

    /// Whether the client is a program on a raw socket, which has no WebSocket.
    static boolean isRaw(Scenario.Client client) {
        return client.url().startsWith("tcp://");
    }

    /// What the client writes behind `Host:`.
    String host() {
        URI url = URI.create(scenario.client().url());
        return url.getPort() < 0 ? url.getHost() : url.getHost() + ":" + url.getPort();
    }

    ClientHandshake.Options clientHandshake() {
        URI url = URI.create(scenario.client().url());
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        String target = url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
        return new ClientHandshake.Options(host(), target, key, scenario.client().origin(),
                scenario.client().subprotocols(), List.of());
    }

    ServerHandshake.Options serverHandshake() {
        return new ServerHandshake.Options(scenario.server().path(), scenario.server().origins(),
                scenario.server().subprotocols());
    }

    Settings clientSettings() {
        return settings(scenario.client().heartbeat(), scenario.client().compression());
    }

    Settings serverSettings() {
        Settings settings = settings(scenario.server().heartbeat(), scenario.server().compression());
        OptionalInt most = scenario.server().maxMessage();
        return most.isPresent() ? settings.withMaxMessage(most.getAsInt()) : settings;
    }

    /// Foreseeable on purpose (RFC 6455 §10.3 asks for the contrary on a real network): a lesson is the same every time.
    MaskingKeySource maskingKeys() {
        return random::nextInt;
    }

    Connection client() {
        return Connection.client(clientHandshake(), clientSettings(), maskingKeys());
    }

    Connection server() {
        return Connection.server(serverHandshake(), serverSettings());
    }

    private static Settings settings(Optional<Scenario.Heartbeat> heartbeat, boolean compression) {
        return Settings.DEFAULT
                .withHeartbeat(heartbeat.map(h -> new Settings.Heartbeat(h.interval(), h.timeout())))
                .withCompression(Optional.of(Compression.DEFAULT).filter(_ -> compression));
    }

    private static String nonce(Random random) {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
