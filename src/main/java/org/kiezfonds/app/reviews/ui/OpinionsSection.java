package org.kiezfonds.app.reviews.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.MemberNames.Known;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaSteps;
import org.kiezfonds.app.reviews.Opinion;
import org.kiezfonds.app.shared.PersonId;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StatusBadge;

/** Which departments were asked about an idea, what they said, and who has not answered. */
final class OpinionsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient DeskServices services;
    private final transient Idea idea;
    private final transient Consumer<String> stale;

    /**
     * The opinions on an idea.
     *
     * @param stale shows the page as it is now, with a question that was not asked
     */
    OpinionsSection(DeskServices services, Idea idea, Consumer<String> stale) {
        this.services = services;
        this.idea = idea;
        this.stale = stale;
        getContent().addClassName("kf-section");
        show();
    }

    private void show() {
        List<Opinion> opinions = services.opinions().of(idea);
        getContent().removeAll();
        getContent().add(new H2(getTranslation("reviews.opinions.title")));
        if (opinions.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("reviews.opinions.none")));
        } else {
            Map<PersonId, Known> names = services.names()
                    .of(opinions.stream().map(Opinion::department).distinct().toList());
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-findings");
            opinions.forEach(each -> list.add(item(each, names.get(each.department()))));
            getContent().add(list);
        }
        if (IdeaSteps.isAlive(idea)) {
            getContent()
                    .add(new Button(
                            getTranslation("reviews.opinions.offer"),
                            event -> new AskDialog(services, idea, this::show, stale).open()));
        }
    }

    private ListItem item(Opinion opinion, @Nullable Known department) {
        String person = department == null
                ? getTranslation("reviews.opinions.gone")
                : department.nameOrEmail();
        Span who = new Span(
                opinion.office().isEmpty() ? person : opinion.office() + " (" + person + ")");
        who.addClassName("kf-strong");
        ListItem item = new ListItem(
                badge(opinion, services.formats().today(), this),
                new Span(" "),
                who,
                new Span(" "),
                new Span(getTranslation(
                        "reviews.opinions.due",
                        services.formats().day(opinion.dueOn(), getLocale()))),
                new Paragraph(getTranslation("reviews.opinions.question", opinion.question())));
        if (!opinion.isGiven() && opinion.remindedAt() != null) {
            Paragraph reminded = new Paragraph(getTranslation(
                    "reviews.opinions.reminded",
                    services.formats().when(opinion.remindedAt(), getLocale())));
            reminded.addClassName("kf-quiet");
            item.add(reminded);
        }
        if (opinion.isGiven()) {
            item.add(new Paragraph(opinion.answer()));
            if (!services.files().list(opinion.files()).isEmpty()) {
                FilesField field =
                        new FilesField(getTranslation("reviews.mine.files"), services.files());
                field.setReadOnly(true);
                field.setOwner(opinion.files());
                item.add(field);
            }
            if (opinion.cost() != null) {
                item.add(new Paragraph(getTranslation(
                        "reviews.opinions.costs", Formats.money(opinion.cost(), getLocale()))));
            }
        }
        return item;
    }

    /** How far an opinion is. */
    static StatusBadge badge(Opinion opinion, LocalDate today, Component in) {
        if (opinion.isGiven()) {
            return new StatusBadge(
                    StatusBadge.Kind.GOOD, in.getTranslation("reviews.opinions.given"));
        }
        return opinion.isLate(today)
                ? new StatusBadge(StatusBadge.Kind.BAD, in.getTranslation("reviews.opinions.late"))
                : new StatusBadge(
                        StatusBadge.Kind.WAIT, in.getTranslation("reviews.opinions.open"));
    }
}
