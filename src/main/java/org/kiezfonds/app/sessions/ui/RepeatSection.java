package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.MotionWords;
import org.kiezfonds.app.sessions.Repeats.Last;
import org.kiezfonds.app.sessions.Vote;
import org.kiezfonds.app.sessions.Vote.Flaw;
import org.kiezfonds.app.sessions.VoteWords;

/**
 * The votes of a session that is over: a way to note that one does not stand, and to repeat it in a
 * later session. Not there for all others than the area team and who led.
 */
final class RepeatSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PlanServices services;
    private final transient Runnable refresh;

    RepeatSection(PlanServices services, UUID session, Runnable refresh) {
        this.services = services;
        this.refresh = refresh;
        List<Last> votes = services.repeats().of(session);
        getContent().addClassName("kf-section");
        if (votes.isEmpty()) {
            setVisible(false);
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        votes.forEach(last -> list.add(card(last)));
        getContent()
                .add(
                        new H2(getTranslation("sessions.repeat.title")),
                        new Paragraph(getTranslation("sessions.repeat.lead")),
                        list);
    }

    private ListItem card(Last last) {
        Vote vote = last.vote();
        Paragraph title = new Paragraph(RoomWords.motion(last.motion(), getLocale()));
        title.addClassName("kf-card-title");
        ListItem card = new ListItem(title);
        card.addClassName("kf-card");
        String words = MotionWords.amended(last.motion(), getLocale());
        if (!words.isEmpty()) {
            card.add(new Paragraph(words));
        }
        card.add(VoteResult.badge(vote, getTranslation(RoomWords.resultKey(vote))));
        VoteWords.of(vote, getLocale()).forEach(line -> card.add(new Paragraph(line)));
        if (last.repeatedAt() != null) {
            card.add(new Paragraph(getTranslation(
                    "sessions.repeat.isOn",
                    services.formats().when(last.repeatedAt(), getLocale()))));
        } else if (vote.flaw() != null) {
            card.add(repeating(vote));
        } else {
            card.add(noting(last));
        }
        return card;
    }

    private Div noting(Last last) {
        Div acts = new Div();
        acts.addClassName("kf-actions");
        if (last.isTainted()) {
            acts.add(
                    new Paragraph(getTranslation("sessions.room.annul.tainted")),
                    button(last.vote(), Flaw.CONFLICT));
        }
        acts.add(button(last.vote(), Flaw.ERROR));
        return acts;
    }

    private Button button(Vote vote, Flaw flaw) {
        String act = getTranslation("sessions.repeat.note." + flaw);
        return new Button(act + " …", event -> {
            TextArea reason = PlanForm.words(getTranslation("sessions.room.reason"), true);
            reason.setHelperText(getTranslation("sessions.room.reason.help"));
            new PlanDialog(
                            services.me(),
                            act,
                            getTranslation("sessions.repeat.note.text"),
                            refresh,
                            "annul-" + flaw,
                            vote.id())
                    .with(PlanForm.REASON, reason)
                    .ask(
                            getTranslation("sessions.room.annul.act"),
                            getTranslation("sessions.repeat.note.done"),
                            () -> services.votes().annul(vote.id(), flaw, reason.getValue()));
        });
    }

    private Div repeating(Vote vote) {
        List<BodySession> places = services.repeats().places(vote.id());
        Div acts = new Div();
        acts.addClassName("kf-stack");
        if (places.isEmpty()) {
            acts.add(new Paragraph(getTranslation("sessions.repeat.noPlace")));
            return acts;
        }
        Select<BodySession> place = new Select<>();
        place.setLabel(getTranslation("sessions.repeat.place"));
        place.setItems(places);
        place.setItemLabelGenerator(each -> services.formats().when(each.startsAt(), getLocale()));
        place.setValue(places.getFirst());
        PlanForm form = new PlanForm(services.me(), refresh, "repeat", vote.id());
        form.with(place)
                .with(form.button(
                        getTranslation("sessions.repeat.act"),
                        getTranslation("sessions.repeat.done"),
                        () -> services.repeats()
                                .putOn(
                                        vote.id(),
                                        place.getValue().id(),
                                        place.getValue().version()),
                        made -> refresh.run()));
        acts.add(form);
        return acts;
    }
}
