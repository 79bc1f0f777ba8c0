package framebyframe.ui.learn;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Numbers as people type them.
final class Figures {

    private static final Pattern NUMBER = Pattern.compile("[-−]?\\d{1,12}(\\.\\d{1,9})?");
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("(?<=\\d)[,\\u00a0\\u202f ](?=\\d{3})");
    private static final int LONGEST = 40;

    private Figures() {}

    /// The first number in the words: `11`, `1,200 ms`, full-width digits; empty when there is none.
    static Optional<BigDecimal> parse(String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = BETWEEN_DIGITS.matcher(Normalizer.normalize(typed, Normalizer.Form.NFKC)).replaceAll("");
        Matcher number = NUMBER.matcher(plain);
        return number.find()
                ? Optional.of(new BigDecimal(number.group().replace('−', '-')).stripTrailingZeros())
                : Optional.empty();
    }
}
