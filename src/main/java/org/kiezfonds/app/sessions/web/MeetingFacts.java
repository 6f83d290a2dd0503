package org.kiezfonds.app.sessions.web;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.sessions.PublicSession;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/** A session in the words of a page. */
public record MeetingFacts(PageFrame frame, Area area, PublicSession shown, ZoneId zone) {

    /** The address of its page, without a language. */
    public String path() {
        return MeetingPages.path(area) + "/" + shown.number();
    }

    public String body() {
        return shown.body().isEmpty() ? frame.text("sessions.plan.body") : shown.body();
    }

    /** The address of the body's page; null where it is dissolved. */
    public @Nullable String bodyPath() {
        return shown.bodySlug().isEmpty()
                ? null
                : frame.address().to("/quartier/" + area.slug() + "/gremien/" + shown.bodySlug());
    }

    /** "Dienstag, 1. Dezember 2026". */
    public String day() {
        Locale language = Formats.regional(frame.textLanguage());
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(language)
                .format(local());
    }

    public String time() {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(local());
    }

    /** For programs: when it begins, with its zone. */
    public String machineTime() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(local());
    }

    private ZonedDateTime local() {
        return shown.startsAt().atZone(zone);
    }

    public String state() {
        return frame.text("sessions.plan.state." + shown.state());
    }

    /** What an item is called; a word where its title is not public. */
    public String title(PublicSession.Item item) {
        return item.title().isEmpty() ? frame.text("sessions.plan.item.hidden") : item.title();
    }

    /** The day of another session, as a sentence with it. */
    public String with(String key, PublicSession.Other other) {
        return frame.text(
                key,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(Formats.regional(frame.textLanguage()))
                        .format(other.startsAt().atZone(zone)));
    }

    /** The address of its page; null where it has none. */
    public @Nullable String path(PublicSession.Other other) {
        return other.number() == null
                ? null
                : frame.address().to(MeetingPages.path(area) + "/" + other.number());
    }

    /** The address of the page of an idea; null for an item about something else. */
    public @Nullable String ideaPath(PublicSession.Item item) {
        return item.idea() == null
                ? null
                : frame.address().to("/quartier/" + area.slug() + "/ideen/" + item.idea());
    }
}
