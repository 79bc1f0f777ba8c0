package framebyframe.polling;

/// When something happens that the other side should know; times never go back, and lie before the end.
///
/// News of the server has numbers from 0, and news of the client likewise.
///
/// @param down the server's
/// @param up the client's
public record News(long[] down, long[] up) {

    /// The same parameters make the same news.
    public static News of(Parameters parameters) {
        return new News(
                Patterns.of(parameters, parameters.value(Quantity.RATE), Patterns.DOWN, parameters.interval() / 2.0),
                Patterns.of(parameters, parameters.value(Quantity.UP_RATE), Patterns.UP, Double.MAX_VALUE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof News(long[] d, long[] u) && java.util.Arrays.equals(d, down)
                && java.util.Arrays.equals(u, up);
    }

    @Override
    public int hashCode() {
        return 31 * java.util.Arrays.hashCode(down) + java.util.Arrays.hashCode(up);
    }
}
