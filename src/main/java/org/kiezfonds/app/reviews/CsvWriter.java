package org.kiezfonds.app.reviews;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.text.DecimalFormatSymbols;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.kiezfonds.app.shared.Money;
import org.kiezfonds.app.shared.TableText;

/**
 * A table as CSV: UTF-8 with a mark at the beginning, semicolons, amounts with the decimal sign of
 * the reader's language, and no cell that a spreadsheet would calculate.
 */
final class CsvWriter implements TableWriter {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final int CENTS = 2;

    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final CSVPrinter printer;
    private final char decimalSign;

    CsvWriter(OutputStream out, Locale language) throws IOException {
        decimalSign = DecimalFormatSymbols.getInstance(language).getDecimalSeparator();
        printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                CSVFormat.DEFAULT
                        .builder()
                        .setDelimiter(';')
                        .setRecordSeparator("\r\n")
                        .get());
        printer.getOut().append(BYTE_ORDER_MARK);
    }

    @Override
    public void heads(List<String> names) throws IOException {
        printer.printRecord(names);
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        printer.printRecord(cells.stream().map(this::words).toList());
    }

    private String words(Cell cell) {
        return switch (cell) {
            case Cell.Text(String text) -> TableText.guarded(text);
            case Cell.Whole(int number) -> Integer.toString(number);
            case Cell.Sum(var money) -> amount(money);
            case Cell.Day(var day) -> day == null ? "" : day.toString();
            case Cell.Moment(var time) -> MOMENT.format(time);
        };
    }

    private String amount(@Nullable Money money) {
        return money == null
                ? ""
                : BigDecimal.valueOf(money.cents(), CENTS)
                        .toPlainString()
                        .replace('.', decimalSign);
    }

    @Override
    public void close() throws IOException {
        printer.close(true);
    }
}
