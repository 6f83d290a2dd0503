package org.kiezfonds.app.talks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kiezfonds.db.Tables.TALK_SUPPORT;

import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.Gallery;
import org.kiezfonds.app.ideas.GalleryItem;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.ideas.Voices.Support;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.talks.TestTalks.Kiez;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.AccessDeniedException;

/** "I would help", "I would come". */
@KiezfondsTest
class SupportIdeaTest {

    @Autowired
    private TestTalks test;

    @Autowired
    private TestPeople people;

    @Autowired
    private Supports supports;

    @Autowired
    private Gallery gallery;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private DSLContext db;

    private Kiez kiez;
    private AreaId area = AreaId.next();

    @BeforeEach
    void an_idea_that_was_sent() {
        kiez = test.kiez();
        area = kiez.idea().area();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void each_counts_once_for_each_kind_and_takes_it_back() {
        people.be(kiez.bora());
        give(SupportKind.HELP);
        give(SupportKind.HELP);
        give(SupportKind.COME);
        assertThat(counts()).isEqualTo(new Support(1, 1));
        people.signIn(people.resident("chau@example.org"));
        give(SupportKind.COME);
        assertThat(supports.mine(area, 1)).isEqualTo(Set.of(SupportKind.COME));
        assertThat(counts()).isEqualTo(new Support(1, 2));
        people.be(kiez.bora());
        supports.set(area, 1, SupportKind.COME, false);
        supports.set(area, 1, SupportKind.COME, false);
        assertThat(counts()).isEqualTo(new Support(1, 1));
        assertThat(supports.mine(area, 1)).isEqualTo(Set.of(SupportKind.HELP));
        people.signOut();
        assertThat(counts()).isEqualTo(new Support(1, 1));
    }

    @Test
    void the_database_holds_no_second_one_of_a_kind() {
        people.be(kiez.bora());
        give(SupportKind.HELP);
        var row = db.selectFrom(TALK_SUPPORT).fetchSingle();
        assertThatThrownBy(() -> db.insertInto(TALK_SUPPORT).set(row.intoMap()).execute())
                .isInstanceOfAny(DuplicateKeyException.class, DataAccessException.class);
    }

    @Test
    void authors_do_not_count_and_nobody_supports_what_is_hidden_has_ended_or_is_not_there() {
        people.be(kiez.amina());
        assertThat(give(SupportKind.HELP))
                .isEqualTo(new SayAnswer.Closed("talks.closed.ownSupport"));
        people.be(kiez.bora());
        give(SupportKind.HELP);
        assertThat(supports.set(area, 2, SupportKind.HELP, true))
                .isEqualTo(new SayAnswer.NotFound());
        assertThat(supports.set(AreaId.next(), 1, SupportKind.HELP, true))
                .isEqualTo(new SayAnswer.NotFound());

        people.be(kiez.open().team());
        steps.hide(area, kiez.idea().id(), 2, true);
        people.be(kiez.bora());
        assertThat(give(SupportKind.COME)).isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
        assertThat(counts()).isEqualTo(Support.NONE);

        people.be(kiez.open().team());
        steps.hide(area, kiez.idea().id(), 3, false);
        steps.step(area, kiez.idea().id(), 4, IdeaState.REFUSED);
        people.be(kiez.bora());
        assertThat(give(SupportKind.COME)).isEqualTo(new SayAnswer.Closed("talks.closed.idea"));
        assertThat(counts()).isEqualTo(new Support(1, 0));
        assertThat(supports.set(area, 1, SupportKind.HELP, false))
                .isInstanceOf(SayAnswer.Said.class);
        assertThat(counts()).isEqualTo(Support.NONE);
    }

    @Test
    void who_is_not_signed_in_supports_nothing() {
        assertThatThrownBy(() -> give(SupportKind.HELP)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> supports.mine(area, 1)).isInstanceOf(AccessDeniedException.class);
    }

    private SayAnswer give(SupportKind kind) {
        return supports.set(area, 1, kind, true);
    }

    private Support counts() {
        GalleryItem item = gallery.byNumber(area, 1).orElseThrow();
        return gallery.supportOf(List.of(item)).getOrDefault(item.id(), Support.NONE);
    }
}
