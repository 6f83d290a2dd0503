package org.kiezfonds.app.site;

import jakarta.servlet.http.HttpServletRequest;

import java.util.Enumeration;

/** In which forms a browser takes what it asked for. */
public final class Codings {

    private Codings() {}

    /** Whether the answer may be packed in this way. */
    public static boolean accepts(HttpServletRequest request, String coding) {
        Enumeration<String> headers = request.getHeaders("Accept-Encoding");
        while (headers.hasMoreElements()) {
            for (String part : headers.nextElement().split(",", -1)) {
                String[] codingAndWeight = part.strip().split(";", 2);
                if (codingAndWeight[0].strip().equalsIgnoreCase(coding)) {
                    return codingAndWeight.length == 1
                            || !codingAndWeight[1].strip().matches("q=0(\\.0*)?");
                }
            }
        }
        return false;
    }
}
