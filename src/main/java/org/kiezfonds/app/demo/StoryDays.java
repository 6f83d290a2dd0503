package org.kiezfonds.app.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The days of the story, counted back from the day on which the demonstration was started first.
 *
 * @param last that day
 */
record StoryDays(LocalDate last) {

    /** So many days before, or after where negative; what falls on a weekend is on the Monday. */
    LocalDate ago(int days) {
        LocalDate day = last.minusDays(days);
        return switch (day.getDayOfWeek()) {
            case SATURDAY -> day.plusDays(2);
            case SUNDAY -> day.plusDays(1);
            default -> day;
        };
    }

    /** The last Sunday before such a day. */
    LocalDate sundayBefore(int days) {
        LocalDate day = ago(days);
        return day.minusDays(day.getDayOfWeek().getValue() % DayOfWeek.values().length);
    }

    /** What happened so many days before, at a time as "14:30". */
    Chapter on(int daysAgo, String time, String name, Runnable told) {
        return new Chapter(name, ago(daysAgo).atTime(LocalTime.parse(time)), told);
    }
}
