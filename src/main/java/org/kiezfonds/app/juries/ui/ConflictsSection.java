package org.kiezfonds.app.juries.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Idea;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.juries.Conflict;
import org.kiezfonds.app.juries.ConflictCase;
import org.kiezfonds.app.juries.Panel;
import org.kiezfonds.app.juries.PanelMember;
import org.kiezfonds.app.shared.PersonId;

/** All conflicts of interest in a round, for the area team: with what was said, and what to do. */
final class ConflictsSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient PanelServices services;
    private final transient Panel panel;
    private final transient Map<PersonId, String> names;
    private final transient Runnable refresh;

    ConflictsSection(
            PanelServices services, Panel panel, Map<PersonId, String> names, Runnable refresh) {
        this.services = services;
        this.panel = panel;
        this.names = names;
        this.refresh = refresh;
        getContent().addClassName("kf-section");
        getContent()
                .add(
                        new H2(getTranslation("juries.conflicts.title")),
                        new Paragraph(getTranslation("juries.conflicts.lead")));
        List<ConflictCase> cases = services.conflicts().of(panel.area(), panel.round());
        if (cases.isEmpty()) {
            getContent().add(new Paragraph(getTranslation("juries.conflicts.none")));
        } else {
            UnorderedList list = new UnorderedList();
            list.addClassName("kf-cards");
            cases.forEach(each -> list.add(card(each)));
            getContent().add(list);
        }
        List<Idea> ideas = services.conflicts().ideasOf(panel.round());
        if (!ideas.isEmpty()) {
            getContent()
                    .add(new Button(
                            getTranslation("juries.conflicts.claim"), event -> claim(ideas)));
        }
    }

    private ListItem card(ConflictCase each) {
        return new ConflictCard(
                services,
                each,
                PanelServices.called(names, each.conflict().person(), this),
                refresh);
    }

    private void claim(List<Idea> ideas) {
        ComboBox<Idea> idea = new ComboBox<>(getTranslation("juries.conflicts.claim.idea"));
        idea.setItems(ideas);
        idea.setItemLabelGenerator(each ->
                getTranslation("juries.idea", Integer.toString(each.publicNumber()), each.title()));
        idea.setWidthFull();
        idea.setManualValidation(true);
        if (ideas.size() == 1) {
            idea.setValue(ideas.getFirst());
        }
        Select<PersonId> member = new Select<>();
        member.setLabel(getTranslation("juries.conflicts.claim.member"));
        member.setItems(panel.members().stream()
                .filter(PanelMember::isHeld)
                .map(PanelMember::person)
                .toList());
        member.setItemLabelGenerator(person -> PanelServices.called(names, person, this));
        member.setWidthFull();
        member.setManualValidation(true);
        RadioButtonGroup<Conflict.Kind> kind = ConflictWords.kinds(this);
        TextArea note = ActForm.words(getTranslation("juries.conflicts.claim.note"), true);
        new ActDialog(
                        services.me(),
                        getTranslation("juries.conflicts.claim"),
                        getTranslation("juries.conflicts.claim.text"),
                        refresh,
                        "claim",
                        panel.round())
                .with("IDEA", idea)
                .with("MEMBER", member)
                .with("KIND", kind)
                .with("NOTE", note)
                .ask(
                        getTranslation("juries.conflicts.claim.act"),
                        getTranslation("juries.conflicts.claim.done"),
                        () -> claim(
                                idea.getOptionalValue().map(Idea::id).orElse(null),
                                member.getValue(),
                                kind.getValue(),
                                note.getValue()));
    }

    private Came claim(
            @Nullable IdeaId idea,
            @Nullable PersonId member,
            Conflict.@Nullable Kind kind,
            String note) {
        return idea == null
                ? new Came.Refused("IDEA", "juries.problem.whichIdea", List.of())
                : Came.of(services.conflicts().claim(panel.area(), idea, member, kind, note));
    }
}
