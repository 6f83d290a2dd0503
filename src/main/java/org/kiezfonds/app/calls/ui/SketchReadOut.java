package org.kiezfonds.app.calls.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;

import org.kiezfonds.app.calls.Call;
import org.kiezfonds.app.calls.Sent;
import org.kiezfonds.app.calls.SketchAttachments;
import org.kiezfonds.app.calls.SketchText.Field;
import org.kiezfonds.app.files.ui.FilesField;

/** A sketch as it was handed in. */
final class SketchReadOut extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    SketchReadOut(CallServices services, Call call, Sent sent) {
        getContent().addClassName("kf-stack");
        getContent()
                .add(new Paragraph(sent.text().organisation()
                        + (sent.text().kind() == null
                                ? ""
                                : ", "
                                        + getTranslation(
                                                "funds.applicant." + sent.text().kind()))));
        for (Field field : Field.values()) {
            getContent()
                    .add(
                            new H3(getTranslation("calls.answer." + field)),
                            CallMarks.words(sent.text().answer(field)));
        }
        getContent()
                .add(
                        new H3(getTranslation("calls.step.plan")),
                        new PlanTable(call.text(), sent.text(), getTranslation("calls.step.plan")));
        if (!sent.files().isEmpty()) {
            FilesField files =
                    new FilesField(getTranslation("calls.files.label"), services.files());
            files.setOwner(SketchAttachments.owner(sent.sketch()));
            files.setReadOnly(true);
            getContent().add(files);
        }
    }
}
