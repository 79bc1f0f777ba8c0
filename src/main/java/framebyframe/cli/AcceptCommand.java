package framebyframe.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import framebyframe.anatomy.AcceptSteps;
import framebyframe.anatomy.Sha1;
import framebyframe.protocol.handshake.AcceptKey;
import framebyframe.text.Texts;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `fbf accept KEY`: from `Sec-WebSocket-Key` to `Sec-WebSocket-Accept`, every step shown.
@Command(name = "accept")
final class AcceptCommand implements Callable<Integer> {

    private static final HexFormat SPACED = HexFormat.ofDelimiter(" ");

    private final Console console;
    private final Texts texts;

    @Parameters(paramLabel = "KEY")
    private String key = "";

    @Option(names = "--json")
    private boolean json;

    @Option(names = "--rounds")
    private boolean rounds;

    @Option(names = "--steps")
    private boolean steps;

    AcceptCommand(Console console, Texts texts) {
        this.console = console;
        this.texts = texts;
    }

    @Override
    public Integer call() throws Failure {
        if (!AcceptKey.isWellFormed(key)) {
            throw Failure.usage("cli.accept.malformed", key, key.length());
        }
        AcceptSteps derived = AcceptSteps.of(key);
        if (json) {
            console.out().println(Json.pretty(json(derived)));
        } else if (steps || rounds) {
            print(derived);
        } else {
            console.out().println(derived.accept());
        }
        return 0;
    }

    private ObjectNode json(AcceptSteps derived) {
        ObjectNode node = Json.object().put("key", derived.key()).put("keyBytes", Json.hex(derived.keyBytes()))
                .put("guid", AcceptKey.GUID).put("concatenated", derived.concatenated())
                .put("sha1", Json.hex(derived.sha1().digest())).put("accept", derived.accept());
        if (rounds) {
            ArrayNode blocks = node.putArray("rounds");
            for (Sha1.Block block : derived.sha1().blocks()) {
                ArrayNode array = blocks.addArray();
                block.rounds().forEach(round -> array.add(json(round)));
            }
        }
        return node;
    }

    private static ObjectNode json(Sha1.Round r) {
        return Json.object().put("t", r.t()).put("a", Json.hex(r.a())).put("b", Json.hex(r.b()))
                .put("c", Json.hex(r.c())).put("d", Json.hex(r.d())).put("e", Json.hex(r.e()))
                .put("f", Json.hex(r.f())).put("k", Json.hex(r.k())).put("w", Json.hex(r.w()))
                .put("temp", Json.hex(r.temp()));
    }

    private void print(AcceptSteps derived) {
        step(1, "cli.accept.key", SPACED.formatHex(derived.keyBytes()), derived.key());
        step(2, "cli.accept.guid", derived.concatenated());
        step(3, "cli.accept.sha1", SPACED.formatHex(derived.sha1().digest()));
        if (rounds) {
            derived.sha1().blocks().forEach(this::print);
        }
        step(4, "cli.accept.base64", derived.accept());
    }

    private void step(int number, String key, String... values) {
        console.out().println(number + "  " + texts.get(key));
        for (String value : values) {
            console.out().println("   " + value);
        }
    }

    private void print(Sha1.Block block) {
        console.out().println();
        console.out().println("    t  a        b        c        d        e        f        k        w        temp");
        for (Sha1.Round r : block.rounds()) {
            console.out().printf("   %2d  %08x %08x %08x %08x %08x %08x %08x %08x %08x%n", r.t(), r.a(), r.b(), r.c(),
                    r.d(), r.e(), r.f(), r.k(), r.w(), r.temp());
        }
        console.out().println();
    }
}
