package org.kiezfonds.app.counting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who paid what for the projects that were bought with equal shares, by groups of equal ballots.
 * Anybody can check it in one pass, whatever program counted: see {@link #faults}.
 *
 * @param money what each voter had, in the smallest unit
 * @param bought the projects that were paid for, as places in the election's list
 */
record Certificate(Rational money, List<Integer> bought, List<Payer> payers) {

    Certificate {
        bought = List.copyOf(bought);
        payers = List.copyOf(payers);
    }

    /** Voters with the same ballot; each of them paid this. */
    record Payer(BallotClass ballot, List<Payment> payments) {

        Payer {
            payments = List.copyOf(payments);
        }

        private Rational paid() {
            return payments.stream().map(Payment::money).reduce(Rational.ZERO, Rational::plus);
        }

        private boolean supports(int project) {
            for (int i = 0; i < ballot.size(); i++) {
                if (ballot.project(i) == project) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What each of them paid for a project; above 0. */
    record Payment(int project, Rational money) {}

    /** What can be wrong with it. */
    enum Kind {
        /** The groups are not those of the ballots. */
        OTHER_BALLOTS,
        /** A group pays for what it does not support, or for what was not bought, or below 0. */
        PAYS_FOR_ANOTHER,
        /** A group pays more than it has. */
        PAYS_TOO_MUCH,
        /** The payments for a project are not its cost. */
        NOT_PAID,
        /** The supporters of a project that was not bought still hold its cost. */
        STILL_AFFORDABLE
    }

    /**
     * What is wrong.
     *
     * @param place of the group of ballots or of the project
     */
    record Fault(Kind kind, int place) {}

    /** Everything that is wrong with it as an account of this election; empty where all is well. */
    List<Fault> faults(Election election) {
        if (!payers.stream().map(Payer::ballot).toList().equals(election.ballots())) {
            return List.of(new Fault(Kind.OTHER_BALLOTS, 0));
        }
        List<Fault> faults = new ArrayList<>();
        Set<Integer> winners = new HashSet<>(bought);
        Rational[] paid = zeros(election);
        Rational[] held = zeros(election);
        for (int group = 0; group < payers.size(); group++) {
            Payer payer = payers.get(group);
            long count = payer.ballot().count();
            Rational left = money.minus(payer.paid());
            if (left.signum() < 0) {
                faults.add(new Fault(Kind.PAYS_TOO_MUCH, group));
            }
            for (Payment payment : payer.payments()) {
                if (!payer.supports(payment.project())
                        || !winners.contains(payment.project())
                        || payment.money().signum() <= 0) {
                    faults.add(new Fault(Kind.PAYS_FOR_ANOTHER, group));
                } else {
                    paid[payment.project()] =
                            paid[payment.project()].plus(payment.money().times(count));
                }
            }
            for (int i = 0; i < payer.ballot().size(); i++) {
                int project = payer.ballot().project(i);
                held[project] = held[project].plus(left.times(count));
            }
        }
        for (int project = 0; project < paid.length; project++) {
            Rational cost = Rational.of(election.cost(project));
            if (winners.contains(project)) {
                if (!paid[project].equals(cost)) {
                    faults.add(new Fault(Kind.NOT_PAID, project));
                }
            } else if (election.supporters(project) > 0 && held[project].compareTo(cost) >= 0) {
                faults.add(new Fault(Kind.STILL_AFFORDABLE, project));
            }
        }
        return faults;
    }

    private static Rational[] zeros(Election election) {
        Rational[] zeros = new Rational[election.projects().size()];
        Arrays.fill(zeros, Rational.ZERO);
        return zeros;
    }
}
