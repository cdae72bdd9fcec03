package org.newsgraph.rdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.fact.Factuality;
import org.newsgraph.fact.Status;
import org.newsgraph.text.Taxonomy;

/** Every name of the ontology that is used somewhere is defined in it. */
class NamesTest {
    private static final Taxonomy ONTOLOGY = Ontology.shipped().taxonomy();
    private static final Pattern NAME = Pattern.compile("(?<![\\w-])ng:([A-Za-z]\\w*)|ontology#([A-Za-z]\\w*)");
    /** In rules and shapes: {@code count: "ng:victim ng:killed"} fills ng:killedMin and ng:killedMax. */
    private static final Pattern COUNT = Pattern.compile("count: *\"ng:\\w+ (ng:\\w+)\"");
    /** In rules, the kinds of an argument: {@code obj @Person|Organization}. */
    private static final Pattern KINDS = Pattern.compile("@([A-Z]\\w*(?:\\|[A-Z]\\w*)*)");
    /** Layers of an article that patterns name as if they were kinds. */
    private static final Set<String> LAYERS = Set.of("Time", "Quotation");

    static Stream<Path> files() throws IOException {
        return Stream.of("../ontology", "../queries", "../fuseki-config", "src/main", "../training/src/main")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(NamesTest::below);
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .filter(file -> file.toString().matches(".*\\.(ttl|rq|ru|yaml|tsv|java|js|txt|json)"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyNameInAFileIsDefined(Path file) throws IOException {
        assertThat(undefined(Files.readString(file), file.toString())).isEmpty();
    }

    @Test
    void aNameThatIsNotDefinedIsSeen() {
        assertThat(undefined("?s a ng:Persn ; ng:holder ?x . <https://w3id.org/newsgraph/ontology#Agnt>", "a.rq"))
                .containsExactly("ng:Agnt", "ng:Persn");
        assertThat(undefined("set: { count: \"ng:victim ng:killed\" }\n a: obj @Person|Nobody", "a.yaml"))
                .containsExactly("ng:Nobody");
        assertThat(undefined("set: { count: \"ng:victim ng:kild\" }", "a.yaml")).containsExactly("ng:kildMin");
    }

    @Test
    void everyStatusAndFactualityIsDefined() {
        assertThat(Status.values()).allMatch(status -> ONTOLOGY.knows("ng:" + status.label()));
        assertThat(Stream.of(Factuality.Certainty.values())
                        .flatMap(certainty -> Arrays.stream(Factuality.Polarity.values())
                                .flatMap(polarity -> Stream.of(true, false)
                                        .map(future -> new Factuality(certainty, polarity, future).code()))))
                .allMatch(code -> ONTOLOGY.knows("ng:" + FactWriter.factualityName(code)));
    }

    @Test
    void everySpeechActOfAReportingVerbIsDefined() throws IOException {
        assertThat(Files.readAllLines(Path.of("src/main/resources/lexicon/reporting-verbs.tsv")).stream()
                        .skip(2)
                        .map(line -> line.split("\t")[1]))
                .isNotEmpty()
                .allMatch(act -> ONTOLOGY.knows("ng:" + act));
    }

    private static Set<String> undefined(String text, String file) {
        var names = new TreeSet<String>();
        var counted = new TreeSet<String>();
        COUNT.matcher(text).results().forEach(match -> counted.add(match.group(1)));
        NAME.matcher(text)
                .results()
                .forEach(match -> names.add("ng:" + (match.group(1) != null ? match.group(1) : match.group(2))));
        if (file.endsWith(".yaml")) {
            KINDS.matcher(text)
                    .results()
                    .flatMap(match -> Arrays.stream(match.group(1).split("\\|")))
                    .filter(kind -> !LAYERS.contains(kind))
                    .forEach(kind -> names.add("ng:" + kind));
        }
        names.removeAll(counted);
        counted.forEach(name -> names.add(name + "Min"));
        names.removeIf(name -> ONTOLOGY.knows(name) || LAYERS.contains(name.substring(3)));
        return names;
    }
}
