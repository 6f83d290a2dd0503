package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.EmailField;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.accounts.EmailAddress;
import org.kiezfonds.app.ideas.CoAuthor;
import org.kiezfonds.app.ideas.CoAuthors.InviteAnswer;
import org.kiezfonds.app.ideas.CoAuthors.LeaveAnswer;
import org.kiezfonds.app.ideas.IdeaId;
import org.kiezfonds.app.ideas.Together;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StatusBadge;

/** Who applies with an idea together: the list, asking others, taking that back, leaving. */
final class TogetherPart extends Composite<Section> {

    private static final long serialVersionUID = 1L;

    private final transient SubmitParts parts;
    private final transient IdeaId idea;
    private final Div people = new Div();
    private final EmailField address = new EmailField();
    private final Paragraph answer = new Paragraph();
    private final Div asking = new Div();

    TogetherPart(SubmitParts parts, IdeaId idea) {
        this.parts = parts;
        this.idea = idea;
        address.setLabel(getTranslation("ideas.together.address"));
        address.setManualValidation(true);
        address.setMaxLength(254);
        address.addKeyPressListener(Key.ENTER, event -> invite());
        answer.getElement().setAttribute("role", "status");
        Div row = new Div(
                address, new Button(getTranslation("ideas.together.invite"), event -> invite()));
        row.addClassName("ideas-link-row");
        asking.add(new Paragraph(getTranslation("ideas.together.means")), row, answer);
        getContent().addClassNames("kf-section", "ideas-together");
        getContent().add(new H3(getTranslation("ideas.together.title")), people, asking);
        show();
    }

    /** Shows how it stands now. */
    void show() {
        Optional<Together> found =
                parts.isSignedIn() ? parts.coAuthors().of(idea) : Optional.empty();
        people.removeAll();
        asking.setVisible(found.filter(Together::takesMore).isPresent());
        if (found.isEmpty()) {
            Paragraph later = new Paragraph(getTranslation(
                    parts.isSignedIn() ? "ideas.together.later" : "ideas.together.signIn"));
            later.addClassName("kf-hint");
            people.add(later);
            return;
        }
        list(found.get());
    }

    private void list(Together together) {
        List<CoAuthor> others = together.others();
        setVisible(together.takesMore() || !others.isEmpty() || !together.isBegunByMe());
        boolean isAlone = others.stream().noneMatch(TogetherPart::takesPart);
        UnorderedList list = new UnorderedList();
        list.addClassName("kf-rows");
        list.add(item(
                together.isBegunByMe()
                        ? getTranslation("ideas.together.me")
                        : orSomebody(together.begunBy(), "ideas.together.author"),
                badge(CoAuthor.State.CONFIRMED),
                together.isBegunByMe() && !isAlone ? leaving() : null));
        others.forEach(each -> list.add(item(each)));
        people.add(list);
    }

    private static boolean takesPart(CoAuthor each) {
        return each.state() == CoAuthor.State.CONFIRMED;
    }

    private ListItem item(CoAuthor each) {
        String who = each.isMe()
                ? getTranslation("ideas.together.me")
                : !each.address().isEmpty()
                        ? each.address()
                        : orSomebody(each.name(), "ideas.together.somebody");
        Component act = null;
        if (each.isMe()) {
            act = leaving();
        } else if (each.mayBeTakenBack()) {
            Button back =
                    new Button(getTranslation("ideas.together.takeBack"), event -> takeBack(each));
            back.addThemeVariants(ButtonVariant.TERTIARY);
            back.setAriaLabel(getTranslation("ideas.together.takeBack.whose", who));
            act = back;
        }
        return item(who, badge(each.state()), act);
    }

    private static ListItem item(String who, StatusBadge badge, @Nullable Component act) {
        Span name = new Span(who);
        name.addClassName("ideas-own-text");
        ListItem item = new ListItem(name, badge);
        if (act != null) {
            item.add(act);
        }
        item.addClassName("kf-row");
        return item;
    }

    private String orSomebody(String name, String key) {
        return name.isEmpty() ? getTranslation(key) : name;
    }

    private StatusBadge badge(CoAuthor.State state) {
        StatusBadge.Kind kind = switch (state) {
            case INVITED -> StatusBadge.Kind.WAIT;
            case CONFIRMED -> StatusBadge.Kind.GOOD;
            case EXPIRED, DECLINED, REMOVED, LEFT -> StatusBadge.Kind.NEUTRAL;
        };
        return new StatusBadge(kind, getTranslation("ideas.together.state." + state));
    }

    private void invite() {
        Optional<EmailAddress> to = EmailAddress.read(address.getValue());
        if (to.isEmpty()) {
            refuse(getTranslation("accounts.signIn.address.wrong"));
            return;
        }
        switch (parts.coAuthors().invite(idea, to.get(), SubmitParts.client())) {
            case InviteAnswer.Invited() -> {
                address.clear();
                address.setInvalid(false);
                answer.setText(getTranslation("ideas.together.invited", to.get().value()));
                show();
            }
            case InviteAnswer.Refused(String key, List<Object> arguments) ->
                refuse(getTranslation(key, arguments.toArray()));
            case InviteAnswer.TooMany(Duration pause) ->
                refuse(getTranslation("ideas.link.tooMany", Math.max(1, pause.toMinutes() + 1)));
            case InviteAnswer.NotFound() -> refuse(getTranslation("ideas.together.later"));
        }
    }

    private void refuse(String message) {
        answer.setText("");
        address.setErrorMessage(message);
        address.setInvalid(true);
        address.focus();
    }

    private void takeBack(CoAuthor each) {
        if (parts.coAuthors().takeBack(each.id(), each.version())) {
            Notices.success(getTranslation("ideas.together.takenBack"));
        } else {
            Notices.error(getTranslation("ideas.together.stale"));
        }
        show();
    }

    private Button leaving() {
        Button leave = new Button(getTranslation("ideas.together.leave"), event -> askToLeave());
        leave.addThemeVariants(ButtonVariant.TERTIARY);
        return leave;
    }

    private void askToLeave() {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("ideas.together.leave.ask"));
        dialog.setText(getTranslation("ideas.together.leave.text"));
        dialog.setConfirmText(getTranslation("ideas.together.leave"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ideas.together.stay"));
        dialog.addConfirmListener(event -> leave());
        dialog.open();
    }

    private void leave() {
        switch (parts.coAuthors().leave(idea)) {
            case LeaveAnswer.Left(UUID entry) -> {
                UI.getCurrentOrThrow().navigate(MyIdeasView.class);
                String done = getTranslation("ideas.together.left");
                if (entry == null) {
                    Notices.success(done);
                } else {
                    Notices.logged(done, entry);
                }
            }
            case LeaveAnswer.Alone() -> {
                Notices.error(getTranslation("ideas.together.alone"));
                show();
            }
            case LeaveAnswer.NotFound() -> UI.getCurrentOrThrow().navigate(MyIdeasView.class);
        }
    }
}
