package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.EmailField;
import java.util.Optional;
import java.util.UUID;
import org.kiezfonds.app.accounts.Access;
import org.kiezfonds.app.accounts.Blocking;
import org.kiezfonds.app.accounts.Blocking.BlockAnswer;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.uikit.Notices;

/** Where the operator blocks an account, or opens it again. */
final class BlockSection extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient Blocking blocking;
    private final transient Access access;
    private final transient Visit visit;
    private final EmailField address = new EmailField();

    BlockSection(Blocking blocking, Access access, Visit visit) {
        this.blocking = blocking;
        this.access = access;
        this.visit = visit;
        address.setLabel(getTranslation("accounts.block.address"));
        address.setManualValidation(true);
        address.setMaxLength(254);
        address.setWidthFull();
        Button block = new Button(getTranslation("accounts.block.do"), event -> set(true));
        Button open = new Button(getTranslation("accounts.block.undo"), event -> set(false));
        Div acts = new Div(block, open);
        acts.addClassName("kf-actions");
        getContent()
                .add(
                        new H2(getTranslation("accounts.block.title")),
                        new Paragraph(getTranslation("accounts.block.lead")),
                        address,
                        acts);
    }

    private void set(boolean blocked) {
        Optional<EmailAddress> typed = EmailAddress.read(address.getValue());
        if (typed.isEmpty()) {
            refuse("accounts.signIn.address.wrong");
            return;
        }
        if (!access.isFresh()) {
            visit.proveAgain("people");
            return;
        }
        switch (blocking.set(typed.get(), blocked)) {
            case BlockAnswer.Done(UUID entry) -> {
                address.setInvalid(false);
                address.clear();
                Notices.logged(
                        getTranslation(blocked ? "accounts.block.done" : "accounts.block.undone"),
                        entry);
            }
            case BlockAnswer.Unknown() -> refuse("accounts.block.unknown");
            case BlockAnswer.Yourself() -> refuse("accounts.block.yourself");
        }
    }

    private void refuse(String key) {
        address.setErrorMessage(getTranslation(key));
        address.setInvalid(true);
        address.focus();
    }
}
