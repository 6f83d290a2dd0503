package org.kiezfonds.app.talks.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.Sight;
import org.kiezfonds.app.ideas.Voices.Hidden;
import org.kiezfonds.app.ideas.Voices.Question;
import org.kiezfonds.app.ideas.Voices.Voice;
import org.kiezfonds.app.ideas.ui.IdeaPart.Place;
import org.kiezfonds.app.talks.Questions;
import org.kiezfonds.app.talks.SayAnswer;
import org.kiezfonds.app.uikit.Notices;

/** The public questions on an idea: everybody reads and asks, authors and the team answer. */
final class QuestionsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient TalkParts parts;
    private final transient Idea idea;
    private final Place place;

    QuestionsSection(TalkParts parts, Idea idea, Place place) {
        this.parts = parts;
        this.idea = idea;
        this.place = place;
        getContent().addClassName("kf-section");
        show();
    }

    private void show() {
        List<Question> questions = parts.questions().on(idea.id());
        getContent().removeAll();
        getContent()
                .add(
                        new H2(getTranslation("talks.questions.title")),
                        new Paragraph(getTranslation("talks.questions.lead." + place)));
        if (questions.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("talks.questions.none"));
            none.addClassName("kf-quiet");
            getContent().add(none);
        } else {
            OrderedList list = new OrderedList();
            list.addClassName("talks-questions");
            questions.forEach(each -> list.add(item(each)));
            getContent().add(list);
        }
        if (place == Place.ONE && Sight.takesVoices(idea)) {
            getContent().add(ask());
        }
    }

    private Component ask() {
        return new SayForm(
                parts.draft("talk-ask", idea.id()),
                getTranslation("talks.ask.label"),
                getTranslation("talks.ask.help", Questions.LONGEST_QUESTION),
                getTranslation("talks.ask.act"),
                (key, words) -> parts.questions()
                        .ask(idea.area(), idea.publicNumber(), key, words, getLocale()),
                said -> said(said, "talks.ask.done"));
    }

    private ListItem item(Question question) {
        ListItem item = new ListItem(voice(question.asked(), true));
        if (!question.answers().isEmpty()) {
            OrderedList answers = new OrderedList();
            answers.addClassName("talks-answers");
            question.answers().forEach(each -> answers.add(new ListItem(voice(each, false))));
            item.add(answers);
        }
        if (place != Place.ONE && question.asked().hidden() == null) {
            Details answer = new Details(
                    getTranslation("talks.answer.act"), answer(question.asked().id()));
            answer.setOpened(question.answers().isEmpty());
            item.add(answer);
        }
        return item;
    }

    private Component answer(UUID question) {
        return new SayForm(
                parts.draft("talk-answer", question),
                getTranslation("talks.answer.public"),
                getTranslation("talks.help", Questions.LONGEST_ANSWER),
                getTranslation("talks.answer.act"),
                (key, words) -> place == Place.DESK
                        ? parts.questions()
                                .answerAsTeam(idea.area(), question, key, words, getLocale())
                        : parts.questions().answer(question, key, words, getLocale()),
                said -> said(said, "talks.answer.done"));
    }

    private Component voice(Voice voice, boolean isQuestion) {
        Div shown = new Div();
        Hidden hidden = voice.hidden();
        if (hidden != null) {
            Anchor trace =
                    new Anchor("/log/e/" + hidden.entry(), getTranslation("talks.hidden.trace"));
            trace.setRouterIgnore(true);
            Span why = new Span(getTranslation("talks.hidden.why", hidden.reason()) + " ");
            Paragraph gone = new Paragraph(why, trace);
            gone.addClassName("kf-quiet");
            shown.add(gone);
        }
        if (hidden == null || !voice.words().isEmpty()) {
            Component words = Conversation.words(voice.words(), this);
            words.getElement().setAttribute("lang", voice.language().getLanguage());
            shown.add(words);
        }
        Span by = new Span(
                by(voice, isQuestion) + " · " + parts.formats().when(voice.at(), getLocale()));
        by.addClassName("kf-quiet");
        shown.add(by);
        if (place == Place.DESK) {
            shown.add(moderation(voice));
        }
        return shown;
    }

    private String by(Voice voice, boolean isQuestion) {
        String key = (isQuestion ? "ideas.page.asked." : "ideas.page.said.") + voice.by();
        return voice.name().isEmpty()
                ? getTranslation(key)
                : getTranslation(key + ".named", voice.name());
    }

    private Component moderation(Voice voice) {
        boolean isHidden = voice.hidden() != null;
        String texts = isHidden ? "talks.show." : "talks.hide.";
        Button button = new Button(
                getTranslation(texts + "open"),
                event -> new ReasonDialog(
                                parts.draft(texts, voice.id()),
                                texts,
                                Questions.LONGEST_REASON,
                                reason -> isHidden
                                        ? parts.questions().show(idea.area(), voice.id(), reason)
                                        : parts.questions().hide(idea.area(), voice.id(), reason),
                                said -> said(said, texts + "done"))
                        .open());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        return button;
    }

    private void said(SayAnswer.Said said, String key) {
        show();
        UUID entry = said.entry();
        if (entry == null) {
            Notices.success(getTranslation(key));
        } else {
            Notices.logged(getTranslation(key), entry);
        }
    }
}
