package framebyframe.measure;

import framebyframe.polling.Message;
import framebyframe.polling.Parameters;
import framebyframe.polling.Run;
import framebyframe.wire.Direction;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ThreadLocalRandom;

/// How long things are under way, in the comparison's time: the network is the same as the simulated one. The third
/// message on a connection takes as long as the third took there, jitter included.
final class Delays {

    private final long setUp;
    private final long oneWay;
    private final long jitter;
    /// Of each connection that was opened in the simulation and not yet here.
    private final Queue<Map<Direction, Queue<Long>>> simulated = new ArrayDeque<>();

    /// A network on which nothing was simulated, without jitter.
    Delays(long setUp, long oneWay) {
        this.setUp = setUp;
        this.oneWay = oneWay;
        jitter = 0;
    }

    Delays(Run run) {
        Parameters parameters = run.parameters();
        setUp = parameters.setUp();
        oneWay = parameters.oneWay();
        jitter = parameters.jitter();
        List<Map<Direction, Queue<Long>>> links = new ArrayList<>();
        run.links().forEach(link -> links.add(none()));
        for (Message message : run.messages()) {
            links.get(message.link()).getOrDefault(message.kind().direction(), new ArrayDeque<>())
                    .add(message.arrived() - message.sent());
        }
        simulated.addAll(links);
    }

    private static Map<Direction, Queue<Long>> none() {
        Map<Direction, Queue<Long>> both = new EnumMap<>(Direction.class);
        for (Direction direction : Direction.values()) {
            both.put(direction, new ArrayDeque<>());
        }
        return both;
    }

    /// From asking TCP for a connection until a request may leave.
    long setUp() {
        return setUp;
    }

    /// One way, without jitter.
    long oneWay() {
        return oneWay;
    }

    /// Those of the next connection.
    synchronized Of next() {
        Map<Direction, Queue<Long>> here = simulated.poll();
        return new Of(here == null ? none() : here);
    }

    /// Those of one connection. Used by one thread for each direction.
    final class Of {

        private final Map<Direction, Queue<Long>> left;

        private Of(Map<Direction, Queue<Long>> left) {
            this.left = left;
        }

        /// How long the next message takes; what was not simulated is drawn.
        long next(Direction direction) {
            Queue<Long> queue = left.getOrDefault(direction, new ArrayDeque<>());
            Long same = queue.poll();
            return same != null ? same : oneWay + ThreadLocalRandom.current().nextLong(jitter + 1);
        }
    }
}
