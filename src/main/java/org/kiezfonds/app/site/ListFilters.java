package org.kiezfonds.app.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.kiezfonds.app.site.ListFilter.Choice;

/**
 * Gathers the filters of a list.
 *
 * @param <P> what of the list is shown
 */
public final class ListFilters<P> {

    private final P here;
    private final Function<P, String> address;
    private final PageFrame frame;
    private final List<ListFilter> list = new ArrayList<>();

    /**
     * Begins.
     *
     * @param here what is shown, on its first page
     * @param address where something is shown
     */
    public ListFilters(P here, Function<P, String> address, PageFrame frame) {
        this.here = here;
        this.address = address;
        this.frame = frame;
    }

    /**
     * Adds a filter, unless there is nothing to choose between and nothing is chosen.
     *
     * @param everything what is shown without it
     * @param values what is shown with each value, by the words for it
     */
    public void add(String labelKey, P everything, Map<String, P> values) {
        if (values.size() < 2 && !values.containsValue(here)) {
            return;
        }
        List<Choice> choices = new ArrayList<>();
        choices.add(choice(frame.text("site.list.everything"), everything));
        values.forEach((label, to) -> choices.add(choice(label, to)));
        list.add(new ListFilter(frame.text(labelKey), choices));
    }

    private Choice choice(String label, P to) {
        return new Choice(label, address.apply(to), to.equals(here) ? "true" : null);
    }

    public List<ListFilter> list() {
        return List.copyOf(list);
    }

    /** The values that hold, each with where it holds no more. */
    public List<Choice> active() {
        return list.stream()
                .flatMap(filter -> filter.choices().stream()
                        .skip(1)
                        .filter(choice -> choice.current() != null)
                        .map(choice -> new Choice(
                                filter.label() + ": " + choice.label(),
                                filter.choices().getFirst().path(),
                                null)))
                .toList();
    }
}
