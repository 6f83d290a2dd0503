package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.IntegerField;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyProblem;
import org.kiezfonds.app.bodies.ProblemWords;
import org.kiezfonds.app.bodies.Procedure;
import org.kiezfonds.app.bodies.TryOut;
import org.kiezfonds.app.bodies.TryOut.Session;
import org.kiezfonds.app.bodies.TryOutWords;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;

/** "What if 7 are there and 2 have a conflict of interest?" */
final class TryOutPanel extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Formats formats;
    private final IntegerField members = field("bodies.tryOut.members");
    private final IntegerField present = field("bodies.tryOut.present");
    private final IntegerField residents = field("bodies.tryOut.residents");
    private final IntegerField conflicted = field("bodies.tryOut.conflicted");
    private final IntegerField residentsConflicted = field("bodies.tryOut.residentsConflicted");
    private final IntegerField yes = field("bodies.tryOut.yes");
    private final IntegerField no = field("bodies.tryOut.no");
    private final IntegerField abstentions = field("bodies.tryOut.abstentions");
    private final Div answer = new Div();
    private transient @Nullable Procedure rules;

    TryOutPanel(Formats formats, int memberCount) {
        this.formats = formats;
        members.setValue(memberCount);
        present.setValue(Math.min(memberCount, 7));
        residents.setValue(Math.min(memberCount, 7));
        conflicted.setValue(Math.min(memberCount, 2));
        residentsConflicted.setValue(Math.min(memberCount, 2));
        int voters = present.getValue() - conflicted.getValue();
        yes.setValue(Math.min(voters, 3));
        no.setValue(Math.min(voters - yes.getValue(), 1));
        abstentions.setValue(voters - yes.getValue() - no.getValue());
        answer.addClassName("kf-hint");
        answer.getElement().setAttribute("aria-live", "polite");
        fields().forEach(each -> each.addValueChangeListener(event -> show()));
        getContent().addClassNames("kf-section", "kf-preview");
        getContent()
                .add(
                        new H2(getTranslation("bodies.tryOut.title")),
                        new Paragraph(getTranslation("bodies.tryOut.lead")),
                        new FormFields(fields().toArray(IntegerField[]::new)),
                        answer);
    }

    private Stream<IntegerField> fields() {
        return Stream.of(
                members, present, residents, conflicted, residentsConflicted, yes, no, abstentions);
    }

    private IntegerField field(String key) {
        IntegerField field = new IntegerField(getTranslation(key));
        field.setMin(0);
        field.setStepButtonsVisible(true);
        return field;
    }

    /** Tries these rules; none where the form has problems. */
    void use(@Nullable Procedure tried) {
        rules = tried;
        show();
    }

    private void show() {
        answer.removeAll();
        Procedure tried = rules;
        if (tried == null) {
            answer.add(new Paragraph(getTranslation("bodies.tryOut.noRules")));
            return;
        }
        Session session = new Session(
                value(members),
                value(present),
                value(conflicted),
                value(residents),
                value(residentsConflicted),
                value(yes),
                value(no),
                value(abstentions));
        Optional<BodyProblem> problem = TryOut.problem(session);
        List<String> words = problem.map(
                        each -> List.of(ProblemWords.of(each, getLocale(), formats)))
                .orElseGet(() -> TryOutWords.of(TryOut.of(tried, session), tried, getLocale()));
        words.forEach(sentence -> answer.add(new Paragraph(sentence)));
    }

    private static int value(IntegerField field) {
        Integer value = field.getValue();
        return value == null ? 0 : Math.max(0, value);
    }
}
