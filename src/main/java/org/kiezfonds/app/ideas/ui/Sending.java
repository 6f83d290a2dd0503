package org.kiezfonds.app.ideas.ui;

import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.kiezfonds.app.funds.RuleWords;
import org.kiezfonds.app.funds.rules.Finding;
import org.kiezfonds.app.ideas.Checked;
import org.kiezfonds.app.ideas.IdeaDraft;
import org.kiezfonds.app.ideas.IdeaField;
import org.kiezfonds.app.ideas.IdeaField.Step;
import org.kiezfonds.app.ideas.IdeaForm.Question;
import org.kiezfonds.app.ideas.IdeaProblem;
import org.kiezfonds.app.ideas.SendAnswer;
import org.kiezfonds.app.uikit.ErrorSummary;

/** Sends what is typed, and says what stands in the way. */
final class Sending {

    private final SubmitParts parts;
    private final DraftKeeper keeper;
    private final IdeaWriter writer;
    private boolean wasTried;

    Sending(SubmitParts parts, DraftKeeper keeper, IdeaWriter writer) {
        this.parts = parts;
        this.keeper = keeper;
        this.writer = writer;
    }

    /** Whether the button was pressed: what is missing is said beside the fields from then on. */
    boolean wasTried() {
        return wasTried;
    }

    void send() {
        if (writer.isSent()) {
            return;
        }
        wasTried = true;
        if (!parts.isSignedIn()) {
            // The sign-in has ended meanwhile: the step asks for it once more.
            writer.saving().save();
            writer.show(Step.SEND);
            return;
        }
        Optional<String> address = keeper.address();
        if (address.isEmpty()) {
            writer.refused(
                    problems(writer.checked().problems(), writer.checked().broken()));
            return;
        }
        SendAnswer answer = ask(address.get());
        if (answer instanceof SendAnswer.Stale(IdeaDraft elsewhere)
                && keeper.isNoNews(elsewhere, writer.typed())) {
            keeper.takeOver(elsewhere);
            answer = ask(address.get());
        }
        switch (answer) {
            case SendAnswer.Sent sent -> writer.received(sent);
            case SendAnswer.Invalid(var problems, var broken) -> {
                writer.saving().save();
                writer.refused(problems(problems, broken));
            }
            case SendAnswer.RoundOver(var others) -> {
                writer.saving().save();
                writer.roundOver(others);
            }
            case SendAnswer.Stale(IdeaDraft elsewhere) -> writer.saving().ask(elsewhere);
            case SendAnswer.NotFound() -> writer.saving().say("ideas.write.gone");
        }
    }

    private SendAnswer ask(String address) {
        return parts.ideas().send(address, keeper.version(), writer.typed(), ui().getLocale());
    }

    /** What stands in the way now, each leading where it can be mended. */
    List<Jump> open(Checked checked) {
        List<Jump> open = new ArrayList<>();
        checked.problems()
                .forEach(problem -> open.add(new Jump(
                        name(problem) + ": " + words(problem), () -> writer.toProblem(problem))));
        checked.broken()
                .forEach(
                        finding -> open.add(new Jump(words(finding), () -> writer.go(Step.RULES))));
        return open;
    }

    private List<ErrorSummary.Problem> problems(List<IdeaProblem> problems, List<Finding> broken) {
        List<ErrorSummary.Problem> all = new ArrayList<>();
        problems.forEach(problem -> all.add(new ErrorSummary.Problem(
                words(problem), new Jump(name(problem), () -> writer.toProblem(problem)))));
        broken.forEach(finding -> all.add(new ErrorSummary.Problem(
                RuleWords.why(finding.verdict(), ui().getLocale()),
                new Jump(
                        RuleWords.title(finding.rule(), ui().getLocale()),
                        () -> writer.go(Step.RULES)))));
        return all;
    }

    private static String words(Finding finding) {
        return RuleWords.title(finding.rule(), ui().getLocale()) + ": "
                + RuleWords.why(finding.verdict(), ui().getLocale());
    }

    private static String words(IdeaProblem problem) {
        return say(problem.textKey(), problem.arguments().toArray());
    }

    private String name(IdeaProblem problem) {
        IdeaField field = problem.field();
        if (field == null) {
            return writer.form().questions().stream()
                    .filter(question -> question.id().equals(problem.question()))
                    .map(Question::text)
                    .map(text -> text.in(ui().getLocale()))
                    .findFirst()
                    .orElse("");
        }
        String name = say("ideas.field." + field);
        return problem.row() < 0 ? name : say("ideas.cost.row", name, problem.row() + 1);
    }

    /** The step in which a problem can be mended. */
    static Step stepOf(IdeaProblem problem) {
        return problem.field() == null
                ? Step.PEOPLE
                : Objects.requireNonNull(problem.field()).step();
    }

    /** Whether nothing is left to do in a step. */
    boolean isDone(Step step) {
        if (writer.typed().isEmpty()) {
            return false;
        }
        return switch (step) {
            case RULES ->
                writer.checked().broken().isEmpty() && !writer.typed().costs().isEmpty();
            case SEND -> writer.isSent();
            default -> writer.checked().problems().stream().noneMatch(each -> stepOf(each) == step);
        };
    }

    private static String say(String key, Object... arguments) {
        return ui().getTranslation(key, arguments);
    }

    private static UI ui() {
        return UI.getCurrentOrThrow();
    }
}
