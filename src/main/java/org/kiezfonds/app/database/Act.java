package org.kiezfonds.app.database;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;
import org.springframework.transaction.annotation.Transactional;

/**
 * A service method that changes something: one transaction (READ COMMITTED), and where the
 * database took another transaction's side (deadlock, lock wait, changed row), the whole of it
 * again. Only the outermost act is repeated; one called within another is part of that.
 *
 * <p>What the method does beside the database happens again too, so it should do nothing there.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Documented
@Transactional(rollbackFor = Exception.class)
@Retryable(
        predicate = LostToAnother.class,
        maxRetries = 6,
        delay = 30,
        jitter = 25,
        multiplier = 2,
        maxDelay = 800)
public @interface Act {}
