package org.kiezfonds.app.sessions.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFAbstractNum;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFNumbering;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFStyles;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.kiezfonds.app.sessions.minutes.MinutesPaper;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Block;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Fact;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Heading;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Points;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Rows;
import org.kiezfonds.app.sessions.minutes.MinutesPaper.Words;
import org.kiezfonds.app.texts.Languages;
import org.kiezfonds.app.texts.Texts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTAbstractNum;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTLvl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPrGeneral;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STNumberFormat;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;

/** Minutes as a file for word processors, with headings, lists and tables that are such. */
final class MinutesDocx {

    private static final int HIGHEST = 4;
    private static final int HALF_POINTS = 2;
    private static final int[] SIZES = {22, 15, 13, 11};
    private static final int TWIPS = 20;
    private static final int INDENT_TWIPS = 360;

    private final XWPFDocument file;
    private final XWPFNumbering numbering;

    private MinutesDocx(XWPFDocument file) {
        this.file = file;
        this.numbering = file.createNumbering();
    }

    static byte[] of(MinutesPrint print) {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            new MinutesDocx(file).write(print);
            file.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(MinutesPrint print) {
        MinutesPaper paper = print.paper();
        file.getProperties().getCoreProperties().setTitle(paper.title() + ", " + print.area());
        file.getProperties().getCoreProperties().setCreator(print.area());
        styles();
        heading(1, paper.title());
        paper.facts().forEach(this::fact);
        paper.blocks().forEach(this::block);
        if (print.address() != null) {
            words(print.address());
        }
        words(Texts.get(Languages.GERMAN, "log.field.digest") + ": " + print.digest());
    }

    private void styles() {
        XWPFStyles styles = file.createStyles();
        styles.setSpellingLanguage("de-DE");
        for (int level = 1; level <= HIGHEST; level++) {
            CTStyle style = CTStyle.Factory.newInstance();
            style.setStyleId("Heading" + level);
            style.setType(STStyleType.PARAGRAPH);
            style.addNewName().setVal("heading " + level);
            style.addNewQFormat();
            CTPPrGeneral paragraph = style.addNewPPr();
            paragraph.addNewKeepNext();
            paragraph.addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
            paragraph.addNewSpacing().setBefore(BigInteger.valueOf(12L * TWIPS));
            CTRPr letters = style.addNewRPr();
            letters.addNewB();
            letters.addNewSz().setVal(BigInteger.valueOf((long) HALF_POINTS * SIZES[level - 1]));
            styles.addStyle(new XWPFStyle(style));
        }
    }

    private void heading(int level, String text) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setStyle("Heading" + level);
        paragraph.createRun().setText(text);
    }

    private void fact(Fact fact) {
        XWPFParagraph paragraph = file.createParagraph();
        XWPFRun label = paragraph.createRun();
        label.setBold(true);
        label.setText(fact.label() + ": ");
        lines(paragraph, fact.value());
    }

    private void block(Block block) {
        switch (block) {
            case Heading(int level, String text) -> heading(level, text);
            case Words(String text, boolean isInternal) -> {
                if (isInternal) {
                    internal(text);
                } else {
                    words(text);
                }
            }
            case Points points -> list(points);
            case Rows rows -> table(rows);
        }
    }

    private void words(String text) {
        lines(file.createParagraph(), text);
    }

    private void internal(String text) {
        XWPFParagraph paragraph = file.createParagraph();
        XWPFRun label = paragraph.createRun();
        label.setBold(true);
        label.setText(Texts.get(Languages.GERMAN, "sessions.minutes.paper.internal") + " ");
        lines(paragraph, text);
    }

    private static void lines(XWPFParagraph paragraph, String text) {
        XWPFRun run = paragraph.createRun();
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line));
        }
    }

    private void list(Points points) {
        BigInteger number = number(points.isNumbered());
        for (String point : points.points()) {
            XWPFParagraph paragraph = file.createParagraph();
            paragraph.setNumID(number);
            lines(paragraph, point);
        }
    }

    /** A numbering of its own for each list, so that each begins at one. */
    private BigInteger number(boolean isNumbered) {
        CTAbstractNum kind = CTAbstractNum.Factory.newInstance();
        kind.setAbstractNumId(BigInteger.valueOf(numbering.getAbstractNums().size()));
        CTLvl level = kind.addNewLvl();
        level.setIlvl(BigInteger.ZERO);
        level.addNewStart().setVal(BigInteger.ONE);
        level.addNewNumFmt().setVal(isNumbered ? STNumberFormat.DECIMAL : STNumberFormat.BULLET);
        level.addNewLvlText().setVal(isNumbered ? "%1." : "•");
        level.addNewPPr().addNewInd().setLeft(BigInteger.valueOf(INDENT_TWIPS));
        level.getPPr().getInd().setHanging(BigInteger.valueOf(INDENT_TWIPS));
        return numbering.addNum(numbering.addAbstractNum(new XWPFAbstractNum(kind)));
    }

    private void table(Rows rows) {
        XWPFParagraph caption = file.createParagraph();
        caption.setAlignment(ParagraphAlignment.LEFT);
        caption.setKeepNext(true);
        XWPFRun run = caption.createRun();
        run.setBold(true);
        run.setText(rows.caption());
        XWPFTable table = file.createTable(rows.rows().size() + 1, rows.head().size());
        table.setWidth("100%");
        XWPFTableRow head = table.getRow(0);
        head.setRepeatHeader(true);
        for (int column = 0; column < rows.head().size(); column++) {
            XWPFRun cell = head.getCell(column).getParagraphs().getFirst().createRun();
            cell.setBold(true);
            cell.setText(rows.head().get(column));
        }
        for (int row = 0; row < rows.rows().size(); row++) {
            List<String> cells = rows.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                lines(
                        table.getRow(row + 1).getCell(column).getParagraphs().getFirst(),
                        cells.get(column));
            }
        }
        file.createParagraph();
    }
}
