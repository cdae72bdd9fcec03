package org.newsgraph.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.newsgraph.text.Article;
import org.newsgraph.text.Chain;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Span;

/**
 * Which of two names a pronoun means, in GAP's validation part. The passages are read as texts, without the marks; a name is
 * taken to be meant when the pronoun's chain has a name that overlaps it, or another mention with its head there (the head of
 * "Ana Lind's brother" is not). Precision and recall over all names, as GAP's own scorer
 * counts; F1 for women and men apart shows whether one is read worse.
 */
public final class GapMeasurement implements Measurement {
    private final Path file;
    private final Function<Article, Document> annotation;

    public GapMeasurement(Path data, Function<Article, Document> annotation) {
        this.file = data.resolve("gap").resolve("validation.tsv");
        this.annotation = annotation;
    }

    @Override
    public String set() {
        return "gap validation";
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() throws IOException {
        Tally feminine = Tally.NONE;
        Tally masculine = Tally.NONE;
        for (GapPassage passage : GapPassage.read(file)) {
            Document read = annotation.apply(Article.of(passage.id(), passage.text(), Optional.empty()));
            Tally tally = tally(passage, read);
            boolean woman = isFeminine(passage, read);
            feminine = woman ? feminine.plus(tally) : feminine;
            masculine = woman ? masculine : masculine.plus(tally);
        }
        Tally all = feminine.plus(masculine);
        return List.of(
                Measure.quality(set(), "pronouns F1", all.f1()),
                new Measure(set(), "pronouns precision", all.precision(), Measure.Kind.SHOWN),
                new Measure(set(), "pronouns recall", all.recall(), Measure.Kind.SHOWN),
                new Measure(set(), "pronouns F1, feminine", feminine.f1(), Measure.Kind.SHOWN),
                new Measure(set(), "pronouns F1, masculine", masculine.f1(), Measure.Kind.SHOWN));
    }

    /** As the program's own list of pronouns has it. */
    private static boolean isFeminine(GapPassage passage, Document read) {
        return read.mentions().stream()
                .filter(mention -> read.textSpan(mention).equals(passage.pronoun()))
                .anyMatch(mention ->
                        mention.feature("gender").filter("female"::equals).isPresent());
    }

    /** What the chains of a passage say of its two names. */
    static Tally tally(GapPassage passage, Document read) {
        List<GapPassage.Candidate> names = List.of(passage.first(), passage.second());
        Set<Span> meant = names.stream()
                .filter(GapPassage.Candidate::meant)
                .map(GapPassage.Candidate::name)
                .collect(Collectors.toSet());
        Set<Span> found = names.stream()
                .map(GapPassage.Candidate::name)
                .filter(name -> isMeant(read, passage.pronoun(), name))
                .collect(Collectors.toSet());
        return Tally.of(meant, found);
    }

    private static boolean isMeant(Document read, Span pronoun, Span name) {
        return read.chains().stream()
                .map(Chain::mentions)
                .filter(mentions -> mentions.stream()
                        .anyMatch(mention -> mention.kind() == Mention.Kind.PRONOUN
                                && read.textSpan(mention).overlaps(pronoun)))
                .anyMatch(mentions -> mentions.stream().anyMatch(mention -> isAt(read, mention, name)));
    }

    private static boolean isAt(Document read, Mention mention, Span name) {
        Span place = mention.kind() == Mention.Kind.NAME
                ? read.textSpan(mention)
                : read.sentence(mention).token(mention.head()).span();
        return place.overlaps(name);
    }
}
