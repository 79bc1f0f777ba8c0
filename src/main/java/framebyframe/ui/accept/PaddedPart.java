package framebyframe.ui.accept;

import framebyframe.anatomy.AcceptSteps;

/// What a byte of the padded message is (FIPS 180-4 §5.1.1), in the order in which the parts stand.
enum PaddedPart {
    KEY("key"), GUID("guid"), ONE_BIT("oneBit"), ZEROS("zeros"), LENGTH("length");

    private final String id;

    PaddedPart(String id) {
        this.id = id;
    }

    /// Its name in text keys, and `part-<id>` in styles.
    String id() {
        return id;
    }

    String styleClass() {
        return "part-" + id;
    }

    /// @param index of a byte of the padded message
    static PaddedPart of(AcceptSteps steps, int index) {
        int message = steps.sha1().message().length;
        if (index < steps.key().length()) {
            return KEY;
        }
        if (index < message) {
            return GUID;
        }
        if (index == message) {
            return ONE_BIT;
        }
        return index < steps.sha1().padded().length - Long.BYTES ? ZEROS : LENGTH;
    }
}
