package org.kiezfonds.app.bodies;

/** How many seats each group has at most. */
public record Seats(int residents, int institutions, int others) {

    public int of(SeatGroup group) {
        return switch (group) {
            case RESIDENTS -> residents;
            case INSTITUTIONS -> institutions;
            case OTHERS -> others;
        };
    }

    public int total() {
        return residents + institutions + others;
    }
}
