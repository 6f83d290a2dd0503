package org.kiezfonds.app.concepts.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.concepts.BeginAnswer;
import org.kiezfonds.app.concepts.Concept;
import org.kiezfonds.app.concepts.ConceptDrafts;
import org.kiezfonds.app.concepts.Editing;
import org.kiezfonds.app.concepts.NodeKind;
import org.kiezfonds.app.concepts.TreeAnswer;
import org.kiezfonds.app.partners.Partners;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.AreaChoices.AreaChoice;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.EmptyState;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.PageHeader;

/** Writing the version that is on its way: one part at a time, saved as it is typed. */
@Route("concept/edit/:part?")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
@StyleSheet("kiezfonds/concepts-app.css")
final class ConceptEditView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ConceptDrafts drafts;
    private final transient Editing editing;
    private final transient Partners partners;
    private final transient Access access;
    private final transient CurrentArea current;
    private final transient ZoneId zone;
    private final Paragraph others = new Paragraph();

    private transient @Nullable AreaId area;
    private transient @Nullable Concept concept;
    private transient UUID part = new UUID(0, 0);
    private transient Editing.@Nullable Session session;

    ConceptEditView(
            ConceptDrafts drafts,
            Editing editing,
            Partners partners,
            Access access,
            CurrentArea current,
            ZoneId zone) {
        this.drafts = drafts;
        this.editing = editing;
        this.partners = partners;
        this.access = access;
        this.current = current;
        this.zone = zone;
        getContent().addClassName("kf-page");
        others.addClassName("concept-others");
        others.getElement().setAttribute("role", "status");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        area = current.get().map(AreaChoice::id).orElse(null);
        String asked = event.getRouteParameters().get("part").orElse("");
        show(asked, null);
    }

    private void show(String asked, @Nullable UUID fresh) {
        getContent().removeAll();
        PageHeader header = new PageHeader(getPageTitle())
                .under(getTranslation("concepts.view.title"), ConceptView.class);
        getContent().add(header);
        Optional<Concept> open = Optional.ofNullable(area).flatMap(drafts::open);
        concept = open.orElse(null);
        if (open.isEmpty()) {
            getContent().add(nothingYet());
            return;
        }
        Concept shown = open.get();
        header.lead(getTranslation("concepts.edit.lead"));
        if (!shown.head().state().isEditable()) {
            getContent()
                    .add(new Paragraph(getTranslation(
                            "concepts.refused.state." + shown.head().state())));
            return;
        }
        Optional<Concept.Field> field = shown.fields().stream()
                .filter(each -> each.id().toString().equals(asked))
                .findFirst();
        part = field.map(Concept.Field::id).orElse(shown.head().id());
        Div columns = new Div(
                parts(shown),
                field.map(each -> part(shown, each, fresh)).orElseGet(() -> head(shown)));
        columns.addClassName("concept-columns");
        getContent().add(others, columns);
        present();
    }

    private Component nothingYet() {
        return new EmptyState(
                getTranslation("concepts.edit.none"),
                getTranslation("concepts.edit.none.next"),
                new Button(getTranslation("concepts.edit.begin"), event -> begin()));
    }

    private void begin() {
        if (area == null) {
            return;
        }
        switch (drafts.begin(area)) {
            case BeginAnswer.Begun(var _, UUID entry) ->
                Notices.logged(getTranslation("concepts.edit.begun"), entry);
            case BeginAnswer.OpenAlready(var _) ->
                Notices.error(getTranslation("concepts.edit.openAlready"));
        }
        show("", null);
    }

    /** The parts to choose from; the tree at its widest. */
    private Nav parts(Concept shown) {
        UnorderedList list = new UnorderedList();
        list.add(new ListItem(
                link(getTranslation("concepts.compare.whole"), "", shown.head().id())));
        for (Concept.Field field : shown.fields()) {
            String name = field.text().name().isEmpty()
                    ? getTranslation("concepts.edit.untitled")
                    : field.text().name();
            list.add(new ListItem(
                    link(field.number() + " " + name, field.id().toString(), field.id())));
        }
        Nav nav = new Nav(
                list,
                new Button(
                        getTranslation("concepts.edit.add.FIELD"),
                        VaadinIcon.PLUS.create(),
                        event -> addField(shown)));
        nav.setAriaLabel(getTranslation("concepts.edit.parts"));
        nav.addClassName("concept-parts");
        return nav;
    }

    private RouterLink link(String text, String step, UUID key) {
        RouterLink link = new RouterLink(
                text,
                ConceptEditView.class,
                step.isEmpty() ? RouteParameters.empty() : new RouteParameters("part", step));
        if (key.equals(part)) {
            link.getElement().setAttribute("aria-current", "page");
        }
        return link;
    }

    private void addField(Concept shown) {
        TreeAnswer answer = drafts.add(
                shown.head().area(),
                shown.head().id(),
                NodeKind.FIELD,
                shown.head().id());
        switch (answer) {
            case TreeAnswer.Done(UUID node) ->
                UI.getCurrentOrThrow()
                        .navigate(
                                ConceptEditView.class,
                                new RouteParameters("part", node.toString()));
            case TreeAnswer.Refused(String key) -> Notices.error(getTranslation(key));
            case TreeAnswer.NotFound() -> Notices.error(getTranslation("concepts.edit.gone"));
        }
    }

    private Component part(Concept shown, Concept.Field field, @Nullable UUID fresh) {
        return new PartEditor(
                drafts,
                access.requirePerson(),
                shown,
                field,
                partners.namesOf(shown.head().area()),
                this::time,
                node -> show(field.id().toString(), node),
                fresh);
    }

    private Component head(Concept shown) {
        UUID version = shown.head().id();
        FormDraft draft = new FormDraft(access.requirePerson(), "concept", version);
        draft.setBase(shown.head().version());
        Div body = new Div(
                new H2(getTranslation("concepts.compare.whole")),
                new NodeEditor(
                        new HeadForm(),
                        draft,
                        shown.text(),
                        (known, typed) ->
                                drafts.save(shown.head().area(), version, version, known, typed),
                        this::time));
        body.addClassName("concept-part");
        if (area != null) {
            body.add(new CycleEditor(drafts, area));
        }
        return body;
    }

    private String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", getLocale()).format(at.atZone(zone));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        present();
    }

    @Override
    protected void onDetach(DetachEvent event) {
        if (session != null) {
            session.leave();
            session = null;
        }
        super.onDetach(event);
    }

    /** Says to others which part is open here, and here who else is at it. */
    private void present() {
        Concept shown = concept;
        Optional<UI> ui = getUI();
        if (shown == null || ui.isEmpty()) {
            return;
        }
        if (session == null) {
            session = editing.enter(shown.head().area(), shown.head().id(), part, news -> {
                // A tab that is gone meanwhile needs no news.
                var _ = ui.get().access(() -> sayWho(news));
            });
        } else {
            session.show(part);
        }
        sayWho(session.others());
    }

    private void sayWho(List<Editing.Other> present) {
        String words = present.stream()
                .map(other -> getTranslation(
                        other.part().equals(part)
                                ? "concepts.edit.other.here"
                                : "concepts.edit.other.elsewhere",
                        other.name().isEmpty()
                                ? getTranslation("concepts.edit.someone")
                                : other.name()))
                .distinct()
                .reduce((one, two) -> one + " " + two)
                .orElse("");
        others.setText(words);
        others.setVisible(!words.isEmpty());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("concepts.edit.title");
    }
}
