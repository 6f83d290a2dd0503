package org.kiezfonds.app.files;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Settings {@code kiezfonds.files.*}.
 *
 * @param photoSize the largest photo as sent
 * @param documentSize the largest document
 * @param ownerSize all files of one owner together, as stored
 * @param ownerFiles how many files one owner may have
 * @param photoPixels the largest photo, width times height
 * @param waiting how long a file stays that nobody attaches
 * @param filesInTenMinutes how many files one person may send in ten minutes
 * @param sizePerDay how much one person may send in a day
 */
@ConfigurationProperties("kiezfonds.files")
record FileSettings(
        @DefaultValue("15MB") DataSize photoSize,
        @DefaultValue("15MB") DataSize documentSize,
        @DefaultValue("100MB") DataSize ownerSize,
        @DefaultValue("40") int ownerFiles,
        @DefaultValue("60000000") long photoPixels,
        @DefaultValue("2d") Duration waiting,
        @DefaultValue("60") int filesInTenMinutes,
        @DefaultValue("500MB") DataSize sizePerDay) {

    /** More than this is not read of anything. */
    long mostBytes() {
        return Math.max(photoSize.toBytes(), documentSize.toBytes());
    }

    DataSize size(FileKind kind) {
        return switch (kind) {
            case PHOTO -> photoSize;
            case DOCUMENT -> documentSize;
        };
    }
}
