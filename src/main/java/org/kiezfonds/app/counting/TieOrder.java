package org.kiezfonds.app.counting;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Who comes first among projects that a rule finds equal. */
public final class TieOrder {

    /** By one criterion after the other; places in the election's list. */
    public interface Criterion {
        Comparator<Integer> in(Election election);
    }

    /** The one with more supporters. */
    public static final Criterion MORE_SUPPORTERS =
            election -> Comparator.comparing(election::supporters, Comparator.reverseOrder());

    /** The one that costs less. */
    public static final Criterion LOWER_COST = election -> Comparator.comparingLong(election::cost);

    /**
     * By name, letter by letter: only to compare with other programs, since a name is nothing that
     * a project has earned.
     */
    public static final Criterion ID =
            election -> Comparator.comparing(place -> election.project(place).id());

    private static final String LOT = "HmacSHA256";

    private final List<Criterion> criteria;

    private TieOrder(List<Criterion> criteria) {
        this.criteria = List.copyOf(criteria);
    }

    public static TieOrder of(Criterion... criteria) {
        return new TieOrder(Arrays.asList(criteria));
    }

    /**
     * By lot: HMAC-SHA-256 with the seed as its key over the project's name in UTF-8, the lower one
     * first, read as a number without sign. Whoever knows the seed can repeat it; who cannot
     * foresee the seed cannot choose a name that wins.
     *
     * @param seed at least one byte
     * @throws IllegalArgumentException for a seed without bytes
     */
    public static Criterion lot(byte[] seed) {
        SecretKeySpec key = new SecretKeySpec(seed, LOT);
        return election -> {
            byte[][] lots = election.projects().stream()
                    .map(project -> drawn(key, project.id()))
                    .toArray(byte[][]::new);
            return (one, other) -> Arrays.compareUnsigned(lots[one], lots[other]);
        };
    }

    private static byte[] drawn(SecretKeySpec seed, String id) {
        try {
            Mac mac = Mac.getInstance(LOT);
            mac.init(seed);
            return mac.doFinal(id.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(LOT, e);
        }
    }

    /**
     * Whether no two projects are left equal. Where some are, their place in the list would decide:
     * a poll must not open with such an order.
     */
    public boolean tellsAllApart(Election election) {
        Comparator<Integer> order = in(election);
        List<Integer> sorted = IntStream.range(0, election.projects().size())
                .boxed()
                .sorted(order)
                .toList();
        return IntStream.range(1, sorted.size())
                .allMatch(i -> order.compare(sorted.get(i - 1), sorted.get(i)) != 0);
    }

    /** Compares places in the election's list. Equal only where no criterion tells them apart. */
    Comparator<Integer> in(Election election) {
        Comparator<Integer> order = (_, _) -> 0;
        for (Criterion criterion : criteria) {
            order = order.thenComparing(criterion.in(election));
        }
        return order;
    }
}
