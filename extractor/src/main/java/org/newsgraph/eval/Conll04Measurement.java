package org.newsgraph.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.newsgraph.fact.ArticleFacts;
import org.newsgraph.text.Article;
import org.newsgraph.text.Taxonomy;

/**
 * Names and relations in the sentences of CoNLL-2004, strictly: a name is right when its place is exactly the marked one and its
 * type is that of the mark (people, organisations, places; the fourth type, "other", is left out); a relation is right when both
 * ends are exactly marked places of the right types and its name is the right one. Every pair of names of the two entities of a
 * fact counts as a prediction. The sentences are read one by one as excerpts, their words with blanks between.
 */
public final class Conll04Measurement implements Measurement {
    private final Path file;
    private final Function<Article, ArticleFacts> extraction;
    private final Taxonomy taxonomy;
    private final PairTerms terms = Conll04Finds.shipped();

    /**
     * A measurement.
     *
     * @param extraction for excerpts
     */
    public Conll04Measurement(Path file, Function<Article, ArticleFacts> extraction, Taxonomy taxonomy) {
        this.file = file;
        this.extraction = extraction;
        this.taxonomy = taxonomy;
    }

    private record Tallies(Tally names, Tally relations) {
        Tallies plus(Tallies other) {
            return new Tallies(names.plus(other.names), relations.plus(other.relations));
        }
    }

    @Override
    public String set() {
        return "conll04 " + file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    @Override
    public List<Path> needs() {
        return List.of(file);
    }

    @Override
    public List<Measure> measure() {
        Tallies sum = Conll04Sentence.read(file).parallelStream()
                .map(this::tallies)
                .reduce(new Tallies(Tally.NONE, Tally.NONE), Tallies::plus);
        var measures = new ArrayList<Measure>(sum.relations().measures(set(), "relations"));
        measures.add(Measure.quality(set(), "names F1", sum.names().f1()));
        return measures;
    }

    private Tallies tallies(Conll04Sentence sentence) {
        ArticleFacts facts = extraction.apply(Article.of(sentence.name(), sentence.text(), Optional.empty()));
        var finds = new Conll04Finds(facts, taxonomy, terms);
        return new Tallies(
                Tally.of(Conll04Finds.marked(sentence), finds.names()),
                Tally.of(sentence.relations(), finds.relations()));
    }
}
