package org.kiezfonds.app.bodies.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.bodies.BodyProblem.Field;
import org.kiezfonds.app.bodies.Procedure.Ballot;
import org.kiezfonds.app.bodies.Procedure.MajorityWhole;
import org.kiezfonds.app.bodies.Procedure.Presentation;
import org.kiezfonds.app.bodies.Procedure.QuorumWhole;
import org.kiezfonds.app.bodies.Procedure.TieRule;
import org.kiezfonds.app.bodies.ProcedureData;
import org.kiezfonds.app.bodies.Threshold.Bound;
import org.kiezfonds.app.uikit.FormDraft;
import org.kiezfonds.app.uikit.FormFields;
import org.kiezfonds.app.uikit.Formats;
import org.kiezfonds.app.uikit.ShareText;
import org.kiezfonds.app.uikit.StaleNotice;

/** Rules of procedure as fields. */
final class ProcedureForm extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final TextField quorum = new TextField();
    private final Select<Bound> quorumBound;
    private final Select<QuorumWhole> quorumBase;
    private final Checkbox residents = new Checkbox();
    private final TextField majority = new TextField();
    private final Select<Bound> majorityBound;
    private final Select<MajorityWhole> majorityBase;
    private final Select<TieRule> tie;
    private final Select<Ballot> ballot;
    private final IntegerField revotes = new IntegerField();
    private final Checkbox circular = new Checkbox();
    private final IntegerField days = new IntegerField();
    private final Checkbox objections = new Checkbox();
    private final Checkbox leave = new Checkbox();
    private final Checkbox count = new Checkbox();
    private final Checkbox substitutes = new Checkbox();
    private final Select<Presentation> presentation;
    private final Checkbox open = new Checkbox();

    ProcedureForm(Marks marks) {
        quorumBound = select("bodies.rule.bound", "bodies.choice.bound.", Bound.values());
        quorumBase =
                select("bodies.rule.quorumBase", "bodies.choice.quorumBase.", QuorumWhole.values());
        majorityBound = select("bodies.rule.bound", "bodies.choice.bound.", Bound.values());
        majorityBase = select(
                "bodies.rule.majorityBase", "bodies.choice.majorityBase.", MajorityWhole.values());
        tie = select("bodies.rule.tie", "bodies.choice.tie.", TieRule.values());
        ballot = select("bodies.rule.ballot", "bodies.choice.ballot.", Ballot.values());
        presentation = select(
                "bodies.rule.presentation", "bodies.choice.presentation.", Presentation.values());
        label();
        keep();
        marks.at(Field.QUORUM, quorum);
        marks.at(Field.QUORUM_BASE, quorumBase);
        marks.at(Field.MAJORITY, majority);
        marks.at(Field.TIE, tie);
        marks.at(Field.BALLOT, ballot);
        marks.at(Field.REVOTES, revotes);
        marks.at(Field.CIRCULAR, days);
        marks.at(Field.CONFLICT, count);
        circular.addValueChangeListener(event -> {
            days.setVisible(event.getValue());
            objections.setVisible(event.getValue());
        });
        days.setVisible(false);
        objections.setVisible(false);
        getContent()
                .add(
                        section(
                                "bodies.procedure.quorum",
                                new FormFields(quorumBound, quorum, quorumBase, residents)),
                        section(
                                "bodies.procedure.majority",
                                new FormFields(
                                        majorityBound,
                                        majority,
                                        majorityBase,
                                        tie,
                                        ballot,
                                        revotes)),
                        section("bodies.procedure.conflict", new FormFields(leave, count)),
                        section(
                                "bodies.procedure.more",
                                new FormFields(
                                        substitutes,
                                        presentation,
                                        open,
                                        circular,
                                        days,
                                        objections)));
    }

    /** What no problem is shown at; the others are kept by their marks. */
    private void keep() {
        Map.<String, Component>of(
                        "QUORUM_BOUND", quorumBound,
                        "RESIDENTS", residents,
                        "MAJORITY_BOUND", majorityBound,
                        "MAJORITY_BASE", majorityBase,
                        "BY_CIRCULAR", circular,
                        "OBJECTIONS", objections,
                        "LEAVE", leave,
                        "SUBSTITUTES", substitutes,
                        "PRESENTATION", presentation,
                        "OPEN", open)
                .forEach((name, field) -> FormDraft.keep(field, name));
    }

    private void label() {
        quorum.setLabel(getTranslation("bodies.rule.quorum"));
        quorum.setHelperText(getTranslation("bodies.rule.share.help"));
        residents.setLabel(getTranslation("bodies.rule.residentMajority"));
        majority.setLabel(getTranslation("bodies.rule.majority"));
        majority.setHelperText(getTranslation("bodies.rule.share.help"));
        revotes.setLabel(getTranslation("bodies.rule.revotes"));
        circular.setLabel(getTranslation("bodies.rule.circular"));
        days.setLabel(getTranslation("bodies.rule.circularDays"));
        objections.setLabel(getTranslation("bodies.rule.circularObjections"));
        leave.setLabel(getTranslation("bodies.rule.conflictedLeave"));
        count.setLabel(getTranslation("bodies.rule.conflictedCount"));
        substitutes.setLabel(getTranslation("bodies.rule.substitutesAct"));
        open.setLabel(getTranslation("bodies.rule.publicSessions"));
    }

    private <E extends Enum<E>> Select<E> select(String label, String prefix, E[] items) {
        Select<E> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(items);
        select.setItemLabelGenerator(item -> getTranslation(prefix + item.name()));
        return select;
    }

    private Section section(String titleKey, Component fields) {
        Section section = new Section(new H2(getTranslation(titleKey)), fields);
        section.addClassName("kf-section");
        return section;
    }

    /** Calls whenever a field changed. */
    void onChange(Runnable changed) {
        Stream.<HasValue<?, ?>>of(
                        quorum,
                        quorumBound,
                        quorumBase,
                        residents,
                        majority,
                        majorityBound,
                        majorityBase,
                        tie,
                        ballot,
                        revotes,
                        circular,
                        days,
                        objections,
                        leave,
                        count,
                        substitutes,
                        presentation,
                        open)
                .forEach(field -> field.addValueChangeListener(event -> changed.run()));
    }

    /** Has a notice compare what the form holds, under the names that its fields have. */
    void compare(StaleNotice<ProcedureData> notice) {
        notice.compare(
                        quorum.getLabel(),
                        data -> String.join(
                                ", ",
                                share(data.quorumShare()),
                                words(quorumBound, data.quorumBound()),
                                quorumBase.getLabel() + " " + words(quorumBase, data.quorumBase())))
                .compare(residents.getLabel(), data -> words(data.residentMajority()))
                .compare(
                        majority.getLabel(),
                        data -> String.join(
                                ", ",
                                share(data.majorityShare()),
                                words(majorityBound, data.majorityBound()),
                                majorityBase.getLabel() + " "
                                        + words(majorityBase, data.majorityBase())))
                .compare(tie.getLabel(), data -> words(tie, data.tie()))
                .compare(ballot.getLabel(), data -> words(ballot, data.ballot()))
                .compare(revotes.getLabel(), data -> Objects.toString(data.revotes(), ""))
                .compare(leave.getLabel(), data -> words(data.conflictedLeave()))
                .compare(count.getLabel(), data -> words(data.conflictedCount()))
                .compare(substitutes.getLabel(), data -> words(data.substitutesAct()))
                .compare(presentation.getLabel(), data -> words(presentation, data.presentation()))
                .compare(open.getLabel(), data -> words(data.publicSessions()))
                .compare(circular.getLabel(), data -> words(data.circular()))
                .compare(days.getLabel(), data -> Objects.toString(data.circularDays(), ""))
                .compare(objections.getLabel(), data -> words(data.circularObjections()));
    }

    /** "1/2" and "50 %" are the same. */
    private String share(String typed) {
        return ShareText.read(typed)
                .map(share -> Formats.share(share, getLocale()))
                .orElse(typed);
    }

    private static <E> String words(Select<E> select, @Nullable E value) {
        return value == null ? "" : select.getItemLabelGenerator().apply(value);
    }

    private String words(boolean ticked) {
        return getTranslation(ticked ? "bodies.choice.yes" : "bodies.choice.no");
    }

    void show(ProcedureData data) {
        quorum.setValue(data.quorumShare());
        quorumBound.setValue(data.quorumBound());
        quorumBase.setValue(data.quorumBase());
        residents.setValue(data.residentMajority());
        majority.setValue(data.majorityShare());
        majorityBound.setValue(data.majorityBound());
        majorityBase.setValue(data.majorityBase());
        tie.setValue(data.tie());
        ballot.setValue(data.ballot());
        revotes.setValue(data.revotes());
        circular.setValue(data.circular());
        days.setValue(data.circularDays());
        objections.setValue(data.circularObjections());
        leave.setValue(data.conflictedLeave());
        count.setValue(data.conflictedCount());
        substitutes.setValue(data.substitutesAct());
        presentation.setValue(data.presentation());
        open.setValue(data.publicSessions());
    }

    ProcedureData data() {
        return new ProcedureData(
                quorum.getValue(),
                quorumBound.getValue(),
                quorumBase.getValue(),
                residents.getValue(),
                majority.getValue(),
                majorityBound.getValue(),
                majorityBase.getValue(),
                tie.getValue(),
                ballot.getValue(),
                revotes.getValue(),
                circular.getValue(),
                days.getValue(),
                objections.getValue(),
                leave.getValue(),
                count.getValue(),
                substitutes.getValue(),
                presentation.getValue(),
                open.getValue());
    }
}
