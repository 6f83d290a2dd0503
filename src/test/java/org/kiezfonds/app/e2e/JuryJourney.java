package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** A journey of people who decide together, each with a browser of their own. */
abstract class JuryJourney extends IdeaJourney {

    static final String TEAM = "Dilan";
    static final String CHAIR = "Bernd";

    private static final DateTimeFormatter DAY_TYPED = DateTimeFormatter.ofPattern("d.M.yyyy");
    private static final DateTimeFormatter TIME_TYPED = DateTimeFormatter.ofPattern("HH:mm");

    final Map<String, Page> screens = new HashMap<>();

    /** Somebody opens a browser of their own. */
    final void sits(String who, int width, ColorScheme scheme) {
        page = newPage(width, scheme, "de-DE");
        becomeDemoPerson(who);
        screens.put(who, page);
    }

    final void sitsAsJuror(String who, int width, ColorScheme scheme) {
        sitsAs("Jury", who, width, scheme);
    }

    final void sitsAs(String role, String who, int width, ColorScheme scheme) {
        page = newPage(width, scheme, "de-DE");
        openMembers(role);
        button(role + " (" + who + ")").click();
        assertThat(heading()).containsText(who.substring(0, who.indexOf(' ')));
        screens.put(who, page);
    }

    private void openMembers(String role) {
        open("/app/sign-in");
        Locator more = page.getByText("… oder als weiteres Mitglied");
        more.click();
        try {
            members(role).nth(1).waitFor(new Locator.WaitForOptions().setTimeout(5_000));
        } catch (TimeoutError _) {
            // The first page after a start of the program may be drawn before it hears clicks.
            more.click();
            members(role).nth(1).waitFor();
        }
    }

    private Locator members(String role) {
        return page.getByRole(
                AriaRole.BUTTON,
                new GetByRoleOptions().setName(Pattern.compile("^" + role + " \\(")));
    }

    /** The members of the jury but for the chair. */
    final List<String> jurors() {
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        openMembers("Jury");
        return members("Jury").allInnerTexts().stream()
                .map(text -> text.replaceAll("^Jury \\(|\\)$", ""))
                .filter(name -> !name.startsWith(CHAIR))
                .toList();
    }

    final void looksAt(String who) {
        page = Objects.requireNonNull(screens.get(who), who);
    }

    final void inDialog(String act) {
        page.getByRole(AriaRole.DIALOG)
                .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(act))
                .click();
        assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    final void unfold(String words) {
        page.locator("vaadin-details-summary")
                .filter(new Locator.FilterOptions().setHasText(words))
                .first()
                .click();
    }

    /** The team announces a session of the jury for today, in a moment; its key. */
    final String planned() {
        goToLindenkiez();
        open("/app/sessions/new");
        chooseFirst("Wer trifft sich?", "Herbstrunde");
        LocalDateTime start = LocalDateTime.now(BERLIN).plusMinutes(10);
        LocalDateTime latest = LocalDateTime.now(BERLIN).with(LocalTime.of(23, 59));
        LocalDateTime begins = start.isAfter(latest) ? latest : start;
        enter(page.getByLabel("Beginn Tag"), begins.format(DAY_TYPED));
        enter(page.getByLabel("Beginn Uhrzeit"), begins.format(TIME_TYPED));
        field("Ort").fill("Nachbarschaftstreff, Raum 2");
        page.getByRole(AriaRole.CHECKBOX, new GetByRoleOptions().setName("Öffentliche Sitzung"))
                .check();
        button("Sitzung ankündigen").click();
        return arrivedAt("/app/sessions/[0-9a-f-]{36}").substring("/app/sessions/".length());
    }

    /** Somebody says in the room to be there. */
    final void comes(String who) {
        looksAt(who);
        button("Ich bin im Raum").click();
        assertThat(page.getByText("Sie sind dabei: im Raum")
                        .or(page.getByText("Du bist dabei: im Raum")))
                .isVisible();
    }

    /** The form's heading that folds it has the same words as its button. */
    final void move() {
        page.locator("main vaadin-button")
                .filter(new Locator.FilterOptions().setHasText("Antrag stellen"))
                .click();
    }
}
