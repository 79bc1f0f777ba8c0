package framebyframe.echo;

/// Who takes part.
enum Contender {
    OURS("Frame by Frame"),
    OURS_RECORDING("Frame by Frame, recording in memory"),
    OURS_RECORDING_FILE("Frame by Frame, recording to files"),
    NETTY("Netty 4.2, default handlers"),
    NETTY_BATCH("Netty 4.2, one flush per read batch"),
    JETTY("Jetty 12.1"),
    JAVA_WEBSOCKET("Java-WebSocket 1.6"),
    UNDERTOW("Undertow 2.4"),
    HELIDON("Helidon 4.3"),
    RAW("raw NIO, no rules checked");

    private final String title;

    Contender(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    EchoServer server() {
        return switch (this) {
            case OURS -> new OurServer(OurServer.Recording.OFF);
            case OURS_RECORDING -> new OurServer(OurServer.Recording.MEMORY);
            case OURS_RECORDING_FILE -> new OurServer(OurServer.Recording.FILES);
            case NETTY -> new NettyServer(false);
            case NETTY_BATCH -> new NettyServer(true);
            case JETTY -> new JettyServer();
            case JAVA_WEBSOCKET -> new JavaWebSocketServer();
            case UNDERTOW -> new UndertowServer();
            case HELIDON -> new HelidonServer();
            case RAW -> new RawServer();
        };
    }
}
