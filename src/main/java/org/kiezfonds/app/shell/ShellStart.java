package org.kiezfonds.app.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Locale;
import org.kiezfonds.app.shared.IncidentNumber;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.kiezfonds.app.uikit.CurrentArea;
import org.kiezfonds.app.uikit.Notices;
import org.kiezfonds.app.uikit.ShellPerson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Sets every page up: language, look before the first paint, words for an ended session. */
@Component
class ShellStart implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(ShellStart.class);

    private final transient ShellPerson person;
    private final transient CurrentArea area;

    ShellStart(ShellPerson person, CurrentArea area) {
        this.person = person;
        this.area = area;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource()
                .addUIInitListener(init ->
                        UiLanguage.apply(init.getUI(), VaadinRequest.getCurrent(), person, area));
        event.getSource()
                .addSessionInitListener(
                        session -> session.getSession().setErrorHandler(this::broke));
        event.getSource().setSystemMessagesProvider(ShellStart::messages);
        event.addIndexHtmlRequestListener(index -> index.getDocument()
                .head()
                .prependElement("script")
                .attr("src", "/kiezfonds/theme.js"));
    }

    /** A surprise behind a click: the page stays as it is, the number leads to the log. */
    private void broke(ErrorEvent error) {
        IncidentNumber number = IncidentNumber.next();
        LOG.error("Incident {}: an event was not handled", number, error.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.error(ui.getTranslation("shell.incident.lead", number));
        }
    }

    private static SystemMessages messages(SystemMessagesInfo info) {
        Locale language = Languages.of(info.getLocale());
        CustomizedSystemMessages messages = new CustomizedSystemMessages();
        messages.setSessionExpiredNotificationEnabled(true);
        messages.setSessionExpiredCaption(Texts.get(language, "shell.expired"));
        messages.setSessionExpiredMessage(Texts.get(language, "shell.expired.text"));
        messages.setInternalErrorCaption(Texts.get(language, "shell.broken"));
        messages.setInternalErrorMessage(Texts.get(language, "shell.broken.text"));
        messages.setCookiesDisabledCaption(Texts.get(language, "shell.cookies"));
        messages.setCookiesDisabledMessage(Texts.get(language, "shell.cookies.text"));
        return messages;
    }
}
