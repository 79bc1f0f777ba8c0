package framebyframe.polling;

/// Plays a way in virtual time for one client, and keeps all that is said.
///
/// What is sent arrives half a round trip later, and up to the jitter later still, but in order on each connection and
/// direction. Nobody takes time to think. The end is the duration: news and beats are before it, and what is under way
/// then still arrives. So that all is told in the end,
/// - short polling's last beat is the first one at the end or after it at which nothing is under way,
/// - long polling asks on after the end as long as there is untold news, and else leaves its last request unanswered.
///
/// Where only the latest is told, a message carries one piece of news, and what lies between it and the one before is
/// overwritten. A request takes the idle connection that was opened first, or opens another: of the page's requests for
/// news there is one at a time, of its own news any number.
public final class Simulation {

    private Simulation() {}

    public static Run run(Parameters parameters, News news, Way way) {
        Keeping kept = new Keeping(parameters, news);
        new Playing(parameters, news, way, kept).play(0);
        return kept.run(way, parameters);
    }
}
