package org.newsgraph.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.newsgraph.text.Article;

/** Reads one article from the bytes of a file, text or page, and from the metadata beside it. */
final class ArticleReader {
    /** How far into the bytes a page may begin to say that it is one. */
    private static final int SNIFFED_BYTES = 512;

    private final ReadingOptions options;

    ArticleReader(ReadingOptions options) {
        this.options = options;
    }

    /** Reads the article; the file's metadata and what the user said go before what a page says of itself. */
    Article read(Path path, InputStream stream) throws RefusedException, IOException {
        return read(path, stream, Metadata.beside(path, options.published().isPresent()));
    }

    /** Reads the article with the metadata that lies beside it. */
    Article read(Path path, InputStream stream, Metadata beside) throws RefusedException, IOException {
        String file = path.toString();
        byte[] bytes = bytes(file, stream);
        String name = nameOf(path);
        return isPage(file, bytes) ? page(file, name, bytes, beside) : text(file, name, bytes, beside);
    }

    private byte[] bytes(String file, InputStream stream) throws RefusedException, IOException {
        byte[] bytes = stream.readNBytes((int) Math.min(options.maxBytes() + 1, Integer.MAX_VALUE - 8));
        if (bytes.length > options.maxBytes()) {
            throw new RefusedException(Problem.of(
                    file,
                    "larger than the limit of " + options.maxBytes() + " bytes",
                    "split it into articles, or raise the limit with --max-size"));
        }
        if (bytes.length == 0) {
            throw new RefusedException(Problem.of(file, "the file is empty", "give a file with an article's text"));
        }
        return bytes;
    }

    private Article text(String file, String name, byte[] bytes, Metadata beside) throws RefusedException {
        String text = PlainText.decode(file, bytes);
        Optional<LocalDate> published = options.published().or(beside::published);
        Optional<String> title = beside.title().or(() -> PlainText.title(text));
        return new Article(name, text, title, published, beside.source(), beside.url());
    }

    private Article page(String file, String name, byte[] bytes, Metadata beside) throws RefusedException {
        boolean dateKnown =
                options.published().isPresent() || beside.published().isPresent();
        Page page = Page.read(file, bytes, dateKnown);
        Metadata metadata = beside.orElse(page.metadata());
        Optional<LocalDate> published = options.published().or(metadata::published);
        return new Article(name, page.text(), metadata.title(), published, metadata.source(), metadata.url());
    }

    private static boolean isPage(String file, byte[] bytes) {
        String lower = file.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".html") || lower.endsWith(".htm") || lower.endsWith(".xhtml")) {
            return true;
        }
        String start = new String(bytes, 0, Math.min(bytes.length, SNIFFED_BYTES), StandardCharsets.ISO_8859_1)
                .replace("\u00EF\u00BB\u00BF", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    private static String nameOf(Path path) {
        Path last = path.getFileName();
        String name = last == null ? path.toString() : last.toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
