package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.ideas.Checked;

/** The last step: what is still missing, what is declared, who one is, and the button. */
final class SendStep extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Function<Checked, List<Jump>> open;
    private final Section missing = new Section();
    private final Paragraph asked = new Paragraph();
    private final Button send;

    /**
     * The step.
     *
     * @param declared what has to be ticked
     * @param signIn asks who one is; null where that is known
     * @param open names what stands in the way, and leads there
     */
    SendStep(
            Component declared,
            @Nullable Component signIn,
            Function<Checked, List<Jump>> open,
            Runnable sending) {
        this.open = open;
        send = new Button(getTranslation("ideas.send.act"), event -> sending.run());
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.setDisableOnClick(true);
        send.addClassName("ideas-send");
        missing.setVisible(false);
        asked.addClassName("ideas-total");
        getContent().addClassName("ideas-fields");
        getContent()
                .add(missing, asked, new Paragraph(getTranslation("ideas.send.public")), declared);
        if (signIn == null) {
            getContent().add(send);
        } else {
            Section who = new Section(
                    new H2(getTranslation("ideas.send.who")),
                    new Paragraph(getTranslation("ideas.send.who.text")),
                    signIn);
            who.addClassName("kf-section");
            getContent().add(who);
        }
    }

    void show(Checked checked) {
        asked.setText(RulePanel.asked(checked, UI.getCurrentOrThrow()));
        List<ListItem> items = new ArrayList<>();
        for (Jump jump : open.apply(checked)) {
            NativeButton button = new NativeButton(jump.getLabel(), event -> jump.focus());
            button.addClassName("kf-link");
            items.add(new ListItem(button));
        }
        missing.removeAll();
        missing.setVisible(!items.isEmpty());
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.add(items.toArray(Component[]::new));
            missing.add(new H2(getTranslation("ideas.send.missing", items.size())), list);
        }
    }

    /** Lets the button be pressed once more. */
    void again() {
        send.setEnabled(true);
    }
}
