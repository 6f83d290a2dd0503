package org.kiezfonds.app.bodies;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.kiezfonds.app.shared.Share;

/**
 * Who holds which seats on which days, and whether one more fits. Pure arithmetic with days.
 *
 * @param held the seats that are held now or later
 */
record SeatPlan(List<Held> held) {

    SeatPlan {
        held = List.copyOf(held);
    }

    /** A seat that is held from a first to a last day. */
    record Held(SeatGroup group, LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && !day.isAfter(until);
        }

        boolean overlaps(LocalDate otherFrom, LocalDate otherUntil) {
            return !otherFrom.isAfter(until) && !otherUntil.isBefore(from);
        }
    }

    /** Why a seat does not fit. */
    sealed interface Refusal {

        /** On that day all seats of the group are held. */
        record GroupFull(LocalDate day, SeatGroup group, int seats) implements Refusal {}

        /** On that day the body has as many members as it may. */
        record BodyFull(LocalDate day, int members) implements Refusal {}

        /**
         * On that day too few of the seats would be held by residents.
         *
         * @param residents of the members, before and after
         * @param members before; one more after
         */
        record TooFewResidents(LocalDate day, long residents, long members, Share share)
                implements Refusal {}
    }

    /** The seats of the group that are held on the day. */
    long count(SeatGroup group, LocalDate day) {
        return held.stream()
                .filter(seat -> seat.group() == group && seat.covers(day))
                .count();
    }

    /** All seats that are held on the day. */
    long count(LocalDate day) {
        return held.stream().filter(seat -> seat.covers(day)).count();
    }

    /** The most seats of the group that are held on one day from the given one on. */
    long most(SeatGroup group, LocalDate from) {
        return held.stream()
                .map(seat -> later(seat.from(), from))
                .mapToLong(day -> count(group, day))
                .max()
                .orElse(0);
    }

    /** The most seats that are held on one day from the given one on. */
    long most(LocalDate from) {
        return held.stream()
                .map(seat -> later(seat.from(), from))
                .mapToLong(this::count)
                .max()
                .orElse(0);
    }

    /**
     * Why the wanted seat does not fit; empty where it does. Numbers grow only on the first day of a
     * seat, so those days within the wanted term are all that need to be looked at. Terms that run
     * out are followed by an election, so the share of residents is asked where somebody comes, not
     * where somebody goes.
     */
    Optional<Refusal> refusal(Body body, Held wanted) {
        TreeSet<LocalDate> days = new TreeSet<>();
        days.add(wanted.from());
        held.stream().map(Held::from).filter(wanted::covers).forEach(days::add);
        for (LocalDate day : days) {
            Optional<Refusal> refusal = refusalOn(day, body, wanted.group());
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private Optional<Refusal> refusalOn(LocalDate day, Body body, SeatGroup group) {
        int seats = body.seats().of(group);
        if (count(group, day) >= seats) {
            return Optional.of(new Refusal.GroupFull(day, group, seats));
        }
        long members = count(day);
        if (members >= body.maxSize()) {
            return Optional.of(new Refusal.BodyFull(day, body.maxSize()));
        }
        long residents = count(SeatGroup.RESIDENTS, day);
        boolean isResident = group == SeatGroup.RESIDENTS;
        return !isResident && residents < body.residentShare().atLeast(members + 1)
                ? Optional.of(
                        new Refusal.TooFewResidents(day, residents, members, body.residentShare()))
                : Optional.empty();
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
