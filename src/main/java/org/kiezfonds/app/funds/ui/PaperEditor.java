package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.kiezfonds.app.funds.PaperAnswer;
import org.kiezfonds.app.funds.PaperDraft;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.StaleNotice;

/**
 * Keeps a draft of rules or criteria whenever something in it changed. Where somebody else writes it
 * too, both are shown together; where both changed the same, each version stays until one is chosen.
 *
 * @param <R> the rule, or the criterion
 */
final class PaperEditor<R> extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final transient Cards<R> cards;
    private final transient Store<R> store;
    private final transient Versions<R> versions;
    private final transient Runnable published;
    private final Span saved = new Span();
    private final Div seconds = new Div();

    /** As it was last read or kept. */
    private transient PaperDraft<R> shown;

    /** The rules or criteria on the page. */
    interface Cards<R> {

        List<R> value();

        /** Shows these; cards that are there already stay. */
        void fill(List<R> rows);

        /** Shows one in its place; one that is not there comes last. */
        void put(R row);
    }

    /** Where the draft is kept. */
    interface Store<R> {

        Optional<PaperDraft<R>> read();

        PaperAnswer save(PaperDraft<R> shown, PaperDraft<R> typed);
    }

    /**
     * How two versions are compared.
     *
     * @param id what both have in common
     * @param gone what is said of one that was taken out
     */
    record Versions<R>(
            Function<R, String> id, Function<R, StaleNotice<R>> notice, UnaryOperator<R> gone) {}

    /**
     * Shows a draft.
     *
     * @param published told where somebody else published the draft: the page is to be shown anew
     */
    PaperEditor(
            PaperDraft<R> draft,
            Cards<R> cards,
            Store<R> store,
            Versions<R> versions,
            Runnable published) {
        this.shown = draft;
        this.cards = cards;
        this.store = store;
        this.versions = versions;
        this.published = published;
        saved.addClassName("kf-quiet");
        saved.getElement().setAttribute("role", "status");
        getContent().add(saved, seconds);
        cards.fill(draft.rows());
        showSeconds();
    }

    /** The version that the page shows. */
    int version() {
        return shown.version();
    }

    /** Whether something has two versions still. */
    boolean isUndecided() {
        return !shown.others().isEmpty();
    }

    /** Keeps what is typed. */
    void keep() {
        keep(shown.others());
    }

    private void keep(List<R> others) {
        PaperDraft<R> typed = shown.with(cards.value(), others);
        switch (store.save(shown, typed)) {
            case PaperAnswer.Saved(int next) -> {
                shown = typed.at(next);
                saved.setText(getTranslation("funds.draft.saved"));
            }
            case PaperAnswer.Merged(int number) -> catchUp(number);
            default -> Notices.error(getTranslation("funds.problem.gone"));
        }
        showSeconds();
    }

    /** Shows what others wrote too; where it can, around what is being typed. */
    private void catchUp(int number) {
        PaperDraft<R> draft = store.read().orElseThrow();
        if (draft.id().equals(shown.id())) {
            shown = draft;
            cards.fill(draft.rows());
            saved.setText(getTranslation("funds.draft.merged"));
        } else {
            published.run();
            Notices.success(getTranslation("funds.draft.next", number));
        }
    }

    /** What two people changed at once, to be decided on. */
    private void showSeconds() {
        seconds.removeAll();
        for (R other : shown.others()) {
            StaleNotice<R> notice = versions.notice().apply(other);
            seconds.add(notice);
            notice.show(kept(other), other, () -> keep(without(other)), () -> {
                cards.put(other);
                keep(without(other));
            });
        }
    }

    private R kept(R other) {
        String id = versions.id().apply(other);
        return cards.value().stream()
                .filter(each -> versions.id().apply(each).equals(id))
                .findFirst()
                .orElseGet(() -> versions.gone().apply(other));
    }

    private List<R> without(R decided) {
        return shown.others().stream().filter(each -> !each.equals(decided)).toList();
    }
}
