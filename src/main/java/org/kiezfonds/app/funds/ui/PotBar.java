package org.kiezfonds.app.funds.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;

import org.kiezfonds.app.funds.PotBalance;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.uikit.Formats;

/** A pot as a bar: what is paid out, promised and left of what was given; the same in words. */
final class PotBar extends Composite<Div> {

    private static final long serialVersionUID = 1L;

    private final Div bar = new Div();
    private final UnorderedList words = new UnorderedList();

    PotBar(PotBalance balance) {
        bar.addClassName("kf-pot-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        words.addClassName("kf-pot-words");
        part("spent", balance.spent());
        part("promised", balance.promised());
        part("left", balance.left());
        words.add(word("given", balance.given()));
        if (balance.returned().cents() > 0) {
            words.add(word("returned", balance.returned()));
        }
        getContent().addClassName("kf-pot");
        getContent().add(bar, words);
    }

    private void part(String name, Money money) {
        Div part = new Div();
        part.addClassName("kf-pot-" + name);
        part.getStyle().set("flex-grow", Long.toString(money.cents()));
        bar.add(part);
        words.add(word(name, money));
    }

    private ListItem word(String name, Money money) {
        Span sign = new Span();
        sign.addClassNames("kf-pot-sign", "kf-pot-" + name);
        sign.getElement().setAttribute("aria-hidden", "true");
        return new ListItem(
                sign,
                new Span(getTranslation("funds.pot." + name, Formats.money(money, getLocale()))));
    }
}
