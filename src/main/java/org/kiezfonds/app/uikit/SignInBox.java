package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.textfield.EmailField;
import com.vaadin.flow.component.textfield.TextField;

import java.util.function.Supplier;

/**
 * A sign-in within a page, for those who come as far as they can without one. Pages know only this
 * interface, so it names what the browser has to load for it.
 */
@Uses(Button.class)
@Uses(EmailField.class)
@Uses(TextField.class)
public interface SignInBox {

    /**
     * Asks for a mail address and the code that is sent there, then loads the page of the route.
     *
     * @param route where the person goes on, relative to the page's base; asked for at the end
     */
    Component leadingTo(Supplier<String> route);
}
