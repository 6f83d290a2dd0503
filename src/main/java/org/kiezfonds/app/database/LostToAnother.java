package org.kiezfonds.app.database;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.resilience.retry.MethodRetryPredicate;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says whether a transaction failed only because another one was in its way, and may be tried
 * again: its changes are gone, as if it had never begun.
 */
class LostToAnother implements MethodRetryPredicate {

    private static final int CHANGED_SINCE_READ = 1020;
    private static final int LOCK_WAIT_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;
    private static final Set<Integer> CODES =
            Set.of(CHANGED_SINCE_READ, LOCK_WAIT_TIMEOUT, DEADLOCK);
    private static final String ROLLED_BACK_STATES = "40";

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        // Within a running transaction only its owner can begin again. Our own has ended here.
        return !TransactionSynchronizationManager.isActualTransactionActive()
                && isLostToAnother(failure);
    }

    static boolean isLostToAnother(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused
                    && (CODES.contains(refused.getErrorCode())
                            || (refused.getSQLState() != null
                                    && refused.getSQLState().startsWith(ROLLED_BACK_STATES)))) {
                return true;
            }
        }
        return false;
    }
}
