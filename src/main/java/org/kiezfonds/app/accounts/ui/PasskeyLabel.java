package org.kiezfonds.app.accounts.ui;

import com.vaadin.flow.server.VaadinServletRequest;

import org.kiezfonds.app.accounts.Device;

/** A first name for a passkey: the device it was made on. */
final class PasskeyLabel {

    private PasskeyLabel() {}

    static String ofThisDevice() {
        return Device.of(VaadinServletRequest.getCurrent().getHeader("User-Agent"))
                .name();
    }
}
