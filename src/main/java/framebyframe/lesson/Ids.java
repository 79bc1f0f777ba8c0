package framebyframe.lesson;

import java.util.Optional;
import java.util.regex.Pattern;

/// Ids of lessons and steps: small letters, digits and hyphens, so that they are safe as names of folders and in URLs.
final class Ids {

    private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+){0,20}");
    private static final int MAX_LENGTH = 60;

    private Ids() {}

    static Optional<String> check(String id) {
        return id.length() <= MAX_LENGTH && ID.matcher(id).matches() ? Optional.of(id) : Optional.empty();
    }
}
