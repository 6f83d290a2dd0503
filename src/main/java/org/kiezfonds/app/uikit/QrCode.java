package org.kiezfonds.app.uikit;

import com.vaadin.flow.component.Svg;

import io.nayuki.qrcodegen.QrCode.Ecc;

/** A QR code as a drawing; always dark on light, since cameras need it so. */
public final class QrCode extends Svg {

    private static final long serialVersionUID = 1L;

    private static final int QUIET_ZONE = 4;

    /** A code with the text, and what it is good for in words. */
    public QrCode(String text, String label) {
        super(svg(io.nayuki.qrcodegen.QrCode.encodeText(text, Ecc.MEDIUM)));
        addClassName("kf-qr");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", label);
    }

    private static String svg(io.nayuki.qrcodegen.QrCode code) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < code.size; y++) {
            for (int x = 0; x < code.size; x++) {
                if (code.getModule(x, y)) {
                    path.append('M')
                            .append(x + QUIET_ZONE)
                            .append(',')
                            .append(y + QUIET_ZONE)
                            .append("h1v1h-1z");
                }
            }
        }
        int size = code.size + 2 * QUIET_ZONE;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/><path d=\"%s\" fill=\"#000\"/></svg>"
                .formatted(size, size, path);
    }
}
