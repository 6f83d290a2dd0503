package org.kiezfonds.app.concepts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.CONCEPT_EDITING;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.SignedIn;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.concepts.ConceptWays.Cast;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class EditingTest {

    @Autowired
    private Editing editing;

    @Autowired
    private ConceptWays ways;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private DSLContext db;

    private Cast cast;
    private UUID version;
    private UUID field;
    private SignedIn dilan;

    @BeforeEach
    void a_draft() {
        cast = ways.cast("lindenkiez");
        Concept draft = ways.draft(cast);
        version = draft.head().id();
        field = draft.fields().getFirst().id();
        dilan = people.signIn(people.holding(Role.AREA_TEAM, cast.area(), "dilan@example.org"));
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void who_comes_and_goes_is_told_to_those_who_are_there() {
        List<List<Editing.Other>> news = new CopyOnWriteArrayList<>();
        people.be(cast.team());
        Editing.Session first = editing.enter(cast.area(), version, field, news::add);
        people.be(dilan);
        Editing.Session second = editing.enter(cast.area(), version, field, _ -> {});
        assertThat(news.getLast()).extracting(Editing.Other::part).containsExactly(field);
        second.show(version);
        assertThat(news.getLast()).extracting(Editing.Other::part).containsExactly(version);
        second.leave();
        assertThat(news.getLast()).isEmpty();
        first.leave();
        assertThat(db.fetchCount(CONCEPT_EDITING)).isZero();
    }

    @Test
    void an_editor_of_another_node_is_seen_until_it_is_silent_for_a_minute() {
        people.be(cast.team());
        Editing.Session here = editing.enter(cast.area(), version, field, _ -> {});
        db.insertInto(CONCEPT_EDITING)
                .set(CONCEPT_EDITING.VERSION_ID, version)
                .set(CONCEPT_EDITING.PART, field)
                .set(CONCEPT_EDITING.PERSON_ID, dilan.person())
                .set(CONCEPT_EDITING.SEEN_AT, TestClock.START)
                .execute();
        assertThat(here.others()).hasSize(1);
        clock.advance(Duration.ofSeconds(61));
        assertThat(here.others()).isEmpty();
        clock.advance(Duration.ofHours(2));
        editing.forget();
        assertThat(db.fetchCount(CONCEPT_EDITING)).isZero();
        here.leave();
    }

    @Test
    void nobody_but_the_team_is_there() {
        people.be(cast.council());
        assertThatThrownBy(() -> editing.enter(cast.area(), version, field, _ -> {}))
                .isInstanceOf(AccessDeniedException.class);
    }
}
