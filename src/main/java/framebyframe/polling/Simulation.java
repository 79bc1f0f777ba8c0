package framebyframe.polling;

/// Plays a way in virtual time for one client.
public final class Simulation {

    private Simulation() {}

    public static Run run(Parameters parameters, News news, Way way) {
        throw new UnsupportedOperationException();
    }
}
