package org.kiezfonds.app.concepts;

import java.util.UUID;

/** A measure of the adopted concept, for choosing. */
public record MeasureName(UUID id, String title) {}
