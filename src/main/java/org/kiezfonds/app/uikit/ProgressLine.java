package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.dom.Element;

/** How far a long piece of work is: a bar, and the same in words. */
public final class ProgressLine extends Composite<Div> {

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    /** Work that has not begun. */
    public ProgressLine(String label) {
        Span name = new Span(label);
        name.addClassName("kf-progress-name");
        Element element = bar.getElement();
        element.setAttribute("aria-label", label);
        bar.setIndeterminate(true);
        words.setText(getTranslation("uikit.progress.starting"));
        words.addClassName("kf-progress-words");
        words.getElement().setAttribute("role", "status");
        Div head = new Div(name, words);
        head.addClassName("kf-progress-head");
        getContent().addClassName("kf-progress");
        getContent().add(head, bar);
    }

    /** Says that so many of so many are done. */
    public void show(int done, int all) {
        if (all < 1 || done < 0 || done > all) {
            throw new IllegalArgumentException("no progress: " + done + " of " + all);
        }
        bar.setIndeterminate(false);
        bar.setMax((double) all);
        bar.setValue((double) done);
        String text = getTranslation(
                "uikit.progress.doneOfAll",
                Formats.number(done, getLocale()),
                Formats.number(all, getLocale()));
        bar.getElement().setAttribute("aria-valuetext", text);
        words.setText(text);
    }
}
