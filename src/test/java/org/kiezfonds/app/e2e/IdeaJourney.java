package org.kiezfonds.app.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** A journey on which an idea is written: the form, step by step, and the desk. */
abstract class IdeaJourney extends Journey {

    static final String ROUND = "Aktionsfonds Lindenkiez: Herbstrunde";

    /** As a field for a day writes it. */
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d.M.yyyy");

    /** Somebody new signs in and begins. */
    final void begin(String address, String title) {
        signIn(address);
        open("/app/ideas/new/lindenkiez");
        link(ROUND).click();
        what(title);
    }

    /** Somebody new sends an idea of 300 euros; the number that it gets. */
    final int sent(String address, String title) {
        begin(address, title);
        rest();
        return send("Deine Idee ist eingegangen");
    }

    /** The steps after the first. */
    final void rest() {
        next("Wo und wann?");
        where();
        next("Was kostet es?");
        cost("300");
        next("Wer macht mit?");
        people();
        next("Passt es zu den Regeln?");
        next("Absenden");
        declare();
    }

    final void what(String title) {
        field("Wie heißt deine Idee?").fill(title);
        field("Deine Idee in zwei Sätzen").fill("Alle aus dem Quartier sind eingeladen.");
        field("Was genau soll passieren?").fill("Wir räumen auf, bauen auf und laden ein.");
        page.locator("main vaadin-radio-button").first().locator("label").click();
    }

    final void where() {
        radio("Im Quartier");
        field("Der Ort in Worten").fill("Hof der Lindenschule");
        String day = LocalDate.now(BERLIN).plusDays(90).format(SHORT);
        enter(field("Wann geht es los?"), day);
        // On a phone the calendar fills the screen, and stays until it is closed.
        page.keyboard().press("Escape");
        assertThat(page.locator("vaadin-date-picker-overlay-content")).isHidden();
        assertThat(field("Wann geht es los?")).hasValue(day);
    }

    final void cost(String price) {
        field("Was ist es?").fill("Tische und Lampen");
        choose("Art", "Miete und Leihe");
        field("Preis je Stück").fill(price);
        field("Eigene Stunden").fill("20");
        field("Was bringst du mit?").fill("Wir bauen selbst auf.");
    }

    final void people() {
        radio("Ich selbst, ich wohne hier");
        radio("Ja");
    }

    final void declare() {
        page.getByRole(
                        AriaRole.CHECKBOX,
                        new GetByRoleOptions().setName("Was ich geschrieben habe, stimmt"))
                .check();
    }

    /** Sends what is written; the number that it gets. */
    final int send(String received) {
        button("Jetzt einreichen").click();
        assertThat(heading()).containsText(received);
        return Integer.parseInt(page.locator(".ideas-number").textContent().replaceAll("\\D", ""));
    }

    final void next(String step) {
        button("Weiter: " + step).click();
        assertThat(page.getByRole(
                        AriaRole.HEADING, new GetByRoleOptions().setName(step).setExact(true)))
                .isVisible();
    }

    final Locator step(int number) {
        return page.locator(".kf-steps button").nth(number - 1);
    }

    /** Says on the page at hand who one is, and is where one was. */
    final void mailAndCode(String address) {
        field("E-Mail-Adresse").fill(address);
        button("Code schicken").click();
        field("Code aus der E-Mail").fill(mailedCode(address));
        page.keyboard().press("Enter");
    }

    final void signInAgain(String address) {
        page = newPage(WIDE, ColorScheme.LIGHT, "de-DE");
        signIn(address);
    }

    /** Somebody of the team opens the case of an idea on the desk. */
    final void caseOf(String title) {
        open("/app/desk");
        link(title).click();
        assertThat(heading()).containsText(title);
    }

    /** The part of a page under a heading. */
    final Locator part(String title) {
        return page.locator("main section")
                .filter(new FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new GetByRoleOptions().setName(title).setExact(true))))
                .last();
    }

    final Locator dialog() {
        return page.getByRole(AriaRole.DIALOG);
    }

    /** The button of a dialog that does what the dialog asks about. */
    final void confirm(String name) {
        dialog().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true))
                .click();
    }

    /** What was done with the idea of the number stands in the public log. */
    final void stands(String text, int number) {
        page.navigate("/log/eintraege/quartier/lindenkiez");
        Locator row = page.locator(".log-rows > li")
                .filter(new FilterOptions().setHasText(text))
                .filter(new FilterOptions()
                        .setHasText(Pattern.compile("Nummer: " + number + "(?!\\d)")));
        // It is published a moment after it was done.
        page.waitForCondition(() -> {
            page.reload();
            return row.count() > 0;
        });
    }
}
