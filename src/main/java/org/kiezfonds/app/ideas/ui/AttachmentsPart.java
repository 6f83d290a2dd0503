package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.files.ui.FilesField;
import org.kiezfonds.app.ideas.IdeaAttachments;
import org.kiezfonds.app.ideas.IdeaId;

/**
 * Photos and documents beside what is typed. They can be added once the draft is kept and belongs
 * to somebody: until then it says so.
 */
final class AttachmentsPart extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient DraftKeeper keeper;
    private final Paragraph wait = new Paragraph();
    private @Nullable FilesField field;

    AttachmentsPart(SubmitParts parts, DraftKeeper keeper) {
        this.parts = parts;
        this.keeper = keeper;
        wait.addClassName("kf-hint");
        getContent().add(wait);
        look();
    }

    /** Opens the field as soon as it can be. */
    void look() {
        if (field != null) {
            return;
        }
        if (!parts.isSignedIn() || keeper.address().isEmpty()) {
            wait.setText(getTranslation(
                    parts.isSignedIn() ? "ideas.files.later" : "ideas.files.signIn"));
            return;
        }
        IdeaId idea = keeper.idea();
        FilesField open = new FilesField(getTranslation("ideas.files.label"), parts.files());
        open.setOwner(IdeaAttachments.owner(idea));
        open.whenChanged(files -> parts.attachments().keep(idea));
        field = open;
        getContent().removeAll();
        getContent().add(open);
    }
}
