package org.kiezfonds.app.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Blocking.BlockAnswer;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@KiezfondsTest
class BlockingTest {

    private static final EmailAddress BERND = new EmailAddress("bernd@example.org");

    @Autowired
    private Blocking blocking;

    @Autowired
    private SignIns signIns;

    @Autowired
    private PersonStore persons;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Test
    void a_blocked_persons_devices_are_signed_out_at_once() {
        PersonId bernd = people.resident(BERND.value());
        SignedIn device = people.signIn(bernd);
        beOperator();

        assertThat(blocking.set(BERND, true)).isInstanceOf(BlockAnswer.Done.class);

        assertThat(signIns.lookUp(device)).isEmpty();
        assertThat(persons.isDisabled(BERND)).isTrue();
    }

    @Test
    void an_opened_account_signs_in_again_but_old_devices_stay_out() {
        PersonId bernd = people.resident(BERND.value());
        SignedIn device = people.signIn(bernd);
        beOperator();
        blocking.set(BERND, true);

        assertThat(blocking.set(BERND, false)).isInstanceOf(BlockAnswer.Done.class);

        assertThat(persons.isActive(bernd)).isTrue();
        assertThat(signIns.lookUp(device)).isEmpty();
    }

    @Test
    void the_operator_is_not_locked_out_by_the_own_hand() {
        beOperator();
        assertThat(blocking.set(new EmailAddress("hatice@example.org"), true))
                .isEqualTo(new BlockAnswer.Yourself());
    }

    @Test
    void an_address_without_an_account_is_said_to_be_one() {
        beOperator();
        assertThat(blocking.set(BERND, true)).isEqualTo(new BlockAnswer.Unknown());
    }

    @Test
    void neither_an_area_team_nor_a_resident_blocks_anybody() {
        people.resident(BERND.value());
        AreaId area = people.area("lindenkiez");
        people.signIn(people.holding(Role.AREA_TEAM, area, "dilan@example.org"));
        assertThatThrownBy(() -> blocking.set(BERND, true))
                .isInstanceOf(AccessDeniedException.class);
        people.signIn(people.resident("amina@example.org"));
        assertThatThrownBy(() -> blocking.set(BERND, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void blocking_needs_a_fresh_proof() {
        people.resident(BERND.value());
        beOperator();
        clock.advance(Access.FRESH);
        assertThatThrownBy(() -> blocking.set(BERND, true))
                .isInstanceOf(AccessDeniedException.class);
    }

    private void beOperator() {
        people.signIn(people.holding(Role.OPERATOR, null, "hatice@example.org"));
    }
}
