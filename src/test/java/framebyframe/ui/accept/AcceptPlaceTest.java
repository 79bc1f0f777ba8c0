package framebyframe.ui.accept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import framebyframe.anatomy.AcceptSteps;
import framebyframe.anatomy.Sha1;
import org.junit.jupiter.api.Test;

class AcceptPlaceTest {

    @Test
    void everyRoundOfBothBlocksHasAPlaceBetweenTheCards() {
        Sha1 sha1 = AcceptSteps.of("dGhlIHNhbXBsZSBub25jZQ==").sha1();
        int index = AcceptPlace.ofCard(4).index();
        for (int block = 0; block < sha1.blocks().size(); block++) {
            for (Sha1.Round round : sha1.blocks().get(block).rounds()) {
                AcceptPlace place = new AcceptPlace(index++);
                assertEquals(4, place.card());
                assertEquals(block, place.block());
                assertEquals(round.t(), place.t());
            }
        }
        assertEquals(AcceptPlace.ofCard(5).index(), index);
    }

    @Test
    void cardsBeginInOrderAndKnowTheirNumber() {
        int before = -1;
        for (int card = 1; card <= AcceptPlace.CARDS; card++) {
            AcceptPlace place = AcceptPlace.ofCard(card);
            assertEquals(card, place.card());
            assertTrue(place.index() > before);
            before = place.index();
        }
        assertEquals(AcceptPlace.LAST, AcceptPlace.ofCard(AcceptPlace.CARDS));
        assertEquals(AcceptPlace.FIRST, AcceptPlace.ofCard(1));
    }

    @Test
    void noStepLeavesTheWay() {
        assertEquals(AcceptPlace.FIRST, AcceptPlace.FIRST.plus(-1));
        assertEquals(AcceptPlace.LAST, AcceptPlace.LAST.plus(1));
        assertEquals(AcceptPlace.FIRST, AcceptPlace.ofCard(-7));
        assertEquals(AcceptPlace.LAST, AcceptPlace.ofCard(7));
    }

    @Test
    void progressNamesEachPlaceAndGrows() {
        double before = -1;
        for (int i = 0; i <= AcceptPlace.LAST.index(); i++) {
            double progress = new AcceptPlace(i).progress();
            assertTrue(progress > before, "at " + i);
            assertEquals(new AcceptPlace(i), AcceptPlace.at(progress));
            before = progress;
        }
        assertEquals(1, before);
        assertEquals(AcceptPlace.FIRST, AcceptPlace.at(0));
    }

    @Test
    void cardsBesideTheRoundsShowTheNearestRound() {
        assertEquals(0, AcceptPlace.ofCard(2).block());
        assertEquals(0, AcceptPlace.ofCard(2).t());
        assertEquals(1, AcceptPlace.ofCard(5).block());
        assertEquals(79, AcceptPlace.ofCard(5).t());
    }
}
