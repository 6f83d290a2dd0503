package org.kiezfonds.app.shell;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.auth.AnonymousAllowed;

import org.kiezfonds.app.uikit.PageHeader;

/** No such page. A page that is not for one's role answers the same. */
@ParentLayout(MainLayout.class)
@AnonymousAllowed
final class NotFoundView extends Composite<Div>
        implements HasErrorParameter<NotFoundException>, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    @Override
    public int setErrorParameter(
            BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        show(getContent());
        return HttpStatusCode.NOT_FOUND.getCode();
    }

    private static void show(Div content) {
        content.addClassName("kf-narrow");
        content.removeAll();
        content.add(
                new PageHeader(content.getTranslation("shell.notFound"))
                        .lead(content.getTranslation("shell.notFound.lead")),
                new Anchor("", content.getTranslation("shell.toStart")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.notFound");
    }

    /** A page that exists but not for this person. */
    @ParentLayout(MainLayout.class)
    @AnonymousAllowed
    static final class Denied extends Composite<Div>
            implements HasErrorParameter<AccessDeniedException>, HasDynamicTitle {

        private static final long serialVersionUID = 1L;

        @Override
        public int setErrorParameter(
                BeforeEnterEvent event, ErrorParameter<AccessDeniedException> parameter) {
            show(getContent());
            return HttpStatusCode.NOT_FOUND.getCode();
        }

        @Override
        public String getPageTitle() {
            return getTranslation("shell.notFound");
        }
    }
}
