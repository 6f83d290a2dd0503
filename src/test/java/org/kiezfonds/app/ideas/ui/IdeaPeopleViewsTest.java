package org.kiezfonds.app.ideas.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._assertOne;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.pro.ConfirmDialogKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.accounts.TestPeople;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaDrafts;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.ideas.TestIdeas;
import org.kiezfonds.app.ideas.TestIdeas.Open;
import org.kiezfonds.app.ideas.TestMails;
import org.kiezfonds.app.partners.PartnerId;
import org.kiezfonds.app.partners.PartnerLink;
import org.kiezfonds.app.partners.PartnerLinks;
import org.kiezfonds.app.partners.PartnerRegister;
import org.kiezfonds.app.partners.Samples;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.support.KiezfondsTest;
import org.kiezfonds.app.support.Views;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@KiezfondsTest
class IdeaPeopleViewsTest {

    /** Mails are counted by address, over all tests. */
    private final String fatmas = "fatma-" + UUID.randomUUID() + "@example.org";

    @Autowired
    private TestIdeas test;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestMails mails;

    @Autowired
    private AssistedIdeas assisted;

    @Autowired
    private IdeaDrafts drafts;

    @Autowired
    private Ideas ideas;

    @Autowired
    private PartnerRegister register;

    @Autowired
    private PartnerLinks links;

    @Autowired
    private ApplicationContext program;

    private Open open;

    @BeforeEach
    void an_open_round() {
        open = test.round("lindenkiez");
        people.be(open.team());
    }

    @AfterEach
    void close() {
        Views.close();
        people.signOut();
    }

    @Test
    void the_team_begins_for_somebody_and_what_is_missing_is_said_beside_the_fields() {
        visit("desk/enter");
        click("Aufschreiben beginnen");
        assertThat(_get(TextField.class, spec -> spec.withLabel("Für wen?")).isInvalid())
                .isTrue();
        assertThat(assisted.waiting(open.area())).isEmpty();

        how(EnteredHow.PAPER);
        _setValue(_get(TextField.class, spec -> spec.withLabel("Für wen?")), "Frau Demir");
        _setValue(_get(EmailField.class), fatmas);
        click("Aufschreiben beginnen");

        assertThat(text(EnterForView.class))
                .contains("Für: Frau Demir", "Sie schreiben für jemanden.")
                .doesNotContain("Später weiterschreiben");
        _setValue(field("Wie heißt Ihre Idee?"), "Hoffest");
        visit("desk/enter");
        assertThat(text(EnterForView.class)).contains("Noch nicht abgeschickt", "Hoffest");
    }

    @Test
    void after_sending_the_team_reads_what_comes_next_and_is_led_to_the_case() {
        IdeaDraft draft = draft(fatmas);
        drafts.save(draft.idea().id().toString(), draft.idea().version(), TestIdeas.party());
        visit("desk/enter/" + draft.idea().id() + "/people");
        assertThat(text(EnterForView.class)).doesNotContain("Gemeinsam einreichen");
        visit("desk/enter/" + draft.idea().id() + "/send");
        click("Jetzt einreichen");

        assertThat(text(EnterForView.class))
                .contains("Die Idee ist eingegangen", "Noch nicht bestätigt", fatmas);
        assertThat(_find(Anchor.class)).extracting(Anchor::getHref).contains("desk/1");
    }

    @Test
    void a_draft_for_somebody_is_not_there_for_others() {
        IdeaDraft draft = draft(fatmas);
        people.signIn(
                people.holding(Role.AREA_TEAM, people.area("hafenviertel"), "hafen@example.org"));
        visit("desk/enter/" + draft.idea().id() + "/what");
        assertThat(_get(H1.class).getText()).isEqualTo("Diese Seite gibt es nicht");
        people.signIn(people.resident("bora@example.org"));
        visit("ideas/write/" + draft.idea().id() + "/what");
        assertThat(text(SubmitView.class)).contains("Diesen Entwurf gibt es hier nicht.");
    }

    @Test
    void the_person_reads_signs_in_confirms_and_follows_it() {
        sent(fatmas);
        String page = "ideas/confirm/" + mails.last("ideas.confirm").secret();
        people.signOut();
        visit(page);
        assertThat(text(ConfirmView.class))
                .contains("Hoffest für alle", "nach einem Gespräch")
                .contains("Melden Sie sich mit der Adresse an")
                .doesNotContain("030 1234567");
        _assertNone(Button.class, spec -> spec.withText("Ja, das ist meine Idee"));

        people.signIn(people.resident(fatmas));
        visit(page);
        click("Ja, das ist meine Idee");

        assertThat(_get(H1.class).getText()).isEqualTo("Hoffest für alle");
        assertThat(text(MyIdeaView.class))
                .contains("vom Quartiersteam aufgeschrieben", "Von der Person bestätigt");
        assertThat(_get(Notification.class).getElement().getOuterHTML()).contains("/log/e/");
        visit(page);
        assertThat(text(ConfirmView.class)).contains("schon beantwortet");
    }

    @Test
    void another_account_is_told_why_it_cannot_confirm() {
        sent(fatmas);
        String page = "ideas/confirm/" + mails.last("ideas.confirm").secret();
        people.signIn(people.resident("bora@example.org"));
        visit(page);
        assertThat(text(ConfirmView.class)).contains("Die Mail ging an eine andere Adresse");
        _assertNone(Button.class, spec -> spec.withText("Ja, das ist meine Idee"));
    }

    @Test
    void not_mine_is_said_without_an_account() {
        sent(fatmas);
        String page = "ideas/confirm/" + mails.last("ideas.confirm").secret();
        people.signOut();
        visit(page);
        click("Das ist nicht von mir");
        assertThat(text(ConfirmView.class)).contains("nicht von Ihnen ist");
    }

    @Test
    void in_the_step_on_people_others_are_invited_and_taken_back() {
        Idea idea = begun();
        visit("ideas/write/" + idea.id() + "/people");
        EmailField address = _get(
                EmailField.class,
                spec -> spec.withLabel("E-Mail-Adresse von jemandem, der mitmacht"));
        _setValue(address, "kein at");
        click("Einladen");
        assertThat(address.isInvalid()).isTrue();
        _setValue(address, fatmas);
        click("Einladen");

        assertThat(text(TogetherPart.class)).contains(fatmas, "eingeladen", "unterwegs");
        click("Zurücknehmen");
        assertThat(_find(ListItem.class))
                .noneMatch(item -> item.getElement().getTextRecursively().contains(fatmas));
    }

    @Test
    void who_is_not_signed_in_is_told_when_others_can_be_invited() {
        people.signOut();
        visit("ideas/new");
        _setValue(field("Wie heißt Ihre Idee?"), "Hoffest");
        click("Weiter: Wo und wann?");
        click("Weiter: Was kostet es?");
        click("Weiter: Wer macht mit?");
        assertThat(text(TogetherPart.class)).contains("sobald Sie sich angemeldet haben");
    }

    @Test
    void who_is_invited_reads_says_yes_and_writes_with_the_others_and_leaves_again() {
        Idea idea = begun();
        visit("ideas/write/" + idea.id() + "/people");
        _setValue(
                _get(
                        EmailField.class,
                        spec -> spec.withLabel("E-Mail-Adresse von jemandem, der mitmacht")),
                fatmas);
        click("Einladen");
        String page = "ideas/join/" + mails.last("ideas.join").secret();
        people.signOut();
        visit(page);
        assertThat(text(JoinView.class))
                .contains("Hoffest für alle", "Jemand aus der Nachbarschaft")
                .doesNotContain("amina@example.org");
        people.signIn(people.resident(fatmas));
        visit(page);
        click("Ja, ich mache mit");
        assertThat(field("Wie heißt Ihre Idee?").getValue()).isEqualTo("Hoffest für alle");

        visit("ideas/mine");
        assertThat(text(MyIdeasView.class)).contains("Hoffest für alle");
        _assertNone(Button.class, spec -> spec.withText("Verwerfen"));
        visit("ideas/write/" + idea.id() + "/people");
        click("Nicht mehr mitmachen");
        ConfirmDialogKt._fireConfirm(_get(ConfirmDialog.class));
        assertThat(ideas.mine()).isEmpty();
    }

    @Test
    void who_says_no_is_thanked_and_the_link_is_over() {
        Idea idea = begun();
        visit("ideas/write/" + idea.id() + "/people");
        _setValue(
                _get(
                        EmailField.class,
                        spec -> spec.withLabel("E-Mail-Adresse von jemandem, der mitmacht")),
                fatmas);
        click("Einladen");
        String page = "ideas/join/" + mails.last("ideas.join").secret();
        people.signOut();
        visit(page);
        click("Nein, danke");
        assertThat(text(JoinView.class)).contains("Danke für die Antwort.");
        visit(page);
        assertThat(text(JoinView.class)).contains("beantwortet, zurückgenommen oder abgelaufen");
    }

    @Test
    void the_author_sees_on_the_page_of_the_idea_who_takes_part() {
        people.signIn(people.resident("amina@example.org"));
        test.sent(open, TestIdeas.party());
        visit("ideas/mine/1");
        assertThat(text(TogetherPart.class)).contains("Gemeinsam einreichen", "Sie", "macht mit");
        _assertOne(Button.class, spec -> spec.withText("Einladen"));
        _assertNone(Button.class, spec -> spec.withText("Nicht mehr mitmachen"));
    }

    @Test
    void who_speaks_for_a_group_of_the_network_chooses_it_or_types_another() {
        PartnerId partner = Samples.listed(register, open.area(), "Lesewelt e. V.");
        PersonId amina = people.resident("amina@example.org");
        people.signIn(amina);
        links.ask(partner);
        people.be(open.team());
        PartnerLink asked = links.waiting(open.area()).getFirst();
        links.accept(asked.id(), asked.version());
        people.signIn(amina);
        IdeaDraft draft = drafts.begin(
                        UUID.randomUUID(),
                        open.area(),
                        open.round().id(),
                        TestIdeas.party().with(IdeaField.APPLICANT, "CLUB"))
                .orElseThrow();
        visit("ideas/write/" + draft.idea().id() + "/people");
        OrganisationField group = _get(OrganisationField.class);
        assertThat(group.getListDataView().getItems()).containsExactly("Lesewelt e. V.");
        _setValue(group, "Lesewelt e. V.");
        assertThat(typed(draft)).isEqualTo("Lesewelt e. V.");

        people.signIn(people.resident("bora@example.org"));
        IdeaDraft other = drafts.begin(
                        UUID.randomUUID(),
                        open.area(),
                        open.round().id(),
                        TestIdeas.party().with(IdeaField.APPLICANT, "CLUB"))
                .orElseThrow();
        visit("ideas/write/" + other.idea().id() + "/people");
        _assertNone(OrganisationField.class);
        _setValue(field("Name der Gruppe oder Einrichtung"), "Die vom Hof");
        assertThat(typed(other)).isEqualTo("Die vom Hof");
    }

    @Test
    void in_english_the_same_pages_are_english() {
        Views.close();
        Views.open(program, Locale.ENGLISH);
        UI.getCurrentOrThrow().navigate("desk/enter");
        assertThat(_get(H1.class).getText()).isEqualTo("Enter for somebody");
        UI.getCurrentOrThrow().navigate("ideas/join/nothing");
        assertThat(_get(H1.class).getText()).isEqualTo("Apply together");
    }

    private String typed(IdeaDraft draft) {
        return drafts.open(draft.idea().id().toString())
                .orElseThrow()
                .typed()
                .text(IdeaField.ORGANISATION);
    }

    private IdeaDraft draft(String address) {
        UUID key = UUID.randomUUID();
        assisted.begin(key, open.area(), open.round().id(), EnteredHow.TALK, "Frau Demir", address);
        return drafts.open(key.toString()).orElseThrow();
    }

    private void sent(String address) {
        IdeaDraft draft = draft(address);
        ideas.send(
                draft.idea().id().toString(),
                draft.idea().version(),
                TestIdeas.party(),
                Locale.GERMAN);
    }

    private Idea begun() {
        people.signIn(people.resident("amina@example.org"));
        return drafts.begin(UUID.randomUUID(), open.area(), open.round().id(), TestIdeas.party())
                .orElseThrow()
                .idea();
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void how(EnteredHow how) {
        RadioButtonGroup<EnteredHow> group = (RadioButtonGroup<EnteredHow>)
                _get(RadioButtonGroup.class, spec -> spec.withLabel("Wie kam die Idee?"));
        _setValue(group, how);
    }

    private void visit(String address) {
        Views.close();
        Views.open(program, Locale.GERMAN);
        UI.getCurrentOrThrow().navigate(address);
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static String text(Class<? extends Component> part) {
        return Objects.requireNonNull(_get(part).getElement().getTextRecursively());
    }

    private static void click(String text) {
        List<Button> found = _find(Button.class, spec -> spec.withText(text));
        assertThat(found).as(text).hasSize(1);
        _click(found.getFirst());
    }
}
