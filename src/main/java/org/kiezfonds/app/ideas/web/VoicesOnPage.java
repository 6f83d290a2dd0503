package org.kiezfonds.app.ideas.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Voices.Question;
import org.kiezfonds.app.ideas.Voices.Support;
import org.kiezfonds.app.ideas.Voices.Voice;
import org.kiezfonds.app.site.PageFrame;
import org.kiezfonds.app.uikit.Formats;

/**
 * What neighbours said to an idea, as its public page tells it.
 *
 * @param support how many support it, in words; empty where nobody does
 * @param join where one can support, ask and join; null where that is over
 */
public record VoicesOnPage(String support, @Nullable String join, List<Said> questions) {

    public VoicesOnPage {
        questions = List.copyOf(questions);
    }

    /**
     * A question or an answer.
     *
     * @param words empty where they are out of sight or went with an account
     * @param by who said it, in words
     * @param hidden why it is out of sight; null where it is in sight
     * @param trace of what took it out of sight, in the log
     */
    public record Said(
            boolean isAnswer,
            String words,
            String language,
            String by,
            String when,
            @Nullable String hidden,
            @Nullable String trace) {}

    static VoicesOnPage of(
            Support support,
            List<Question> questions,
            @Nullable String join,
            PageFrame frame,
            Formats formats) {
        List<Said> said = new ArrayList<>();
        for (Question question : questions) {
            said.add(said(question.asked(), false, frame, formats));
            question.answers().forEach(each -> said.add(said(each, true, frame, formats)));
        }
        return new VoicesOnPage(words(support, frame), join, said);
    }

    private static Said said(Voice voice, boolean isAnswer, PageFrame frame, Formats formats) {
        String key = (isAnswer ? "ideas.page.said." : "ideas.page.asked.") + voice.by();
        var hidden = voice.hidden();
        return new Said(
                isAnswer,
                voice.words(),
                voice.language().toLanguageTag(),
                voice.name().isEmpty() ? frame.text(key) : frame.text(key + ".named", voice.name()),
                formats.when(voice.at(), frame.textLanguage()),
                hidden == null ? null : hidden.reason(),
                hidden == null ? null : frame.address().to("/log/e/" + hidden.entry()));
    }

    /** "3 würden mithelfen, 5 würden kommen"; empty where nobody would. */
    static String words(Support support, PageFrame frame) {
        List<String> words = new ArrayList<>();
        if (support.helping() > 0) {
            words.add(frame.text("ideas.page.helping", support.helping()));
        }
        if (support.coming() > 0) {
            words.add(frame.text("ideas.page.coming", support.coming()));
        }
        return String.join(" · ", words);
    }
}
