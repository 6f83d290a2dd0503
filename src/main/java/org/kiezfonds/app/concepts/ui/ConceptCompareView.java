package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.concepts.Comparison;
import org.kiezfonds.app.concepts.Comparison.PartChange;
import org.kiezfonds.app.concepts.Comparison.PieceKind;
import org.kiezfonds.app.concepts.Comparison.TextChange;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.PageHeader;
import org.kiezfonds.app.uikit.StatusBadge;

/** What is other in the version on its way than in the one it began as a copy of. */
@Route("concept/compare")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/concepts-app.css")
final class ConceptCompareView extends Composite<Div>
        implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ConceptDrafts drafts;
    private final transient CurrentArea current;

    ConceptCompareView(ConceptDrafts drafts, CurrentArea current) {
        this.drafts = drafts;
        this.current = current;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("concepts.view.title"), ConceptView.class)
                .lead(getTranslation("concepts.compare.lead"));
        getContent().add(header);
        Optional<Comparison> comparison =
                current.get().map(AreaChoice::id).flatMap(drafts::compareWithCopied);
        comparison
                .filter(each -> !each.isEmpty())
                .ifPresentOrElse(
                        this::show,
                        () -> getContent()
                                .add(new EmptyState(
                                        getTranslation("concepts.compare.nothing"),
                                        getTranslation("concepts.compare.nothing.next"))));
    }

    private void show(Comparison comparison) {
        if (!comparison.texts().isEmpty()) {
            DescriptionList texts = new DescriptionList();
            comparison.texts().forEach(change -> add(texts, change));
            getContent().add(new H2(getTranslation("concepts.compare.whole")), texts);
        }
        comparison.parts().forEach(part -> getContent().add(card(part)));
    }

    private Article card(PartChange part) {
        Article card = new Article(
                new StatusBadge(kind(part), getTranslation("concepts.status." + part.status())),
                new H2(getTranslation("concepts.kind." + part.kind()) + ": " + part.title()));
        card.addClassName("concept-change");
        if (!part.path().isEmpty()) {
            card.add(new Paragraph(String.join(" › ", part.path())));
        }
        if (part.movedFrom() != null) {
            card.add(new Paragraph(
                    getTranslation("concepts.compare.movedFrom") + " " + part.movedFrom()));
        }
        DescriptionList texts = new DescriptionList();
        part.texts().forEach(change -> add(texts, change));
        card.add(texts);
        return card;
    }

    private static StatusBadge.Kind kind(PartChange part) {
        return switch (part.status()) {
            case NEW, OPENED -> StatusBadge.Kind.GOOD;
            case CHANGED, MOVED -> StatusBadge.Kind.WAIT;
            case CLOSED -> StatusBadge.Kind.NEUTRAL;
            case DROPPED -> StatusBadge.Kind.BAD;
        };
    }

    private void add(DescriptionList list, TextChange change) {
        DescriptionList.Description words = new DescriptionList.Description();
        words.addClassName("concept-diff");
        change.pieces().forEach(piece -> words.add(piece(change.name(), piece)));
        list.add(new DescriptionList.Term(getTranslation("concepts.text." + change.name())), words);
    }

    /** Marked for eyes, and for screen readers by a word. */
    private Component piece(String name, Comparison.Piece piece) {
        String text = written(name, piece.text());
        if (piece.kind() == PieceKind.SAME) {
            return new Span(text);
        }
        boolean isNew = piece.kind() == PieceKind.NEW;
        Span mark = new Span(
                getTranslation(isNew ? "concepts.compare.new" : "concepts.compare.gone") + " ");
        mark.addClassName("kf-unseen");
        HtmlContainer element = new HtmlContainer(isNew ? "ins" : "del");
        element.add(mark, new Span(text));
        return element;
    }

    private String written(String name, String text) {
        if (!Comparison.isCoded(name)) {
            return text;
        }
        String value = text.strip();
        return switch (name) {
            case "cost" -> Formats.money(new Money(Long.parseLong(value)), getLocale()) + " ";
            case "climate" -> getTranslation("concepts.climate") + " ";
            case "priority" -> getTranslation("concepts.priority." + value) + " ";
            case "fund" -> getTranslation("concepts.fund." + value) + " ";
            default -> getTranslation("concepts.measure." + value) + " ";
        };
    }

    @Override
    public String getPageTitle() {
        return getTranslation("concepts.view.compare");
    }
}
