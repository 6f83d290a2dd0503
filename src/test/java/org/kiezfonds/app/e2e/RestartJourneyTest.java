package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The program falls in the middle of a vote, and the vote goes on where it was. */
class RestartJourneyTest extends JuryJourney {

    private static final String IDEA = "Erste Hilfe für Eltern";

    private List<String> jurors = List.of();
    private String room = "";

    /** The outbox of the demonstration does not outlive a restart, and other journeys read in it. */
    @AfterAll
    static void leave_a_demonstration_as_it_was() throws IOException {
        Program.startAnew();
    }

    @Test
    void a_vote_outlives_a_hard_end_of_the_program() throws IOException {
        // Other journeys declare conflicts of interest of those who come first.
        List<String> all = jurors();
        jurors = all.subList(all.size() - 2, all.size());
        a_vote_is_open();
        key(jurors.getFirst(), "1", "Ja");
        Page wall = newPage(WIDE, ColorScheme.DARK, "de-DE");
        wall.navigate(room.replace("/room", "/beamer"));
        assertThat(wall.getByText(IDEA).first()).isVisible();
        wall.evaluate("window.kiezfondsBefore = true");

        Program.killAndStartAgain();

        the_wall_comes_back(wall);
        everybody_comes_back();
        the_vote_that_was_given_is_there();
        nobody_votes_twice();
        it_closes_with_the_right_numbers();
    }

    private void a_vote_is_open() {
        sits(TEAM, WIDE, ColorScheme.LIGHT);
        room = "/app/sessions/" + planned() + "/room";
        button("Alle wählen").click();
        button("Auf die Tagesordnung").click();
        assertThat(page.locator("main ol.kf-lines > li").first()).isVisible();
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        sitsAsJuror(jurors.get(0), PHONE, ColorScheme.DARK);
        sitsAsJuror(jurors.get(1), WIDE, ColorScheme.LIGHT);
        for (String who : List.of(jurors.get(0), jurors.get(1), CHAIR)) {
            looksAt(who);
            open(room);
            comes(who);
        }
        button("Sitzung eröffnen").click();
        page.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(Pattern.compile("^Aufrufen: .*" + IDEA)))
                .click();
        unfold("Antrag stellen");
        radio("In voller Höhe bewilligen");
        move();
        button("Darüber abstimmen").click();
        inDialog("Darüber abstimmen");
    }

    private void key(String who, String key, String choice) {
        looksAt(who);
        assertThat(choices()).isVisible();
        page.keyboard().press(key);
        assertThat(ownVote(choice)).isVisible();
    }

    private Locator choices() {
        return page.getByRole(
                AriaRole.GROUP, new GetByRoleOptions().setName(Pattern.compile("Stimme")));
    }

    private Locator ownVote(String choice) {
        return page.getByText(Pattern.compile("^(Ihre|Deine) Stimme: " + choice));
    }

    /** By itself: nobody stands at the wall. */
    private void the_wall_comes_back(Page wall) {
        wall.waitForFunction(
                "() => !window.kiezfondsBefore",
                null,
                new Page.WaitForFunctionOptions().setTimeout(60_000));
        assertThat(wall.getByText(IDEA).first()).isVisible();
    }

    /** Who was signed in says once more who they are. */
    private void everybody_comes_back() {
        for (String who : List.of(jurors.get(0), jurors.get(1), CHAIR)) {
            looksAt(who);
            page.navigate(room);
            arrivedAt("/app/sign-in.*");
        }
        sits(CHAIR, WIDE, ColorScheme.LIGHT);
        sitsAsJuror(jurors.get(0), PHONE, ColorScheme.DARK);
        sitsAsJuror(jurors.get(1), WIDE, ColorScheme.LIGHT);
        for (String who : List.of(jurors.get(0), jurors.get(1), CHAIR)) {
            looksAt(who);
            open(room);
        }
    }

    private void the_vote_that_was_given_is_there() {
        looksAt(jurors.get(0));
        assertThat(ownVote("Ja")).isVisible();
        looksAt(CHAIR);
        assertThat(page.getByText("1 von 3 haben abgestimmt.")).isVisible();
    }

    /** Another choice takes the place of the one before. */
    private void nobody_votes_twice() {
        key(jurors.get(0), "2", "Nein");
        looksAt(CHAIR);
        assertThat(page.getByText("1 von 3 haben abgestimmt.")).isVisible();
        key(jurors.get(0), "1", "Ja");
        key(jurors.get(1), "2", "Nein");
        looksAt(CHAIR);
        page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName("Ja").setExact(true))
                .click();
        assertThat(page.getByText("3 von 3 haben abgestimmt.")).isVisible();
    }

    private void it_closes_with_the_right_numbers() {
        button("Abstimmung schließen").click();
        inDialog("Abstimmung schließen");
        for (String who : List.of(jurors.get(0), jurors.get(1), CHAIR)) {
            looksAt(who);
            assertThat(page.locator("main p")
                            .getByText(Pattern.compile(
                                    "^Nur ein Meinungsbild: 2 Ja von 3 abgegebenen.* Nein: 1, "
                                            + "Enthaltungen: 0\\.$")))
                    .isVisible();
        }
        button("Punkt abschließen").click();
        button("Sitzung beenden").click();
        inDialog("Sitzung beenden");
        looksAt(jurors.get(0));
        assertThat(page.locator(".kf-room-head").getByText("zu Ende")).isVisible();
        looksRight("restart-result-phone");
    }
}
