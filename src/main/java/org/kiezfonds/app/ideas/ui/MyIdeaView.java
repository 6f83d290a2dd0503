package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.springframework.beans.factory.ObjectProvider;

/** An idea as its author follows it. */
@Route("ideas/mine/:number")
@PermitAll
@StyleSheet("kiezfonds/ideas-app.css")
final class MyIdeaView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient CurrentArea current;
    private final transient ObjectProvider<IdeaPart> more;
    private transient @Nullable Idea shown;

    MyIdeaView(SubmitParts parts, CurrentArea current, ObjectProvider<IdeaPart> more) {
        this.parts = parts;
        this.current = current;
        this.more = more;
        getContent().addClassName("kf-page");
    }

    /** What stands for an idea in its address: its number, where the author has only one of it. */
    static String place(Idea idea, List<Idea> mine) {
        boolean isOne = mine.stream()
                        .filter(each -> Objects.equals(each.number(), idea.number()))
                        .count()
                == 1;
        return isOne ? Integer.toString(idea.publicNumber()) : idea.id().toString();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String place = event.getRouteParameters().get("number").orElse("");
        Optional<Idea> found = find(place);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        show(found.get());
    }

    private Optional<Idea> find(String place) {
        List<Idea> fitting = parts.ideas().mine().stream()
                .filter(idea -> idea.number() != null)
                .filter(idea -> place.equals(Integer.toString(idea.publicNumber()))
                        || place.equals(idea.id().toString()))
                .toList();
        return fitting.stream()
                .filter(idea -> current.get()
                        .map(AreaChoice::id)
                        .filter(idea.area()::equals)
                        .isPresent())
                .findFirst()
                .or(() -> fitting.stream().findFirst());
    }

    private void show(Idea idea) {
        shown = idea;
        getContent().removeAll();
        PageHeader header = new PageHeader(idea.title())
                .under(getTranslation("ideas.mine.title"), MyIdeasView.class)
                .with(MyIdeasView.badge(idea.state(), this))
                .lead(getTranslation(
                        "ideas.mine.lead",
                        Integer.toString(idea.publicNumber()),
                        parts.ideas()
                                .call(idea.area(), idea.round())
                                .map(SubmitParts::name)
                                .orElse("")));
        header.addClassName("ideas-own-text");
        Section way = new Section(
                new H2(getTranslation("ideas.mine.way")), new IdeaTimeline(parts, idea));
        way.addClassName("kf-section");
        getContent().add(header);
        if (idea.state() == IdeaState.RETURNED) {
            getContent().add(mend(idea));
        }
        getContent()
                .add(
                        new OfferPart(parts, idea, () -> again(idea)),
                        way,
                        new TogetherPart(parts, idea.id()));
        more.orderedStream()
                .flatMap(each -> each.on(IdeaPart.Place.MINE, idea).stream())
                .forEach(getContent()::add);
        parts.ideas()
                .contentOf(idea)
                .ifPresent(content -> getContent().add(new SentContent(parts, idea, content)));
        if (idea.state().next().contains(IdeaState.WITHDRAWN)) {
            getContent().add(withdrawal(idea));
        }
    }

    private Component mend(Idea idea) {
        String text = parts.drafts()
                .open(idea.id().toString())
                .map(draft -> draft.mendText())
                .orElse("");
        Paragraph asked = new Paragraph(text);
        asked.addClassName("ideas-own-text");
        Div note = new Div(
                new H2(getTranslation("ideas.write.mend")),
                asked,
                new Anchor(
                        SubmitView.address(idea.id().toString(), Step.WHAT),
                        getTranslation("ideas.mine.mend")));
        note.addClassName("kf-stale");
        return note;
    }

    private Component withdrawal(Idea idea) {
        Button withdraw =
                new Button(getTranslation("ideas.withdraw.act"), event -> askToWithdraw(idea));
        withdraw.addThemeVariants(ButtonVariant.TERTIARY);
        Section section = new Section(
                new H2(getTranslation("ideas.withdraw.title")),
                new Paragraph(getTranslation("ideas.withdraw.text")),
                withdraw);
        section.addClassName("kf-section");
        return section;
    }

    private void askToWithdraw(Idea idea) {
        Dialog dialog = new Dialog(getTranslation("ideas.withdraw.ask"));
        TextArea reason = new TextArea(getTranslation("ideas.withdraw.reason"));
        reason.setHelperText(getTranslation("ideas.withdraw.reason.help"));
        reason.setMaxLength(1_000);
        reason.setWidthFull();
        dialog.add(new Paragraph(getTranslation("ideas.withdraw.forGood")), reason);
        Button withdraw = new Button(getTranslation("ideas.withdraw.act"), event -> {
            dialog.close();
            withdraw(idea, reason.getValue());
        });
        withdraw.addThemeVariants(ButtonVariant.PRIMARY, ButtonVariant.ERROR);
        withdraw.setDisableOnClick(true);
        Button keep = new Button(getTranslation("ideas.withdraw.keep"), event -> dialog.close());
        dialog.getFooter().add(keep, withdraw);
        dialog.open();
        reason.focus();
    }

    private void withdraw(Idea idea, String reason) {
        parts.ideas()
                .withdraw(idea.id(), idea.version(), reason)
                .ifPresentOrElse(
                        entry -> Notices.logged(getTranslation("ideas.withdraw.done"), entry),
                        () -> Notices.error(getTranslation("ideas.withdraw.stale")));
        again(idea);
    }

    private void again(Idea idea) {
        parts.ideas().mine(idea.id()).ifPresent(this::show);
    }

    @Override
    public String getPageTitle() {
        return shown == null ? getTranslation("ideas.mine.title") : shown.title();
    }
}
