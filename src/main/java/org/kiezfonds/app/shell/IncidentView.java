package org.kiezfonds.app.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.kiezfonds.app.shared.IncidentNumber;
import org.kiezfonds.app.uikit.PageHeader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A surprise while a page was built: its number stands here and in the log file. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class IncidentView extends Composite<Div>
        implements HasErrorParameter<Exception>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(IncidentView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        IncidentNumber number = IncidentNumber.next();
        LOG.error("incident {}", number, parameter.getCaughtException());
        getContent().addClassName("kf-narrow");
        getContent()
                .add(
                        new PageHeader(getPageTitle())
                                .lead(getTranslation("shell.incident.lead", number)),
                        new Anchor("", getTranslation("shell.toStart")));
        return HttpStatusCode.INTERNAL_SERVER_ERROR.getCode();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.incident");
    }
}
