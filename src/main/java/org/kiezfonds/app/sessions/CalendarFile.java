package org.kiezfonds.app.sessions;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

/**
 * Sessions as a file for calendars (iCalendar, RFC 5545, sent as RFC 5546 says). The same session
 * has the same UID for good; what was sent later has the higher sequence.
 */
final class CalendarFile {

    /** Nobody knows how long a session takes; the calendar wants an end. */
    private static final Duration USUAL_LENGTH = Duration.ofHours(2);

    private static final Duration DAY_BEFORE = Duration.ofDays(-1);

    private CalendarFile() {}

    /** What the file is for. */
    enum Purpose {
        /** Everybody may take it. */
        PUBLISH,
        /** Somebody is invited. */
        REQUEST,
        /** It does not take place. */
        CANCEL;

        private Method method() {
            return switch (this) {
                case PUBLISH -> ImmutableMethod.PUBLISH;
                case REQUEST -> ImmutableMethod.REQUEST;
                case CANCEL -> ImmutableMethod.CANCEL;
            };
        }
    }

    /**
     * A session for a calendar.
     *
     * @param sequence from 0
     * @param stamp when this was written
     */
    record Event(
            UUID session,
            int sequence,
            Instant stamp,
            Instant startsAt,
            String title,
            String place,
            String text,
            URI page,
            boolean isCalledOff) {}

    /**
     * Who invites whom.
     *
     * @param name of who invites
     * @param from address of who invites
     * @param to address of who is invited
     */
    record Letter(String name, String from, String to) {}

    static String published(List<Event> events, ZoneId zone) {
        Calendar calendar = calendar(Purpose.PUBLISH, zone);
        events.forEach(event -> calendar.add(entry(event, zone)));
        return write(calendar);
    }

    /** For one person; the program is told of answers on the page, not by mail. */
    static String sent(Purpose purpose, Event event, @Nullable Letter letter, ZoneId zone) {
        VEvent entry = entry(event, zone);
        if (letter != null) {
            Organizer organizer = new Organizer(URI.create("mailto:" + letter.from()));
            organizer.add(new Cn(letter.name()));
            Attendee attendee = new Attendee(URI.create("mailto:" + letter.to()));
            attendee.add(PartStat.NEEDS_ACTION);
            attendee.add(Rsvp.FALSE);
            entry.add(organizer);
            entry.add(attendee);
        }
        Calendar calendar = calendar(purpose, zone);
        calendar.add(entry);
        return write(calendar);
    }

    private static Calendar calendar(Purpose purpose, ZoneId zone) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Kiezfonds//Kiezfonds//DE"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(purpose.method());
        TimeZone known =
                TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
        calendar.add(Objects.requireNonNull(known, zone.getId()).getVTimeZone());
        return calendar;
    }

    private static VEvent entry(Event event, ZoneId zone) {
        ZonedDateTime start = event.startsAt().atZone(zone);
        VEvent entry = new VEvent(start, start.plus(USUAL_LENGTH), event.title());
        entry.replace(new DtStamp(event.stamp()));
        entry.add(new Uid(event.session() + "@kiezfonds"));
        entry.add(new Sequence(event.sequence()));
        entry.add(new Location(event.place()));
        entry.add(new Description(event.text()));
        entry.add(new Url(event.page()));
        entry.add(
                event.isCalledOff()
                        ? ImmutableStatus.VEVENT_CANCELLED
                        : ImmutableStatus.VEVENT_CONFIRMED);
        if (!event.isCalledOff()) {
            VAlarm alarm = new VAlarm(DAY_BEFORE);
            alarm.add(ImmutableAction.DISPLAY);
            alarm.add(new Description(event.title()));
            entry.add(alarm);
        }
        return entry;
    }

    private static String write(Calendar calendar) {
        StringWriter text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return text.toString();
    }
}
