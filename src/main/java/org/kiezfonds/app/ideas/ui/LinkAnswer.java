package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/**
 * Yes or no to what the link in a mail asks. No takes only the link; yes takes the account of the
 * address to which the mail went, and asks for it on the way.
 */
final class LinkAnswer extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    /**
     * The question with its two answers.
     *
     * @param key of the texts, up to its last dot: ask, yes, no, signIn follow
     * @param route of the page, to come back to after the sign-in
     * @param isForMe whether the mail went to the address of who is signed in
     */
    LinkAnswer(
            SubmitParts parts,
            String key,
            String route,
            boolean isForMe,
            Runnable yes,
            Runnable no) {
        getContent().addClassName("kf-section");
        getContent().add(new H2(getTranslation(key + "ask")));
        Div answers = new Div();
        answers.addClassName("kf-actions");
        Button not = new Button(getTranslation(key + "no"), event -> no.run());
        not.setDisableOnClick(true);
        if (!parts.isSignedIn()) {
            getContent()
                    .add(
                            new Paragraph(getTranslation(key + "signIn")),
                            parts.signIn().leadingTo(() -> route));
        } else if (isForMe) {
            Button agree = new Button(getTranslation(key + "yes"), event -> yes.run());
            agree.addThemeVariants(ButtonVariant.PRIMARY);
            agree.setDisableOnClick(true);
            answers.add(agree);
        } else {
            Paragraph other = new Paragraph(getTranslation("ideas.answer.otherAddress"));
            other.getElement().setAttribute("role", "alert");
            getContent().add(other);
        }
        answers.add(not);
        getContent().add(answers);
    }
}
