package framebyframe.polling;

/// Plays a way in virtual time for one client, and keeps all that is said.
public final class Simulation {

    private Simulation() {}

    public static Run run(Parameters parameters, News news, Way way) {
        Keeping kept = new Keeping(parameters, news);
        new Playing(parameters, news, way, kept).play(0);
        return kept.run(way, parameters);
    }
}
