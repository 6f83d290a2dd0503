package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.areas.Area;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.juries.ScoreSheet;
import org.kiezfonds.app.juries.ScoreSheet.DeskIdea;
import org.kiezfonds.app.juries.ScoreSheet.State;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.PageHeader;

/** The scoring desk: one idea, what it says, and what the member gives it. */
@Route("jury/score/:area/:number")
@RolesAllowed({Role.Name.JUROR, Role.Name.COUNCIL_MEMBER})
@StyleSheet("kiezfonds/ideas-app.css")
@StyleSheet("kiezfonds/scores-app.css")
final class ScoreView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,8}");

    private final transient ScoreParts parts;
    private transient @Nullable AreaId area;
    private transient @Nullable ScoreSheet shown;
    private Div head = new Div();

    ScoreView(ScoreParts parts) {
        this.parts = parts;
        getContent().addClassName("kf-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String number = event.getRouteParameters().get("number").orElse("");
        Optional<Area> found =
                event.getRouteParameters().get("area").flatMap(parts.areas()::bySlug);
        Optional<ScoreSheet> sheet = NUMBER.matcher(number).matches()
                ? found.flatMap(each -> parts.desk().sheet(each.id(), Integer.parseInt(number)))
                : Optional.empty();
        if (sheet.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        area = found.orElseThrow().id();
        parts.current().choose(area);
        show(sheet.get());
    }

    private void show(ScoreSheet sheet) {
        shown = sheet;
        head = new Div(new ScoreHead(parts, sheet));
        Div desk = new Div();
        desk.addClassName("kf-score-desk");
        Div left = new Div(content(sheet));
        Div right = new Div();
        desk.add(left, right);
        getContent().removeAll();
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .under(getTranslation("juries.score.title"), "jury"),
                        head,
                        desk);
        if (sheet.idea().state() == State.BARRED) {
            right.add(notice("juries.problem.barred"));
        } else if (sheet.idea().state() == State.ASKED) {
            right.add(notice("juries.problem.answerFirst"));
        } else {
            ScoreForm form = new ScoreForm(parts, sheet, this::refresh);
            right.add(form);
            letters(form.points());
            if (sheet.takesPoints()) {
                form.focusOpen();
            }
        }
        right.add(new ConflictPanel(
                parts.conflicts(),
                parts.access().requirePerson(),
                sheet.idea().id(),
                this::reload));
        getContent().add(way(sheet));
    }

    /** Only where no text is being typed: beside the points, and on the way itself. */
    private void letters(Component where) {
        Shortcuts.addShortcutListener(where, () -> go(1), Key.of("n")).listenOn(where);
        Shortcuts.addShortcutListener(where, () -> go(-1), Key.of("p")).listenOn(where);
    }

    private Component notice(String key) {
        Paragraph words = new Paragraph(getTranslation(key));
        words.addClassName("kf-stale");
        words.getElement().setAttribute("role", "status");
        return words;
    }

    private Component content(ScoreSheet sheet) {
        Optional<Idea> idea = parts.ideas().byId(sheet.idea().id());
        return idea.flatMap(each -> parts.cases().of(each, "reviews.field."))
                .orElseGet(() -> publicOnly(sheet));
    }

    private Component publicOnly(ScoreSheet sheet) {
        String slug =
                parts.areas().byId(Objects.requireNonNull(area)).map(Area::slug).orElseThrow();
        return new Div(
                new Paragraph(getTranslation("juries.score.publicOnly")),
                new Anchor(
                        "ideas/one/" + slug + "/" + sheet.idea().number(),
                        getTranslation("juries.score.toPublic")));
    }

    /** Shows all anew: what may be read and scored may have changed. */
    private void reload() {
        ScoreSheet before = shown;
        AreaId here = area;
        if (before != null && here != null) {
            parts.desk().sheet(here, before.idea().number()).ifPresent(this::show);
        }
    }

    /** Shows anew how far the member is; the form stays as it is. */
    private void refresh() {
        ScoreSheet before = shown;
        if (before != null && area != null) {
            parts.desk().sheet(area, before.idea().number()).ifPresent(now -> {
                shown = now;
                head.removeAll();
                head.add(new ScoreHead(parts, now));
            });
        }
    }

    private Component way(ScoreSheet sheet) {
        Button back = new Button(getTranslation("juries.score.previous"), event -> go(-1));
        Button next = new Button(getTranslation("juries.score.next"), event -> go(1));
        back.setEnabled(sheet.away(-1).isPresent());
        next.setEnabled(sheet.away(1).isPresent());
        Nav way = new Nav(back, next);
        way.setAriaLabel(getTranslation("juries.score.way"));
        way.addClassName("kf-actions");
        letters(way);
        Shortcuts.addShortcutListener(way, () -> go(-1), Key.ARROW_LEFT).listenOn(way);
        Shortcuts.addShortcutListener(way, () -> go(1), Key.ARROW_RIGHT).listenOn(way);
        return way;
    }

    private void go(int places) {
        ScoreSheet sheet = shown;
        AreaId here = area;
        if (sheet != null && here != null) {
            sheet.away(places)
                    .map(DeskIdea::number)
                    .ifPresent(number ->
                            getUI().ifPresent(ui -> ui.navigate(parts.address(here, number))));
        }
    }

    @Override
    public String getPageTitle() {
        ScoreSheet sheet = shown;
        return sheet == null
                ? getTranslation("juries.score.title")
                : ScoreParts.title(sheet.idea().number(), sheet.idea().title(), getLocale());
    }
}
