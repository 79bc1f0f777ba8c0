package framebyframe.polling;

import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;

/// Keeps all that is told, to be looked at one by one.
final class Keeping implements Sink {

    private final News news;
    private final List<Link> links = new ArrayList<>();
    private final List<Message> messages = new ArrayList<>();
    /// Which connection has a place now.
    private final List<Integer> places = new ArrayList<>();
    private final long[] told;
    private final long[] heard;
    private long end;

    Keeping(Parameters parameters, News news) {
        this.news = news;
        end = parameters.duration();
        told = new long[news.down().length];
        heard = new long[news.up().length];
        Arrays.fill(told, Run.NEVER);
        Arrays.fill(heard, Run.NEVER);
    }

    @Override
    public void opened(int place, long opening, long open) {
        if (place == places.size()) {
            places.add(0);
        }
        places.set(place, links.size());
        links.add(new Link(links.size(), opening, open, OptionalLong.empty()));
    }

    @Override
    public void closed(int place, long closed, long seen) {
        int id = places.get(place);
        Link link = links.get(id);
        links.set(id, new Link(id, link.opening(), link.open(), OptionalLong.of(closed)));
    }

    @Override
    public void message(int place, Message.Kind kind, long sent, long arrived, int from, int to) {
        Message message = new Message(messages.size(), places.get(place), kind, sent, arrived, from, to);
        messages.add(message);
        end = Math.max(end, arrived);
        if (message.tells()) {
            Arrays.fill(kind.direction() == Direction.CLIENT_TO_SERVER ? heard : told, from, to,
                    arrived);
        }
    }

    Run run(Way way, Parameters parameters) {
        return new Run(way, parameters, news, links, messages, told, heard, end);
    }
}
