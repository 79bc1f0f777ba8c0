package framebyframe.lesson;

import java.util.regex.Pattern;

/// The token of HTTP (RFC 9110 §5.6.2): names of header fields and of subprotocols.
final class Tokens {

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}");

    private Tokens() {}

    static boolean is(String text) {
        return TOKEN.matcher(text).matches();
    }
}
