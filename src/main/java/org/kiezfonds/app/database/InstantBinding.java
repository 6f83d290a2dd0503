package org.kiezfonds.app.database;

import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jooq.Binding;
import org.jooq.BindingGetResultSetContext;
import org.jooq.BindingGetSQLInputContext;
import org.jooq.BindingGetStatementContext;
import org.jooq.BindingRegisterContext;
import org.jooq.BindingSQLContext;
import org.jooq.BindingSetSQLOutputContext;
import org.jooq.BindingSetStatementContext;
import org.jooq.Converter;
import org.jooq.conf.ParamType;
import org.jspecify.annotations.Nullable;

/**
 * Moments in DATETIME columns, which hold UTC. jOOQ's own way goes through {@link
 * java.sql.Timestamp}, which knows only the times of day of the machine's time zone: the hour that
 * is left out in spring would be stored one hour late.
 */
@SuppressWarnings("NullAway") // jOOQ's types do not say what may be null; here both may.
public final class InstantBinding implements Binding<LocalDateTime, Instant> {

    private static final long serialVersionUID = 1;
    private static final Converter<LocalDateTime, Instant> CONVERTER = Converter.ofNullable(
            LocalDateTime.class,
            Instant.class,
            local -> local.toInstant(ZoneOffset.UTC),
            moment -> LocalDateTime.ofInstant(moment, ZoneOffset.UTC));

    private static final DateTimeFormatter LITERAL =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS", Locale.ROOT);

    @Override
    public Converter<LocalDateTime, Instant> converter() {
        return CONVERTER;
    }

    @Override
    public void sql(BindingSQLContext<Instant> context) {
        if (context.render().paramType() == ParamType.INLINED) {
            @Nullable LocalDateTime local = context.convert(CONVERTER).value();
            context.render()
                    .sql(local == null ? "NULL" : "TIMESTAMP '" + LITERAL.format(local) + "'");
        } else {
            context.render().sql(context.variable());
        }
    }

    @Override
    public void set(BindingSetStatementContext<Instant> context) throws SQLException {
        context.statement()
                .setObject(context.index(), context.convert(CONVERTER).value());
    }

    @Override
    public void get(BindingGetResultSetContext<Instant> context) throws SQLException {
        context.convert(CONVERTER)
                .value(context.resultSet().getObject(context.index(), LocalDateTime.class));
    }

    @Override
    public void register(BindingRegisterContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no procedures with moments so far");
    }

    @Override
    public void get(BindingGetStatementContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("no procedures with moments so far");
    }

    @Override
    public void set(BindingSetSQLOutputContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("MariaDB has no such types");
    }

    @Override
    public void get(BindingGetSQLInputContext<Instant> context) throws SQLException {
        throw new SQLFeatureNotSupportedException("MariaDB has no such types");
    }
}
