package org.newsgraph.entity;

import java.nio.file.Path;
import java.util.*;
import org.junit.jupiter.api.Test;
import org.newsgraph.text.*;

/** Throw-away: measures with oracle names and nouns. */
class OracleIT {
    @Test
    void measure() throws Exception {
        for (boolean parsed : new boolean[] {true, false}) {
            var train = Path.of("/work/shared/data/gum/train.conllu");
            var docs = new ArrayList<>(Gum.read(train, "GUM_news", parsed));
            docs.addAll(Gum.read(Path.of("/work/shared/data/gum/dev.conllu"), "GUM_news", parsed));
            var all = Gum.read(train, "GUM_", parsed);
            var lexicon = Fixture.lexicon();
            var base = Fixture.lexiconWith(oracle(all));
            var score = new ChainScore();
            long t = 0;
            for (Gum gum : docs) {
                var names = new ArrayList<Mention>();
                for (var m : gum.mentions()) {
                    var s = gum.document().sentences().get(m.sentence());
                    String type = switch (m.type()) {
                        case "person" -> "ng:Person";
                        case "organization" -> "ng:Organization";
                        case "place" -> "ng:Place";
                        default -> "";
                    };
                    if (type.isEmpty() || !s.token(m.head()).tag().equals("PROPN")) continue;
                    int a = m.head(), b = m.head() + 1;
                    while (a > m.tokens().start() && s.token(a - 1).tag().equals("PROPN")) a--;
                    while (b < m.tokens().end() && s.token(b).tag().equals("PROPN")) b++;
                    names.add(new Mention(m.sentence(), new Span(a, b), m.head(), Mention.Kind.NAME, type, Map.of()));
                }
                long start = System.nanoTime();
                var d = new GazetteerAnnotator(base, Fixture.taxonomy())
                        .annotate(gum.document().withMentions(names));
                d = new NominalAnnotator(base, Fixture.taxonomy()).annotate(d);
                d = new CoreferenceAnnotator(base, Fixture.taxonomy()).annotate(d);
                t += System.nanoTime() - start;
                score.add(gum, d);
            }
            System.out.println("parsed=" + parsed + " " + score + " ms per doc " + t / 1e6 / docs.size());
            score.byForm.forEach((f, c) -> System.out.print(f + " " + c[0] + "/" + c[1] + "  "));
            System.out.println();
            if (!parsed) java.nio.file.Files.write(Path.of("/tmp/entity-problems.txt"), score.problems);
        }
    }

    static Map<String, Noun> oracle(List<Gum> docs) {
        var counts = new HashMap<String, Map<String, Integer>>();
        for (Gum g : docs)
            for (var m : g.mentions()) {
                var tok = g.document().sentences().get(m.sentence()).token(m.head());
                if (tok.tag().equals("NOUN"))
                    counts.computeIfAbsent(tok.lemma(), k -> new HashMap<>()).merge(m.type(), 1, Integer::sum);
            }
        var nouns = new HashMap<String, Noun>();
        counts.forEach((lemma, c) -> {
            var best = c.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .get()
                    .getKey();
            String type = switch (best) {
                case "person" -> "ng:Person";
                case "organization" -> "ng:Organization";
                case "place" -> "ng:Facility";
                default -> "";
            };
            if (!type.isEmpty()) nouns.put(lemma, new Noun(type, "", Set.of()));
        });
        return nouns;
    }
}
