package framebyframe.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.measure.Measured;
import framebyframe.polling.Item;
import framebyframe.polling.Ledger;
import framebyframe.polling.Parameters;
import framebyframe.polling.Quantity;
import framebyframe.polling.Telling;
import framebyframe.polling.Way;
import framebyframe.wire.Direction;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// What `fbf compare --json` prints. Bytes are bytes, times are milliseconds, and under `parameters` each stands as its
/// option takes it.
final class CompareJson {

    private static final int NANOS_PER_MILLI = 6;
    private static final int DIGITS = 6;

    private CompareJson() {}

    static ObjectNode of(Parameters parameters, Map<Way, Ledger> one, Map<Way, Ledger> all,
            Optional<Measured> measured) {
        ObjectNode node = Json.object();
        node.set("parameters", parameters(parameters));
        ObjectNode simulated = node.putObject("simulated");
        for (Way way : Way.values()) {
            ObjectNode here = ledger(of(one, way), 1);
            here.set("allClients", ledger(of(all, way), 1));
            simulated.set(way.code(), here);
        }
        measured.ifPresent(m -> node.set("measured", measured(m, one, parameters.clients())));
        return node;
    }

    private static ObjectNode parameters(Parameters p) {
        return Json.object().put("minutes", number(p, Quantity.MINUTES)).put("rate", number(p, Quantity.RATE))
                .put("upRate", number(p, Quantity.UP_RATE)).put("interval", number(p, Quantity.INTERVAL))
                .put("hold", number(p, Quantity.HOLD)).put("heartbeat", number(p, Quantity.HEARTBEAT))
                .put("rtt", number(p, Quantity.ROUND_TRIP)).put("jitter", number(p, Quantity.JITTER))
                .put("payload", number(p, Quantity.PAYLOAD)).put("clients", number(p, Quantity.CLIENTS))
                .put("pattern", CompareOptions.code(p.pattern())).put("headers", CompareOptions.code(p.headers()))
                .put("latest", p.telling() == Telling.LATEST).put("keepAlive", p.keepAlive()).put("tls", p.tls())
                .put("conditional", p.conditional()).put("seed", p.seed());
    }

    private static BigDecimal number(Parameters p, Quantity quantity) {
        return new BigDecimal(CompareOptions.plain(p.value(quantity)));
    }

    private static ObjectNode measured(Measured measured, Map<Way, Ledger> simulated, int clients) {
        ObjectNode node = Json.object().put("compression", decimal(measured.compression(), 0)).put("grain",
                Json.milliseconds(measured.grain()));
        for (Way way : Way.values()) {
            Ledger real = of(measured.ledgers(), way);
            ObjectNode here = ledger(real, 1);
            ObjectNode difference = here.putObject("difference");
            for (CompareFigure figure : CompareFigure.OF_SCRIPTS) {
                double percent = figure.difference(of(simulated, way), real);
                difference.put(figure.code(), Double.isNaN(percent) ? null : decimal(percent, 0));
            }
            here.set("allClients", ledger(real, clients));
            node.set(way.code(), here);
        }
        return node;
    }

    /// @param times by how much sums are multiplied: what one measured client stands for
    private static ObjectNode ledger(Ledger ledger, long times) {
        Direction up = Direction.CLIENT_TO_SERVER;
        Direction down = Direction.SERVER_TO_CLIENT;
        ObjectNode node = Json.object();
        for (CompareFigure figure : CompareFigure.OF_SCRIPTS) {
            if (figure.isTime()) {
                double nanos = figure.of(ledger);
                node.put(figure.code(), Double.isNaN(nanos) ? null : decimal(nanos, NANOS_PER_MILLI));
            } else {
                node.put(figure.code(), Math.round(figure.of(ledger)) * times);
            }
        }
        node.put("medianDelay", ledger.delivered() == 0 ? null : Json.milliseconds(ledger.delay().median()));
        for (Direction direction : new Direction[]{up, down}) {
            String side = direction == up ? "Up" : "Down";
            node.put("headerBytes" + side, ledger.bytes(direction, Item.Level.HEADER) * times)
                    .put("payloadBytes" + side,
                            ledger.bytes(direction, Item.Level.PAYLOAD) * times)
                    .put("packets" + side, ledger.packets(direction) * times);
        }
        return node.put("connections", ledger.opened() * times).put("held", ledger.held() * times)
                .put("overwritten", ledger.overwritten() * times).put("heard", ledger.heard() * times)
                .put("meanDelayUp", ledger.heard() == 0 ? null : decimal(ledger.delayUp().mean(), NANOS_PER_MILLI))
                .put("clients", ledger.clients() * times);
    }

    private static Ledger of(Map<Way, Ledger> ledgers, Way way) {
        return Objects.requireNonNull(ledgers.get(way));
    }

    private static BigDecimal decimal(double value, int shift) {
        BigDecimal rounded = BigDecimal.valueOf(value).movePointLeft(shift).setScale(DIGITS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
