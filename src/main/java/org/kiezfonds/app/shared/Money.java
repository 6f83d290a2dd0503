package org.kiezfonds.app.shared;

/**
 * An amount of euros in whole cents; can be negative where money goes back.
 *
 * @param cents the amount in cents
 */
public record Money(long cents) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    public static Money ofEuros(long euros) {
        return new Money(Math.multiplyExact(euros, 100));
    }

    /**
     * The sum.
     *
     * @throws ArithmeticException where the sum does not fit a long
     */
    public Money plus(Money other) {
        return new Money(Math.addExact(cents, other.cents));
    }

    /**
     * The difference.
     *
     * @throws ArithmeticException where the difference does not fit a long
     */
    public Money minus(Money other) {
        return new Money(Math.subtractExact(cents, other.cents));
    }

    public boolean isNegative() {
        return cents < 0;
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(cents, other.cents);
    }
}
