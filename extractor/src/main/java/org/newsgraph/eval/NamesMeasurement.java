package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Taxonomy;

/**
 * Names in documents that are read from their text, a sentence a line: exact places with the right class (people, organisations,
 * places; a country is a place). The sets mark no names inside names, so of names found within each other ("Oslo" in "Oslo Harbour
 * Council") the longest counts. What counts as a name in GUM is said in {@link GumNames}.
 */
public final class NamesMeasurement implements Measurement {
    private static final List<String> CLASSES = List.of("ng:Person", "ng:Place", "ng:Organization");

    @FunctionalInterface
    private interface Reader {
        List<NamedText> read(Path file) throws IOException;
    }

    private final String set;
    private final List<Path> files;
    private final Reader reader;
    private final Function<Article, Document> annotation;
    private final Taxonomy taxonomy;

    private NamesMeasurement(
            String set, List<Path> files, Reader reader, Function<Article, Document> annotation, Taxonomy taxonomy) {
        this.set = set;
        this.files = List.copyOf(files);
        this.reader = reader;
        this.annotation = annotation;
        this.taxonomy = taxonomy;
    }

    /** On the news documents of parts of GUM, such as {@code test}. */
    public static NamesMeasurement gumNews(
            Path data,
            List<String> parts,
            Function<Article, Document> annotation,
            Taxonomy taxonomy,
            Lexicons lexicons) {
        var names = new GumNames(lexicons.expect("entity/titles"));
        List<Path> files = parts.stream()
                .map(part -> data.resolve("gum").resolve(part + ".conllu"))
                .toList();
        return new NamesMeasurement(
                "gum " + String.join("+", parts) + " news",
                files,
                file -> NamedText.gumNews(names, file),
                annotation,
                taxonomy);
    }

    /** On the test part of the English web treebank, with the names of Universal NER as they stand there. */
    public static NamesMeasurement uner(Path data, Function<Article, Document> annotation, Taxonomy taxonomy) {
        Path file = data.resolve("uner-ewt").resolve("test.iob2");
        return new NamesMeasurement("uner-ewt test", List.of(file), NamedText::uner, annotation, taxonomy);
    }

    @Override
    public String set() {
        return set;
    }

    @Override
    public List<Path> needs() {
        return files;
    }

    @Override
    public List<Measure> measure() throws IOException {
        Tally sum = Tally.NONE;
        for (Path file : files) {
            for (NamedText text : reader.read(file)) {
                sum = sum.plus(Tally.of(text.names(), found(text.article())));
            }
        }
        return sum.measures(set(), "names");
    }

    private Set<GumNames.Name> found(Article article) {
        Document document = annotation.apply(article);
        List<Mention> all = document.mentions().stream()
                .filter(mention -> mention.kind() == Mention.Kind.NAME)
                .toList();
        var names = new HashSet<GumNames.Name>();
        for (Mention mention : all) {
            if (all.stream().noneMatch(other -> isPart(mention, other))) {
                CLASSES.stream()
                        .filter(type -> taxonomy.isA(mention.type(), type))
                        .findFirst()
                        .ifPresent(type -> names.add(new GumNames.Name(document.textSpan(mention), type)));
            }
        }
        return names;
    }

    private static boolean isPart(Mention name, Mention of) {
        return name.sentence() == of.sentence()
                && of.tokens().length() > name.tokens().length()
                && of.tokens().contains(name.tokens());
    }
}
