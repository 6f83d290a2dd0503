package org.kiezfonds.app.ideas;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class FindSimilarIdeasTest {

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private SimilarIdeas similar;

    @Autowired
    private IdeaDrafts drafts;

    private Open open;

    @BeforeEach
    void a_party_in_the_yard() {
        open = test.round("lindenkiez");
        people.signIn(people.resident("amina@example.org"));
        test.sent(open, TestIdeas.party());
        people.signOut();
    }

    @AfterEach
    void sign_out() {
        people.signOut();
    }

    @Test
    void one_that_means_the_same_is_found_in_other_words() {
        assertThat(similar.to(
                        open.area(),
                        "Ein Fest im Hof",
                        "Nachbarn sollen sich an einem Nachmittag kennenlernen."))
                .extracting(GalleryItem::title)
                .containsExactly("Hoffest für alle");
    }

    @Test
    void nothing_is_shown_for_another_matter_or_for_a_title_alone() {
        assertThat(similar.to(open.area(), "Hochbeete", "Gemüse auf dem Schulhof."))
                .isEmpty();
        assertThat(similar.to(open.area(), "Ein Fest im Hof", " ")).isEmpty();
    }

    @Test
    void drafts_and_ideas_of_other_areas_are_never_shown() {
        Open other = test.round("hafenviertel");
        drafts.begin(UUID.randomUUID(), other.area(), other.round().id(), TestIdeas.party());

        assertThat(similar.to(
                        other.area(),
                        "Ein Fest im Hof",
                        "Nachbarn sollen sich an einem Nachmittag kennenlernen."))
                .isEmpty();
    }
}
