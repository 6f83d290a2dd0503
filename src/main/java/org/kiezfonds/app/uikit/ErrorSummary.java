package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.binder.BinderValidationStatus;
import com.vaadin.flow.data.binder.ValidationResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Above a form: what is wrong in it, one link for each field. Takes the focus when it appears, so
 * that the keyboard and the screen reader are where the news is.
 */
public final class ErrorSummary extends Composite<Div> {

    /** A hidden summary. */
    public ErrorSummary() {
        Div box = getContent();
        box.addClassName("kf-errors");
        box.getElement().setAttribute("role", "alert");
        box.getElement().setAttribute("tabindex", "-1");
        box.setVisible(false);
    }

    /**
     * One thing that is wrong.
     *
     * @param field where; gets the focus from its link
     */
    public record Problem(String message, Component field) {}

    /** Shows what a binder found; hides where that is nothing. */
    public void show(BinderValidationStatus<?> status) {
        List<Problem> problems = new ArrayList<>();
        status.getFieldValidationErrors()
                .forEach(each -> problems.add(
                        new Problem(each.getMessage().orElse(""), component(each.getField()))));
        List<String> whole = status.getBeanValidationErrors().stream()
                .map(ValidationResult::getErrorMessage)
                .toList();
        show(problems, whole);
    }

    /** Shows what is wrong in fields; hides where that is nothing. */
    public void show(List<Problem> problems) {
        show(problems, List.of());
    }

    public void hide() {
        getContent().setVisible(false);
        getContent().removeAll();
    }

    private void show(List<Problem> problems, List<String> whole) {
        hide();
        if (problems.isEmpty() && whole.isEmpty()) {
            return;
        }
        UnorderedList list = new UnorderedList();
        whole.forEach(message -> list.add(new ListItem(message)));
        problems.forEach(problem -> list.add(new ListItem(link(problem))));
        getContent()
                .add(
                        new H2(getTranslation(
                                "uikit.errors.title", problems.size() + whole.size())),
                        list);
        getContent().setVisible(true);
        getContent().getElement().callJsFunction("focus");
    }

    private static Component link(Problem problem) {
        String label = problem.field() instanceof HasLabel labelled
                ? Objects.requireNonNullElse(labelled.getLabel(), "")
                : "";
        // After a question there is no colon.
        String between = label.endsWith("?") ? " " : ": ";
        String text = label.isEmpty() ? problem.message() : label + between + problem.message();
        Runnable focus = focus(problem.field());
        if (focus == null) {
            return new Span(text);
        }
        NativeButton link = new NativeButton(text, event -> focus.run());
        link.addClassName("kf-link");
        return link;
    }

    /** Groups of choices take the focus in the browser, though the server does not know it. */
    private static @Nullable Runnable focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            return focusable::focus;
        }
        return field instanceof HasValidation
                ? () -> field.getElement().callJsFunction("focus")
                : null;
    }

    private static Component component(HasValue<?, ?> field) {
        if (field instanceof Component component) {
            return component;
        }
        throw new IllegalArgumentException("no component: " + field.getClass());
    }
}
