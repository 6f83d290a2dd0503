/**
 * What a fund asks of an application, checked by the machine: a rule set and the facts of an
 * application in, a verdict for each rule out, with the figures and what would mend it. Pure and
 * exact: no framework, no clock, no floating point.
 */
@NamedInterface("rules")
@NullMarked
package org.kiezfonds.app.funds.rules;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
