package org.kiezfonds.app.reviews;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * A table as XLSX, with one sheet. Texts stand in their cells, as texts and nothing that is
 * calculated; sums and days are numbers and days, with which a spreadsheet can calculate.
 */
final class XlsxWriter implements TableWriter {

    private static final int CENTS = 2;
    private static final int WIDTH = 18;

    /** So many rows are in memory at once. */
    private static final int AT_ONCE = 200;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int row;

    XlsxWriter(OutputStream out, String name) {
        workbook = new Workbook(out, "Kiezfonds", null);
        sheet = workbook.newWorksheet(name);
    }

    @Override
    public void heads(List<String> names) {
        for (int column = 0; column < names.size(); column++) {
            sheet.width(column, WIDTH);
            sheet.inlineString(row, column, names.get(column));
            sheet.style(row, column).bold().set();
        }
        sheet.freezePane(1, 1);
        row++;
    }

    @Override
    public void row(List<Cell> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            write(column, cells.get(column));
        }
        row++;
        if (row % AT_ONCE == 0) {
            sheet.flush();
        }
    }

    private void write(int column, Cell cell) {
        switch (cell) {
            case Cell.Text(String text) -> {
                if (!text.isEmpty()) {
                    sheet.inlineString(row, column, text);
                }
            }
            case Cell.Whole(int number) -> sheet.value(row, column, number);
            case Cell.Sum(var money) -> {
                if (money != null) {
                    sheet.value(row, column, BigDecimal.valueOf(money.cents(), CENTS));
                    sheet.style(row, column).format("#,##0.00").set();
                }
            }
            case Cell.Day(var day) -> {
                if (day != null) {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("yyyy-mm-dd").set();
                }
            }
            case Cell.Moment(var time) -> {
                sheet.value(row, column, time);
                sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
            }
        }
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
