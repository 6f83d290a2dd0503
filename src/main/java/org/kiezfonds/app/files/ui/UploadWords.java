package org.kiezfonds.app.files.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;

import java.util.List;

/** What Vaadin's upload says while it works. */
final class UploadWords {

    private static final int THOUSAND = 1000;

    private UploadWords() {}

    static void say(Upload upload, Component asks, int megabytes) {
        UploadI18N words = new UploadI18N();
        words.setDropFiles(new UploadI18N.DropFiles()
                .setOne(text(asks, "files.upload.drop"))
                .setMany(text(asks, "files.upload.drop")));
        words.setAddFiles(new UploadI18N.AddFiles()
                .setOne(text(asks, "files.upload.choose"))
                .setMany(text(asks, "files.upload.choose")));
        words.setFile(new UploadI18N.File()
                .setRetry(text(asks, "files.upload.retry"))
                .setStart(text(asks, "files.upload.start"))
                .setRemove(text(asks, "files.upload.giveUp")));
        words.setError(new UploadI18N.Error()
                .setTooManyFiles(text(asks, "files.upload.tooMany"))
                .setFileIsTooBig(asks.getTranslation("files.upload.tooLarge", megabytes))
                .setIncorrectFileType(text(asks, "files.upload.wrongType")));
        words.setUploading(new UploadI18N.Uploading()
                .setStatus(new UploadI18N.Uploading.Status()
                        .setConnecting(text(asks, "files.upload.connecting"))
                        .setStalled(text(asks, "files.upload.stalled"))
                        .setProcessing(text(asks, "files.upload.processing"))
                        .setHeld(text(asks, "files.upload.held")))
                .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                        .setPrefix(text(asks, "files.upload.remaining"))
                        .setUnknown(text(asks, "files.upload.remainingUnknown")))
                .setError(new UploadI18N.Uploading.Error()
                        .setServerUnavailable(text(asks, "files.upload.brokenOff"))
                        .setUnexpectedServerError(text(asks, "files.upload.brokenOff"))
                        .setFileTooLarge(asks.getTranslation("files.upload.tooLarge", megabytes))
                        .setForbidden(text(asks, "files.upload.forbidden"))));
        words.setUnits(List.of("B", "kB", "MB", "GB"), THOUSAND);
        upload.setI18n(words);
    }

    private static String text(Component asks, String key) {
        return asks.getTranslation(key);
    }
}
