package framebyframe.polling;

import java.util.Map;

/// A use that everybody knows, as figures to start from. Which way suits it is computed, not said here.
public enum Preset {
    /// People write to each other: news both ways, and who waits a second feels it.
    CHAT,
    /// Prices, several a second, each making the one before worthless; the page only listens.
    TICKER,
    /// A mail every few minutes, asked for every five; between two questions the connection is gone.
    MAIL,
    /// Load of some machines on a wall: new figures each second, and who looks is content with every tenth.
    DASHBOARD,
    /// A short reading twice a minute through a proxy that wants a sign of life every 15 s.
    SENSOR,
    /// Positions, ten a second and both ways, worth nothing after a tenth of a second.
    GAME;

    public Parameters parameters() {
        return switch (this) {
            case CHAT -> of(Map.of(Quantity.MINUTES, 2.0, Quantity.RATE, 12.0, Quantity.UP_RATE, 6.0,
                    Quantity.INTERVAL, 2.0, Quantity.PAYLOAD, 120.0, Quantity.CLIENTS, 500.0, Quantity.FRESHNESS, 0.5))
                    .with(Pattern.RANDOM).with(HeaderSet.COOKIES);
            case TICKER -> of(Map.of(Quantity.RATE, 180.0, Quantity.INTERVAL, 1.0, Quantity.ROUND_TRIP, 60.0,
                    Quantity.PAYLOAD, 150.0, Quantity.CLIENTS, 5000.0, Quantity.FRESHNESS, 0.25))
                    .with(Pattern.RANDOM).with(Telling.LATEST);
            case MAIL -> of(Map.of(Quantity.MINUTES, 60.0, Quantity.RATE, 0.25, Quantity.INTERVAL, 300.0,
                    Quantity.PAYLOAD, 300.0, Quantity.CLIENTS, 200.0, Quantity.FRESHNESS, 300.0))
                    .with(Pattern.RANDOM).withKeepAlive(false);
            case DASHBOARD -> of(Map.of(Quantity.MINUTES, 2.0, Quantity.RATE, 60.0, Quantity.INTERVAL, 10.0,
                    Quantity.PAYLOAD, 400.0, Quantity.CLIENTS, 20.0, Quantity.FRESHNESS, 10.0))
                    .with(Pattern.RANDOM).with(Telling.LATEST);
            case SENSOR -> of(Map.of(Quantity.MINUTES, 10.0, Quantity.RATE, 2.0, Quantity.INTERVAL, 5.0,
                    Quantity.HEARTBEAT, 15.0, Quantity.PAYLOAD, 40.0, Quantity.CLIENTS, 100.0, Quantity.FRESHNESS,
                    2.0)).with(Pattern.RANDOM);
            case GAME -> of(Map.of(Quantity.MINUTES, 0.25, Quantity.RATE, 600.0, Quantity.UP_RATE, 600.0,
                    Quantity.INTERVAL, 0.1, Quantity.ROUND_TRIP, 40.0, Quantity.PAYLOAD, 40.0, Quantity.CLIENTS, 50.0,
                    Quantity.FRESHNESS, 0.1)).with(Telling.LATEST);
        };
    }

    private static Parameters of(Map<Quantity, Double> values) {
        return new Parameters(values, Pattern.REGULAR, HeaderSet.BROWSER, Telling.ALL, true, false, false, 1);
    }
}
