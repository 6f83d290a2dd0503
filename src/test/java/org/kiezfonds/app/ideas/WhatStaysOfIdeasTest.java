package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.IDEA;
import static org.kiezfonds.db.Tables.IDEA_CONTENT;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.PersonErased;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.transparency.LogReading;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@KiezfondsTest
class WhatStaysOfIdeasTest {

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private IdeaTraces traces;

    @Autowired
    private IdeaAudit audit;

    @Autowired
    private UsedNeeds needs;

    @Autowired
    private LogReading log;

    @Autowired
    private DSLContext db;

    private Open open;
    private PersonId amina;
    private Idea idea;

    @BeforeEach
    void an_idea_that_was_sent() {
        open = test.round("lindenkiez");
        amina = people.resident("amina@example.org");
        people.signIn(amina);
        idea = test.sent(open, TestIdeas.party());
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void the_phone_number_is_kept_apart_from_what_the_log_has_the_digest_of() {
        assertThat(content()).doesNotContain("030 1234567");
        assertThat(ideas.contentOf(idea).orElseThrow().who().phone()).isEqualTo("030 1234567");
    }

    @Test
    void neighbours_see_the_public_part_only() {
        people.signIn(people.resident("bora@example.org"));
        assertThat(ideas.contentOf(idea)).isEmpty();
        people.signOut();
        assertThat(ideas.contentOf(idea)).isEmpty();
    }

    @Test
    void the_area_team_sees_all_of_it() {
        people.be(open.team());
        assertThat(ideas.contentOf(idea).orElseThrow().who().phone()).isEqualTo("030 1234567");
    }

    @Test
    void with_the_account_goes_who_it_was_and_the_idea_stays() {
        drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party());
        assertThat(traces.of(amina)).hasSize(2);

        transactions.executeWithoutResult(_ -> traces.forget(new PersonErased(amina)));

        assertThat(traces.of(amina)).isEmpty();
        assertThat(db.fetchCount(IDEA)).isEqualTo(1);
        people.be(open.team());
        Idea left = ideas.byNumber(open.area(), 1).orElseThrow();
        assertThat(left.author()).isNull();
        assertThat(ideas.contentOf(left).orElseThrow().who().phone()).isEmpty();
        assertThat(ideas.contentOf(left).orElseThrow().title()).isEqualTo("Hoffest für alle");
        assertThat(differences()).isEmpty();
    }

    @Test
    void a_need_that_an_idea_points_to_is_used() {
        assertThat(needs.isUsed(Objects.requireNonNull(
                        ideas.contentOf(idea).orElseThrow().need())))
                .isTrue();
    }

    @Test
    void an_idea_that_is_not_in_the_log_is_found() {
        assertThat(differences()).isEmpty();
        db.update(IDEA)
                .set(IDEA.STATE, IdeaState.WITHDRAWN.name())
                .where(IDEA.ID.eq(idea.id()))
                .execute();
        assertThat(differences()).containsExactly("ENTRY_MISSING " + idea.id());
    }

    private String content() {
        return db.select(IDEA_CONTENT.CONTENT).from(IDEA_CONTENT).fetchSingle(row -> row.value1());
    }

    private List<String> differences() {
        List<String> found = new ArrayList<>();
        audit.compare(log, (difference, key) -> found.add(difference + " " + key));
        return found;
    }
}
