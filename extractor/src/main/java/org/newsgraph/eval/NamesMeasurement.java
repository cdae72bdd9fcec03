package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.newsgraph.text.Article;
import org.newsgraph.text.Document;
import org.newsgraph.text.Lexicons;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;
import org.newsgraph.text.Taxonomy;

/**
 * Names in the news documents of GUM's test part, read from their text, a sentence a line: exact places with the right class (people,
 * organisations, places; a country is a place). What counts as a name is said in {@link GumNames}.
 */
public final class NamesMeasurement implements Measurement {
    private static final List<String> CLASSES = List.of("ng:Person", "ng:Place", "ng:Organization");

    private final Path file;
    private final Function<Article, Document> annotation;
    private final Taxonomy taxonomy;
    private final GumNames names;

    public NamesMeasurement(Path data, Function<Article, Document> annotation, Taxonomy taxonomy, Lexicons lexicons) {
        this.file = data.resolve("gum").resolve("test.conllu");
        this.annotation = annotation;
        this.taxonomy = taxonomy;
        this.names = new GumNames(lexicons.expect("entity/titles"));
    }

    @Override
    public String set() {
        return "gum test news";
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() throws IOException {
        var documents = new LinkedHashMap<String, List<GumNames.GumSentence>>();
        for (GumNames.GumSentence sentence : names.read(file, "GUM_news")) {
            documents
                    .computeIfAbsent(sentence.document(), key -> new ArrayList<>())
                    .add(sentence);
        }
        Tally sum = documents.values().stream().map(this::tally).reduce(Tally.NONE, Tally::plus);
        return sum.measures(set(), "names");
    }

    private Tally tally(List<GumNames.GumSentence> sentences) {
        var text = new StringBuilder();
        var gold = new HashSet<GumNames.Name>();
        for (GumNames.GumSentence sentence : sentences) {
            int[] starts = new int[sentence.words().size()];
            int[] ends = new int[starts.length];
            for (int i = 0; i < starts.length; i++) {
                starts[i] = text.length();
                text.append(sentence.words().get(i));
                ends[i] = text.length();
                text.append(sentence.glued().get(i) ? "" : " ");
            }
            text.append('\n');
            for (GumNames.Name name : sentence.names()) {
                var span =
                        new Span(starts[name.span().start()], ends[name.span().end() - 1]);
                gold.add(new GumNames.Name(span, name.type()));
            }
        }
        return Tally.of(gold, found(text.toString()));
    }

    private Set<GumNames.Name> found(String text) {
        Document document = annotation.apply(Article.of("gum", text, Optional.empty()));
        var names = new HashSet<GumNames.Name>();
        for (Mention mention : document.mentions()) {
            if (mention.kind() == Mention.Kind.NAME) {
                CLASSES.stream()
                        .filter(type -> taxonomy.isA(mention.type(), type))
                        .findFirst()
                        .ifPresent(type -> names.add(new GumNames.Name(document.textSpan(mention), type)));
            }
        }
        return names;
    }
}
