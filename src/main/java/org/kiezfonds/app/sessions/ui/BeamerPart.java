package org.kiezfonds.app.sessions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.RoomScreen;
import org.kiezfonds.app.uikit.QrCode;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.context.annotation.Scope;
import org.springframework.core.annotation.Order;

/** Leads to the view in large type, which everybody may open where the session is public. */
@org.springframework.stereotype.Component
@Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
@Order(310)
class BeamerPart implements RoomPart {

    private final URI base;
    private final Section content = new Section();
    private @Nullable Boolean shown;

    BeamerPart(@Value("${kiezfonds.base-url}") URI base) {
        this.base = base;
        content.addClassNames("kf-section", "kf-stage-part");
    }

    @Override
    public Component component() {
        return content;
    }

    @Override
    public Side side() {
        return Side.BESIDE;
    }

    @Override
    public void show(RoomScreen screen) {
        boolean isPublic = screen.room().session().isPublic();
        if (shown != null && shown == isPublic) {
            return;
        }
        shown = isPublic;
        String route = "sessions/" + screen.room().session().id() + "/beamer";
        Anchor open = new Anchor(route, content.getTranslation("sessions.stage.beamer.open"));
        open.setTarget(AnchorTarget.BLANK);
        open.addClassName("kf-link");
        content.removeAll();
        content.add(new H2(content.getTranslation("sessions.stage.beamer")), open);
        if (isPublic) {
            content.add(
                    new Paragraph(content.getTranslation("sessions.stage.beamer.public")),
                    new QrCode(
                            base.resolve("/app/" + route).toString(),
                            content.getTranslation("sessions.stage.beamer.qr")));
        }
    }
}
