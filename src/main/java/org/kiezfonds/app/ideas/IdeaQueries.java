package org.kiezfonds.app.ideas;

import static org.kiezfonds.db.Tables.FUND_ROUND;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_AUTHOR;
import static org.kiezfonds.db.Tables.IDEA_CONTACT;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;
import static org.kiezfonds.db.Tables.IDEA_FORM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.concepts.NeedId;
import org.kiezfonds.app.funds.FundId;
import org.kiezfonds.app.funds.RoundId;
import org.kiezfonds.app.ideas.Idea.Entered;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.springframework.stereotype.Component;

/** Reads ideas. Whoever shows them asks {@link Sight} first. */
@Component
class IdeaQueries {

    private static final int FETCH = 500;

    private final DSLContext db;

    IdeaQueries(DSLContext db) {
        this.db = db;
    }

    Optional<Idea> find(IdeaId id) {
        return select(IDEA.ID.eq(id)).fetchOptional(IdeaQueries::idea);
    }

    Optional<Idea> find(AreaId area, int number) {
        return select(IDEA.AREA_ID.eq(area).and(IDEA.NUMBER.eq(number)))
                .fetchOptional(IdeaQueries::idea);
    }

    /** The idea whose row stays locked until the transaction ends. */
    Optional<Idea> lock(IdeaId id) {
        return select(IDEA.ID.eq(id)).forUpdate().fetchOptional(IdeaQueries::idea);
    }

    /** The draft behind a link that still holds. */
    Optional<Idea> byLink(String hash, Instant now) {
        return select(IDEA.LINK_HASH.eq(hash).and(IDEA.LINK_UNTIL.gt(now)))
                .fetchOptional(IdeaQueries::idea);
    }

    /** What somebody applies with, alone or together with others; the latest first. */
    List<Idea> by(PersonId author) {
        return select(IDEA.PERSON_ID
                        .eq(author)
                        .or(IDEA.ID.in(db.select(IDEA_AUTHOR.IDEA_ID)
                                .from(IDEA_AUTHOR)
                                .where(IDEA_AUTHOR.PERSON_ID.eq(author)))))
                .orderBy(IDEA.SAVED_AT.desc(), IDEA.ID.desc())
                .fetch(IdeaQueries::idea);
    }

    /** What is being written; empty where nothing is. */
    Optional<IdeaTyped> draft(IdeaId id) {
        return db.select(IDEA.DRAFT)
                .from(IDEA)
                .where(IDEA.ID.eq(id))
                .and(IDEA.DRAFT.isNotNull())
                .fetchOptional(row -> IdeaFiles.draft(row.value1()));
    }

    /** What was sent last with the contact, in the one spelling. */
    Optional<IdeaTyped> sentLast(IdeaId id) {
        return db.select(IDEA_CONTENT.CONTENT, IDEA_CONTACT.PHONE, IDEA_CONTACT.AGE)
                .from(IDEA_CONTENT)
                .leftJoin(IDEA_CONTACT)
                .on(IDEA_CONTACT.IDEA_ID.eq(IDEA_CONTENT.IDEA_ID))
                .join(IDEA)
                .on(IDEA.ID.eq(IDEA_CONTENT.IDEA_ID))
                .and(IDEA.SENDINGS.eq(IDEA_CONTENT.SENDING))
                .where(IDEA.ID.eq(id))
                .fetchOptional(row ->
                        withContact(IdeaFiles.content(row.value1()), row.value2(), row.value3()));
    }

    private static IdeaTyped withContact(
            IdeaTyped sent, @Nullable String phone, @Nullable Integer age) {
        return sent.with(IdeaField.PHONE, phone == null ? "" : phone)
                .with(IdeaField.AGE, age == null ? "" : age.toString());
    }

    /** What of the ideas of a person is known, for the export of the own data. */
    List<IdeaTraces.OfIdea> tracesOf(PersonId person) {
        return by(person).stream()
                .map(idea -> new IdeaTraces.OfIdea(
                        idea.number(), idea.state(), idea.savedAt(), contentFor(person, idea)))
                .toList();
    }

    /** How to reach somebody is exported to that person alone. */
    private IdeaTyped contentFor(PersonId person, Idea idea) {
        IdeaTyped all = draft(idea.id()).or(() -> sentLast(idea.id())).orElse(IdeaTyped.EMPTY);
        return person.equals(idea.author()) ? all : all.withoutContact();
    }

    /** What was sent and when, for the audit: each sending by idea and count. */
    Stream<SentFact> allSendings() {
        return db.select(IDEA_CONTENT.IDEA_ID, IDEA_CONTENT.SENDING, IDEA_CONTENT.CONTENT)
                .from(IDEA_CONTENT)
                .orderBy(IDEA_CONTENT.IDEA_ID, IDEA_CONTENT.SENDING)
                .fetchSize(FETCH)
                .fetchStream()
                .map(row -> new SentFact(row.value1(), row.value2(), row.value3()));
    }

    /** A sending as it is stored. */
    record SentFact(IdeaId idea, int sending, String content) {}

    /** What the area team writes down for others in an area, saved last first. */
    List<Idea> writtenFor(AreaId area) {
        return select(IDEA.AREA_ID
                        .eq(area)
                        .and(IDEA.STATE.in(IdeaState.DRAFT.name(), IdeaState.RETURNED.name()))
                        .and(IDEA.ENTERED_BY.isNotNull())
                        .and(IDEA.PERSON_ID.isNull()))
                .orderBy(IDEA.SAVED_AT.desc(), IDEA.ID.desc())
                .fetch(IdeaQueries::idea);
    }

    /** The ideas of a round that are in one of the states, by number. */
    List<Idea> of(RoundId round, Set<IdeaState> states) {
        return select(IDEA.ROUND_ID
                        .eq(round)
                        .and(IDEA.STATE.in(states.stream().map(IdeaState::name).toList())))
                .orderBy(IDEA.NUMBER, IDEA.ID)
                .fetch(IdeaQueries::idea);
    }

    /** The ideas that are in the state, for the audit. */
    List<IdeaId> inState(IdeaState state) {
        return db.select(IDEA.ID)
                .from(IDEA)
                .where(IDEA.STATE.eq(state.name()))
                .orderBy(IDEA.ID)
                .fetch(IDEA.ID);
    }

    boolean isUsed(NeedId need) {
        return db.fetchExists(IDEA, IDEA.NEED_ID.eq(need).and(IDEA.NUMBER.isNotNull()));
    }

    /** When it was sent, the oldest first. */
    List<IdeaSending> sendings(IdeaId id) {
        return db.select(IDEA_CONTENT.SENDING, IDEA_CONTENT.SENT_AT, IDEA_CONTENT.ENTRY_ID)
                .from(IDEA_CONTENT)
                .where(IDEA_CONTENT.IDEA_ID.eq(id))
                .orderBy(IDEA_CONTENT.SENDING)
                .fetch(row -> new IdeaSending(row.value1(), row.value2(), row.value3()));
    }

    Optional<IdeaForm> form(FundId fund) {
        return db.select(IDEA_FORM.CONTENT)
                .from(IDEA_FORM)
                .where(IDEA_FORM.FUND_ID.eq(fund))
                .orderBy(IDEA_FORM.VERSION.desc())
                .limit(1)
                .fetchOptional(row -> IdeaFiles.form(row.value1()));
    }

    Optional<IdeaForm> form(FundId fund, int version) {
        return db.select(IDEA_FORM.CONTENT)
                .from(IDEA_FORM)
                .where(IDEA_FORM.FUND_ID.eq(fund))
                .and(IDEA_FORM.VERSION.eq(version))
                .fetchOptional(row -> IdeaFiles.form(row.value1()));
    }

    /** The versions of a fund's form, the latest first. */
    List<IdeaForms.Version> formVersions(FundId fund) {
        return db.select(
                        IDEA_FORM.VERSION,
                        IDEA_FORM.SAVED_AT,
                        IDEA_FORM.SAVED_BY,
                        IDEA_FORM.ENTRY_ID)
                .from(IDEA_FORM)
                .where(IDEA_FORM.FUND_ID.eq(fund))
                .orderBy(IDEA_FORM.VERSION.desc())
                .fetch(row -> new IdeaForms.Version(
                        row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** Under which version of the form an idea was sent last; empty before it was. */
    Optional<Integer> formVersion(IdeaId id) {
        return db.select(IDEA_CONTENT.FORM_VERSION)
                .from(IDEA_CONTENT)
                .where(IDEA_CONTENT.IDEA_ID.eq(id))
                .orderBy(IDEA_CONTENT.SENDING.desc())
                .limit(1)
                .fetchOptional(IDEA_CONTENT.FORM_VERSION);
    }

    /** The fund to which a round belongs. */
    Optional<FundId> fundOf(RoundId round) {
        return db.select(FUND_ROUND.FUND_ID)
                .from(FUND_ROUND)
                .where(FUND_ROUND.ID.eq(round))
                .fetchOptional(FUND_ROUND.FUND_ID);
    }

    private SelectConditionStep<? extends Record> select(Condition which) {
        return db.select(
                        IDEA.ID,
                        IDEA.AREA_ID,
                        IDEA.ROUND_ID,
                        IDEA.PERSON_ID,
                        IDEA.STATE,
                        IDEA.NUMBER,
                        IDEA.SENDINGS,
                        IDEA.TITLE,
                        IDEA.IS_HIDDEN,
                        IDEA.MERGED_INTO,
                        IDEA.ENTERED_BY,
                        IDEA.ENTERED_HOW,
                        IDEA.CONFIRMED_AT,
                        IDEA.SAVED_AT,
                        IDEA.SENT_AT,
                        IDEA.STATE_AT,
                        IDEA.VERSION)
                .from(IDEA)
                .where(which);
    }

    private static Idea idea(Record row) {
        PersonId enteredBy = row.get(IDEA.ENTERED_BY);
        return new Idea(
                row.get(IDEA.ID),
                row.get(IDEA.AREA_ID),
                row.get(IDEA.ROUND_ID),
                row.get(IDEA.PERSON_ID),
                IdeaState.valueOf(row.get(IDEA.STATE)),
                row.get(IDEA.NUMBER),
                row.get(IDEA.SENDINGS),
                row.get(IDEA.TITLE),
                row.get(IDEA.IS_HIDDEN),
                row.get(IDEA.MERGED_INTO),
                enteredBy == null
                        ? null
                        : new Entered(
                                enteredBy,
                                EnteredHow.valueOf(row.get(IDEA.ENTERED_HOW)),
                                row.get(IDEA.CONFIRMED_AT)),
                row.get(IDEA.SAVED_AT),
                row.get(IDEA.SENT_AT),
                row.get(IDEA.STATE_AT),
                row.get(IDEA.VERSION));
    }
}
