package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.ConflictAct;
import org.kiezfonds.app.juries.ConflictAct.Votes;
import org.kiezfonds.app.juries.ConflictCase;
import org.kiezfonds.app.juries.ConflictState;

/** A conflict of interest with its history, and a way to write down what the body decided. */
final class ConflictCard extends ListItem {

    private static final long serialVersionUID = 1L;

    private final transient PanelServices services;
    private final transient ConflictCase about;
    private final transient Runnable refresh;

    ConflictCard(PanelServices services, ConflictCase about, String who, Runnable refresh) {
        this.services = services;
        this.about = about;
        this.refresh = refresh;
        Conflict conflict = about.conflict();
        addClassName("kf-card");
        Anchor idea = new Anchor(
                "ideas/one/" + services.slug(conflict.area()) + "/" + about.number(),
                getTranslation("juries.idea", Integer.toString(about.number()), about.title()));
        idea.addClassName("kf-card-title");
        add(
                idea,
                new Span(who),
                ConflictWords.badge(conflict.state(), this),
                new Span(ConflictWords.about(conflict, this)));
        List<ConflictAct> acts = services.conflicts().acts(conflict.id());
        if (!acts.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-findings");
            acts.forEach(act -> list.add(item(act)));
            add(new Details(getTranslation("juries.conflict.history"), list));
        }
        if (conflict.state() == ConflictState.DISPUTED) {
            add(new Button(getTranslation("juries.conflict.decide"), event -> decide()));
        }
    }

    private ListItem item(ConflictAct act) {
        Anchor log = new Anchor("/log/e/" + act.entry(), getTranslation("uikit.notice.inLog"));
        log.setRouterIgnore(true);
        ListItem item = new ListItem(
                new Span(getTranslation(
                        "juries.conflict.act." + act.kind(),
                        services.formats().when(act.at(), getLocale()))),
                new Span(" "),
                log);
        Votes votes = act.votes();
        if (votes != null) {
            item.add(new Paragraph(getTranslation(
                    "juries.conflict.votes", votes.yes(), votes.no(), votes.abstained())));
        }
        if (!act.note().isEmpty()) {
            item.add(new Paragraph(act.note()));
        }
        return item;
    }

    private void decide() {
        Conflict conflict = about.conflict();
        IntegerField yes = votes("juries.conflict.decide.yes");
        IntegerField no = votes("juries.conflict.decide.no");
        IntegerField abstained = votes("juries.conflict.decide.abstained");
        TextArea reason = ActForm.words(getTranslation("juries.conflict.decide.reason"), true);
        reason.setHelperText(getTranslation("juries.conflict.decide.reason.help"));
        new ActDialog(
                        services.me(),
                        getTranslation("juries.conflict.decide.title"),
                        services.conflicts()
                                .ruling(conflict)
                                .map(ruling -> getTranslation(
                                        "juries.conflict.decide.text",
                                        ruling.voters(),
                                        ruling.quorum().number()))
                                .orElse(""),
                        refresh,
                        "decide",
                        conflict.id())
                .with("VOTES", yes)
                .with("AGAINST", no)
                .with("ABSTAINED", abstained)
                .with("NOTE", reason)
                .ask(
                        getTranslation("juries.conflict.decide.act"),
                        getTranslation("juries.conflict.decide.done"),
                        () -> Came.of(services.conflicts()
                                .decide(
                                        conflict.id(),
                                        conflict.version(),
                                        new Votes(number(yes), number(no), number(abstained)),
                                        reason.getValue())));
    }

    private IntegerField votes(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setManualValidation(true);
        field.setStepButtonsVisible(true);
        field.setMin(0);
        field.setValue(0);
        return field;
    }

    private static int number(IntegerField field) {
        return field.getOptionalValue().orElse(0);
    }
}
