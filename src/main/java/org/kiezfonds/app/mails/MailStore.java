package org.kiezfonds.app.mails;

import static org.kiezfonds.db.Tables.MAIL;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.mails.Mail.Calendar;
import org.springframework.stereotype.Component;

/** Writes mails and what became of them. */
@Component
class MailStore {

    private static final String WAITING = "WAITING";
    private static final String SENT = "SENT";
    private static final String GIVEN_UP = "GIVEN_UP";

    private final DSLContext db;

    MailStore(DSLContext db) {
        this.db = db;
    }

    /** A mail that a relay has taken. {@code tries} counts this one too. */
    record Taken(OutgoingMail mail, int tries) {}

    void add(UUID id, Mail mail, MailTexts.Written texts, Instant now) {
        Calendar calendar = mail.calendar();
        db.insertInto(MAIL)
                .set(MAIL.ID, id)
                .set(MAIL.KIND, mail.kind())
                .set(MAIL.RECIPIENT, mail.to())
                .set(MAIL.LANGUAGE, mail.language().toLanguageTag())
                .set(MAIL.SUBJECT, texts.subject())
                .set(MAIL.TEXT_BODY, texts.text())
                .set(MAIL.HTML_BODY, texts.html())
                .set(MAIL.CALENDAR, calendar == null ? null : calendar.content())
                .set(MAIL.CALENDAR_METHOD, calendar == null ? null : calendar.method())
                .set(MAIL.CREATED_AT, now)
                .set(MAIL.EXPIRES_AT, mail.expiresAt())
                .set(MAIL.STATE, WAITING)
                .set(MAIL.TRIES, 0)
                .set(MAIL.NEXT_TRY_AT, now)
                .execute();
    }

    /**
     * Takes the mail that has waited longest and puts its next try behind the lease, so that no
     * other relay takes it meanwhile and that it comes up again if this one dies. Needs a
     * transaction of its own: other relays skip the locked row.
     */
    Optional<Taken> take(Instant now, Instant leaseEnd) {
        return db.select(
                        MAIL.ID,
                        MAIL.KIND,
                        MAIL.RECIPIENT,
                        MAIL.LANGUAGE,
                        MAIL.SUBJECT,
                        MAIL.TEXT_BODY,
                        MAIL.HTML_BODY,
                        MAIL.CREATED_AT,
                        MAIL.CALENDAR,
                        MAIL.CALENDAR_METHOD,
                        MAIL.TRIES)
                .from(MAIL)
                .where(MAIL.STATE.eq(WAITING))
                .and(MAIL.NEXT_TRY_AT.le(now))
                .and(MAIL.EXPIRES_AT.isNull().or(MAIL.EXPIRES_AT.gt(now)))
                .orderBy(MAIL.NEXT_TRY_AT, MAIL.ID)
                .limit(1)
                .forUpdate()
                .skipLocked()
                .fetchOptional()
                .map(row -> {
                    int tries = row.get(MAIL.TRIES) + 1;
                    db.update(MAIL)
                            .set(MAIL.TRIES, tries)
                            .set(MAIL.NEXT_TRY_AT, leaseEnd)
                            .where(MAIL.ID.eq(row.get(MAIL.ID)))
                            .execute();
                    return new Taken(
                            new OutgoingMail(
                                    row.get(MAIL.ID),
                                    row.get(MAIL.KIND),
                                    row.get(MAIL.RECIPIENT),
                                    Locale.forLanguageTag(row.get(MAIL.LANGUAGE)),
                                    row.get(MAIL.SUBJECT),
                                    row.get(MAIL.TEXT_BODY),
                                    row.get(MAIL.HTML_BODY),
                                    row.get(MAIL.CREATED_AT),
                                    calendar(row)),
                            tries);
                });
    }

    private static @Nullable Calendar calendar(Record row) {
        String content = row.get(MAIL.CALENDAR);
        return content == null ? null : new Calendar(row.get(MAIL.CALENDAR_METHOD), content);
    }

    void sent(Taken taken, Instant now) {
        end(taken, SENT, null, now);
    }

    void givenUp(Taken taken, String reason, Instant now) {
        end(taken, GIVEN_UP, reason, now);
    }

    void tryAgain(Taken taken, String reason, Instant nextTry) {
        db.update(MAIL)
                .set(MAIL.NEXT_TRY_AT, nextTry)
                .set(MAIL.LAST_ERROR, reason)
                .where(MAIL.ID.eq(taken.mail().id()))
                .and(MAIL.STATE.eq(WAITING))
                .and(MAIL.TRIES.eq(taken.tries()))
                .execute();
    }

    /** Gives up what has run out; says how many. */
    int giveUpExpired(Instant now) {
        return db.update(MAIL)
                .set(MAIL.STATE, GIVEN_UP)
                .set(MAIL.ENDED_AT, now)
                .set(MAIL.LAST_ERROR, "expired")
                .set(MAIL.SUBJECT, "")
                .setNull(MAIL.TEXT_BODY)
                .setNull(MAIL.HTML_BODY)
                .setNull(MAIL.CALENDAR)
                .setNull(MAIL.CALENDAR_METHOD)
                .where(MAIL.STATE.eq(WAITING))
                .and(MAIL.EXPIRES_AT.le(now))
                .execute();
    }

    /** Deletes what ended before: who got which kind of mail is nobody's business for ever. */
    void deleteEndedBefore(Instant moment) {
        db.deleteFrom(MAIL).where(MAIL.ENDED_AT.lt(moment)).execute();
    }

    /** A relay that was away longer than its lease changes nothing: the number of tries has moved. */
    private void end(Taken taken, String state, @Nullable String reason, Instant now) {
        db.update(MAIL)
                .set(MAIL.STATE, state)
                .set(MAIL.ENDED_AT, now)
                .set(MAIL.LAST_ERROR, reason)
                .set(MAIL.SUBJECT, "")
                .setNull(MAIL.TEXT_BODY)
                .setNull(MAIL.HTML_BODY)
                .setNull(MAIL.CALENDAR)
                .setNull(MAIL.CALENDAR_METHOD)
                .where(MAIL.ID.eq(taken.mail().id()))
                .and(MAIL.STATE.eq(WAITING))
                .and(MAIL.TRIES.eq(taken.tries()))
                .execute();
    }

    void deleteTo(String recipient) {
        db.deleteFrom(MAIL).where(MAIL.RECIPIENT.eq(recipient)).execute();
    }
}
