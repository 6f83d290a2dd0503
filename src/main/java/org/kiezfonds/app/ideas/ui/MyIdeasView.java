package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaState;
import org.kiezfonds.app.ideas.Ideas;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;
import org.springframework.beans.factory.ObjectProvider;

/** What somebody is writing, and what became of what they sent. */
@Route("ideas/mine")
@PermitAll
@StyleSheet("kiezfonds/ideas-app.css")
@Menu(title = "ideas.mine.title", order = 6, icon = "vaadin:clipboard-text")
final class MyIdeasView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient ObjectProvider<IdeaPart> more;

    MyIdeasView(SubmitParts parts, ObjectProvider<IdeaPart> more) {
        this.parts = parts;
        this.more = more;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        List<Idea> mine = parts.ideas().mine();
        getContent().removeAll();
        Anchor another = new Anchor("ideas/new", getTranslation("ideas.submit.new"));
        getContent().add(new PageHeader(getPageTitle()));
        if (mine.isEmpty()) {
            getContent()
                    .add(new EmptyState(
                            getTranslation("ideas.mine.none"),
                            getTranslation("ideas.mine.none.next"),
                            another));
            more.orderedStream()
                    .flatMap(each -> each.belowMine().stream())
                    .forEach(getContent()::add);
            return;
        }
        section(
                "ideas.mine.drafts",
                mine.stream().filter(MyIdeasView::isDraft).map(this::draft).toList());
        section(
                "ideas.mine.sent",
                mine.stream()
                        .filter(idea -> !isDraft(idea))
                        .map(idea -> sent(idea, mine))
                        .toList());
        getContent().add(new Paragraph(another));
        more.orderedStream().flatMap(each -> each.belowMine().stream()).forEach(getContent()::add);
    }

    private static boolean isDraft(Idea idea) {
        return idea.state() == IdeaState.DRAFT;
    }

    private void section(String key, List<ListItem> cards) {
        if (cards.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-cards");
        cards.forEach(list::add);
        Section section = new Section(new H2(getTranslation(key)), list);
        section.addClassName("kf-section");
        getContent().add(section);
    }

    private ListItem draft(Idea idea) {
        String key = idea.id().toString();
        String typed = parts.drafts()
                .open(key)
                .map(draft -> draft.typed().text(IdeaField.TITLE).strip())
                .orElse("");
        Paragraph title =
                new Paragraph(typed.isEmpty() ? getTranslation("ideas.mine.untitled") : typed);
        title.addClassNames("ideas-card-title", "ideas-own-text");
        Button discard =
                new Button(getTranslation("ideas.mine.discard"), event -> askToDiscard(key));
        discard.addThemeVariants(ButtonVariant.TERTIARY);
        // Who applies together with the author can leave, and not throw everything away.
        discard.setVisible(parts.access().person().equals(Optional.ofNullable(idea.author())));
        Div ways = new Div(
                new Anchor(SubmitView.address(key, Step.WHAT), getTranslation("ideas.mine.goOn")),
                discard);
        ways.addClassName("kf-actions");
        return card(
                title,
                badge(idea.state(), this),
                new Paragraph(round(idea)),
                new Paragraph(getTranslation(
                        "ideas.mine.saved", parts.formats().when(idea.savedAt(), getLocale()))),
                ways);
    }

    private ListItem sent(Idea idea, List<Idea> mine) {
        RouterLink title = new RouterLink(
                getTranslation(
                        "ideas.mine.numbered", Integer.toString(idea.publicNumber()), idea.title()),
                MyIdeaView.class,
                new RouteParameters("number", MyIdeaView.place(idea, mine)));
        title.addClassNames("ideas-card-title", "ideas-own-text");
        ListItem card = card(
                title,
                badge(idea.state(), this),
                new Paragraph(round(idea)),
                new Paragraph(getTranslation("ideas.mine.next." + idea.state())));
        more.orderedStream()
                .flatMap(each -> each.marks(List.of(idea.id())).values().stream())
                .forEach(mark -> card.add(new StatusBadge(StatusBadge.Kind.INFO, mark)));
        if (idea.state() == IdeaState.RETURNED) {
            card.add(new Div(new Anchor(
                    SubmitView.address(idea.id().toString(), Step.WHAT),
                    getTranslation("ideas.mine.mend"))));
        }
        return card;
    }

    private String round(Idea idea) {
        return parts.ideas()
                .call(idea.area(), idea.round())
                .map((Ideas.Call call) -> SubmitParts.name(call))
                .orElse("");
    }

    private static ListItem card(Component... content) {
        ListItem card = new ListItem(content);
        card.addClassNames("kf-card", "ideas-card");
        return card;
    }

    /** How far an idea is, as a word, a colour and a sign. */
    static StatusBadge badge(IdeaState state, Component in) {
        StatusBadge.Kind kind = switch (state) {
            case DRAFT, WITHDRAWN, LAPSED -> StatusBadge.Kind.NEUTRAL;
            case RECEIVED, RETURNED -> StatusBadge.Kind.WAIT;
            case ADMITTED, GRANTED -> StatusBadge.Kind.GOOD;
            case REFUSED, TURNED_DOWN -> StatusBadge.Kind.BAD;
            case MERGED -> StatusBadge.Kind.INFO;
        };
        return new StatusBadge(kind, in.getTranslation("ideas.state." + state));
    }

    private void askToDiscard(String key) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("ideas.discard.ask"));
        dialog.setText(getTranslation("ideas.discard.text"));
        dialog.setConfirmText(getTranslation("ideas.discard.act"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ideas.discard.keep"));
        dialog.addConfirmListener(event -> {
            if (parts.drafts().discard(key)) {
                Notices.success(getTranslation("ideas.discard.done"));
            } else {
                Notices.error(getTranslation("ideas.discard.gone"));
            }
            show();
        });
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("ideas.mine.title");
    }
}
