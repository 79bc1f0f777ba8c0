package framebyframe.ui.accept;

import framebyframe.anatomy.Sha1;

/// Where one looks on the way from Key to Accept: one of six cards and, on the fourth, one of its rounds.
///
/// A key has 24 characters, so with the GUID SHA-1 always takes two blocks.
///
/// @param index counts the places from 0: cards 1 to 3, the rounds of block 1, those of block 2, cards 5 and 6
record AcceptPlace(int index) {

    /// The card that is SHA-1, round by round.
    static final int SHA1_CARD = 4;
    static final int CARDS = 6;
    static final int BLOCKS = 2;
    /// How many rounds card 4 has.
    static final int ROUNDS = BLOCKS * Sha1.ROUNDS;

    /// What a card without rounds weighs on the scale of progress; a round weighs 1.
    private static final double CARD_WEIGHT = 16;

    static final AcceptPlace FIRST = new AcceptPlace(0);
    static final AcceptPlace FIRST_ROUND = new AcceptPlace(SHA1_CARD - 1);
    static final AcceptPlace LAST_ROUND = new AcceptPlace(FIRST_ROUND.index + ROUNDS - 1);
    static final AcceptPlace LAST = new AcceptPlace(LAST_ROUND.index + CARDS - SHA1_CARD);

    /// Any index; the nearest place there is.
    static AcceptPlace near(int index) {
        return new AcceptPlace(Math.clamp(index, 0, LAST.index));
    }

    /// The first place of a card.
    ///
    /// @param card from 1; another number means the nearest card
    static AcceptPlace ofCard(int card) {
        int near = Math.clamp(card, 1, CARDS);
        return new AcceptPlace(near <= SHA1_CARD ? near - 1 : near - 2 + ROUNDS);
    }

    AcceptPlace plus(int steps) {
        return near(index + steps);
    }

    /// From 1 to 6.
    int card() {
        return index < FIRST_ROUND.index ? index + 1 : Math.max(SHA1_CARD, index + 2 - ROUNDS);
    }

    /// The block and round to show, those of the nearest round when this is another card; blocks count from 0.
    int block() {
        return round() / Sha1.ROUNDS;
    }

    /// The round `t` of the block, from 0.
    int t() {
        return round() % Sha1.ROUNDS;
    }

    private int round() {
        return Math.clamp(index - FIRST_ROUND.index, 0, ROUNDS - 1);
    }

    /// How far along the way this is, from 0 to 1.
    double progress() {
        return weight(index) / weight(LAST.index);
    }

    /// The place nearest to that far along.
    static AcceptPlace at(double progress) {
        double wanted = progress * weight(LAST.index);
        AcceptPlace best = FIRST;
        for (int i = 1; i <= LAST.index; i++) {
            if (Math.abs(weight(i) - wanted) < Math.abs(weight(best.index) - wanted)) {
                best = new AcceptPlace(i);
            }
        }
        return best;
    }

    private static double weight(int index) {
        int cards = Math.min(index, FIRST_ROUND.index) + Math.max(0, index - LAST_ROUND.index);
        return cards * CARD_WEIGHT + Math.clamp(index - FIRST_ROUND.index, 0, ROUNDS - 1);
    }
}
