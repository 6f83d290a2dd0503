package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_CONTACT;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;
import static org.kiezfonds.db.Tables.IDEA_COUNTER;
import static org.kiezfonds.db.Tables.IDEA_FORM;

import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.transparency.entries.Digest;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Writes ideas. */
@Component
class IdeaStore {

    private final DSLContext db;

    IdeaStore(DSLContext db) {
        this.db = db;
    }

    /** The hash of the secret in a link, and how long the link holds. */
    record Link(String hash, Instant until) {}

    void begin(
            IdeaId id,
            AreaId area,
            RoundId round,
            @Nullable PersonId author,
            @Nullable Link link,
            Idea.@Nullable Entered entered,
            IdeaTyped typed,
            Instant now) {
        db.insertInto(IDEA)
                .set(IDEA.ID, id)
                .set(IDEA.AREA_ID, area)
                .set(IDEA.ROUND_ID, round)
                .set(IDEA.PERSON_ID, author)
                .set(IDEA.STATE, IdeaState.DRAFT.name())
                .set(IDEA.DRAFT, IdeaFiles.draft(typed))
                .set(IDEA.LINK_HASH, link == null ? null : link.hash())
                .set(IDEA.LINK_UNTIL, link == null ? null : link.until())
                .set(IDEA.SENDINGS, 0)
                .set(IDEA.TITLE, "")
                .set(IDEA.SUMMARY, "")
                .set(IDEA.LANGUAGE, "")
                .set(IDEA.ORGANISATION, "")
                .set(IDEA.IS_HIDDEN, false)
                .set(IDEA.ENTERED_BY, entered == null ? null : entered.by())
                .set(IDEA.ENTERED_HOW, entered == null ? null : entered.how().name())
                .set(IDEA.BEGUN_AT, now)
                .set(IDEA.SAVED_AT, now)
                .set(IDEA.STATE_AT, now)
                .set(IDEA.VERSION, 1)
                .execute();
    }

    /** False where the idea has another version, or is not being written; nothing is written then. */
    boolean save(IdeaId id, int version, IdeaTyped typed, Instant now) {
        return db.update(IDEA)
                        .set(IDEA.DRAFT, IdeaFiles.draft(typed))
                        .set(IDEA.SAVED_AT, now)
                        .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                        .where(IDEA.ID.eq(id))
                        .and(IDEA.VERSION.eq(version))
                        .and(IDEA.STATE.in(IdeaState.DRAFT.name(), IdeaState.RETURNED.name()))
                        .execute()
                == 1;
    }

    /** Gives a draft of nobody to a person; false where it belongs to somebody already. */
    boolean claim(IdeaId id, PersonId author) {
        return db.update(IDEA)
                        .set(IDEA.PERSON_ID, author)
                        .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                        .where(IDEA.ID.eq(id))
                        .and(IDEA.PERSON_ID.isNull())
                        .and(IDEA.STATE.eq(IdeaState.DRAFT.name()))
                        .execute()
                == 1;
    }

    void link(IdeaId id, Link link) {
        db.update(IDEA)
                .set(IDEA.LINK_HASH, link.hash())
                .set(IDEA.LINK_UNTIL, link.until())
                .where(IDEA.ID.eq(id))
                .execute();
    }

    /** Puts an idea into another round. */
    void move(IdeaId id, RoundId round) {
        db.update(IDEA)
                .set(IDEA.ROUND_ID, round)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(id))
                .execute();
    }

    /** The next number of the area; who takes it holds the counter until the transaction ends. */
    int nextNumber(AreaId area) {
        db.insertInto(IDEA_COUNTER)
                .set(IDEA_COUNTER.AREA_ID, area)
                .set(IDEA_COUNTER.LAST_NUMBER, 1)
                .onDuplicateKeyUpdate()
                .set(IDEA_COUNTER.LAST_NUMBER, IDEA_COUNTER.LAST_NUMBER.plus(1))
                .execute();
        return db.select(IDEA_COUNTER.LAST_NUMBER)
                .from(IDEA_COUNTER)
                .where(IDEA_COUNTER.AREA_ID.eq(area))
                .forUpdate()
                .fetchSingle(row -> row.value1());
    }

    /** What is written down when an idea is sent. */
    record Sending(
            int number,
            int sending,
            IdeaTyped spelled,
            IdeaContent content,
            String file,
            Digest digest,
            int formVersion,
            String language,
            PersonId by,
            UUID entry,
            Instant now) {}

    void send(Idea idea, Sending sent) {
        IdeaContent content = sent.content();
        var point = content.where().point();
        db.update(IDEA)
                .set(IDEA.STATE, IdeaState.RECEIVED.name())
                .set(IDEA.NUMBER, sent.number())
                .setNull(IDEA.DRAFT)
                .setNull(IDEA.LINK_HASH)
                .setNull(IDEA.LINK_UNTIL)
                .set(IDEA.SENDINGS, sent.sending())
                .set(IDEA.TITLE, content.title())
                .set(IDEA.SUMMARY, content.summary())
                .set(IDEA.LANGUAGE, sent.language())
                .set(
                        IDEA.APPLICANT,
                        content.who().applicant() == null
                                ? null
                                : content.who().applicant().name())
                .set(IDEA.ORGANISATION, content.who().organisation())
                .set(IDEA.NEED_ID, content.need())
                .set(IDEA.ASKED_CENTS, content.money().asked().cents())
                .set(IDEA.FIRST_DAY, content.firstDay())
                .set(IDEA.LAST_DAY, content.lastDay())
                .set(IDEA.LATITUDE, point == null ? null : point.latitude())
                .set(IDEA.LONGITUDE, point == null ? null : point.longitude())
                .set(IDEA.POINT_IS_PUBLIC, point != null && content.where().isPointPublic())
                .set(IDEA.SAVED_AT, sent.now())
                .set(IDEA.SENT_AT, idea.sentAt() == null ? sent.now() : idea.sentAt())
                .set(IDEA.STATE_AT, sent.now())
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(idea.id()))
                .execute();
        db.insertInto(IDEA_CONTACT)
                .set(IDEA_CONTACT.IDEA_ID, idea.id())
                .set(IDEA_CONTACT.PHONE, content.who().phone())
                .set(IDEA_CONTACT.AGE, content.who().age())
                .onDuplicateKeyUpdate()
                .set(IDEA_CONTACT.PHONE, content.who().phone())
                .set(IDEA_CONTACT.AGE, content.who().age())
                .execute();
        db.insertInto(IDEA_CONTENT)
                .set(IDEA_CONTENT.IDEA_ID, idea.id())
                .set(IDEA_CONTENT.SENDING, sent.sending())
                .set(IDEA_CONTENT.CONTENT, sent.file())
                .set(IDEA_CONTENT.DIGEST, sent.digest().hex())
                .set(IDEA_CONTENT.FORM_VERSION, sent.formVersion())
                .set(IDEA_CONTENT.SENT_AT, sent.now())
                .set(IDEA_CONTENT.SENT_BY, sent.by())
                .set(IDEA_CONTENT.ENTRY_ID, sent.entry())
                .execute();
    }

    /**
     * Moves an idea on. What is returned gets the content that was sent as its draft.
     *
     * @param draft what is being written from then on; null where nothing is
     */
    void step(IdeaId id, IdeaState to, @Nullable IdeaTyped draft, Instant now) {
        db.update(IDEA)
                .set(IDEA.STATE, to.name())
                .set(IDEA.DRAFT, draft == null ? null : IdeaFiles.draft(draft))
                .set(IDEA.STATE_AT, now)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(id))
                .execute();
    }

    /** Lets an idea go on in another one. */
    void merge(IdeaId id, IdeaId into, Instant now) {
        db.update(IDEA)
                .set(IDEA.STATE, IdeaState.MERGED.name())
                .set(IDEA.MERGED_INTO, into)
                .setNull(IDEA.DRAFT)
                .set(IDEA.STATE_AT, now)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(id))
                .execute();
    }

    void hide(IdeaId id, boolean isHidden) {
        db.update(IDEA)
                .set(IDEA.IS_HIDDEN, isHidden)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.ID.eq(id))
                .execute();
    }

    /** Forgets a draft. */
    void delete(IdeaId id) {
        db.deleteFrom(IDEA).where(IDEA.ID.eq(id)).and(IDEA.NUMBER.isNull()).execute();
    }

    /** Forgets whose ideas a person's were, how to reach them, and their drafts. */
    void forget(PersonId person) {
        db.deleteFrom(IDEA)
                .where(IDEA.PERSON_ID.eq(person))
                .and(IDEA.NUMBER.isNull())
                .execute();
        db.deleteFrom(IDEA_CONTACT)
                .where(IDEA_CONTACT.IDEA_ID.in(
                        db.select(IDEA.ID).from(IDEA).where(IDEA.PERSON_ID.eq(person))))
                .execute();
        db.update(IDEA_CONTENT)
                .setNull(IDEA_CONTENT.SENT_BY)
                .where(IDEA_CONTENT.SENT_BY.eq(person))
                .execute();
        db.update(IDEA)
                .setNull(IDEA.PERSON_ID)
                .set(IDEA.VERSION, IDEA.VERSION.plus(1))
                .where(IDEA.PERSON_ID.eq(person))
                .execute();
    }

    /** Forgets drafts that nobody came back to; how many it were. */
    int deleteDraftsBefore(Instant limit, int most) {
        return db.deleteFrom(IDEA)
                .where(IDEA.STATE.eq(IdeaState.DRAFT.name()))
                .and(IDEA.SAVED_AT.lt(limit))
                .orderBy(IDEA.SAVED_AT, IDEA.ID)
                .limit(most)
                .execute();
    }

    /** False where somebody else wrote the version first; nothing is written then. */
    boolean insertForm(
            FundId fund, IdeaForm form, String content, PersonId by, UUID entry, Instant now) {
        try {
            db.insertInto(IDEA_FORM)
                    .set(IDEA_FORM.FUND_ID, fund)
                    .set(IDEA_FORM.VERSION, form.version())
                    .set(IDEA_FORM.CONTENT, content)
                    .set(IDEA_FORM.SAVED_AT, now)
                    .set(IDEA_FORM.SAVED_BY, by)
                    .set(IDEA_FORM.ENTRY_ID, entry)
                    .execute();
            return true;
        } catch (DuplicateKeyException another) {
            return false;
        }
    }
}
