package framebyframe.text;

/// Words that are to be read as they are, whatever they hold.
public final class Literal {

    private Literal() {}

    /// For a line, a list item or a table's cell of Markdown (CommonMark, tables as on GitHub): no markup, no HTML, no line
    /// end in it takes effect.
    public static String markdown(String words) {
        StringBuilder out = new StringBuilder();
        String line = words.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ");
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '\\', '`', '*', '_', '[', ']', '|', '#', '~', '>', '!' -> out.append('\\').append(character);
                default -> out.append(character);
            }
        }
        return out.toString();
    }

    /// For HTML, between tags or in a quoted attribute.
    public static String html(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /// As code in Markdown, in a line or a table's cell.
    public static String markdownCode(String words) {
        String line = words.replaceAll("[\\p{Cntrl}\u2028\u2029]+", " ").replace("|", "\\|");
        int longest = 0;
        int run = 0;
        for (int i = 0; i < line.length(); i++) {
            run = line.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        String ticks = "`".repeat(longest + 1);
        String room = line.startsWith("`") || line.endsWith("`") || line.isBlank() ? " " : "";
        return ticks + room + line + room + ticks;
    }
}
