package org.newsgraph.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.Document;
import org.newsgraph.text.Mention;
import org.newsgraph.text.Sentence;
import org.newsgraph.text.Span;

/**
 * Measures typing and coreference on the news documents of GUM with the corpus's own tokens, tags and spans of proper names,
 * so that what the finders of other packages get wrong does not count here.
 */
class CoreferenceQualityIT {
    private static final Path GUM =
            Path.of(System.getProperty("newsgraph.data", "../../shared/data")).resolve("gum");
    private static final Map<String, String> TYPES =
            Map.of("person", Kinds.PERSON, "organization", Kinds.ORGANIZATION, "place", Kinds.PLACE);

    @Test
    void chainsOfNewsAgreeWithPeopleWithoutAParse() throws IOException {
        var score = score(false);

        assertThat(score.foundNames()).as(score.toString()).isGreaterThan(0.95);
        assertThat(score.bCubed()).as(score.toString()).isGreaterThan(0.81);
        assertThat(score.pronounAccuracy()).as(score.toString()).isGreaterThan(0.77);
    }

    @Test
    void chainsOfNewsAgreeWithPeopleBetterWithAParse() throws IOException {
        var score = score(true);

        assertThat(score.bCubed()).as(score.toString()).isGreaterThan(0.82);
        assertThat(score.pronounAccuracy()).as(score.toString()).isGreaterThan(0.80);
    }

    private static ChainScore score(boolean parsed) throws IOException {
        assumeThat(GUM)
                .as("GUM corpus; set -Dnewsgraph.data to the folder that holds gum/")
                .isDirectory();
        var lexicon = EntityLexicon.read();
        var names = new GazetteerAnnotator(lexicon, Fixture.taxonomy());
        var nominals = new NominalAnnotator(lexicon, Fixture.taxonomy());
        var chains = new CoreferenceAnnotator(lexicon, Fixture.taxonomy());
        var score = new ChainScore();
        for (String part : List.of("train", "dev")) {
            for (Gum gum : Gum.read(GUM.resolve(part + ".conllu"), "GUM_news", parsed)) {
                Document document = gum.document().withMentions(properNames(gum));
                score.add(gum, chains.annotate(nominals.annotate(names.annotate(document))));
            }
        }
        report(parsed, score);
        return score;
    }

    private static void report(boolean parsed, ChainScore score) throws IOException {
        System.out.println((parsed ? "with a parse: " : "without a parse: ") + score);
        Path report = Path.of("target", "coreference-problems-" + (parsed ? "parsed" : "unparsed") + ".txt");
        Files.createDirectories(report.toAbsolutePath().getParent());
        Files.write(report, score.problems());
    }

    private static List<Mention> properNames(Gum gum) {
        var names = new ArrayList<Mention>();
        for (Gum.GoldMention gold : gum.mentions()) {
            Sentence sentence = gum.document().sentences().get(gold.sentence());
            String type = TYPES.get(gold.type());
            if (type != null && sentence.token(gold.head()).tag().equals("PROPN")) {
                names.add(new Mention(
                        gold.sentence(), properSpan(sentence, gold), gold.head(), Mention.Kind.NAME, type, Map.of()));
            }
        }
        return names;
    }

    private static Span properSpan(Sentence sentence, Gum.GoldMention gold) {
        int start = gold.head();
        int end = gold.head() + 1;
        while (start > gold.tokens().start() && sentence.token(start - 1).tag().equals("PROPN")) {
            start--;
        }
        while (end < gold.tokens().end() && sentence.token(end).tag().equals("PROPN")) {
            end++;
        }
        return new Span(start, end);
    }
}
