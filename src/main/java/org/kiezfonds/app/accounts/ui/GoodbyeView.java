package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.kiezfonds.app.uikit.PageHeader;

/** After the own data were erased. */
@Route("goodbye")
@AnonymousAllowed
final class GoodbyeView extends Composite<Div> implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    GoodbyeView() {
        getContent().addClassName("kf-narrow");
        Anchor start = new Anchor("/", getTranslation("accounts.goodbye.start"));
        start.setRouterIgnore(true);
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .lead(getTranslation("accounts.goodbye.lead")),
                        start);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("accounts.goodbye.title");
    }
}
