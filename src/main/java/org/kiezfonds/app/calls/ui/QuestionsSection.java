package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.CallState;
import org.kiezfonds.app.calls.Question;
import org.kiezfonds.app.shared.Ids;
import org.kiezfonds.app.uikit.StatusBadge;

/** Questions on a call and their answers, the same for everybody. */
final class QuestionsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient CallServices services;
    private final transient Call call;
    private final transient Runnable refresh;

    QuestionsSection(CallServices services, Call call, Runnable refresh) {
        this.services = services;
        this.call = call;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("calls.questions")),
                        new Paragraph(getTranslation("calls.questions.lead")));
        List<Question> answered = services.questions().answered(call.id());
        answered.forEach(each -> getContent().add(answered(each)));
        List<Question> waiting = services.questions().waiting(call.id());
        waiting.forEach(each -> getContent().add(waiting(each)));
        if (answered.isEmpty() && waiting.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("calls.questions.none")));
        }
        if (services.calls().state(call) == CallState.RUNNING && !services.isTeam(call.area())) {
            getContent().add(ask());
        }
    }

    private Div answered(Question question) {
        Paragraph asked = CallMarks.words(question.words());
        asked.addClassName("kf-strong");
        Div row = new Div(asked);
        row.addClassName("calls-question");
        if (question.answer() != null) {
            row.add(CallMarks.words(question.answer()));
        }
        if (question.entry() != null) {
            row.add(CallMarks.log(question.entry(), this));
        }
        return row;
    }

    private Div waiting(Question question) {
        Paragraph asked = CallMarks.words(question.words());
        asked.addClassName("kf-strong");
        Div row = new Div(
                asked,
                new StatusBadge(StatusBadge.Kind.WAIT, getTranslation("calls.question.waits")));
        row.addClassName("calls-question");
        if (services.isTeam(call.area())) {
            row.add(new Button(getTranslation("calls.question.answer"), event -> answer(question)));
        } else {
            Span own = new Span(getTranslation("calls.question.own"));
            own.addClassName("kf-quiet");
            row.add(own);
        }
        return row;
    }

    private void answer(Question question) {
        TextArea answer = ActForm.words(getTranslation("calls.question.answer.label"), true);
        new ActDialog(
                        services.me(),
                        getTranslation("calls.question.answer"),
                        question.words(),
                        refresh,
                        "answer",
                        question.id())
                .with("answer", answer)
                .ask(
                        getTranslation("calls.question.answer.go"),
                        getTranslation("calls.question.answer.done"),
                        () -> services.questions()
                                .answer(call.area(), question.id(), answer.getValue()));
    }

    private ActForm ask() {
        UUID key = Ids.next();
        TextArea words = ActForm.words(getTranslation("calls.question.label"), true);
        words.setHelperText(getTranslation("calls.question.help"));
        ActForm form =
                new ActForm(services.me(), refresh, "question", call.id()).with("question", words);
        return form.with(form.button(
                getTranslation("calls.question.ask"),
                getTranslation("calls.question.asked"),
                () -> services.questions().ask(call.id(), key, words.getValue())));
    }
}
