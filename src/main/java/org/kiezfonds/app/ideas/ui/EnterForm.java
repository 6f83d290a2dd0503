package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.funds.Round;
import org.kiezfonds.app.ideas.AssistedAnswer;
import org.kiezfonds.app.ideas.AssistedAnswer.Field;
import org.kiezfonds.app.ideas.AssistedIdeas;
import org.kiezfonds.app.ideas.Idea.EnteredHow;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.shared.AreaId;
import org.kiezfonds.app.uikit.ErrorSummary;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.Notices;

/** Before the area team writes an idea down: for which round, how it came, for whom. */
final class EnterForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient AssistedIdeas assisted;
    private final transient AreaId area;
    private final transient Consumer<IdeaId> begun;
    /** One for the form, so that a second click begins no second draft. */
    private final UUID key = UUID.randomUUID();

    private final ErrorSummary errors = new ErrorSummary();
    private final RadioButtonGroup<Round> round = new RadioButtonGroup<>();
    private final RadioButtonGroup<EnteredHow> how = new RadioButtonGroup<>();
    private final TextField name = new TextField();
    private final EmailField address = new EmailField();
    private final transient Map<Field, Component> fields = new EnumMap<>(Field.class);
    private final FormDraft draft;

    EnterForm(
            SubmitParts parts,
            AssistedIdeas assisted,
            AreaId area,
            List<Round> open,
            Consumer<IdeaId> begun) {
        this.assisted = assisted;
        this.area = area;
        this.begun = begun;
        this.draft = new FormDraft(parts.access().requirePerson(), "ideas.enter", area);
        round.setLabel(getTranslation("ideas.enter.round"));
        round.setItems(open);
        round.setItemLabelGenerator(each -> parts.name(area, each));
        round.setManualValidation(true);
        if (open.size() == 1) {
            round.setValue(open.getFirst());
        }
        how.setLabel(getTranslation("ideas.enter.how"));
        how.setItems(EnteredHow.values());
        how.setItemLabelGenerator(each -> getTranslation("ideas.enter.how." + each));
        how.setManualValidation(true);
        name.setLabel(getTranslation("ideas.enter.name"));
        name.setHelperText(getTranslation("ideas.enter.name.help"));
        name.setRequiredIndicatorVisible(true);
        name.setMaxLength(AssistedIdeas.LONGEST_NAME);
        name.setManualValidation(true);
        address.setLabel(getTranslation("ideas.enter.address"));
        address.setHelperText(getTranslation("ideas.enter.address.help"));
        address.setMaxLength(254);
        address.setManualValidation(true);
        fields.put(Field.ROUND, round);
        fields.put(Field.HOW, how);
        fields.put(Field.NAME, name);
        fields.put(Field.ADDRESS, address);
        FormDraft.keep(how, "how");
        FormDraft.keep(name, "name");
        FormDraft.keep(address, "address");
        Button begin = new Button(getTranslation("ideas.enter.begin"), event -> begin());
        begin.addThemeVariants(ButtonVariant.PRIMARY);
        Div form = new Div(
                errors,
                round,
                how,
                name,
                address,
                new Paragraph(getTranslation("ideas.enter.private")),
                begin);
        form.addClassName("ideas-fields");
        draft.setContent(form);
        getContent().add(draft);
    }

    private void begin() {
        errors.hide();
        fields.values().forEach(field -> mark(field, null));
        Round chosen = round.getValue();
        AssistedAnswer answer = assisted.begin(
                key,
                area,
                chosen == null ? null : chosen.id(),
                how.getValue(),
                name.getValue(),
                address.getValue());
        switch (answer) {
            case AssistedAnswer.Done done -> {
                draft.clear();
                begun.accept(done.idea());
            }
            case AssistedAnswer.Invalid(var problems) -> {
                List<ErrorSummary.Problem> all = new ArrayList<>();
                problems.forEach(problem -> {
                    Component field = Objects.requireNonNull(fields.get(problem.field()));
                    String words = getTranslation(problem.textKey());
                    mark(field, words);
                    all.add(new ErrorSummary.Problem(words, field));
                });
                errors.show(all);
            }
            case AssistedAnswer.TooMany(Duration _),
                    AssistedAnswer.Stale(),
                    AssistedAnswer.NotFound() -> Notices.error(getTranslation("ideas.enter.gone"));
        }
    }

    private static void mark(Component field, @Nullable String words) {
        if (field instanceof HasValidation marked) {
            marked.setInvalid(words != null);
            marked.setErrorMessage(Objects.requireNonNullElse(words, ""));
        }
    }
}
