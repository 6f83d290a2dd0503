package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;

/**
 * The head of a view: the way to its parents, its one H1, a sentence on what it is for, and what
 * can be done on the page as a whole.
 */
public final class PageHeader extends Composite<Header> {

    private final OrderedList parents = new OrderedList();
    private final Nav way = new Nav(parents);
    private final H1 title = new H1();
    private final Paragraph lead = new Paragraph();
    private final Div actions = new Div();

    /** A header with a title alone. */
    public PageHeader(String text) {
        title.setText(text);
        way.setAriaLabel(getTranslation("uikit.header.way"));
        way.addClassName("kf-way");
        way.setVisible(false);
        lead.addClassName("kf-lead");
        lead.setVisible(false);
        actions.addClassName("kf-actions");
        actions.setVisible(false);
        Div row = new Div(title, actions);
        row.addClassName("kf-page-title");
        getContent().add(way, row, lead);
        getContent().addClassName("kf-page-header");
    }

    /** Adds a parent page, the farthest first. */
    public PageHeader under(
            String label, Class<? extends Component> view, RouteParameters parameters) {
        parents.add(new ListItem(new RouterLink(label, view, parameters)));
        way.setVisible(true);
        return this;
    }

    /** Adds a parent page, the farthest first. */
    public PageHeader under(String label, Class<? extends Component> view) {
        return under(label, view, RouteParameters.empty());
    }

    /**
     * Adds a parent page of another module, the farthest first.
     *
     * @param address within the program, without a slash at the beginning
     */
    public PageHeader under(String label, String address) {
        parents.add(new ListItem(new Anchor(address, label)));
        way.setVisible(true);
        return this;
    }

    /** Says in a sentence what the page is for. */
    public PageHeader lead(String text) {
        lead.setText(text);
        lead.setVisible(true);
        return this;
    }

    /** Puts buttons and badges beside the title. */
    public PageHeader with(Component... parts) {
        actions.add(parts);
        actions.setVisible(true);
        return this;
    }

    public void setTitle(String text) {
        title.setText(text);
    }
}
