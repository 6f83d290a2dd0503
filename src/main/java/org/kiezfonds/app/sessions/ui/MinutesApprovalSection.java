package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.sessions.BodySession;
import org.kiezfonds.app.sessions.MinutesSheet;
import org.kiezfonds.app.sessions.MinutesState;
import org.kiezfonds.app.sessions.SessionAnswer;
import org.kiezfonds.app.sessions.web.MinutesPapers;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.MomentField;
import org.kiezfonds.app.uikit.Notices;

/** How far the body's approval is, and what brings it on. */
final class MinutesApprovalSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient MinutesServices services;
    private final transient MinutesSheet sheet;
    private final transient Runnable refresh;

    MinutesApprovalSection(MinutesServices services, MinutesSheet sheet, Runnable refresh) {
        this.services = services;
        this.sheet = sheet;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("sessions.minutes.approval")),
                        new Paragraph(MinutesPapers.standing(sheet.state(), getLocale())));
        if (sheet.state() instanceof MinutesState.Finished && sheet.mayWrite()) {
            offer();
        }
    }

    private void offer() {
        if (!sheet.putOn().isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.minutes.putOn.is")));
        }
        getContent().add(new Paragraph(getTranslation("sessions.minutes.agendaLead")));
        List<BodySession> places = services.approvals().places(sheet.session().id());
        Div acts = new Div();
        acts.addClassNames("kf-actions", "kf-minutes-acts");
        if (places.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("sessions.minutes.putOn.none")));
        } else {
            acts.add(putOn(places));
        }
        acts.add(new Button(getTranslation("sessions.minutes.circulate"), event -> circulate()));
        getContent().add(acts);
    }

    private Div putOn(List<BodySession> places) {
        Select<BodySession> where = new Select<>();
        where.setLabel(getTranslation("sessions.minutes.putOn.where"));
        where.setItems(places);
        where.setItemLabelGenerator(each -> services.formats().when(each.startsAt(), getLocale()));
        where.setValue(places.getFirst());
        Button put = new Button(getTranslation("sessions.minutes.putOn"));
        put.setDisableOnClick(true);
        put.addClickListener(event -> answer(
                services.approvals()
                        .putOn(
                                where.getValue().id(),
                                where.getValue().version(),
                                sheet.session().id()),
                "sessions.minutes.putOn.done"));
        Div row = new Div(where, put);
        row.addClassName("kf-minutes-put");
        return row;
    }

    private void circulate() {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("sessions.minutes.circulate"));
        dialog.setWidth("36rem");
        MomentField until = new MomentField(getTranslation("sessions.minutes.circulate.until"));
        until.setRequiredIndicatorVisible(true);
        FormDraft.keep(until, "until");
        FormDraft draft = new FormDraft(
                services.me(), "circulate-minutes", sheet.session().id());
        draft.setContent(until);
        dialog.add(new Paragraph(getTranslation("sessions.minutes.circulate.lead")), draft);
        UUID key = Ids.next();
        Button go = new Button(getTranslation("sessions.minutes.circulate"));
        go.setDisableOnClick(true);
        go.addClickListener(event -> {
            SessionAnswer<?> answer =
                    services.approvals().circulate(sheet.session().id(), key, until.getValue());
            if (answer instanceof SessionAnswer.Refused<?> refused) {
                until.setInvalid(true);
                until.setErrorMessage(
                        getTranslation(refused.textKey(), refused.arguments().toArray()));
                go.setEnabled(true);
            } else {
                draft.clear();
                dialog.close();
                answer(answer, "sessions.minutes.circulate.done");
            }
        });
        dialog.getFooter()
                .add(
                        new Button(
                                getTranslation("sessions.minutes.cancel"), event -> dialog.close()),
                        go);
        dialog.open();
    }

    private void answer(SessionAnswer<?> answer, String done) {
        UI ui = UI.getCurrentOrThrow();
        switch (answer) {
            case SessionAnswer.Done<?>(var _, UUID entry) ->
                Notices.logged(ui.getTranslation(done), entry);
            case SessionAnswer.Noted<?> _ -> Notices.success(ui.getTranslation(done));
            case SessionAnswer.Refused<?> refused ->
                Notices.error(
                        ui.getTranslation(refused.textKey(), refused.arguments().toArray()));
            case SessionAnswer.Stale<?> _ ->
                Notices.error(ui.getTranslation("sessions.minutes.stale"));
            case SessionAnswer.NotFound<?> _ ->
                Notices.error(ui.getTranslation("sessions.minutes.gone"));
        }
        refresh.run();
    }
}
