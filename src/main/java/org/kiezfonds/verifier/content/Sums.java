package org.kiezfonds.verifier.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.verifier.Cents;
import org.kiezfonds.verifier.Finding;
import org.kiezfonds.verifier.content.Known.Decision;
import org.kiezfonds.verifier.content.Known.Round;

/** Money: every pot is added up again, and every decision has its booking. */
final class Sums {

    private final Known known;
    private final Findings findings;
    private final Map<UUID, Pot> pots = new HashMap<>();
    private final Map<UUID, Booking> bookings = new HashMap<>();
    private final Map<UUID, Long> promised = new HashMap<>();

    Sums(Known known, Findings findings) {
        this.known = known;
        this.findings = findings;
    }

    /** How a pot stands. */
    private static final class Pot {
        long left;
        long promised;
        long spent;
    }

    /** A booking of a pot, which one decision may rest on. */
    private static final class Booking {
        final long entry;
        final UUID pot;
        final String kind;
        final long cents;
        final @Nullable UUID subject;
        boolean isUsed;

        Booking(long entry, UUID pot, String kind, long cents, @Nullable UUID subject) {
            this.entry = entry;
            this.pot = pot;
            this.kind = kind;
            this.cents = cents;
            this.subject = subject;
        }
    }

    static Object cents(@Nullable Long cents) {
        return cents == null ? Finding.of("word.nothing") : new Cents(cents);
    }

    long bookings() {
        return bookings.size();
    }

    long pots() {
        return pots.size();
    }

    void booked(long entry, Fields body) {
        UUID key = body.key("booking");
        UUID potKey = body.key("pot");
        UUID subject = body.keyIfAny("subject");
        String kind = body.word("bookingKind");
        long cents = body.number("amountCents");
        Booking before = bookings.get(key);
        if (before != null) {
            findings.add(entry, subject, "sums.booked-twice", before.entry);
            return;
        }
        bookings.put(key, new Booking(entry, potKey, kind, cents, subject));
        if (cents < 0) {
            findings.add(entry, subject, "sums.negative", cents(cents));
        }
        Pot pot = pots.computeIfAbsent(potKey, _ -> new Pot());
        book(entry, subject, pot, kind, cents);
        long left = body.number("leftCents");
        if (pot.left != left) {
            findings.add(entry, subject, "sums.pot-left", cents(pot.left), cents(left));
            // What follows is added to what stands there, or one wrong sum made all others wrong.
            pot.left = left;
        }
    }

    private void book(long entry, @Nullable UUID subject, Pot pot, String kind, long cents) {
        switch (kind) {
            case "given" -> pot.left += cents;
            case "taken-back", "promised" -> {
                if (cents > pot.left) {
                    findings.add(
                            entry, subject, "sums.pot-overdrawn", cents(pot.left), cents(cents));
                }
                pot.left -= cents;
                if (kind.equals("promised")) {
                    pot.promised += cents;
                    promise(subject, cents);
                }
            }
            case "released", "spent" -> {
                checkPromised(entry, subject, pot, kind, cents);
                pot.promised -= cents;
                promise(subject, -cents);
                if (kind.equals("spent")) {
                    pot.spent += cents;
                } else {
                    pot.left += cents;
                }
            }
            case "returned" -> {
                if (cents > pot.spent) {
                    findings.add(
                            entry, subject, "sums.returned-more", cents(pot.spent), cents(cents));
                }
                pot.spent -= cents;
                pot.left += cents;
            }
            default -> throw new Unfit("bookingKind");
        }
    }

    private void checkPromised(
            long entry, @Nullable UUID subject, Pot pot, String kind, long cents) {
        long most = pot.promised;
        if (subject != null && known.decisionIfTaken(subject) != null) {
            most = Math.min(most, promised.getOrDefault(subject, 0L));
        }
        if (cents > most) {
            findings.add(
                    entry,
                    subject,
                    kind.equals("released") ? "sums.released-more" : "sums.spent-more",
                    cents(most),
                    cents(cents));
        }
    }

    private void promise(@Nullable UUID subject, long cents) {
        if (subject != null) {
            promised.merge(subject, cents, Long::sum);
        }
    }

    /** What is still promised to a decision. */
    long promisedTo(Decision decision) {
        return promised.getOrDefault(decision.key, 0L);
    }

    /** The costs, the booking, and what the round has for all of them. */
    void decided(long entry, Decision decision, Fields body) {
        long asked = body.number("sumAskedCents");
        long granted = decision.grantedCents;
        if (granted > asked) {
            findings.add(entry, decision.key, "sums.granted-more", cents(asked), cents(granted));
        }
        checkRows(entry, decision, asked, body);
        UUID booking = body.keyIfAny("booking");
        if (granted == 0 && booking != null) {
            findings.add(entry, decision.key, "sums.booking-needless");
        } else if (granted != 0) {
            checkBooking(entry, decision, booking);
        }
        Round round = decision.round;
        if (round != null && round.at != Known.NEVER) {
            round.grantedCents += granted;
            if (granted > 0 && round.grantedCents > round.amountCents) {
                findings.add(
                        entry,
                        decision.key,
                        "sums.round-overdrawn",
                        cents(round.amountCents),
                        cents(round.grantedCents));
            }
        }
    }

    private void checkRows(long entry, Decision decision, long asked, Fields body) {
        List<Long> costs = body.numbers("costsAskedCents");
        List<Long> given = body.numbers("costsGrantedCents");
        long rows = body.list("costKinds").size();
        boolean isGranted = decision.grantedCents != 0;
        if (costs.size() != rows || given.size() != (isGranted ? rows : 0)) {
            findings.add(entry, decision.key, "sums.rows", rows, (long) costs.size(), (long)
                    given.size());
            return;
        }
        long own = sum(costs) - asked;
        if (own < 0) {
            findings.add(entry, decision.key, "sums.asked-more", cents(sum(costs)), cents(asked));
        }
        if (!isGranted) {
            return;
        }
        if (sum(given) - own != decision.grantedCents) {
            findings.add(
                    entry,
                    decision.key,
                    "sums.rows-differ",
                    cents(sum(given) - own),
                    cents(decision.grantedCents));
        }
        for (int row = 0; row < costs.size(); row++) {
            if (given.get(row) > costs.get(row) || given.get(row) < 0) {
                findings.add(
                        entry,
                        decision.key,
                        "sums.row-more",
                        row + 1L,
                        cents(costs.get(row)),
                        cents(given.get(row)));
            }
        }
    }

    private static long sum(List<Long> cents) {
        return cents.stream().mapToLong(Long::longValue).sum();
    }

    private void checkBooking(long entry, Decision decision, @Nullable UUID key) {
        Booking booking = key == null ? null : bookings.get(key);
        if (booking == null) {
            findings.add(
                    entry,
                    decision.key,
                    key == null ? "sums.no-booking" : "sums.booking-unknown",
                    cents(decision.grantedCents));
            return;
        }
        if (!booking.kind.equals("promised")) {
            findings.add(entry, decision.key, "sums.booking-kind", booking.entry, booking.kind);
        }
        if (booking.cents != decision.grantedCents) {
            findings.add(
                    entry,
                    decision.key,
                    "sums.booking-sum",
                    booking.entry,
                    cents(decision.grantedCents),
                    cents(booking.cents));
        }
        if (!decision.key.equals(booking.subject)) {
            findings.add(entry, decision.key, "sums.booking-other", booking.entry);
        }
        if (decision.round != null && !booking.pot.equals(decision.round.pot)) {
            findings.add(entry, decision.key, "sums.booking-pot", booking.entry);
        }
        if (booking.isUsed) {
            findings.add(entry, decision.key, "sums.booking-used", booking.entry);
        }
        booking.isUsed = true;
    }

    /** A decision that holds no longer: what was promised for it was set free before. */
    void released(long entry, Decision decision, @Nullable UUID key) {
        if (decision.grantedCents == 0) {
            if (key != null) {
                findings.add(entry, decision.key, "sums.booking-needless");
            }
            return;
        }
        Booking booking = key == null ? null : bookings.get(key);
        if (booking == null) {
            findings.add(entry, decision.key, "sums.no-release", cents(decision.grantedCents));
            return;
        }
        if (!booking.kind.equals("released")) {
            findings.add(entry, decision.key, "sums.release-kind", booking.entry, booking.kind);
        } else if (!decision.key.equals(booking.subject)) {
            findings.add(entry, decision.key, "sums.booking-other", booking.entry);
        } else if (promisedTo(decision) != 0) {
            findings.add(entry, decision.key, "sums.still-promised", cents(promisedTo(decision)));
        }
    }
}
