package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
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
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Role;
import org.kiezfonds.app.bodies.Bodies;
import org.kiezfonds.app.bodies.Body;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Mandates;
import org.kiezfonds.app.bodies.ProblemWords;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.ProcedureCheck;
import org.kiezfonds.app.bodies.ProcedureData;
import org.kiezfonds.app.bodies.ProcedureVersion;
import org.kiezfonds.app.bodies.ProcedureWords;
import org.kiezfonds.app.bodies.Procedures;
import org.kiezfonds.app.uikit.DayField;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.StaleNotice;

/** Rules of procedure: written on one side, read and tried out on the other. */
@Route("bodies/:body/procedure")
@RolesAllowed({Role.Name.AREA_TEAM, Role.Name.OPERATOR})
final class ProcedureView extends Composite<Div> implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Bodies bodies;
    private final transient Procedures procedures;
    private final transient Mandates mandates;
    private final transient Access access;
    private final transient Formats formats;
    private final ErrorSummary errors = new ErrorSummary();
    private final transient Marks marks;
    private final ProcedureForm form;
    private final StaleNotice<ProcedureData> stale = new StaleNotice<>();
    private final DatePicker validFrom = new DayField();
    private final Section preview = new Section();

    ProcedureView(
            Bodies bodies,
            Procedures procedures,
            Mandates mandates,
            Access access,
            Formats formats) {
        this.bodies = bodies;
        this.procedures = procedures;
        this.mandates = mandates;
        this.access = access;
        this.formats = formats;
        marks = new Marks(errors, formats);
        form = new ProcedureForm(marks);
        marks.at(Field.VALID_FROM, validFrom);
        form.compare(stale);
        getContent().addClassName("kf-page");
        preview.addClassNames("kf-section", "kf-preview");
        preview.getElement().setAttribute("aria-live", "polite");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        OneBody.of(event, bodies::changeable).ifPresent(this::build);
    }

    private void build(Body body) {
        List<ProcedureVersion> history = procedures.history(body.id());
        int members = members(body);
        TryOutPanel tryOut = new TryOutPanel(formats, members);
        form.show(
                history.isEmpty()
                        ? ProcedureData.proposal()
                        : ProcedureData.of(history.getFirst().rules(), getLocale()));
        form.onChange(() -> read(members, tryOut));
        validFrom.setLabel(getTranslation("bodies.rule.validFrom"));
        validFrom.setHelperText(getTranslation("bodies.rule.validFrom.help"));
        validFrom.setValue(formats.today());
        FormDraft draft = new FormDraft(access.requirePerson(), "procedure", body.id());
        draft.setBase(history.isEmpty() ? 0 : history.getFirst().number());
        draft.setContent(new Div(form, validFrom));
        Button adopt =
                new Button(getTranslation("bodies.procedure.adopt"), event -> adopt(body, draft));
        adopt.addThemeVariants(ButtonVariant.PRIMARY);
        Div sides = new Div(new Div(draft, adopt), new Div(preview, tryOut));
        sides.addClassName("kf-side-by-side");
        getContent().removeAll();
        getContent()
                .add(
                        OneBody.header(getPageTitle(), getTranslation("bodies.list.title"), body)
                                .lead(getTranslation("bodies.procedure.lead")),
                        errors,
                        stale,
                        sides,
                        history(history));
        read(members, tryOut);
    }

    /** Those who sit there today; where nobody does yet, as many as there may be. */
    private int members(Body body) {
        long held = mandates.seats(body.id()).stream()
                .filter(seat -> seat.mandate().isHeldOn(formats.today()))
                .count();
        return held == 0 ? body.maxSize() : Math.toIntExact(held);
    }

    private void read(int members, TryOutPanel tryOut) {
        preview.removeAll();
        preview.add(new H2(getTranslation("bodies.procedure.preview")));
        UnorderedList list = new UnorderedList();
        switch (ProcedureCheck.read(form.data())) {
            case ProcedureCheck.Result.Fits(Procedure rules) -> {
                ProcedureWords.of(rules, members, getLocale())
                        .forEach(sentence -> list.add(new ListItem(sentence)));
                preview.add(list);
                tryOut.use(rules);
            }
            case ProcedureCheck.Result.Problems(List<BodyProblem> problems) -> {
                preview.add(new Paragraph(getTranslation("bodies.procedure.notYet")));
                problems.forEach(problem ->
                        list.add(new ListItem(ProblemWords.of(problem, getLocale(), formats))));
                preview.add(list);
                tryOut.use(null);
            }
        }
    }

    private void adopt(Body body, FormDraft draft) {
        marks.clear();
        ActDialog.answer(
                procedures.adopt(
                        body.area(), body.id(), draft.base(), form.data(), validFrom.getValue()),
                getTranslation("bodies.procedure.done"),
                marks,
                () -> {
                    draft.clear();
                    getUI().ifPresent(ui -> ui.navigate(BodyView.class, OneBody.parameters(body)));
                },
                () -> showStale(body, draft));
    }

    /** Leaves the fields alone, says what differs, and lets the next version be on top. */
    private void showStale(Body body, FormDraft draft) {
        procedures.history(body.id()).stream().findFirst().ifPresent(now -> {
            ProcedureData theirs = ProcedureData.of(now.rules(), getLocale());
            stale.show(
                    draft, now.number(), theirs, form.data(), form::show, () -> adopt(body, draft));
        });
    }

    private Section history(List<ProcedureVersion> versions) {
        Section section = new Section(new H2(getTranslation("bodies.public.rules.history")));
        section.addClassName("kf-section");
        if (versions.isEmpty()) {
            section.add(new Paragraph(getTranslation("bodies.public.rules.none")));
            return section;
        }
        UnorderedList list = new UnorderedList();
        for (ProcedureVersion version : versions) {
            Anchor entry = new Anchor(
                    "/log/e/" + version.entry(),
                    getTranslation(
                            "bodies.public.rules.version",
                            version.number(),
                            formats.day(version.validFrom(), getLocale())));
            entry.setRouterIgnore(true);
            list.add(new ListItem(entry));
        }
        section.add(list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("bodies.public.rules");
    }
}
