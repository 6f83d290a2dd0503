package org.kiezfonds.app.partners.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.RouterLink;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.partners.ActionField;
import org.kiezfonds.app.partners.ContributionKind;
import org.kiezfonds.app.partners.Contributions;
import org.kiezfonds.app.partners.Cooperation;
import org.kiezfonds.app.partners.Cooperations;
import org.kiezfonds.app.partners.Partner;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerImport;
import org.kiezfonds.app.partners.PartnerImports;
import org.kiezfonds.app.partners.PartnerKind;
import org.kiezfonds.app.partners.PartnerLinks;
import org.kiezfonds.app.partners.PartnerName;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.partners.Samples;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class PartnerViewsTest {

    @Autowired
    private PartnerRegister register;

    @Autowired
    private PartnerLinks links;

    @Autowired
    private Partners partners;

    @Autowired
    private Cooperations cooperations;

    @Autowired
    private Contributions contributions;

    @Autowired
    private PartnerImports imports;

    @Autowired
    private TestPeople people;

    @Autowired
    private ApplicationContext program;

    @TempDir
    private Path folder;

    private AreaId area = AreaId.next();
    private PersonId team = PersonId.next();
    private PersonId rana = PersonId.next();

    @BeforeEach
    void a_neighbourhood() {
        area = people.area("lindenkiez");
        team = people.holding(Role.AREA_TEAM, area, "team@example.org");
        rana = people.resident("rana@example.org");
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void a_resident_registers_an_initiative_and_the_team_takes_it_in() {
        people.signIn(rana);
        open("network/new");
        type("Name", "Nachbarschaftschor");
        chooseKind(PartnerKind.INITIATIVE);
        chooseFields(ActionField.INTEGRATION_NEIGHBOURHOOD);
        click("Zur Prüfung schicken");
        assertThat(_get(H1.class).getText()).isEqualTo("Netzwerk");
        assertThat(texts(H3.class)).containsExactly("Nachbarschaftschor");
        _assertNone(RouterLink.class, spec -> spec.withText("Nachbarschaftschor"));

        people.signIn(team);
        open("network");
        assertThat(texts(H3.class)).containsExactly("Anmeldung: Nachbarschaftschor");
        click("Aufnehmen");
        assertThat(partners.namesOf(area)).hasSize(1);
        _assertNone(H3.class);
        _assertOne(RouterLink.class, spec -> spec.withText("Nachbarschaftschor"));

        people.signIn(rana);
        open("network");
        _assertOne(RouterLink.class, spec -> spec.withText("Eintrag ändern"));
    }

    @Test
    void what_is_missing_is_said_beside_the_fields_and_what_is_typed_stays() {
        people.signIn(rana);
        open("network/new");
        type("Kontakt", "Büro");
        click("Zur Prüfung schicken");
        assertThat(field("Name").isInvalid()).isTrue();
        assertThat(field("Kontakt").getValue()).isEqualTo("Büro");
        assertThat(_find(NativeButton.class))
                .extracting(NativeButton::getText)
                .contains("Name: Diese Angabe fehlt noch.", "Art: Diese Angabe fehlt noch.");
        assertThat(partners.namesOf(area)).isEmpty();
    }

    @Test
    void the_team_declines_with_a_reason() {
        people.signIn(rana);
        register.register(area, Ids.next(), Samples.partner("Chor"));
        people.signIn(team);
        open("network");
        click("Ablehnen");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Warum?"));
        clickLast("Ablehnen");
        assertThat(reason.isInvalid()).isTrue();
        _setValue(reason, "Liegt nicht im Quartier.");
        clickLast("Ablehnen");
        _assertNone(H3.class);
        people.signIn(rana);
        open("network");
        _assertOne(Paragraph.class, spec -> spec.withText("Liegt nicht im Quartier."));
    }

    @Test
    void a_reason_can_still_be_read_where_somebody_else_decided_meanwhile() {
        people.signIn(rana);
        register.register(area, Ids.next(), Samples.partner("Chor"));
        people.signIn(team);
        open("network");
        click("Ablehnen");
        TextArea reason = _get(TextArea.class, spec -> spec.withLabel("Warum?"));
        _setValue(reason, "Liegt nicht im Quartier.");
        Views.inAnotherBrowser(() -> {
            open("network");
            click("Aufnehmen");
        });
        clickLast("Ablehnen");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Warum?")).getValue())
                .isEqualTo("Liegt nicht im Quartier.");
        assertThat(partners.namesOf(area)).extracting(PartnerName::name).containsExactly("Chor");
    }

    @Test
    void who_saves_an_entry_after_somebody_else_sees_both_and_chooses() {
        PartnerId id = linked("Kiezchor");
        people.signIn(team);
        open("network/" + id);
        type("Im Netzwerk seit", "2020");
        Views.inAnotherBrowser(() -> {
            open("network/" + id);
            type("Im Netzwerk seit", "2019");
            click("Speichern");
        });
        click("Speichern");
        assertThat(_get(DescriptionList.class).getElement().getTextRecursively())
                .isEqualTo("Im Netzwerk seitGespeichert: 2019Hier eingetragen: 2020");
        assertThat(entry(id).profile().since()).isEqualTo(2019);
        click("Meine Fassung behalten");
        assertThat(entry(id).profile().since()).isEqualTo(2020);
        _assertNone(DescriptionList.class);
    }

    @Test
    void a_partner_proposes_a_change_which_the_team_sees_and_accepts() {
        PartnerId id = linked("Kiezchor");
        people.signIn(rana);
        open("network/" + id);
        type("Im Netzwerk seit", "2020");
        click("Änderung vorschlagen");
        assertThat(entry(id).profile().since()).isEqualTo(2027);

        people.signIn(team);
        open("network");
        assertThat(_get(PartnerDifferences.class).getElement().getTextRecursively())
                .contains("Im Netzwerk seit", "2027", "2020");
        click("Annehmen");
        assertThat(entry(id).profile().since()).isEqualTo(2020);
    }

    @Test
    void who_does_not_speak_for_a_partner_reads_and_may_ask_to() {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, "Kiezchor");
        people.signIn(rana);
        open("network/" + id);
        _assertNone(TextField.class);
        click("Ich spreche für diesen Partner");
        assertThat(links.own(area)).hasSize(1);
        people.signIn(team);
        open("network");
        click("Bestätigen");
        assertThat(partners.isLinked(rana, id)).isTrue();
        open("network/" + id);
        click("Verbindung beenden");
        assertThat(partners.isLinked(rana, id)).isFalse();
    }

    @Test
    void what_waits_and_what_is_not_there_look_the_same_to_strangers() {
        people.signIn(rana);
        register.register(area, Ids.next(), Samples.partner("Chor"));
        PartnerId waiting = register.ownWaiting(area).getFirst().id();
        people.signIn(people.resident("eve@example.org"));
        for (String address :
                List.of("network/" + waiting, "network/" + PartnerId.next(), "network/quatsch")) {
            open(address);
            assertThat(_get(H1.class).getText())
                    .as(address)
                    .isEqualTo(Texts.get(Languages.GERMAN, "shell.notFound"));
        }
    }

    @Test
    void a_partner_is_taken_out_of_the_register_with_a_reason() {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, "Kiezchor");
        open("network/" + id);
        click("Aus dem Register nehmen");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Warum?")), "Aufgelöst.");
        clickLast("Aus dem Register nehmen");
        assertThat(partners.namesOf(area)).isEmpty();
        _assertNone(Button.class, spec -> spec.withText("Speichern"));

        click("Wieder ins Register nehmen");
        clickLast("Wieder ins Register nehmen");
        assertThat(_get(TextArea.class, spec -> spec.withLabel("Warum?")).isInvalid())
                .isTrue();
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Warum?")), "Neuer Vorstand.");
        clickLast("Wieder ins Register nehmen");
        assertThat(partners.namesOf(area)).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("Wieder ins Register nehmen"));
    }

    @Test
    void the_register_is_searched_and_shown_page_by_page() {
        people.signIn(team);
        for (int i = 10; i < 65; i++) {
            Samples.listed(register, area, "Verein " + i);
        }
        open("network");
        assertThat(links()).hasSize(50);
        click("Weitere zeigen");
        assertThat(links()).hasSize(55);
        type("Nach Namen suchen", "verein 12");
        assertThat(links()).containsExactly("Verein 12");
        type("Nach Namen suchen", "gibt es nicht");
        assertThat(links()).isEmpty();
    }

    @Test
    void the_team_records_a_co_operation_and_ends_it() {
        people.signIn(team);
        PartnerId kita = Samples.listed(register, area, "Kita");
        PartnerId school = Samples.listed(register, area, "Schule");
        open("network/cooperations");
        click("Kooperation eintragen");
        assertThat(field("Was tun die Partner zusammen?").isInvalid()).isTrue();
        type("Was tun die Partner zusammen?", "Vorlesen");
        choosePartners(kita, school);
        chooseActionField();
        _setValue(
                _get(DatePicker.class, spec -> spec.withLabel("Erster Tag")),
                LocalDate.of(2026, 5, 1));
        click("Kooperation eintragen");
        Cooperation recorded = cooperations.recorded(area).getFirst();
        assertThat(recorded.partners()).hasSize(2);
        click("Kooperation beenden");
        clickLast("Kooperation beenden");
        assertThat(cooperations.recorded(area).getFirst().until())
                .isEqualTo(LocalDate.of(2027, 3, 1));

        click("Zurücknehmen");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Warum?")), "Aus Versehen.");
        clickLast("Zurücknehmen");
        assertThat(cooperations.recorded(area)).isEmpty();
        assertThat(_find(Paragraph.class))
                .extracting(Paragraph::getText)
                .contains("Der Grund: Aus Versehen.");
        _assertNone(Button.class, spec -> spec.withText("Zurücknehmen"));
    }

    @Test
    void a_resident_who_speaks_for_nobody_reads_how_to_propose() {
        people.signIn(rana);
        open("network/cooperations");
        _assertNone(TextField.class);
        _assertOne(Paragraph.class, spec -> spec.withClasses("kf-hint"));
    }

    @Test
    void the_team_records_a_contribution_and_takes_it_back() {
        people.signIn(team);
        Samples.listed(register, area, "Kita");
        open("network/contributions");
        click("Beitrag eintragen");
        assertThat(field("Wofür").isInvalid()).isTrue();
        chooseGiver();
        chooseContribution(ContributionKind.HOURS);
        type("Wie viel?", "2,5");
        type("Wofür", "Vorlesen");
        type("Jahr", "2026");
        click("Beitrag eintragen");
        assertThat(contributions.list(area, 0, 5)).hasSize(1);
        click("Zurücknehmen");
        _setValue(_get(TextArea.class, spec -> spec.withLabel("Warum?")), "Doppelt.");
        clickLast("Zurücknehmen");
        assertThat(contributions.list(area, 0, 5)).isEmpty();
    }

    @Test
    void a_file_is_checked_shown_and_then_taken_in() throws Exception {
        people.signIn(team);
        open("network/import");
        assertThat(_get(Upload.class).getMaxFileSize()).isEqualTo(30 * 1024 * 1024);
        Path csv = Files.writeString(
                folder.resolve("partner.csv"),
                "Name;Art;Handlungsfelder\nKita;Kita;Bildung\nZirkus;Zirkus;Bildung\n");
        finished(imports.start(area, "partner.csv", csv));
        open("network/import");
        assertThat(_find(NativeTableRow.class).stream()
                        .map(row -> row.getElement().getTextRecursively()))
                .anyMatch(row -> row.startsWith("3Art"));
        assertThat(partners.namesOf(area)).isEmpty();
        click("1 Zeilen übernehmen");
        finished(imports.latest(area).getFirst());
        assertThat(partners.namesOf(area)).extracting(PartnerName::name).containsExactly("Kita");
        open("network/import");
        _assertNone(Button.class, spec -> spec.withText("Verwerfen"));
        assertThat(_get(Div.class, spec -> spec.withClasses("kf-page"))
                        .getElement()
                        .getTextRecursively())
                .contains("1 Partner stehen jetzt im Register");
    }

    private void finished(PartnerImport file) throws Exception {
        CountDownLatch over = new CountDownLatch(1);
        Runnable stop = imports.watch(file.id(), now -> {
            if (!now.isRunning()) {
                over.countDown();
            }
        });
        if (imports.find(file.id()).orElseThrow().isRunning()) {
            assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
        }
        stop.run();
    }

    private PartnerId linked(String name) {
        people.signIn(team);
        PartnerId id = Samples.listed(register, area, name);
        people.signIn(rana);
        links.ask(id);
        people.signIn(team);
        var asked = links.waiting(area).getFirst();
        links.accept(asked.id(), asked.version());
        return id;
    }

    private Partner entry(PartnerId id) {
        return register.readable(id).orElseThrow();
    }

    private void open(String address) {
        Views.close();
        Views.open(program, Languages.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static List<String> texts(Class<H3> type) {
        return _find(type).stream().map(H3::getText).toList();
    }

    private static List<String> links() {
        return _find(RouterLink.class, spec -> spec.withClasses("kf-card-title")).stream()
                .map(RouterLink::getText)
                .toList();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static void type(String label, String text) {
        _setValue(field(label), text);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    /** The one in the dialogue, where the page has one of the same words. */
    private static void clickLast(String text) {
        _click(_find(Button.class, spec -> spec.withText(text)).getLast());
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseKind(PartnerKind kind) {
        Component select = _get(Select.class, spec -> spec.withLabel("Art"));
        _setValue((Select<PartnerKind>) select, kind);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseFields(ActionField field) {
        Component group = _get(CheckboxGroup.class, spec -> spec.withLabel("Handlungsfelder"));
        _setValue((CheckboxGroup<ActionField>) group, Set.of(field));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseActionField() {
        Component select = _get(Select.class, spec -> spec.withLabel("Handlungsfeld"));
        _setValue((Select<ActionField>) select, ActionField.EDUCATION);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseContribution(ContributionKind kind) {
        Component select = _get(Select.class, spec -> spec.withLabel("Was"));
        _setValue((Select<ContributionKind>) select, kind);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private void choosePartners(PartnerId... ids) {
        Component box = _get(MultiSelectComboBox.class);
        List<PartnerId> wanted = List.of(ids);
        _setValue(
                (MultiSelectComboBox<PartnerName>) box,
                Set.copyOf(partners.namesOf(area).stream()
                        .filter(each -> wanted.contains(each.id()))
                        .toList()));
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void chooseGiver() {
        ComboBox<Object> box = _get(ComboBox.class, spec -> spec.withLabel("Wer hat es gegeben?"));
        _setValue(box, box.getListDataView().getItem(0));
    }
}
