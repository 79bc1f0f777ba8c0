package framebyframe.echo;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// What all rounds gave, and the table of it.
final class Results {

    private final List<Contender> contenders;
    private final Map<Contender, Map<Load, List<Measured>>> rounds = new EnumMap<>(Contender.class);

    Results(List<Contender> contenders) {
        this.contenders = contenders;
    }

    void add(Contender contender, Load load, Measured measured) {
        rounds.computeIfAbsent(contender, c -> new HashMap<>()).computeIfAbsent(load, l -> new ArrayList<>())
                .add(measured);
    }

    /// Two tables: the medians of all rounds, and how many times as good as each other ours are.
    String markdown() {
        return table("%,.2f", this::median) + "\nOurs against each; above 1 we are ahead.\n\n"
                + table("%.2f", this::ahead);
    }

    private interface Cell {
        double of(Contender contender, Figure figure);
    }

    private String table(String format, Cell cell) {
        var text = new StringBuilder("| server |");
        for (Figure figure : Figure.values()) {
            text.append(' ').append(figure.title()).append(" |");
        }
        text.append("\n|---|").append("--:|".repeat(Figure.values().length)).append('\n');
        for (Contender contender : contenders) {
            text.append("| ").append(contender.title()).append(" |");
            for (Figure figure : Figure.values()) {
                double value = cell.of(contender, figure);
                text.append(' ').append(String.format(Locale.ROOT, value > 1000 ? "%,.0f" : format, value))
                        .append(" |");
            }
            text.append('\n');
        }
        return text.toString();
    }

    /// How many times as good as a contender ours is.
    private double ahead(Contender contender, Figure figure) {
        return figure.ahead(median(Contender.OURS, figure), median(contender, figure));
    }

    private double median(Contender contender, Figure figure) {
        return Figure.median(rounds.get(contender).get(figure.load()).stream().mapToDouble(figure::of));
    }
}
