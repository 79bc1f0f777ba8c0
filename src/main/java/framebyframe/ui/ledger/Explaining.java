package framebyframe.ui.ledger;

import framebyframe.polling.Counted;
import framebyframe.polling.Item;
import framebyframe.polling.Ledger;
import framebyframe.polling.Message.Kind;
import framebyframe.polling.Run;
import framebyframe.text.Message;
import framebyframe.ui.ledger.Explanation.Delays;
import framebyframe.ui.ledger.Explanation.Part;
import framebyframe.ui.ledger.Explanation.Sum;
import framebyframe.ui.ledger.Explanation.Witness;
import framebyframe.wire.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/// Takes a figure of a run to pieces, as it stands at a time.
///
/// @param ledger of the run at that time
record Explaining(Run run, Ledger ledger, long time) {

    private static final List<Kind> REQUESTS = List.of(Kind.POLL, Kind.SUBSCRIBE, Kind.UPGRADE, Kind.POST);
    private static final List<Item> PACKETS = List.of(Item.SEGMENT, Item.ACK, Item.TCP_OPEN, Item.TLS_OPEN,
            Item.TCP_CLOSE);

    Explanation of(Figure figure, Counted counted) {
        return switch (figure) {
            case REQUESTS -> sum(figure, REQUESTS.stream().map(this::requests).flatMap(Optional::stream).toList());
            case BYTES_UP -> sum(figure, bytes(Direction.CLIENT_TO_SERVER, counted));
            case BYTES_DOWN -> sum(figure, bytes(Direction.SERVER_TO_CLIENT, counted));
            case EMPTY -> sum(figure, empty());
            case PACKETS -> sum(figure, packets());
            case OPENED -> sum(figure, connections(ledger.held(), ledger.opened() - ledger.held()));
            case HELD -> sum(figure, ledger.opened() == ledger.held()
                    ? List.of(part("ledger.part.opened", ledger.opened()))
                    : List.of(part("ledger.part.opened", ledger.opened()),
                            part("ledger.part.closed", ledger.held() - ledger.opened())));
            case DELIVERED -> sum(figure, news(part("ledger.part.overwritten", -ledger.overwritten())));
            case OVERWRITTEN -> sum(figure, news(part("ledger.part.delivered", -ledger.delivered())));
            case MEAN, MEDIAN, P99, WORST -> delays(figure);
        };
    }

    private Sum sum(Figure figure, List<Part> parts) {
        return new Sum(figure, run.way(), parts, parts.stream().mapToLong(Part::amount).sum(), parts.isEmpty()
                ? Optional.of(Message.of("ledger.nothing." + figure.name()))
                : Optional.empty());
    }

    private static Part part(String key, long amount) {
        return new Part(Message.of(key), Optional.empty(), OptionalLong.empty(), amount);
    }

    private Optional<Part> requests(Kind kind) {
        long number = run.messages().stream().filter(m -> m.kind() == kind && m.sent() <= time).count();
        return Optional.of(number).filter(n -> n > 0).map(n -> new Part(Message.of("ledger.kind." + kind.name()),
                Optional.of(Message.of("ledger.kindMeaning." + kind.name())), OptionalLong.empty(), n));
    }

    private List<Part> bytes(Direction direction, Counted counted) {
        return Arrays.stream(Item.values())
                .filter(item -> counted == Counted.WIRE || item.level() != Item.Level.WIRE)
                .filter(item -> ledger.count(direction, item).bytes() > 0)
                .map(item -> new Part(Message.of("ledger.item." + item.name()),
                        Optional.of(Message.of("ledger.itemMeaning." + item.name())),
                        OptionalLong.of(ledger.count(direction, item).number()),
                        ledger.count(direction, item).bytes()))
                .toList();
    }

    private List<Part> empty() {
        long answers = run.messages().stream().filter(m -> m.kind() == Kind.ANSWER && m.sent() <= time).count();
        return answers == 0
                ? List.of()
                : List.of(part("ledger.part.answers", answers),
                        part("ledger.part.answersWithNews", ledger.emptyResponses() - answers));
    }

    private List<Part> packets() {
        List<Part> parts = new ArrayList<>();
        for (Direction direction : Direction.values()) {
            for (Item item : PACKETS) {
                long number = ledger.count(direction, item).number();
                if (number > 0) {
                    parts.add(new Part(Message.of("ledger.packet." + direction.name(),
                            Message.of("ledger.packet." + item.name())), Optional.empty(), OptionalLong.empty(),
                            number));
                }
            }
        }
        return parts;
    }

    private static List<Part> connections(long held, long closed) {
        List<Part> parts = new ArrayList<>();
        if (held > 0) {
            parts.add(part("ledger.part.held", held));
        }
        if (closed > 0) {
            parts.add(part("ledger.part.closedAgain", closed));
        }
        return parts;
    }

    /// All news up to now, less what is not arrived yet, less the other.
    private List<Part> news(Part other) {
        long all = Arrays.stream(run.news().down()).filter(at -> at <= time).count();
        long waiting = all - ledger.delivered() - ledger.overwritten();
        List<Part> parts = new ArrayList<>();
        if (all > 0) {
            parts.add(part("ledger.part.news", all));
        }
        if (waiting != 0) {
            parts.add(part("ledger.part.waiting", -waiting));
        }
        if (other.amount() != 0) {
            parts.add(other);
        }
        return parts;
    }

    private Explanation delays(Figure figure) {
        int[] told = IntStream.range(0, run.told().length)
                .filter(k -> run.told()[k] != Run.NEVER && run.told()[k] <= time).boxed()
                .sorted((a, b) -> Long.compare(delay(a), delay(b))).mapToInt(k -> k).toArray();
        int count = told.length;
        if (count == 0) {
            return sum(figure, List.of());
        }
        long sum = Arrays.stream(told).mapToLong(this::delay).sum();
        return switch (figure) {
            case MEDIAN -> ranked(figure, told, sum, rank(0.5, count));
            case P99 -> ranked(figure, told, sum, rank(0.99, count));
            case WORST -> ranked(figure, told, sum, count);
            default -> new Delays(figure, run.way(), count, sum, OptionalInt.empty(), (double) sum / count,
                    List.of(witness("ledger.witness.shortest", told[0]),
                            witness("ledger.witness.longest", told[count - 1])));
        };
    }

    /// Nearest rank.
    private static int rank(double part, int count) {
        return Math.max(1, (int) Math.ceil(part * count));
    }

    private Delays ranked(Figure figure, int[] told, long sum, int rank) {
        int news = told[rank - 1];
        return new Delays(figure, run.way(), told.length, sum, OptionalInt.of(rank), delay(news),
                List.of(witness("ledger.witness.this", news)));
    }

    private long delay(int news) {
        return run.told()[news] - run.news().down()[news];
    }

    private Witness witness(String key, int news) {
        long arrived = run.told()[news];
        int message = run.messages().stream()
                .filter(m -> m.kind().direction() == Direction.SERVER_TO_CLIENT && m.from() <= news && news < m.to())
                .filter(m -> m.arrived() == arrived).mapToInt(m -> m.id()).findFirst().orElse(0);
        return new Witness(Message.of(key, news + 1), news, delay(news), message, arrived);
    }
}
