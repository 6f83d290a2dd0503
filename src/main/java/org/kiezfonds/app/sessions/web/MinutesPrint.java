package org.kiezfonds.app.sessions.web;

import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;

/**
 * Minutes for paper.
 *
 * @param address where the public version stands; null in files for members
 */
public record MinutesPrint(
        MinutesPaper paper, String area, @Nullable String address, String digest) {}
