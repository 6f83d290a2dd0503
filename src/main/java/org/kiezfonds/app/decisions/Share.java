package org.kiezfonds.app.decisions;

/**
 * What is shown where somebody shares the address of a decision.
 *
 * @param path of its page, without a language
 * @param imagePath of its picture, in the language
 * @param locale as a tag
 */
public record Share(
        String title, String description, String path, String imagePath, String locale) {

    /** As the picture is drawn. */
    public static final int WIDTH = 1200;

    public static final int HEIGHT = 630;
}
