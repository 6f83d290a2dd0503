package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kiezfonds.db.Tables.SEARCH_TEXT;

import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What of ideas is found by words, as they change and as the program changes. */
@KiezfondsTest
class SearchedIdeasTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private SearchedIdeas searched;

    @Autowired
    private SearchUpkeep upkeep;

    @Autowired
    private Gallery gallery;

    @Autowired
    private IdeaSteps steps;

    @Autowired
    private DSLContext db;

    private Open open;
    private Idea party;

    @BeforeEach
    void an_idea() {
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        party = test.sent(open, TestIdeas.party());
    }

    @AfterEach
    void be_nobody() {
        people.signOut();
    }

    @Test
    void what_an_older_version_prepared_is_put_again() {
        spoil();
        assertThat(found()).isZero();

        upkeep.renewOutdated();

        assertThat(found()).isEqualTo(1);
        assertThat(searched.renewSome()).isZero();
    }

    @Test
    void what_is_out_of_sight_is_not_put_again() {
        people.be(open.team());
        steps.hide(open.area(), party.id(), party.version(), true);
        spoil();

        upkeep.renewOutdated();

        assertThat(found()).isZero();
    }

    @Test
    void what_is_hidden_stays_out_when_it_is_sent_again() {
        people.be(open.team());
        steps.hide(open.area(), party.id(), party.version(), true);

        assertThat(db.fetchCount(SEARCH_TEXT)).isZero();
        assertThat(gallery.byNumber(open.area(), 1)).isPresent();
    }

    private int found() {
        return gallery.search(open.area(), "Hoffest", 0, 10).matching();
    }

    private void spoil() {
        db.update(SEARCH_TEXT)
                .set(SEARCH_TEXT.TITLE_WORDS, "")
                .set(SEARCH_TEXT.TITLE_PARTS, "")
                .set(SEARCH_TEXT.PREPARATION, 0)
                .execute();
    }
}
