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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.IncidentNumber;
import org.kiezfonds.app.shared.Refusal;
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

    private static final int MOST_CAUSES = 20;

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
        Optional<Refusal> refusal = refusal(error.getThrowable());
        if (refusal.isPresent() && UI.getCurrent() != null) {
            LOG.warn("An act was refused: {}", refusal.get().toString());
            Notices.error(UI.getCurrent().getTranslation(refusal.get().refusalKey()));
            return;
        }
        IncidentNumber number = IncidentNumber.next();
        LOG.error("Incident {}: an event was not handled", number, error.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            Notices.error(ui.getTranslation("shell.incident.lead", number));
        }
    }

    /** The refusal that the failure is, or that it comes from. */
    private static Optional<Refusal> refusal(@Nullable Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(MOST_CAUSES)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
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
