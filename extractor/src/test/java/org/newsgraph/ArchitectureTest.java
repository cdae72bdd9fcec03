package org.newsgraph;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.newsgraph.text.Article;

/** The packages, what each may use, and which library belongs to which. */
class ArchitectureTest {
    private static final String ROOT = "org.newsgraph.";

    /** What stands where the program's own classes stand, wherever a build puts them. */
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .importUrl(Article.class.getProtectionDomain().getCodeSource().getLocation());

    /** Package to the packages of ours that it may use; {@code cli} may use all. */
    private static final Map<String, String> MAY_USE = new TreeMap<>(Map.ofEntries(
            Map.entry("text", ""),
            Map.entry("ingest", "text"),
            Map.entry("nlp", "text"),
            Map.entry("parse", "text"),
            Map.entry("reader", "text"),
            Map.entry("pattern", "text"),
            Map.entry("time", "text pattern"),
            Map.entry("entity", "text pattern"),
            Map.entry("event", "text pattern"),
            Map.entry("fact", "text event"),
            Map.entry("rdf", "text fact"),
            Map.entry("store", "text fact rdf"),
            Map.entry("check", "rdf"),
            Map.entry("query", ""),
            Map.entry("verify", ""),
            Map.entry("serve", "rdf store query"),
            Map.entry("eval", "text fact")));

    static Stream<Map.Entry<String, String>> packages() {
        return MAY_USE.entrySet().stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("packages")
    void aPackageUsesOnlyWhatStandsAboveIt(Map.Entry<String, String> rule) {
        Set<String> allowed = Stream.concat(
                        Stream.of(rule.getKey()), Arrays.stream(rule.getValue().split(" ")))
                .collect(Collectors.toSet());
        String[] forbidden = Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli"))
                .filter(name -> !allowed.contains(name))
                .map(name -> ROOT + name + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAPackage(ROOT + rule.getKey() + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(forbidden)
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyPackageHasItsRule() {
        Set<String> found = CLASSES.stream()
                .map(type -> type.getPackageName().substring(ROOT.length()).replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(found)
                .contains("cli")
                .isSubsetOf(Stream.concat(MAY_USE.keySet().stream(), Stream.of("cli"))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "org.jsoup.., ingest",
        "net.dankito.., ingest",
        "opennlp.., nlp",
        "ai.onnxruntime.., reader",
        "org.snakeyaml.., event",
        "picocli.., cli",
        "org.apache.jena.fuseki.., serve",
        "org.eclipse.jetty.., serve",
        "jakarta.servlet.., serve"
    })
    void aLibraryIsUsedInItsPackageAlone(String library, String owner) {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    @ParameterizedTest
    @CsvSource({"text", "ingest", "nlp", "parse", "reader", "pattern", "time", "entity", "event", "fact"})
    void jenaStaysOutOfExtraction(String name) {
        noClasses()
                .that()
                .resideInAPackage(ROOT + name + "..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.jena..")
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void classesAreFinalOrSealed() {
        classes()
                .should(new ArchCondition<JavaClass>("be final, sealed or an interface") {
                    @Override
                    public void check(JavaClass type, ConditionEvents events) {
                        boolean closed = type.isInterface()
                                || type.getModifiers().contains(JavaModifier.FINAL)
                                || type.isEnum()
                                || type.isAnonymousClass()
                                || type.reflect().isSealed();
                        events.add(
                                new SimpleConditionEvent(type, closed, type.getName() + " can be extended by anybody"));
                    }
                })
                .check(CLASSES);
    }

    @Test
    void noClassIsNamedAfterNothing() {
        noClasses()
                .should()
                .haveNameMatching(".*\\.[A-Za-z$]*(Manager|Helper|Utils?|Impl|Abstract[A-Z].*|Base|Data|Info)")
                .check(CLASSES);
    }

    @Test
    void thereIsNoMutableStaticState() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }
}
