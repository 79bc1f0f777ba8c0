package framebyframe.polling;

import static org.junit.jupiter.api.Assertions.assertEquals;

import framebyframe.polling.Message.Kind;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// The ledger against what one computes by hand, where the server tells on its own. Unless a test says otherwise: a
/// minute, 18 pieces of news of 100 bytes at 1.5 s + k · 3.333 s, a heartbeat of 10 s, 80 ms there and back.
class PushClosedFormTest {

    private static final double MICROSECOND = 0.001;
    private static final Parameters USUAL = Parameters.USUAL.with(Quantity.HEARTBEAT, 10);

    @Nested
    class ServerSentEvents {

        private static Played played(Parameters parameters) {
            return Played.of(parameters, Way.SERVER_SENT_EVENTS);
        }

        @Test
        void theUsualMinute() {
            Played played = played(USUAL);

            assertEquals(1, played.ledger().requests());
            assertEquals(played.head(Kind.SUBSCRIBE, 0, 0), played.up());
            // 114 in hexadecimal has two digits; comments at 10.12, 20.12, … 50.12 s.
            assertEquals(played.head(Kind.STREAM, 0, 0) + 18 * (100 + 6 + 2 + 2 + 2 + 2) + 5 * (3 + 1 + 2 + 2),
                    played.down());
            assertEquals(5, played.down(Item.COMMENT).number());
            assertEquals(40, played.mean(), MICROSECOND);
            // All comes by itself, so all is acknowledged by itself.
            assertEquals(2 + 1 + (1 + 18 + 5), played.packetsUp());
            assertEquals(1 + (1 + 18 + 5), played.packetsDown());
        }

        @Test
        void onlyTheLatestOfWhatHappenedBefore() {
            // 0.5, 1.5 and 2.5 s are over when the request comes at 3 s; then 3.5, 4.5, 5.5 s.
            Played played = played(USUAL.with(Quantity.RATE, 60).with(Quantity.ROUND_TRIP, 2000)
                    .with(Quantity.MINUTES, 0.1).with(Telling.LATEST));

            assertEquals(1 + 3, played.ledger().delivered());
            assertEquals(2, played.ledger().overwritten());
            assertEquals((1500 + 3 * 1000) / 4.0, played.mean(), MICROSECOND);
        }

        @Test
        void allThatHappenedBeforeIsToldAtOnceAndEachSecondSegmentAcknowledged() {
            Played played = played(USUAL.with(Quantity.RATE, 60).with(Quantity.ROUND_TRIP, 2000)
                    .with(Quantity.MINUTES, 0.1));

            assertEquals(6, played.ledger().delivered());
            assertEquals((3500 + 2500 + 1500 + 3 * 1000) / 6.0, played.mean(), MICROSECOND);
            // Response and three events together; then one by one.
            assertEquals(4 / 2 + 3, played.up(Item.ACK).number());
        }

        @Test
        void noHeartbeatAndNoNews() {
            Played played = played(USUAL.with(Quantity.RATE, 0).with(Quantity.HEARTBEAT, 0));

            assertEquals(played.head(Kind.STREAM, 0, 0), played.down());
            assertEquals(3 + 1, played.packetsUp());
            assertEquals(1 + 1, played.packetsDown());
        }
    }

    @Nested
    class WebSocket {

        private static Played played(Parameters parameters) {
            return Played.of(parameters, Way.WEB_SOCKET);
        }

        @Test
        void theUsualMinute() {
            Played played = played(USUAL);

            assertEquals(1, played.ledger().requests());
            // Pings at 10.12, 20.20, 30.28, 40.36, 50.44 s: 10 s after the Pong before.
            assertEquals(played.head(Kind.UPGRADE, 0, 0) + 5 * (2 + 4 + 4), played.up());
            assertEquals(played.head(Kind.SWITCH, 0, 0) + 18 * (2 + 100) + 5 * (2 + 4), played.down());
            assertEquals(new Ledger.Count(18, 18 * 2), played.down(Item.FRAME_HEADER));
            assertEquals(50_440 * Played.MS, played.run().messages().stream()
                    .filter(message -> message.kind() == Kind.PING).toList().getLast().sent());
            // The Pong acknowledges the Ping; the rest is acknowledged by itself.
            assertEquals(2 + 1 + 5 + (1 + 18), played.packetsUp());
            assertEquals(1 + 1 + 18 + 5 + 5, played.packetsDown());
        }

        @Test
        void payloadsOfAllThreeLengthForms() {
            for (int[] form : new int[][]{{125, 2}, {126, 4}, {65_535, 4}, {65_536, 10}}) {
                Played played = played(USUAL.with(Quantity.PAYLOAD, form[0]));
                assertEquals(18 * (long) form[1], played.down(Item.FRAME_HEADER).bytes());
                assertEquals(18 * (long) form[0], played.down(Item.NEWS).bytes());
            }
        }

        @Test
        void aLargeMessageInSegmentsAndRecords() {
            // 65,546 bytes: 46 segments of 1448; in 5 records of 16 KiB 65,656 bytes, still 46.
            Played plain = played(USUAL.with(Quantity.PAYLOAD, 65_536).with(Quantity.HEARTBEAT, 0));
            Played secret = played(USUAL.with(Quantity.PAYLOAD, 65_536).with(Quantity.HEARTBEAT, 0).withTls(true));

            assertEquals(1 + 18 * 46, plain.down(Item.SEGMENT).number());
            assertEquals(1 + 18 * 46 / 2, plain.up(Item.ACK).number());
            assertEquals(new Ledger.Count(1 + 18 * 5, (1 + 18 * 5) * 22), secret.down(Item.TLS_RECORD));
            assertEquals(1 + 18 * 46, secret.down(Item.SEGMENT).number());
        }

        @Test
        void theClientsNewsIsMasked() {
            Played played = played(USUAL.with(Quantity.UP_RATE, 60).with(Quantity.HEARTBEAT, 0));

            assertEquals(60, played.ledger().heard());
            assertEquals(1, played.ledger().opened());
            assertEquals(played.head(Kind.UPGRADE, 0, 0) + 60 * (2 + 4 + 100), played.up());
            assertEquals(40, played.ledger().delayUp().mean() / Played.MS, MICROSECOND);
        }

        @Test
        void theClientsNewsWaitsForTheHandshake() {
            // At 0.5 s, 1.5 s, …; told from 4 s on, when the answer to the handshake arrives.
            Played played = played(USUAL.with(Quantity.UP_RATE, 60).with(Quantity.ROUND_TRIP, 2000)
                    .with(Quantity.MINUTES, 0.1));

            assertEquals((3500 + 2500 + 1500 + 500 + 0 + 0 + 6 * 1000) / 6.0,
                    played.ledger().delayUp().mean() / Played.MS, MICROSECOND);
        }

        @Test
        void insideTls() {
            Played plain = played(USUAL);
            Played played = played(USUAL.withTls(true));

            assertEquals(80 * Played.MS + plain.run().messages().getFirst().sent(),
                    played.run().messages().getFirst().sent());
            assertEquals(new Ledger.Count(1 + 5, (1 + 5) * 22), played.up(Item.TLS_RECORD));
            assertEquals(new Ledger.Count(1 + 18 + 5, (1 + 18 + 5) * 22), played.down(Item.TLS_RECORD));
            assertEquals(plain.down(), played.down());
        }
    }
}
