package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Consents.Purpose;
import org.kiezfonds.app.accounts.People.Profile;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.springframework.beans.factory.annotation.Autowired;

@KiezfondsTest
class PublicNamesTest {

    @Autowired
    private PublicNames names;

    @Autowired
    private Consents consents;

    @Autowired
    private People people;

    @Autowired
    private TestPeople testPeople;

    private PersonId amina = PersonId.next();

    @BeforeEach
    void a_resident_with_a_name() {
        amina = testPeople.resident("amina@example.org");
        testPeople.signIn(amina);
        Profile profile = new Profile("Amina Yıldız", "", "", "", "");
        people.change(amina, profile, people.get(amina).version());
    }

    @AfterEach
    void leave() {
        testPeople.signOut();
    }

    @Test
    void a_name_is_shown_only_of_somebody_who_agreed() {
        assertThat(names.of(amina)).isEmpty();
        consents.set(amina, Purpose.CONTACT_BY_TEAM, true);
        assertThat(names.of(amina)).isEmpty();
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        assertThat(names.of(amina)).contains("Amina Yıldız");
    }

    @Test
    void a_consent_taken_back_takes_the_name_away() {
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        consents.set(amina, Purpose.PUBLIC_NAME, false);
        assertThat(names.of(amina)).isEmpty();
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        assertThat(names.of(amina)).isPresent();
    }

    @Test
    void of_several_people_those_who_agreed_are_named() {
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        PersonId silent = testPeople.resident("bernd@example.org");
        assertThat(names.of(List.of(amina, silent))).containsOnlyKeys(amina);
    }

    @Test
    void who_was_erased_has_no_name() {
        consents.set(amina, Purpose.PUBLIC_NAME, true);
        people.erase(amina);
        assertThat(names.of(amina)).isEmpty();
    }

    @Test
    void somebody_without_a_name_is_not_shown_as_nothing() {
        PersonId nameless = testPeople.resident("neu@example.org");
        testPeople.signIn(nameless);
        consents.set(nameless, Purpose.PUBLIC_NAME, true);
        assertThat(names.of(nameless)).isEmpty();
    }
}
