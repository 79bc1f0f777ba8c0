package framebyframe.cli;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
import framebyframe.protocol.Observer.Content;
import framebyframe.protocol.Observer.Chunk;
import framebyframe.protocol.Observer.FrameSeen;
import framebyframe.protocol.Observer.Request;
import framebyframe.protocol.Observer.Response;
import framebyframe.protocol.Observer.Sighting;
import framebyframe.protocol.Observer.Unreadable;
import framebyframe.protocol.frame.Frame;
import framebyframe.protocol.rule.Violation;
import framebyframe.text.Texts;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.Optional;

/// What was taken apart, for people: a headline, the first two bytes bit by bit, then each field with its meaning.
final class ExplainText {

    private static final int LABEL = 24;
    private static final int VALUE = 12;
    private static final int WIDTH = 92;
    private static final String INDENT = "  ";
    private static final int LONGEST_QUOTE = 60;
    private static final int MOST_INFLATED = 64;

    private final PrintStream out;
    private final Texts texts;

    ExplainText(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(Dissection dissection) {
        for (Dissection.Item item : dissection.items()) {
            print(item);
            out.println();
        }
        dissection.needs().ifPresent(needs -> out.println(remaining(dissection.remaining(), needs)));
    }

    private String remaining(int bytes, Dissection.Needs needs) {
        String part = texts.get(switch (needs.within()) {
            case HEAD -> "cli.explain.within.head";
            case FIRST_TWO_BYTES -> "cli.explain.within.firstTwoBytes";
            case EXTENDED_LENGTH -> "cli.explain.within.extendedLength";
            case MASKING_KEY -> "cli.explain.within.maskingKey";
            case PAYLOAD -> "cli.explain.within.payload";
        });
        return texts.get("cli.explain.remaining", bytes, part, needs.bytes());
    }

    private void print(Dissection.Item found) {
        Sighting item = found.sighting();
        out.println(texts.get("cli.explain.item", headline(found), item.length(), item.offset()));
        out.println();
        if (item.content() instanceof FrameSeen) {
            printBits(found.bytes()[0], found.bytes()[1]);
        }
        Optional<Span> name = Optional.empty();
        for (Span span : Anatomy.of(item.content(), found.bytes())) {
            if (span.field() == Field.HEADER_NAME) {
                name = Optional.of(span);
            } else if (name.isPresent() && span.field() != Field.SEPARATOR) {
                printHeader(name.get(), span);
                name = Optional.empty();
            } else if (isWorthALine(span.field())) {
                printField(span);
            }
        }
        if (item.content() instanceof FrameSeen(Frame frame, var inflated)) {
            inflated.ifPresent(bytes -> printInflated(frame, bytes));
        }
        item.violations().forEach(this::print);
    }

    private void printInflated(Frame frame, byte[] inflated) {
        String hex = Json.hex(inflated.length <= MOST_INFLATED ? inflated : Arrays.copyOf(inflated, MOST_INFLATED))
                + (inflated.length <= MOST_INFLATED ? "" : "…");
        printField(texts.get("cli.explain.inflated"), hex, "RFC 7692 §7.2.2");
        printWrapped(texts.get("cli.explain.inflated.lengths", frame.payload().length, inflated.length));
    }

    private static boolean isWorthALine(Field field) {
        return field != Field.SEPARATOR && !field.endsLine();
    }

    private String headline(Dissection.Item item) {
        String what = what(item.sighting().content());
        return item.from().map(role -> switch (role) {
            case CLIENT -> "> " + what;
            case SERVER -> "< " + what;
        }).orElse(what);
    }

    private String what(Content content) {
        return switch (content) {
            case FrameSeen(Frame frame, var inflated) ->
                frame.opcode().name() + quoted(frame, inflated.orElse(frame.payload()));
            case Request(var request) -> request.method() + " " + request.target() + " " + request.version();
            case Response(var response) -> response.version() + " " + response.status() + " " + response.reason();
            case Chunk chunk -> texts.get("cli.explain.chunk", chunk.data().length);
            case Unreadable() -> texts.get("cli.explain.unreadable");
        };
    }

    private static String quoted(Frame frame, byte[] clear) {
        return switch (frame.opcode()) {
            case TEXT -> Utf8Text.decode(clear).map(ExplainText::quote).orElse("");
            case CLOSE -> CloseContent.of(frame)
                    .map(c -> " " + c.code() + c.reason().map(ExplainText::quote).orElse("")).orElse("");
            default -> "";
        };
    }

    private static String quote(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "·");
        return printable.isEmpty()
                ? ""
                : " “" + (printable.length() <= LONGEST_QUOTE
                        ? printable
                        : printable.substring(0, printable.offsetByCodePoints(0, LONGEST_QUOTE / 2)) + "…") + "”";
    }

    /// As RFC 6455 §5.2 draws them.
    private void printBits(byte first, byte second) {
        out.println(INDENT + " 0               1");
        out.println(INDENT + " 0 1 2 3 4 5 6 7 0 1 2 3 4 5 6 7");
        out.println(INDENT + "+-+-+-+-+-------+-+-------------+");
        out.println(INDENT + "|" + bits(first, "||||   |") + bits(second, "|      |"));
        out.println(INDENT + "|F|R|R|R|opcode |M| payload     |");
        out.println(INDENT + "|I|S|S|S|       |A| length      |");
        out.println(INDENT + "|N|V|V|V|       |S|             |");
        out.println(INDENT + "| |1|2|3|       |K|             |");
        out.println(INDENT + "+-+-+-+-+-------+-+-------------+");
        out.println();
    }

    /// Each bit, and behind it the character that parts it from the next.
    private static String bits(byte value, String separators) {
        StringBuilder row = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            row.append((value & 0x80 >> i) == 0 ? '0' : '1').append(separators.charAt(i));
        }
        return row.toString();
    }

    /// @param behind the field's value, or the end of the line when it has none
    private void printHeader(Span name, Span behind) {
        boolean hasValue = behind.field() == Field.HEADER_VALUE;
        printField(name.value(), hasValue ? behind.value() : "", name.citation());
        printMeaning(name);
        if (hasValue) {
            printMeaning(behind);
        } else if (behind.field().isValue()) {
            printField(behind);
        }
    }

    private void printField(Span span) {
        printField(texts.get(span.field().label()), span.value(), span.citation());
        printMeaning(span);
    }

    private void printField(String label, String value, String citation) {
        out.println(INDENT + Columns.pad(label, LABEL) + "  " + Columns.pad(value, VALUE) + "  " + citation);
    }

    private void printMeaning(Span span) {
        printWrapped(texts.get(span.meaning()));
    }

    private void printWrapped(String text) {
        Columns.wrap(text, WIDTH).forEach(line -> out.println(INDENT + INDENT + line));
    }

    private void print(Violation violation) {
        out.println();
        String code = violation.code() == 0 ? "" : ", " + violation.code();
        out.println(INDENT + "✗ " + violation.rule().reference() + code);
        printWrapped(ExplainJson.message(violation, texts));
        if (!violation.required().isEmpty()) {
            printWrapped(texts.get("cli.explain.required", violation.required()));
        }
    }
}
