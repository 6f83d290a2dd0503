package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

import org.kiezfonds.app.calls.Sent;
import org.kiezfonds.app.calls.Sketch;

/** When a sketch was handed in, and its digest, for its writer. */
final class SketchReceipt extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SketchReceipt(CallServices services, Sketch sketch, Sent sent) {
        Span digest = new Span(sent.digest().hex());
        digest.addClassName("calls-digest");
        getContent().addClassName("calls-question");
        getContent()
                .add(
                        new Paragraph(getTranslation(
                                sketch.isChanged() ? "calls.receipt.changed" : "calls.receipt",
                                services.formats().when(sent.at(), getLocale()))),
                        new Paragraph(getTranslation("calls.receipt.digest")),
                        digest);
    }
}
