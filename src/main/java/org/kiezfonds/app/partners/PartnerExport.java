package org.kiezfonds.app.partners;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.kiezfonds.app.shared.AreaId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * The register as a table for spreadsheets: UTF-8 with a mark at the beginning, semicolons, and no
 * cell that a spreadsheet would calculate.
 */
@Service
public class PartnerExport {

    private static final int AT_A_TIME = 500;
    private static final char BYTE_ORDER_MARK = '\ufeff';

    private final PartnerQueries queries;

    PartnerExport(PartnerQueries queries) {
        this.queries = queries;
    }

    static CSVFormat format(char separator) {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setRecordSeparator("\r\n")
                .setIgnoreEmptyLines(false)
                .get();
    }

    /**
     * Writes all partners of the register, page by page. Open to everybody, as the pages are.
     *
     * @throws UncheckedIOException where nobody takes it any more
     */
    @PreAuthorize("permitAll()")
    public void write(AreaId area, OutputStream out) {
        try (CSVPrinter printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)),
                format(';'))) {
            printer.getOut().append(BYTE_ORDER_MARK);
            printer.printRecord(PartnerCsv.header());
            List<Partner> page;
            int offset = 0;
            do {
                page = queries.page(area, null, offset, AT_A_TIME);
                for (Partner partner : page) {
                    printer.printRecord(PartnerCsv.row(PartnerData.of(partner.profile())));
                }
                offset += AT_A_TIME;
            } while (page.size() == AT_A_TIME);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
