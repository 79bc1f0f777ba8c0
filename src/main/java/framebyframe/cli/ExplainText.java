package framebyframe.cli;

import framebyframe.anatomy.Anatomy;
import framebyframe.anatomy.Field;
import framebyframe.anatomy.Span;
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

    private final PrintStream out;
    private final Texts texts;

    ExplainText(PrintStream out, Texts texts) {
        this.out = out;
        this.texts = texts;
    }

    void print(Dissection dissection, byte[] bytes) {
        for (Sighting item : dissection.items()) {
            int offset = (int) item.offset();
            print(item, Arrays.copyOfRange(bytes, offset, offset + item.length()));
            out.println();
        }
        if (dissection.remaining() > 0) {
            out.println(remaining(dissection));
        }
    }

    private String remaining(Dissection dissection) {
        return switch (dissection.missing()) {
            case 0 -> texts.get("cli.explain.remaining.head", dissection.remaining());
            case Integer.MAX_VALUE -> texts.get("cli.explain.remaining.huge", dissection.remaining());
            default -> texts.get("cli.explain.remaining", dissection.remaining(), dissection.missing());
        };
    }

    private void print(Sighting item, byte[] bytes) {
        out.println(texts.get("cli.explain.item", headline(item), item.length(), item.offset()));
        out.println();
        if (item.content() instanceof FrameSeen) {
            printBits(bytes[0], bytes[1]);
        }
        Optional<Span> name = Optional.empty();
        for (Span span : Anatomy.of(item.content(), bytes)) {
            if (span.field() == Field.HEADER_NAME) {
                name = Optional.of(span);
            } else if (name.isPresent() && span.field() != Field.SEPARATOR) {
                printHeader(name.get(), span);
                name = Optional.empty();
            } else if (isWorthALine(span.field())) {
                printField(texts.get(span.field().label()), span.value(), span.citation());
                printMeaning(span);
            }
        }
        item.violations().forEach(this::print);
    }

    private static boolean isWorthALine(Field field) {
        return field != Field.SEPARATOR && field != Field.LINE_END && field != Field.END_OF_HEAD;
    }

    private String headline(Sighting item) {
        return switch (item.content()) {
            case FrameSeen(Frame frame, var _) -> frame.opcode().name() + quoted(frame);
            case Request(var request) -> request.method() + " " + request.target() + " " + request.version();
            case Response(var response) -> response.version() + " " + response.status() + " " + response.reason();
            case Unreadable() -> texts.get("cli.explain.unreadable");
        };
    }

    private static String quoted(Frame frame) {
        return switch (frame.opcode()) {
            case TEXT -> Utf8Text.decode(frame.payload()).map(ExplainText::quote).orElse("");
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
        }
    }

    private void printField(String label, String value, String citation) {
        out.println(INDENT + Columns.pad(label, LABEL) + "  " + Columns.pad(value, VALUE) + "  " + citation);
    }

    private void printMeaning(Span span) {
        Columns.wrap(texts.get(span.meaning()), WIDTH).forEach(line -> out.println(INDENT + INDENT + line));
    }

    private void print(Violation violation) {
        out.println();
        String code = violation.code() == 0 ? "" : ", " + violation.code();
        out.println(INDENT + "✗ RFC 6455 §" + violation.section() + code);
        Columns.wrap(ExplainJson.message(violation, texts), WIDTH).forEach(line -> out.println(INDENT + "  " + line));
    }
}
